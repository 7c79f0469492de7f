@testable import Claims
import Testing

extension StoreContract {
  static func walksTheLog(_ make: @escaping MakeStore) async throws {
    let newsroom = try await newsroom(make)
    try await newsroom.importing([("Marko Ilić", "One."), (nil, "Two.")])
    _ = try await newsroom.workbench.drop(.named(["C-2"]), because: "opinion")
    try await newsroom.store.read { snapshot in
      func all<Row>(_ next: Rows<Row>) throws -> [Row] {
        var rows: [Row] = []
        while let row = try next() { rows.append(row) }
        return rows
      }
      let commits = try snapshot.log(LogQuery(isOldestFirst: true))
      #expect(try all(snapshot.commitRows()) == commits.map(CommitRow.init))
      #expect(try all(snapshot.eventRows()) == commits.flatMap(\.events).map(EventRow.init))
      #expect(try all(snapshot.recordRows(.claim)).map(\.shortID) == ["C-1", "C-2"])
      let contents = try all(snapshot.contentRows())
      #expect(contents.allSatisfy { Digest(of: $0.bytes).hexadecimal == String(decoding: $0.digest, as: UTF8.self) })
      #expect(contents.count == 2, "the text and its layout")
      let chain = try snapshot.chain()
      #expect(try snapshot.event(number: chain.count)?.hash == chain.head)
      #expect(try snapshot.event(number: chain.count + 1) == nil)
      #expect(try snapshot.log(LogQuery(numbers: 2...3, hasEvents: false)).map(\.number) == [3, 2])
      #expect(try snapshot.log(LogQuery(limit: 1, hasEvents: false)).allSatisfy(\.events.isEmpty))
      let head = try snapshot.head()
      #expect(head.hash == chain.head && head.events == chain.count && head.at == Newsroom.noon)
      let noted = try NotedHead(String(commits[1].events[0].hash.hexadecimal.prefix(12)))
      #expect(try snapshot.verified(expecting: noted).noted == commits[1].events[0].number)
      #expect(throws: ClaimsError.unknownHead("0123456789ab")) {
        try snapshot.verified(expecting: NotedHead("0123456789AB"))
      }
    }
  }

  /// The log leads to the records: decoding what was written gives what is stored.
  static func replays(_ make: @escaping MakeStore) async throws {
    let newsroom = try await newsroom(make)
    try await newsroom.importing([("Marko Ilić", "One."), (nil, "Two.")])
    _ = try await newsroom.workbench.mark(.named(["C-1"]), as: "verified", because: "Seen.")
    _ = try await newsroom.workbench.undo()
    try await newsroom.store.read { snapshot in
      var replay = Replay()
      for commit in try snapshot.log(LogQuery(isOldestFirst: true)) { try replay.apply(commit) }
      #expect(try replay.chain.head == snapshot.chain().head)
      for (uuid, record) in replay.records { #expect(try snapshot.record(record.kind, uuid: uuid) == record) }
    }
  }

  static func redacts(_ make: @escaping MakeStore) async throws {
    let newsroom = try await newsroom(make)
    try await newsroom.importing([("Marko Ilić", "He lives in Harbour Lane.")])
    let bytes = Array("In Harbour Lane.".utf8)
    func addEvidence() async throws -> Evidence {
      try await newsroom.workbench.addEvidence(
        .file(name: "a.txt", bytes: bytes), to: .named(["C-1"]), EvidenceDetails(stance: .supports)
      ).outcome.evidence
    }
    let digest = try #require(try await addEvidence().content)
    _ = try await newsroom.workbench.redact(
      RedactionRequest(records: ["S-1", "A-1", "E-1"], hasBytes: true, because: "asked for"))
    try await newsroom.store.read { snapshot in
      #expect(try snapshot.content(digest) == [])
      #expect(try snapshot.speakers(folded: "marko ilic").isEmpty)
      #expect(try snapshot.speakers(folded: "[redacted s-1]").map(\.shortID) == ["S-1"])
      let claim = try snapshot.resolve("C-1", as: Claim.self)
      #expect(claim.text == "[redacted]")
      #expect(try snapshot.event(.claim, record: claim.uuidText, version: 1)?.payload == nil)
      #expect(try snapshot.claims(ClaimQuery(Filter(words: ["harbour"], today: Day.epochDay))).matching == 0)
      #expect(try snapshot.verified().emptied > 0)
    }
    // The same bytes, added again by somebody, are there again.
    _ = try await newsroom.workbench.removeEvidence("E-1", from: nil, because: "wrong")
    _ = try await addEvidence()
    #expect(try await newsroom.store.read { try $0.content(digest) } == bytes)
    _ = try await newsroom.store.read { try $0.verified() }
  }
}

extension Day {
  fileprivate static let epochDay = Newsroom.noon.dayInUTC
}
