/// Makes and checks the chain of events: each hash covers the event, its commit and the hash before, so that
/// nothing in the past can be changed without changing every hash after it.
public struct EventChain: Sendable {
  /// What stands before the first event: 64 zeros.
  public static let origin = Digest(zeros: ())

  /// The hash of the newest event.
  public private(set) var head: Digest
  /// The number of the newest event, 0 before the first.
  public private(set) var count: Int

  /// The chain after so many events.
  public init(head: Digest = EventChain.origin, count: Int = 0) {
    self.head = head
    self.count = count
  }

  /// The events of a commit, in the order of its changes.
  public mutating func append(_ commit: Commit) -> [Event] {
    let header = Self.digest(of: commit)
    var events: [Event] = []
    events.reserveCapacity(commit.changes.count)
    for change in commit.changes {
      let entity = change.after.entity
      let payload = CanonicalJSON.bytes(of: change.after)
      let digest = Digest(of: payload)
      let kind = change.after.kind
      let record = entity.uuidText
      let hash = Self.hash(
        after: head, header: header, kind: kind, record: record, version: entity.version, digest: digest)
      count += 1
      events.append(
        Event(
          number: count, commit: commit.id, kind: kind, record: record, version: entity.version,
          digest: digest, previous: head, hash: hash, payload: payload))
      head = hash
    }
    return events
  }

  /// Follows the chain over one logged commit.
  ///
  /// - Throws: `ClaimsError.brokenChain` naming the first event that doesn't fit.
  public mutating func verify(_ commit: LoggedCommit) throws(ClaimsError) {
    let header = Self.digest(of: commit)
    for event in commit.events {
      let expected = Self.hash(
        after: head, header: header, kind: event.kind, record: event.record, version: event.version,
        digest: event.digest)
      let isPayloadWhole = event.payload.map { Digest(of: $0) == event.digest } ?? true
      guard event.number == count + 1, event.previous == head, event.hash == expected, isPayloadWhole else {
        throw .brokenChain("event \(event.number) does not fit the chain")
      }
      count += 1
      head = event.hash
    }
  }

  private static func digest(of commit: Commit) -> Digest {
    header(commit.id, commit.action, commit.by, commit.at, commit.reason, commit.undoes)
  }

  private static func digest(of commit: LoggedCommit) -> Digest {
    header(commit.id, commit.action, commit.by, commit.at, commit.reason, commit.undoes)
  }

  private static func header(
    _ id: Identifier<Commit>, _ action: Commit.Action, _ by: Identifier<Person>, _ at: Instant,
    _ reason: String?, _ undoes: Identifier<Commit>?
  ) -> Digest {
    // The reason is free text and goes last, so that no line of it can pass for another field.
    let fields = [
      id.description, action.rawValue, by.description, at.iso, undoes?.description ?? "", reason ?? "",
    ]
    return Digest(of: fields.joined(separator: "\n").utf8)
  }

  private static func hash(
    after previous: Digest, header: Digest, kind: RecordKind, record: String, version: Int, digest: Digest
  ) -> Digest {
    var line = previous.hexadecimal
    for field in [header.hexadecimal, kind.rawValue, record, String(version), digest.hexadecimal] {
      line += "\n"
      line += field
    }
    return Digest(of: line.utf8)
  }

  // MARK: The same of rows, which a check takes as they are

  /// The digest of a commit in 64 digits.
  static func header(_ commit: CommitRow) -> [UInt8] {
    let fields = [commit.id, commit.action, commit.by, commit.at, commit.undoes ?? [], commit.reason ?? []]
    return HashBits(of: Array(fields.joined(separator: CollectionOfOne(lineBreak)))).hexadecimal
  }

  /// What an event's hash is made of.
  static func line(after previous: [UInt8], header: [UInt8], _ event: EventRow, into line: inout [UInt8]) {
    line.removeAll(keepingCapacity: true)
    line += previous
    line.append(lineBreak)
    line += header
    line.append(lineBreak)
    line += event.kind
    line.append(lineBreak)
    line += event.record
    line.append(lineBreak)
    line += String(event.version).utf8
    line.append(lineBreak)
    line += event.digest
  }

  private static let lineBreak = UInt8(ascii: "\n")
}

extension Digest {
  fileprivate init(zeros: Void) { self.init(unchecked: String(repeating: "0", count: 64)) }
}
