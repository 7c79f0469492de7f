@testable import Claims
import StoreContract
import Testing

@Suite struct EventChainTests {
  let clock = FixedClock(Newsroom.noon)

  private func log() async throws -> [LoggedCommit] {
    let newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock)
    try await newsroom.importing([("Marko Ilić", "The bridge opens in June.")])
    _ = try await newsroom.workbench.drop(.named(["1"]), because: "opinion")
    return try await newsroom.store.read { try $0.log(LogQuery(isOldestFirst: true)) }
  }

  private func replay(_ log: [LoggedCommit]) throws(ClaimsError) {
    var replay = Replay()
    for commit in log { try replay.apply(commit) }
  }

  @Test func acceptsWhatWasWritten() async throws { try replay(try await log()) }

  /// Every field of a commit and of its events is covered by the hashes.
  @Test func noticesEveryAlteration() async throws {
    let log = try await log()
    let last = try #require(log.last)
    let event = try #require(last.events.first)
    func with(
      _ event: Event? = nil, at: Instant? = nil, by: Identifier<Person>? = nil, reason: String? = "opinion",
      action: Commit.Action = .drop
    ) -> [LoggedCommit] {
      var log = log
      log[log.count - 1] = LoggedCommit(
        number: last.number, id: last.id, action: action, by: by ?? last.by, at: at ?? last.at, reason: reason,
        undoes: last.undoes, events: event.map { [$0] } ?? last.events)
      return log
    }
    func changed(
      version: Int? = nil, record: String? = nil, payload: [UInt8]? = nil, kind: RecordKind? = nil,
      previous: Digest? = nil
    ) -> Event {
      Event(
        number: event.number, commit: event.commit, kind: kind ?? event.kind, record: record ?? event.record,
        version: version ?? event.version, digest: event.digest, previous: previous ?? event.previous, hash: event.hash,
        payload: payload ?? event.payload)
    }
    let altered = [
      with(at: Instant(millisecondsSince1970: 0)), with(by: Identifier<Person>("0198f3a2-7700-7000-8000-000000000000")),
      with(reason: "another"), with(reason: nil), with(action: .edit), with(changed(version: 3)),
      with(changed(record: "0198f3a2-7700-7000-8000-000000000000")), with(changed(payload: Array("{}".utf8))),
      with(changed(kind: .note)), with(changed(previous: EventChain.origin)), Array(log.dropFirst()),
    ]
    for (number, log) in altered.enumerated() {
      #expect(throws: ClaimsError.self, "alteration \(number)") { try replay(log) }
    }
  }

  @Test func aRedactedPayloadLeavesTheChainWhole() async throws {
    var log = try await log()
    let commit = log[1]
    let emptied = commit.events.map { event in
      Event(
        number: event.number, commit: event.commit, kind: event.kind, record: event.record, version: event.version,
        digest: event.digest, previous: event.previous, hash: event.hash, payload: nil)
    }
    log[1] = LoggedCommit(
      number: commit.number, id: commit.id, action: commit.action, by: commit.by, at: commit.at, reason: commit.reason,
      undoes: nil, events: emptied)
    try replay(log)
  }

  @Test func payloadsAreCanonical() async throws {
    for event in try await log().flatMap(\.events) {
      let text = String(decoding: try #require(event.payload), as: UTF8.self)
      #expect(!text.contains("\n") && !text.contains("\\/"))
      let keys = text.split(separator: "\"").enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
      #expect(keys.first.map { $0 < "z" } ?? false)
      let record = try #require(try event.decoded())
      #expect(record.version == event.version)
    }
  }
}
