/// The stub that stays when personal data were taken out of the log: what was emptied, by whom and why.
public struct Redaction: Entity {
  public static let kind = RecordKind.redaction
  public let id: Identifier<Redaction>
  public let number: Int
  public var version = 1
  public var isRemoved = false

  /// The kind of the record that was emptied.
  public let subject: RecordKind
  /// Its UUID.
  public let subjectID: String
  /// The fields that were emptied in the record as it stands.
  public let fields: [String]
  /// The numbers of the events whose payload was emptied.
  public let events: [Int]
  /// The digests of the bytes that were emptied.
  public let contents: [Digest]
  public let reason: String
  public let by: Identifier<Person>
  public let at: Instant

  package init(
    id: Identifier<Redaction>, number: Int, version: Int = 1, isRemoved: Bool = false, subject: RecordKind,
    subjectID: String, fields: [String], events: [Int], contents: [Digest], reason: String,
    by: Identifier<Person>, at: Instant
  ) {
    self.id = id
    self.number = number
    self.version = version
    self.isRemoved = isRemoved
    self.subject = subject
    self.subjectID = subjectID
    self.fields = fields
    self.events = events
    self.contents = contents
    self.reason = reason
    self.by = by
    self.at = at
  }
}
