import FoundationEssentials
import StoreContract
import Testing

@testable import Claims

@Suite struct RedactionTests {
  let clock = FixedClock(Newsroom.noon)
  static let secret = "Lives in Harbour Lane"

  private func newsroom() async throws -> Newsroom { try await Newsroom(MemoryStore(clock: clock), clock: clock) }

  private func redact(
    _ newsroom: Newsroom, _ records: [String] = [], fields: [String] = [], events: [Int] = [], bytes: Bool = false,
    because reason: String = "asked for", by author: String = "Ana Kovač"
  ) async throws -> RedactionOutcome {
    try await newsroom.workbench(of: author).redact(
      RedactionRequest(records: records, fields: fields, events: events, hasBytes: bytes, because: reason)
    ).outcome
  }

  private func refused(_ part: String, _ body: () async throws -> Void) async {
    do {
      try await body()
      Issue.record("was not refused: \(part)")
    } catch let error as ClaimsError {
      #expect(error.told.contains(part), "\(error.told)")
    } catch {
      Issue.record("\(error)")
    }
  }

  /// Everything that the log still says.
  private func payloads(_ newsroom: Newsroom) async throws -> String {
    try await newsroom.store.read { snapshot in
      try snapshot.log(LogQuery()).flatMap(\.events).compactMap(\.payload).map { String(decoding: $0, as: UTF8.self) }
        .joined(separator: "\n")
    }
  }

  // MARK: The table

  /// A record of every kind with every field filled, from the test of canonical JSON.
  @Test("every field of the table goes, and only those", arguments: CanonicalJSONTests.records.indices)
  func everyField(index: Int) throws {
    let record = CanonicalJSONTests.records[index]
    let fields = record.kind.redactableFields.map(\.name)
    let (redacted, values) = record.redacted()
    #expect(values.map(\.field) == fields, "every field held something")
    #expect(redacted.redacted().values.isEmpty, "and holds nothing any more")
    for field in fields {
      let (one, values) = record.redacted([field])
      #expect(values.map(\.field) == [field])
      #expect(one != record)
      #expect(one.redacted([field]).values.isEmpty)
    }
    #expect(redacted.uuid == record.uuid && redacted.number == record.number && redacted.version == record.version)
    // What still holds the words after all fields were redacted holds them knowingly.
    let text = String(decoding: CanonicalJSON.bytes(of: redacted), as: UTF8.self)
    let known: [RecordKind: Set<String>] = [
      .article: ["credit", "encoding", "publishedTime", "language", "warnings"], .claim: [], .correction: ["proposal"],
      .evidence: ["mediaType"], .feed: ["etag", "lastModified", "seen"], .opinion: ["rating"], .savedFilter: ["name"],
      .verdict: ["rating"],
    ]
    if known[record.kind]?.isEmpty ?? true, !fields.isEmpty { #expect(!text.contains("👍🏽"), "\(text)") }
  }

  @Test func theDocsHaveTheTable() throws {
    let root = "\(#filePath)".split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    let docs = try String(decoding: Data(contentsOf: URL(filePath: root + "/docs/redaction.md")), as: UTF8.self)
    for kind in RecordKind.allCases {
      for (name, replacement) in kind.redactableFields {
        #expect(docs.contains("| \(kind.word) | `\(name)` | \(replacement) |"), "\(kind.word) \(name)")
      }
    }
  }

  // MARK: What goes

  @Test func emptiesTheRecordAndEveryEarlierEvent() async throws {
    let newsroom = try await newsroom()
    try await newsroom.importing([("Marko Ilić", "The bridge opens in June.")])
    _ = try await newsroom.workbench.aliasSpeaker("S-1", ["Marko of Harbour Lane"])
    let outcome = try await redact(newsroom, ["S-1"])
    let speaker = try await newsroom.store.read { try $0.resolve("S-1", as: Speaker.self) }
    #expect(speaker.name == "[redacted S-1]" && speaker.aliases.isEmpty)
    let stub = try #require(outcome.subjects.first?.redaction)
    #expect(stub.fields == ["name", "aliases"] && stub.events.count == 2 && stub.reason == "asked for")
    #expect(try await newsroom.store.read { try $0.all(Redaction.self) } == [stub])
    #expect(!(try await payloads(newsroom)).contains("Harbour Lane"))
    let audit = try await newsroom.store.read { try $0.verified() }
    #expect(audit.emptied == 2)
    // Again there is nothing to do.
    #expect(try await redact(newsroom, ["S-1"]).subjects.isEmpty)
    #expect(try await newsroom.store.read { try $0.chain().count } == audit.count)
  }

  @Test("one field of several, and only the events that held it")
  func oneField() async throws {
    let newsroom = try await newsroom()
    _ = try await newsroom.workbench.add(ClaimDetails(text: "One."))
    var edit = ClaimEdit()
    edit.topic = .set("Harbour Lane")
    _ = try await newsroom.workbench.edit("C-1", edit)
    let outcome = try await redact(newsroom, ["C-1"], fields: ["topic"])
    #expect(outcome.subjects.map(\.redaction.fields) == [["topic"]])
    #expect(outcome.subjects[0].redaction.events.count == 1)
    let claim = try await newsroom.claim()
    #expect(claim.topic == nil && claim.text == "One.")
    await refused("what can be redacted of a claim: text") {
      _ = try await redact(newsroom, ["C-1"], fields: ["name"])
    }
  }

  @Test("records that were taken back still stand in the log, and can be redacted")
  func removedRecords() async throws {
    let newsroom = try await newsroom()
    _ = try await newsroom.workbench.add(ClaimDetails(text: "One."))
    _ = try await newsroom.workbench.note("C-1", Self.secret, isPublic: false)
    _ = try await newsroom.workbench.undo()
    _ = try await redact(newsroom, ["N-1"])
    #expect(!(try await payloads(newsroom)).contains(Self.secret))
  }

  @Test func namedEvents() async throws {
    let newsroom = try await newsroom()
    _ = try await newsroom.workbench.add(ClaimDetails(text: Self.secret))
    var edit = ClaimEdit()
    edit.text = "Somebody lives somewhere."
    _ = try await newsroom.workbench.edit("C-1", edit)
    let numbers = try await newsroom.store.read { snapshot in
      try snapshot.log(LogQuery()).flatMap(\.events).filter { $0.kind == .claim }.map(\.number)
    }
    await refused("the newest of C-1") { _ = try await redact(newsroom, events: [numbers[0]]) }
    _ = try await redact(newsroom, events: [numbers[1]])
    #expect(!(try await payloads(newsroom)).contains(Self.secret))
    #expect(try await newsroom.claim().text == "Somebody lives somewhere.")
    await refused("redacted before") { _ = try await redact(newsroom, events: [numbers[1]]) }
    await refused("the log has the events") { _ = try await redact(newsroom, events: [999]) }
    let stub = try await newsroom.store.read { try $0.chain().count }
    await refused("the stub of a redaction") { _ = try await redact(newsroom, events: [stub]) }
    _ = try await newsroom.store.read { try $0.verified() }
  }

  // MARK: Bytes

  @Test func bytesGoWithTheQuotationsFromThem() async throws {
    let newsroom = try await newsroom()
    let imported = try await newsroom.importing([("Marko Ilić", "Vera lives in Harbour Lane."), (nil, "Nobody asked.")])
    var edit = ClaimEdit()
    edit.text = "The editor's own words."
    _ = try await newsroom.workbench.edit("C-2", edit)
    _ = try await redact(newsroom, ["A-1"], bytes: true)
    let claims = try await newsroom.store.read { try $0.all(Claim.self) }
    #expect(claims.map(\.text) == ["[redacted]", "The editor's own words."])
    #expect(claims.allSatisfy { $0.passage?.quote == "[redacted]" && $0.passage?.prefix == "" })
    #expect(claims[0].passage?.wording == "[redacted]")
    #expect(try await newsroom.store.read { try $0.content(imported.article.text) } == [])
    #expect(!(try await payloads(newsroom)).contains("Harbour Lane"))
    _ = try await newsroom.store.read { try $0.verified() }
    await refused("was redacted") {
      _ = try await newsroom.store.read { try $0.text(of: imported.article, revision: 1) }
    }
    await refused("none of these has bytes") { _ = try await redact(newsroom, ["A-1"], bytes: true) }
    await refused("none of these has bytes") { _ = try await redact(newsroom, ["C-1"], bytes: true) }
  }

  @Test("the bytes of evidence go with the quotations from them, and come back only when somebody adds them again")
  func bytesOfEvidence() async throws {
    let newsroom = try await newsroom()
    _ = try await newsroom.workbench.add(ClaimDetails(text: "One."))
    let bytes = Array("Vera lives in Harbour Lane.".utf8)
    let evidence = try await newsroom.workbench.addEvidence(
      .file(name: "register.txt", bytes: bytes), to: .named(["C-1"]),
      EvidenceDetails(stance: .supports, quote: "in Harbour Lane")
    ).outcome.evidence
    let digest = try #require(evidence.content)
    _ = try await redact(newsroom, ["E-1"], bytes: true)
    #expect(try await newsroom.store.read { try $0.links(of: evidence.id).map(\.quote) } == [nil])
    #expect(!(try await payloads(newsroom)).contains("Harbour Lane"))
    #expect(try await newsroom.store.read { try $0.content(digest) } == [])
    _ = try await newsroom.store.read { try $0.verified() }
  }

  @Test("bytes that another record has too go with neither alone")
  func sharedBytes() async throws {
    let newsroom = try await newsroom()
    let imported = try await newsroom.importing([(nil, "Vera lives in Harbour Lane.")])
    let bytes = try #require(try await newsroom.store.read { try $0.content(imported.article.text) })
    _ = try await newsroom.workbench.addEvidence(
      .file(name: "article.txt", bytes: bytes), to: .named(["C-1"]), EvidenceDetails(stance: .supports))
    await refused("redact(records: [\"A-1\", \"E-1\"], withBytes: true)") {
      _ = try await redact(newsroom, ["A-1"], bytes: true)
    }
    _ = try await redact(newsroom, ["A-1", "E-1"], bytes: true)
    _ = try await newsroom.store.read { try $0.verified() }
  }

  // MARK: Rules

  @Test("in a newsroom only admins redact")
  func needsAnAdmin() async throws {
    for roles in ["on", "off"] {
      let newsroom = try await newsroom()
      try await newsroom.person("Boris Lund", .editor)
      try await newsroom.settings([.roles: roles])
      _ = try await newsroom.workbench.add(ClaimDetails(text: "One."))
      _ = try await newsroom.workbench.note("C-1", Self.secret, isPublic: false)
      if roles == "on" {
        await refused("only an admin redacts") { _ = try await redact(newsroom, ["N-1"], by: "Boris Lund") }
        _ = try await redact(newsroom, ["N-1"])
      } else {
        _ = try await redact(newsroom, ["N-1"], by: "Boris Lund")
      }
    }
  }

  @Test("a reason doesn't write into the log again what goes out of it")
  func reasonsAreSilent() async throws {
    let newsroom = try await newsroom()
    try await newsroom.importing([("Marko Ilić", "One.")])
    await refused("the reason repeats") { _ = try await redact(newsroom, ["S-1"], because: "MARKO ILIC asked for it") }
    await refused("the reason") { _ = try await redact(newsroom, ["S-1"], because: " ") }
    #expect(try await newsroom.store.read { try $0.resolve("S-1", as: Speaker.self).name } == "Marko Ilić")
  }

  @Test("reasons of changes stay, and are named")
  func namesReasonsThatStay() async throws {
    let newsroom = try await newsroom()
    _ = try await newsroom.workbench.add(ClaimDetails(text: "One."))
    _ = try await newsroom.workbench.drop(.named(["C-1"]), because: Self.secret)
    #expect(try await redact(newsroom, ["C-1"]).reasonsLeft == [3])
  }

  @Test func asksForWhat() async throws {
    let newsroom = try await newsroom()
    await refused("what to redact is missing") { _ = try await redact(newsroom) }
    await refused("named with their letters") { _ = try await redact(newsroom, ["12"]) }
    await refused("there is no speaker “S-9”") { _ = try await redact(newsroom, ["S-9"]) }
    await refused("holds nothing that can be redacted") { _ = try await redact(newsroom, ["SCALE-1"]) }
  }

  @Test("the history of a redacted record says so")
  func history() async throws {
    let newsroom = try await newsroom()
    _ = try await newsroom.workbench.add(ClaimDetails(text: "Secret."))
    _ = try await redact(newsroom, ["C-1"])
    var edit = ClaimEdit()
    edit.topic = .set("roads")
    _ = try await newsroom.workbench.edit("C-1", edit)
    let claim = try await newsroom.claim()
    let lines = try await newsroom.store.read { try $0.history(of: claim, for: Viewer("Ana Kovač")) { $0.dayInUTC } }
    #expect(lines.map(\.summary) == ["redacted: what happened here was erased", "topic set to “roads”"])
  }
}
