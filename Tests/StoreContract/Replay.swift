public import Claims

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
