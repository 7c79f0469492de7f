/// One line of the append-only log: a record after a change, chained to the line before by its hash.
public struct Event: Sendable, Hashable {
  /// The place in the log, from 1.
  public let number: Int
  public let commit: Identifier<Commit>
  public let kind: RecordKind
  /// The record's UUID.
  public let record: String
  public let version: Int
  /// The digest of the payload; stays when a payload is redacted.
  public let digest: Digest
  /// The hash of the event before; of the first event, `EventChain.origin`.
  public let previous: Digest
  public let hash: Digest
  /// The record after the change as canonical JSON; absent when it was redacted.
  public let payload: [UInt8]?

  package init(
    number: Int, commit: Identifier<Commit>, kind: RecordKind, record: String, version: Int, digest: Digest,
    previous: Digest, hash: Digest, payload: [UInt8]?
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

  /// The record that the payload holds.
  public func decoded() throws(ClaimsError) -> Record? {
    guard let payload else { return nil }
    return try Record(kind: kind, canonicalJSON: payload)
  }
}

/// A commit as the log keeps it.
public struct LoggedCommit: Sendable, Hashable {
  public let number: Int
  public let id: Identifier<Commit>
  public let action: Commit.Action
  public let by: Identifier<Person>
  public let at: Instant
  public let reason: String?
  public let undoes: Identifier<Commit>?
  public let events: [Event]

  package init(
    number: Int, id: Identifier<Commit>, action: Commit.Action, by: Identifier<Person>, at: Instant,
    reason: String?, undoes: Identifier<Commit>?, events: [Event]
  ) {
    self.number = number
    self.id = id
    self.action = action
    self.by = by
    self.at = at
    self.reason = reason
    self.undoes = undoes
    self.events = events
  }
}
