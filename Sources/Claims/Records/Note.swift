/// An annotation without a verdict: dated and signed.
public struct Note: Entity {
  public static let kind = RecordKind.note
  public let id: Identifier<Note>
  public let number: Int
  public var version = 1
  public var isRemoved = false

  public let claim: Identifier<Claim>
  public let text: String
  /// Printed in reports.
  public let isPublic: Bool
  public let by: Identifier<Person>
  public let at: Instant
}
