/// What tells a claims file from its copies: where its log begins and ends. A few rows, however long the log is.
public struct LogOutline: Sendable, Hashable {
  public let path: String
  /// How many events the log has.
  public let count: Int
  /// When the newest change was made.
  public let changed: Instant?
  /// Hashes of events by their numbers: of the first, of the newest, and of those where other logs end.
  private let hashes: [Int: Digest]

  public init(path: String, count: Int, changed: Instant?, hashes: [Int: Digest]) {
    self.path = path
    self.count = count
    self.changed = changed
    self.hashes = hashes
  }

  /// The hash of the first event, which no two records share.
  public var origin: Digest? { hashes[1] }
  /// The hash of the newest event.
  public var head: Digest? { hashes[count] }

  /// Whether this log begins with all of the other one. The other's end must be among the hashes.
  func continues(_ other: LogOutline) -> Bool {
    other.count <= count && other.head != nil && hashes[other.count] == other.head
  }
}

/// How a copy stands to the record that it is a copy of.
public enum CopyStanding: Sendable, Hashable {
  /// Both logs are the same.
  case same
  /// The record has so many events more.
  case behind(events: Int)
  /// The copy has so many events more: somebody worked in it.
  case ahead(events: Int)
  /// Both were changed since they were one.
  case changedApart
  case ofAnotherRecord

  public init(of copy: LogOutline, to record: LogOutline) {
    self =
      if copy.origin == nil || copy.origin != record.origin {
        .ofAnotherRecord
      } else if copy.count == record.count, copy.head == record.head {
        .same
      } else if record.continues(copy) {
        .behind(events: record.count - copy.count)
      } else if copy.continues(record) {
        .ahead(events: copy.count - record.count)
      } else {
        .changedApart
      }
  }
}
