/// A rating with its explanation. Never changed, only followed by another.
public struct Verdict: Entity {
  public static let kind = RecordKind.verdict
  public let id: Identifier<Verdict>
  public let number: Int
  public var version = 1
  public var isRemoved = false

  public let claim: Identifier<Claim>
  public let scale: Identifier<Scale>
  /// The rating's key on that scale.
  public let rating: String
  public let explanation: String
  public let by: Identifier<Person>
  public let at: Instant
}
