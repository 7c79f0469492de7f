/// An error that a front end can show, whatever room it comes from: it has a code, a sentence, facts and ways out.
///
/// Everything that the rooms throw for a person to read is one. Their types say more to who handles a case of its own.
public protocol Refusing: Error, CustomStringConvertible {
  /// What there is to say about it.
  var refusal: Refusal { get }
}

extension Refusing {
  /// The sentence alone, without the ways out.
  public var description: String { refusal.sentence }
}
