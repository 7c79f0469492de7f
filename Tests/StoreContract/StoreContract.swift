@testable public import Claims
import Testing

/// What every store must do. Each test takes a new, empty store.
public enum StoreContract {
  public typealias MakeStore = @Sendable (_ clock: any Clock) throws -> any ClaimStore

  /// Everything, in the order in which a failure says most.
  public static func check(_ make: @escaping MakeStore) async throws {
    for test in [
      startsOnce, writesRecordsAndEvents, writesNothingWhenRefused, writesNothingForNoChange, numbersAreNeverReused,
      numbersOfOneChangeDiffer,
      findsRecords, keepsAppearances, findsNames, keepsFeeds, keepsContents, keepsLayouts,
      keepsCaptures, logsInOrder, filtersClaims,
      searchesText, ordersClaims,
      countsByKind, findsWhatNobodySigned, walksTheLog, replays, redacts,
    ] {
      try await test(make)
    }
  }

  static func newsroom(_ make: MakeStore) async throws -> Newsroom {
    let clock = FixedClock(Newsroom.noon)
    return try await Newsroom(make(clock), clock: clock)
  }

  static func startsOnce(_ make: @escaping MakeStore) async throws {
    let newsroom = try await newsroom(make)
    await #expect(throws: ClaimsError.self) { try await newsroom.workbench.start() }
    let people = try await newsroom.store.read { try $0.all(Person.self) }
    #expect(people.map(\.name) == ["Ana Kovač"])
    #expect(people.first?.role == .admin)
    #expect(try await newsroom.store.read { try $0.currentScale().key } == "default")
  }

  static func writesRecordsAndEvents(_ make: @escaping MakeStore) async throws {
    let newsroom = try await newsroom(make)
    try await newsroom.importing([("Marko Ilić", "The bridge opens in June."), (nil, "Nobody was asked.")])
    _ = try await newsroom.workbench.mark(.named(["C-1"]), as: "verified", because: "The contract says so.")
    let chain = try await newsroom.store.read { try $0.verified() }
    let counts = try await newsroom.store.read { try $0.counts() }
    #expect(counts.head == chain.head)
    #expect(counts.events == chain.count)
    #expect(counts.commits == 3)
    // The record as stored is the record as decided, field by field.
    let claim = try await newsroom.store.read { try $0.resolve("C-1", as: Claim.self) }
    #expect(claim.passage?.quote == "The bridge opens in June.")
    #expect(claim.said == Day(iso: "2024-05-07").map { SaidOn($0, origin: .article) })
    #expect(claim.confidence == 0.9)
  }

  static func writesNothingWhenRefused(_ make: @escaping MakeStore) async throws {
    let newsroom = try await newsroom(make)
    try await newsroom.importing([("Marko Ilić", "The bridge opens in June."), (nil, "Nobody was asked.")])
    _ = try await newsroom.workbench.drop(.named(["C-2"]), because: "opinion")
    let before = try await newsroom.store.read { try $0.counts() }
    // The first claim could be marked, the second is dropped: neither is.
    await #expect(throws: ClaimsError.self) {
      try await newsroom.workbench.mark(.named(["C-1", "C-2"]), as: "verified", because: "x")
    }
    #expect(try await newsroom.store.read { try $0.counts() } == before)
  }

  static func writesNothingForNoChange(_ make: @escaping MakeStore) async throws {
    let newsroom = try await newsroom(make)
    let first = try await newsroom.importing([("Marko Ilić", "The bridge opens in June.")])
    let before = try await newsroom.store.read { try $0.counts() }
    let again = try await newsroom.importing([("Marko Ilić", "The bridge opens in June.")])
    #expect(!again.isNew)
    #expect(again.article == first.article)
    #expect(again.claims.map(\.id) == first.claims.map(\.id))
    #expect(try await newsroom.store.read { try $0.counts() } == before)
  }

  static func numbersAreNeverReused(_ make: @escaping MakeStore) async throws {
    let newsroom = try await newsroom(make)
    try await newsroom.importing([(nil, "One thing was said."), (nil, "Another was said.")])
    _ = try await newsroom.workbench.undo()
    let claim = try await newsroom.workbench.add(ClaimDetails(text: "Typed later.")).outcome
    #expect(claim.shortID == "C-3")
    #expect(try await newsroom.store.read { try $0.highestNumber(.claim) } == 3)
    #expect(try await newsroom.store.read { try $0.claims(ClaimQuery()).total } == 1)
  }

  /// Whoever writes for the first time is one of them.
  static func numbersOfOneChangeDiffer(_ make: @escaping MakeStore) async throws {
    let newsroom = try await newsroom(make)
    func desk(_ author: String) -> Workbench { Workbench(store: newsroom.store, clock: newsroom.clock, author: author) }
    _ = try await desk("Petra Lund").add(
      ClaimDetails(text: "The bridge is safe.", speaker: "Marko Ilić"))
    var edit = ClaimEdit()
    (edit.assignee, edit.reviewer) = (.set("Mira Sand"), .set("Jo Berg"))
    (edit.source, edit.speakers) = (.set("Courier"), .set(["Ada Voss", "Lena Ruud"]))
    _ = try await desk("Nils Aas").edit("C-1", edit)
    _ = try await desk("Rita Moe").addPerson("Zed Holm", role: .editor)
    let numbers = try await newsroom.store.read { snapshot in
      try [RecordKind.person, .speaker, .source].map { try snapshot.records($0).map(\.number) }
    }
    for numbers in numbers { #expect(numbers == Array(1...numbers.count)) }
    #expect(numbers[0].count == 7)
  }

  static func findsRecords(_ make: @escaping MakeStore) async throws {
    let newsroom = try await newsroom(make)
    let claim = try await newsroom.workbench.add(ClaimDetails(text: "Typed in.")).outcome
    for word in ["C-1", "c1", "1", claim.uuidText, String(claim.uuidText.prefix(20))] {
      #expect(try await newsroom.store.read { try $0.resolve(word, as: Claim.self) } == claim, "\(word)")
    }
    for word in ["C-2", "A-1", "", "no-such", "ffffffff"] {
      await #expect(throws: ClaimsError.self, "\(word)") {
        try await newsroom.store.read { try $0.resolve(word, as: Claim.self) }
      }
    }
  }

  static func keepsAppearances(_ make: @escaping MakeStore) async throws {
    let newsroom = try await newsroom(make)
    let (article, found) = Newsroom.article([("Vera Dahl", "The “new” road is safe."), (nil, "Nobody was asked.")])
    let headline = Statement(content: [Span(0, 6), Span(10, 14)], kind: .indirect, confidence: 0.9, twin: 1)
    _ = try await newsroom.workbench.import(
      article, raw: Array(article.text.utf8), fileName: "a.txt", statements: [headline] + found)
    let claims = try await newsroom.store.read { try $0.all(Claim.self) }
    #expect(claims.map(\.appearances.count) == [1, 0])
    #expect(claims[0].appearances[0].parts == [Span(0, 6), Span(10, 14)])
    // The record is what the log says of it, and stays so through a change.
    _ = try await newsroom.workbench.mark(.named(["C-1"]), as: "verified", because: "Seen.")
    var edit = ClaimEdit()
    edit.topic = .set("roads")
    _ = try await newsroom.workbench.edit("C-1", edit)
    _ = try await newsroom.store.read { try $0.verified() }
    let edited = try await newsroom.store.read { try $0.resolve("C-1", as: Claim.self) }
    #expect(edited.appearances == claims[0].appearances)
  }

  static func findsNames(_ make: @escaping MakeStore) async throws {
    let newsroom = try await newsroom(make)
    try await newsroom.importing([("Đorđe Łukasz", "One."), ("dorde lukasz", "Two.")])
    let speakers = try await newsroom.store.read { try $0.all(Speaker.self) }
    #expect(speakers.map(\.name) == ["Đorđe Łukasz"], "the same name folded is the same speaker")
    _ = try await newsroom.workbench.aliasSpeaker("S-1", ["The Mayor"])
    #expect(try await newsroom.store.read { try $0.speakers(folded: "the mayor") }.map(\.shortID) == ["S-1"])
    #expect(try await newsroom.store.read { try $0.speakers(folded: "nobody") }.isEmpty)
  }

  static func keepsFeeds(_ make: @escaping MakeStore) async throws {
    let newsroom = try await newsroom(make)
    let address = "https://courier.example/feed.xml"
    let feed = try await newsroom.workbench.follow([(address, "Courier")]).outcome[0].feed
    let state = FeedState(title: "Other", etag: "\"1\"", lastModified: "Mon", seen: ["b", "a"])
    let pulled = try await newsroom.workbench.notePull(of: feed.id, state).outcome
    #expect(pulled.title == "Courier" && pulled.etag == "\"1\"" && pulled.seen == ["b", "a"])
    #expect(try await newsroom.store.read { try $0.all(Feed.self) } == [pulled])
    _ = try await newsroom.workbench.unfollow(["F-1"])
    #expect(try await newsroom.store.read { try $0.all(Feed.self) }.isEmpty)
    _ = try await newsroom.store.read { try $0.verified() }
  }

  static func keepsContents(_ make: @escaping MakeStore) async throws {
    let newsroom = try await newsroom(make)
    let outcome = try await newsroom.importing([(nil, "Nobody was asked.")])
    let text = try await newsroom.store.read { try $0.content(outcome.article.text) }
    #expect(text == Array("Bridge to open in June\nNobody was asked.\n".utf8))
    #expect(try await newsroom.store.read { try $0.content(Digest(of: [1])) } == nil)
    let bytes: [UInt8] = [0, 255, 10, 0]
    let evidence = try await newsroom.workbench.addEvidence(
      .file(name: "scan.bin", bytes: bytes), to: .named(["C-1"]), EvidenceDetails(stance: .context)
    ).outcome.evidence
    let digest = try #require(evidence.content)
    #expect(try await newsroom.store.read { try $0.content(digest) } == bytes)
    #expect(try await newsroom.store.read { try $0.evidence(content: digest) } == [evidence])
  }

  static func keepsLayouts(_ make: @escaping MakeStore) async throws {
    let newsroom = try await newsroom(make)
    var (read, found) = Newsroom.article([(nil, "Nobody was asked.")])
    read.url = "https://example.org/asked"
    (read.publishedTime, read.publishedZone, read.publishedOrigin) = ("10:00", "CET", "JSON-LD")
    read.times = [.init(Span(23, 40), from: 1500, to: 2500)]
    func revise(_ read: ReadArticle) async throws -> Article {
      try await newsroom.workbench.import(read, raw: Array(read.text.utf8), fileName: "a.vtt", statements: found)
        .outcome.article
    }
    _ = try await revise(read)
    let first = Layout(read)
    read.text += "Corrected.\n"
    read.times = []
    let article = try await revise(read)
    let kept = try await newsroom.store.read { try $0.resolve("A-1", as: Article.self) }
    #expect(kept == article)
    #expect([kept.publishedZone, kept.publishedOrigin] == ["CET", "JSON-LD"])
    let layouts = try await newsroom.store.read { snapshot in
      try (1...2).map { try snapshot.layout(of: kept, revision: $0) }
    }
    #expect(layouts == [first, Layout(read)])
    _ = try await newsroom.store.read { try $0.verified() }
  }

  static func keepsCaptures(_ make: @escaping MakeStore) async throws {
    let newsroom = try await newsroom(make)
    try await newsroom.importing([(nil, "One."), (nil, "Two.")])
    let workbench = newsroom.workbench
    let details = EvidenceDetails(
      stance: .refutes, quote: "four  tonnes", type: .data, accessed: Day(iso: "2024-05-08"), licence: "CC0")
    _ = try await workbench.addEvidence(.address("https://a.example/x"), to: .named(["C-1", "C-2"]), details)
    let provenance = Provenance(
      requested: "https://a.example/x", chain: [.init(address: "https://a.example/x", status: 200)],
      headers: [.init(name: "etag", value: "\"1\"")], fetched: newsroom.clock.now, reader: "test")
    let content = CapturedContent(
      bytes: Array("<p>It was four tonnes.".utf8), mediaType: "text/html", text: "It was four tonnes.",
      provenance: provenance, missing: "cut")
    let captured = try await workbench.capture("E-1", content).outcome
    let (evidence, links) = try await newsroom.store.read { snapshot in
      (try snapshot.resolve("E-1", as: Evidence.self), try snapshot.all(EvidenceLink.self))
    }
    // Field by field as decided.
    #expect(evidence == captured.evidence && evidence.provenance == provenance && evidence.capture == .partial)
    #expect(links.map(\.span) == [Span(7, 18), Span(7, 18)])
    #expect(try await newsroom.store.read { try $0.text(of: evidence) } == "It was four tonnes.")
    #expect(try await newsroom.store.read { try $0.auditedEvidence() }.problems.isEmpty)
    _ = try await workbench.noteLook(at: "E-1", .gone("status 410"))
    _ = try await newsroom.store.read { try $0.verified() }
    // A change of a link is one event, one of nothing is none.
    let before = try await newsroom.store.read { try $0.counts().events }
    _ = try await workbench.waiveCapture([], because: "x")
    #expect(try await newsroom.store.read { try $0.counts().events } == before)
    _ = try await workbench.undo()
    #expect(try await newsroom.store.read { try $0.resolve("E-1", as: Evidence.self).link } == .alive)
  }

  static func logsInOrder(_ make: @escaping MakeStore) async throws {
    let newsroom = try await newsroom(make)
    try await newsroom.importing([(nil, "One."), (nil, "Two.")])
    _ = try await newsroom.workbench.note("C-2", "Looked into it.", isPublic: false)
    let newest = try await newsroom.store.read { try $0.log(LogQuery(limit: 2)) }
    #expect(newest.map(\.action) == [.note, .import])
    let claim = try await newsroom.store.read { try $0.resolve("C-1", as: Claim.self) }
    let own = try await newsroom.store.read { try $0.log(LogQuery(records: [claim.uuidText], isOldestFirst: true)) }
    #expect(own.map(\.action) == [.import])
    #expect(
      try await newsroom.store.read { try $0.event(.claim, record: claim.uuidText, version: 1)?.decoded() }
        == claim.record)
    #expect(try await newsroom.store.read { try $0.event(.claim, record: claim.uuidText, version: 2) } == nil)
  }

  static func countsByKind(_ make: @escaping MakeStore) async throws {
    let newsroom = try await newsroom(make)
    try await newsroom.importing([("Marko Ilić", "One."), ("Marko Ilić", "Two."), ("Vera Dahl", "Three.")])
    let rows = try await newsroom.store.read { try $0.speakerRows() }
    #expect(rows.map(\.claims) == [2, 1])
    _ = try await newsroom.workbench.mergeSpeakers(["S-2"], into: "S-1")
    #expect(try await newsroom.store.read { try $0.speakerRows() }.map(\.claims) == [3])
    let counts = try await newsroom.store.read { try $0.counts() }
    #expect(counts.claims == [.new: 3])
    #expect(counts.ratings == [nil: 3])
    #expect(counts.speakers == 1)
  }
}
