/// A second opinion on a verdict: given before the author's rating was seen, or a vote of the panel after opinions differed.
public struct Opinion: Entity {
  public static let kind = RecordKind.opinion
  public let id: Identifier<Opinion>
  public let number: Int
  public var version = 1
  public var isRemoved = false

  public let claim: Identifier<Claim>
  /// The verdict that it is about.
  public let verdict: Identifier<Verdict>
  public let scale: Identifier<Scale>
  public let rating: String
  /// One line.
  public internal(set) var reason: String
  public let form: Form
  public let by: Identifier<Person>
  public let at: Instant

  package init(
    id: Identifier<Opinion>, number: Int, version: Int = 1, isRemoved: Bool = false, claim: Identifier<Claim>,
    verdict: Identifier<Verdict>, scale: Identifier<Scale>, rating: String, reason: String, form: Form,
    by: Identifier<Person>, at: Instant
  ) {
    self.id = id
    self.number = number
    self.version = version
    self.isRemoved = isRemoved
    self.claim = claim
    self.verdict = verdict
    self.scale = scale
    self.rating = rating
    self.reason = reason
    self.form = form
    self.by = by
    self.at = at
  }

  public enum Form: String, Sendable, Hashable, Codable, CaseIterable {
    /// Before the author's rating was seen.
    case blind
    /// Of the panel, with the ratings on the table.
    case vote
  }
}
