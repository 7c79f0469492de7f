@testable import Claims
import StoreContract
import Testing

/// What becomes of an article, its claims and the work on them when its text is changed.
@Suite struct RevisionTests {
  private static let filler =
    "The council met on the quay on Monday evening while the ferry was being loaded with salt and timber for the islands."
  private static let first = "The bridge will be closed in May because of the cracks."
  private static let second = "The repair costs ninety thousand crowns."
  private static let third = "Nobody told the fishermen about any of this."

  private let newsroom: Newsroom

  init() async throws {
    let clock = FixedClock(Newsroom.noon)
    newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock)
    _ = try await revise([Self.first, Self.second, Self.third], url: "https://example.org/bridge")
  }

  /// Imports a text in which the filler is nobody's statement.
  @discardableResult
  private func revise(
    _ statements: [String], url: String?, before: String = "", source: String? = "Radio Sever"
  ) async throws -> ImportOutcome {
    let (article, found) = Newsroom.article(
      [(nil, before + Self.filler)] + statements.map { ("Ana Kos", $0) }, source: source)
    var read = article
    read.url = url
    return try await newsroom.workbench.import(
      read, raw: Array(read.text.utf8), fileName: "a.txt", statements: Array(found.dropFirst())
    ).outcome
  }

  private func claims() async throws -> [Claim] {
    try await newsroom.store.read { try $0.claims(ClaimQuery()).claims.map(\.claim) }
  }

  @Test("the same text changes nothing, the same address with another text is a revision")
  func sameAndChanged() async throws {
    let same = try await revise([Self.first, Self.second, Self.third], url: "https://example.org/bridge")
    #expect(!same.isNew && same.revision == nil)
    let changed = try await revise(
      [Self.first, Self.second, Self.third], url: "https://example.org/bridge?utm_source=x", before: "Update! ")
    #expect(changed.article.shortID == "A-1" && changed.article.revision == 2 && !changed.isNew)
    #expect(changed.revision?.kept == 3 && changed.revision?.new.isEmpty == true)
    let moved = try await claims()
    #expect(moved.count == 3)
    #expect(moved.allSatisfy { $0.passage.map { $0.lostIn == nil && !$0.isApproximate } == true })
    let article = try #require(try await newsroom.store.read { try $0.all(Article.self).first })
    let text = try #require(try await newsroom.store.read { try $0.content(article.text) })
    for claim in moved {
      let passage = try #require(claim.passage)
      #expect(CodePoints(String(decoding: text, as: UTF8.self))[passage.span] == passage.quote)
    }
    let before = try #require(article.earlier.first)
    let old = try await newsroom.store.read { try $0.content(before.text) }
    #expect(old != nil && old != text, "what it said before is kept")
  }

  @Test("edited words get the likeliest place, gone words are lost; verdicts and wording stay as they were")
  func editedAndLost() async throws {
    _ = try await newsroom.workbench.mark(
      .named(["C-3"]), as: "disputed", because: "The minutes name two of them.")
    let outcome = try await revise(
      ["The old bridge will be closed in June because of the cracks.", Self.second, "The mayor was not there at all."],
      url: "https://example.org/bridge")
    let revision = try #require(outcome.revision)
    #expect(revision.kept == 1)
    #expect(revision.approximate.map(\.shortID) == ["C-1"] && revision.lost.map(\.shortID) == ["C-3"])
    #expect(
      revision.new.map(\.text) == ["The mayor was not there at all."], "the edited statement makes no second claim")
    let all = try await claims()
    #expect(all.map(\.shortID) == ["C-1", "C-2", "C-3", "C-4"])
    #expect(all[0].text == Self.first && all[0].passage?.quote == Self.first, "the words that were checked")
    #expect(all[2].passage?.lostIn == 2)
    let verdicts = try await newsroom.store.read { try $0.records(.verdict, of: all[2].id).count }
    #expect(verdicts == 1)
    let counts = try await newsroom.store.read { try $0.counts() }
    #expect(counts.lost == 1)
    for (filter, numbers) in [("passage:lost", [3]), ("passage:approximate", [1]), ("passage:kept", [2, 4])] {
      let found = try await newsroom.store.read { [parsed = try Filter(filter, today: Day(iso: "2024-06-01")!)] in
        try $0.claims(ClaimQuery(parsed))
      }
      #expect(found.claims.map(\.claim.number) == numbers, "\(filter)")
    }
  }

  @Test("words that come back are found again, and one undo takes a revision back whole")
  func backAndUndone() async throws {
    _ = try await revise([Self.first], url: "https://example.org/bridge")
    #expect(try await claims().count { $0.passage?.lostIn != nil } == 2)
    let back = try await revise(
      [Self.first, Self.second, Self.third], url: "https://example.org/bridge", before: "Again. ")
    #expect(back.article.revision == 3 && back.revision?.kept == 3)
    _ = try await newsroom.workbench.undo()
    #expect(try await claims().count { $0.passage?.lostIn != nil } == 2)
    #expect(try await newsroom.store.read { try $0.all(Article.self).first?.revision } == 2)
  }

  @Test("without an address, the title and most of the words tell; another publisher's print is an article of its own")
  func nearlyTheSame() async throws {
    let corrected = try await revise([Self.first, Self.second], url: nil)
    #expect(corrected.article.shortID == "A-1" && corrected.article.url == "https://example.org/bridge")
    let printed = try await revise([Self.first, Self.third], url: nil, source: "The Coast")
    #expect(printed.article.shortID == "A-2" && printed.isNew)
    let (other, found) = Newsroom.article([("Ana Kos", "Something else entirely was said on another day.")])
    let different = try await newsroom.workbench.import(
      other, raw: Array(other.text.utf8), fileName: "b.txt", statements: found
    ).outcome
    #expect(different.article.shortID == "A-3", "one title is not enough")
  }

  @Test("a new headline over nearly the same words is the same article; half of the words under it are not")
  func newHeadline() async throws {
    func imported(_ statements: [String], _ title: String) async throws -> Article {
      let (read, found) = Newsroom.article(
        [(nil, Self.filler)] + statements.map { ("Ana Kos", $0) }, title: title)
      return try await newsroom.workbench.import(
        read, raw: Array(read.text.utf8), fileName: "b.txt", statements: Array(found.dropFirst())
      ).outcome.article
    }
    let half = try await imported(
      [
        Self.first,
        "Quite other words were said on this evening by people whom nobody had asked about anything before.",
      ],
      "What else was said on the quay")
    #expect(half.shortID == "A-2")
    let renamed = try await imported(
      [Self.first, Self.second, Self.third, "That was all."], "Bridge to close, says Kos")
    #expect(renamed.shortID == "A-1" && renamed.title == "Bridge to close, says Kos" && renamed.revision == 2)
  }
}
