/// An annotation without a verdict: dated and signed.
public struct Note: Entity {
  public static let kind = RecordKind.note
  public let id: Identifier<Note>
  public let number: Int
  public var version = 1
  public var isRemoved = false

  public let claim: Identifier<Claim>
  public internal(set) var text: String
  /// Printed in reports.
  public let isPublic: Bool
  public let by: Identifier<Person>
  public let at: Instant

  package init(
    id: Identifier<Note>, number: Int, version: Int = 1, isRemoved: Bool = false, claim: Identifier<Claim>,
    text: String, isPublic: Bool, by: Identifier<Person>, at: Instant
  ) {
    self.id = id
    self.number = number
    self.version = version
    self.isRemoved = isRemoved
    self.claim = claim
    self.text = text
    self.isPublic = isPublic
    self.by = by
    self.at = at
  }
}
