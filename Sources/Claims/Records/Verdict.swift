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
  public internal(set) var explanation: String
  public let by: Identifier<Person>
  public let at: Instant

  package init(
    id: Identifier<Verdict>, number: Int, version: Int = 1, isRemoved: Bool = false, claim: Identifier<Claim>,
    scale: Identifier<Scale>, rating: String, explanation: String, by: Identifier<Person>, at: Instant
  ) {
    self.id = id
    self.number = number
    self.version = version
    self.isRemoved = isRemoved
    self.claim = claim
    self.scale = scale
    self.rating = rating
    self.explanation = explanation
    self.by = by
    self.at = at
  }
}
