@testable import Claims
import Testing

extension StoreContract {
  /// Filters and the claims that pass them, on the file that `filtersClaims` builds.
  static let filters: [(String, [Int])] = [
    ("", [1, 2, 3, 4, 5]),
    ("speaker:Ilić", [1, 2]), ("speaker:ilic", [1, 2]), ("speaker:Mark", [1, 2]), ("speaker:lić", []),
    ("speaker:S-2", [3]), ("speaker:none", [4, 5]), ("speaker:Ilić,Dahl", [1, 2, 3]), ("not:speaker:Ilić", [3, 4, 5]),
    ("speaker:\"Marko Ilić\"", [1, 2]), ("speaker:\"The Builder\"", [3]),
    ("source:Sever", [1, 2, 3, 4]), ("source:none", [5]), ("source:SRC-1", [1, 2, 3, 4]),
    ("article:A-1", [1, 2, 3, 4]), ("article:bridge", [1, 2, 3, 4]), ("article:none", [5]),
    ("status:new", [1, 3, 5]), ("status:published", [2]), ("status:dropped", [4]),
    ("not:status:dropped", [1, 2, 3, 5]),
    ("rating:verified", [1]), ("rating:disputed,verified", [1, 2]), ("rating:none", [3, 4, 5]),
    ("not:rating:verified", [2, 3, 4, 5]), ("scale:default", [1, 2]), ("scale:none", [3, 4, 5]),
    ("scale:default@1", [1, 2]), ("not:scale:default@1", [3, 4, 5]), ("rating:Verified", [1]),
    ("rating:\"Partly verified\",Disputed", [2]), ("is:published", [2]), ("not:is:published", [1, 3, 4, 5]),
    ("by:Ana", [1]), ("by:Ver", [2]), ("by:none", [3, 4, 5]),
    ("topic:traffic", [5]), ("topic:Traffic", [5]), ("topic:none", [1, 2, 3, 4]),
    ("assignee:none", [1, 2, 4]), ("not:assignee:none", [3, 5]), ("reviewer:none", [1, 2, 3, 4, 5]),
    ("stance:supports", [1]), ("stance:none", [3, 4, 5]), ("not:stance:supports", [2, 3, 4, 5]),
    ("capture:captured", [1]), ("capture:failed", [1, 2]), ("capture:uncaptured", []), ("capture:none", [3, 4, 5]),
    ("not:capture:failed", [3, 4, 5]), ("evidence-kind:primary", [1]), ("evidence-kind:none", [2, 3, 4, 5]),
    ("link:dead", [1, 2]), ("link:alive,dead", [1, 2]), ("link:none", [3, 4, 5]), ("link:changed", []),
    ("id:C-3", [3]), ("id:C-3,4", [3, 4]), ("proposed:yes", []), ("proposed:no", [1, 2, 3, 4, 5]),
    ("+road", [5]), ("-road", [1, 2, 3, 4]), ("not:+road", [1, 2, 3, 4]), ("not:not:+road", [5]),
    ("said:2024-05-07", [1, 2, 3, 4]), ("said:2024", [1, 2, 3, 4, 5]), ("said:none", []),
    // C-5 is known to the month only and passes whenever it can lie in the range.
    ("said:2024-04-30", [5]), ("since:2024-05", [1, 2, 3, 4]), ("until:2024-04", [5]), ("until:2024-04-01", [5]),
    ("since:2024-04-30", [1, 2, 3, 4, 5]), ("said.before:2024-05", [5]), ("said.after:2024-04", [1, 2, 3, 4]),
    ("imported:today", [1, 2, 3, 4, 5]), ("imported:yesterday", []), ("not:imported:yesterday", [1, 2, 3, 4, 5]),
    ("due:friday", [5]), ("due.before:today", [1]), ("due:none", [2, 3, 4]), ("not:due:friday", [1, 2, 3, 4]),
    ("bridge", [1, 2]), ("BRIDGE", [1, 2]), ("bridge opens", [1]), ("\"opens in June\"", [1]), ("\"June opens\"", []),
    ("bri*", [1, 2]), ("not:bridge", [3, 4, 5]), ("bridge not:opens", [2]),
    ("bridge speaker:Ilić rating:disputed", [2]),
    ("priority:high", [5]), ("priority:normal", [1, 2, 3, 4]), ("priority:none", [1, 2, 3, 4]),
    ("not:priority:high", [1, 2, 3, 4]), ("type:claim", [1, 2, 3, 4, 5]), ("type:promise", []),
    ("recheck:2025-01", [2]), ("recheck.before:2025", []), ("recheck:none", [1, 3, 4, 5]),
    ("not:recheck:none", [2]),
    ("is:open", [1, 3, 5]), ("not:is:open", [2, 4]), ("is:overdue", [1]), ("not:is:overdue", [2, 3, 4, 5]),
    ("is:unanswered", [3]), ("is:uncaptured", [1]), ("is:correction-due", [2]), ("is:recheck-due", []),
    ("is:overdue,unanswered", [1, 3]), ("is:open not:is:overdue", [3, 5]),
    // A whole name means that person only, a beginning anybody.
    ("assignee:\"Vera Holm\"", [5]), ("assignee:P-2", [5]), ("assignee:Ver", [3, 5]), ("assignee:vera", [3]),
    ("@late", [1]), ("not:@late", [2, 3, 4, 5]), ("@busy", [1, 3]), ("@busy speaker:Dahl", [3]),
    ("not:@busy", [2, 4, 5]),
    ("zadar", []), ("Cesta", [5]), ("česta", [5]), ("dakovo", [3]), ("Đakovo", [3]),
  ]

  static func filtersClaims(_ make: @escaping MakeStore) async throws {
    let newsroom = try await newsroom(make)
    try await newsroom.importing([
      ("Marko Ilić", "The bridge opens in June."), ("Marko Ilić", "The bridge costs 12 million."),
      ("Vera Dahl", "Work in Đakovo goes on."), (nil, "Nobody was asked."),
    ])
    let workbench = newsroom.workbench
    _ = try await workbench.aliasSpeaker("S-2", ["The Builder"])
    _ = try await workbench.add(
      ClaimDetails(text: "The Čestá road is closed.", said: Day(iso: "2024-04"), tags: ["road"]))
    var edit = ClaimEdit()
    edit.topic = .set("Traffic")
    edit.assignee = .set("Vera Holm")
    edit.due = Day(iso: "2024-05-10").map { .set($0) }
    _ = try await workbench.edit("C-5", edit)
    _ = try await workbench.mark(.named(["C-1"]), as: "disputed", because: "First thought.")
    _ = try await workbench.mark(.named(["C-1"]), as: "verified", because: "The contract says so.")
    _ = try await newsroom.workbench(of: "Vera Holm").mark(.named(["C-2"]), as: "disputed", because: "It is 14.")
    _ = try await workbench.addEvidence(
      .address("https://example.org/contract"), to: .named(["C-1"]), EvidenceDetails(stance: .supports, type: .primary))
    _ = try await workbench.capture("E-1", CapturedContent(bytes: [1, 2]))
    _ = try await workbench.addEvidence(
      .address("https://example.org/gone"), to: .named(["C-1", "C-2"]), EvidenceDetails(stance: .refutes))
    _ = try await workbench.noteFailedCapture(of: "E-2", because: "status 404", isGone: true)
    // One that was taken away is evidence no more.
    _ = try await workbench.addEvidence(
      .address("https://example.org/wrong"), to: .named(["C-3"]), EvidenceDetails(stance: .context))
    _ = try await workbench.removeEvidence("E-3", from: "C-3", because: "wrong")
    _ = try await workbench.askReply(.named(["C-3", "C-4"]), ReplyRequest(addressee: "Dahl"))
    _ = try await workbench.drop(.named(["C-4"]), because: "opinion")
    edit = ClaimEdit()
    edit.priority = .set(.high)
    _ = try await workbench.edit("C-5", edit)
    edit = ClaimEdit()
    edit.due = Day(iso: "2024-04").map { .set($0) }
    _ = try await workbench.edit("C-1", edit)
    edit = ClaimEdit()
    edit.recheck = Day(iso: "2025-01").map { .set($0) }
    _ = try await workbench.edit("C-2", edit)
    _ = try await workbench.addPerson("Vera", role: .editor)
    _ = try await workbench.assign(.named(["C-3"]), to: "Vera")
    _ = try await workbench.step(.named(["C-2"]), .publish)
    _ = try await workbench.askCorrection("C-2", wrong: "It was 14.", askedBy: "A reader")
    _ = try await workbench.saveFilter("late", "is:overdue")
    _ = try await workbench.saveFilter("busy", "is:overdue,unanswered not:status:dropped")
    try await filtersWhatWaits(newsroom)
    for (text, expected) in filters {
      let filter = try Filter(text, today: newsroom.clock.today)
      let page = try await newsroom.store.read { try $0.claims(ClaimQuery(filter)) }
      #expect(page.claims.map(\.claim.number) == expected, "\(text)")
      #expect(page.matching == expected.count, "\(text)")
      #expect(page.total == 5)
      let limited = try await newsroom.store.read { try $0.claims(ClaimQuery(filter, limit: 1)) }
      #expect(limited.claims.count == min(1, expected.count), "\(text)")
      #expect(limited.matching == expected.count, "\(text)")
    }
  }

  /// What waits, put together by the store, is what the conditions find.
  private static func filtersWhatWaits(_ newsroom: Newsroom) async throws {
    let waiting = try await newsroom.store.read { try $0.waiting() }
    #expect(waiting.replies.map(\.shortID) == ["R-1"])
    #expect(waiting.corrections.map(\.shortID) == ["COR-1"])
    #expect(waiting.captures.map(\.evidence.shortID) == ["E-2"])
    let june = try Filter("is:recheck-due", today: Day(iso: "2025-01-01") ?? newsroom.clock.today)
    #expect(try await newsroom.store.read { try $0.claims(ClaimQuery(june)).claims.map(\.claim.number) } == [2])
    let may = try Filter("is:overdue", today: Day(iso: "2024-04-30") ?? newsroom.clock.today)
    #expect(try await newsroom.store.read { try $0.claims(ClaimQuery(may)).matching } == 0)
  }

  /// Orders and the claims in them, on the file that `ordersClaims` builds.
  static let orders: [(ClaimQuery.Order, [Int])] = [
    (.number, [1, 2, 3, 4, 5]), (.relevance, [1, 2, 3, 4, 5]), (.added, [5, 4, 3, 2, 1]),
    (.said, [3, 1, 4, 5, 2]), (.due, [2, 4, 1, 3, 5]),
    // Aaron Holm was merged into Zora Kos; É comes with E.
    (.speaker, [3, 4, 1, 5, 2]),
  ]

  static func ordersClaims(_ make: @escaping MakeStore) async throws {
    let newsroom = try await newsroom(make)
    let workbench = newsroom.workbench
    let claims: [(String?, String?, String?)] = [
      ("Zora Kos", "2024-05-01", nil), (nil, nil, "2024-05-12"), ("Ana Berg", "2024-05-07", nil),
      ("Émile Roy", "2024-05", "2024-05-20"), ("Aaron Holm", "2023", nil),
    ]
    for (number, (speaker, said, due)) in claims.enumerated() {
      _ = try await workbench.add(
        ClaimDetails(text: "Claim \(number).", speaker: speaker, said: said.flatMap { Day(iso: $0) }))
      guard let day = due.flatMap({ Day(iso: $0) }) else { continue }
      var edit = ClaimEdit()
      edit.due = .set(day)
      _ = try await workbench.edit("C-\(number + 1)", edit)
    }
    _ = try await workbench.mergeSpeakers(["Aaron Holm"], into: "Zora Kos")
    for (order, expected) in orders {
      for limit in [nil, 2] {
        let page = try await newsroom.store.read { try $0.claims(ClaimQuery(order: order, limit: limit)) }
        #expect(page.claims.map(\.claim.number) == Array(expected.prefix(limit ?? .max)), "\(order)")
        #expect(page.matching == 5)
      }
    }
  }

  static func searchesText(_ make: @escaping MakeStore) async throws {
    let newsroom = try await newsroom(make)
    try await newsroom.importing([(nil, "The ferry sails."), (nil, "The bus stops.")])
    var edit = ClaimEdit()
    edit.text = "A boat sails."
    _ = try await newsroom.workbench.edit("C-1", edit)
    func numbers(_ word: String) async throws -> [Int] {
      let query = ClaimQuery(Filter(terms: [.text(word)]), order: .relevance)
      return try await newsroom.store.read { try $0.claims(query).claims.map(\.claim.number) }
    }
    // The editor's wording and the article's both find it.
    #expect(try await numbers("boat") == [1])
    #expect(try await numbers("ferry") == [1])
    #expect(try await numbers("bus") == [2])
    // Marks of the search language are words or nothing here.
    for hostile in ["\"", "a\"b OR c", "NEAR(", "*", "text:x", "bus AND", "\0bus", "^bus", "bus -stops"] {
      _ = try await numbers(hostile)
    }
    _ = try await newsroom.workbench.undo()
    #expect(try await numbers("boat") == [])
  }
}
