/// A commit as its row stands in the file, in bytes: what the chain covers is the text itself and not what it means, so
/// a check may not read it first and write it again.
public struct CommitRow: Sendable, Hashable {
  public let number: Int
  public let id: [UInt8]
  public let action: [UInt8]
  public let by: [UInt8]
  public let at: [UInt8]
  public let undoes: [UInt8]?
  public let reason: [UInt8]?

  public init(
    number: Int, id: [UInt8], action: [UInt8], by: [UInt8], at: [UInt8], undoes: [UInt8]?, reason: [UInt8]?
  ) {
    self.number = number
    self.id = id
    self.action = action
    self.by = by
    self.at = at
    self.undoes = undoes
    self.reason = reason
  }

  /// The row that a store writes for a commit.
  public init(_ commit: LoggedCommit) {
    self.init(
      number: commit.number, id: Array(commit.id.description.utf8), action: Array(commit.action.rawValue.utf8),
      by: Array(commit.by.description.utf8), at: Array(commit.at.iso.utf8),
      undoes: commit.undoes.map { Array($0.description.utf8) }, reason: commit.reason.map { Array($0.utf8) })
  }
}

/// An event as its row stands in the file.
public struct EventRow: Sendable, Hashable {
  public let number: Int
  public let commit: [UInt8]
  public let kind: [UInt8]
  public let record: [UInt8]
  public let version: Int
  public let digest: [UInt8]
  public let previous: [UInt8]
  public let hash: [UInt8]
  public let payload: [UInt8]?

  public init(
    number: Int, commit: [UInt8], kind: [UInt8], record: [UInt8], version: Int, digest: [UInt8], previous: [UInt8],
    hash: [UInt8], payload: [UInt8]?
  ) {
    self.number = number
    self.commit = commit
    self.kind = kind
    self.record = record
    self.version = version
    self.digest = digest
    self.previous = previous
    self.hash = hash
    self.payload = payload
  }

  /// The row that a store writes for an event.
  public init(_ event: Event) {
    self.init(
      number: event.number, commit: Array(event.commit.description.utf8), kind: Array(event.kind.rawValue.utf8),
      record: Array(event.record.utf8), version: event.version, digest: Array(event.digest.hexadecimal.utf8),
      previous: Array(event.previous.hexadecimal.utf8), hash: Array(event.hash.hexadecimal.utf8),
      payload: event.payload)
  }
}

/// Some bytes as their row stands in the file, with the digest that they are kept under.
public struct ContentRow: Sendable, Hashable {
  public let digest: [UInt8]
  public let bytes: [UInt8]

  public init(digest: [UInt8], bytes: [UInt8]) {
    self.digest = digest
    self.bytes = bytes
  }
}

/// Gives one row after the other, nothing at the end: so a log of any length is walked without being kept.
public typealias Rows<Row> = () throws -> Row?
