/// The state that a log leads to: every record at its last version, by UUID.
///
/// Follows and checks the chain on the way, so the result can be trusted as far as the head can.
public struct Replay: Sendable {
  public private(set) var records: [String: Record] = [:]
  public private(set) var chain = EventChain()
  /// Redacted events count too, so versions are kept apart from records.
  private var versions: [String: Int] = [:]

  public init() {}

  /// Takes in the next commit.
  ///
  /// - Throws: `ClaimsError.brokenChain` for an altered event, `.damaged` for a payload that is no record or a
  ///   version out of turn.
  public mutating func apply(_ commit: LoggedCommit) throws(ClaimsError) {
    try chain.verify(commit)
    for event in commit.events {
      guard event.version == (versions[event.record] ?? 0) + 1 else {
        throw .damaged("event \(event.number), whose version is out of turn")
      }
      versions[event.record] = event.version
      guard let record = try event.decoded() else { continue }
      guard record.version == event.version, record.uuid == event.record else {
        throw .damaged("event \(event.number), whose payload is another record's")
      }
      records[event.record] = record
    }
  }
}

extension Snapshot {
  /// Follows the log from its first event to the last, and compares what it leads to with the records, and their bytes
  /// with their digests.
  ///
  /// - Returns: the chain at its end.
  /// - Throws: `ClaimsError.brokenChain` for an altered event, `.damaged` naming the first record that was changed, made
  ///   or taken away past the log.
  public func verified() throws -> EventChain {
    var replay = Replay()
    for commit in try log(LogQuery(isOldestFirst: true)) { try replay.apply(commit) }
    try compare(replay)
    return replay.chain
  }

  private func compare(_ replay: Replay) throws {
    for (uuid, logged) in replay.records.sorted(by: {
      ($0.value.kind.rawValue, $0.value.number) < ($1.value.kind.rawValue, $1.value.number)
    }) {
      guard try record(logged.kind, uuid: uuid) == logged else {
        throw ClaimsError.damaged("\(logged.shortID), which is not what the log says")
      }
      for digest in logged.contents {
        guard let bytes = try content(digest), Digest(of: bytes) == digest else {
          throw ClaimsError.damaged("the bytes of \(logged.shortID), which are not those of the log")
        }
      }
    }
    for kind in RecordKind.allCases {
      if let unknown = try records(kind).first(where: { replay.records[$0.uuid] == nil }) {
        throw ClaimsError.damaged("\(unknown.shortID), which the log does not know")
      }
    }
  }
}

extension Record {
  /// The bytes that it names by their digest.
  fileprivate var contents: [Digest] {
    switch self {
    case .article(let article): [article.text, article.raw].compactMap { $0 }
    case .evidence(let evidence): [evidence.content, evidence.text].compactMap { $0 }
    default: []
    }
  }
}
