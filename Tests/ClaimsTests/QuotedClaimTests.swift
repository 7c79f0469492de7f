import StoreContract
import Testing

@testable import Claims

/// A claim that the extraction had missed, added at its place in the article.
@Suite struct QuotedClaimTests {
  private static let text = """
    Quay

    “The quay is full,” Dahl said. The tax is low. Kos said that the tax is low, too — and the taxman agrees.

    """

  private static func newsroom() async throws -> Newsroom {
    let clock = FixedClock(Newsroom.noon)
    let newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock)
    let read = ReadArticle(text: text, blocks: [], published: Day(iso: "2024-05-07"), source: "Radio Sever")
    _ = try await newsroom.workbench.import(
      read, raw: Array(text.utf8), fileName: "quay.txt", statements: [])
    return newsroom
  }

  @Test("it has the passage that an import would have made, and the article's source and day")
  func passage() async throws {
    let workbench = try await Self.newsroom().workbench
    for (words, quote) in [
      ("the taxman agrees", "the taxman agrees"), ("“The quay is full,”", "The quay is full,"),
      ("too - and the\n taxman", "too — and the taxman"), ("Quay", "Quay"),
    ] {
      let receipt = try await workbench.add(ClaimDetails(text: "", quote: ArticleQuote(words, in: "A-1")))
      let claim = receipt.outcome
      let passage = try #require(claim.passage)
      let points = CodePoints(Self.text)
      #expect(passage.quote == quote && points[passage.span] == quote)
      #expect(passage == Passage(parts: [passage.span], in: points))
      #expect(claim.text == quote)
      #expect(claim.said == Day(iso: "2024-05-07").map { SaidOn($0, origin: .article) })
      #expect(claim.article != nil && claim.source != nil && !claim.isProposed)
    }
    let page = try await workbench.article("A-1")
    #expect(page.claims.count == 4)
  }

  @Test("what is given goes before what the article says")
  func details() async throws {
    let workbench = try await Self.newsroom().workbench
    let details = ClaimDetails(
      text: "The quay is full.", quote: ArticleQuote("quay is full", in: "A-1"), speaker: "Dahl",
      said: Day(iso: "2024-05-01"), source: "The Courier")
    let claim = try await workbench.add(details).outcome
    #expect(claim.text == "The quay is full." && claim.passage?.quote == "quay is full")
    #expect(claim.said?.origin == .editor && claim.said?.day.iso == "2024-05-01")
    #expect(try await workbench.source("The Courier").source.id == claim.source)
  }

  @Test("several places have to be told apart; a word is never cut in two")
  func places() async throws {
    let workbench = try await Self.newsroom().workbench
    let passages = try await workbench.passages(of: ArticleQuote("the tax", in: "A-1"))
    #expect(passages.map(\.suffix).map { $0.prefix(7) } == [" is low"], "The and taxman are other words")
    let low = try await workbench.passages(of: ArticleQuote("tax is low", in: "A-1"))
    #expect(low.count == 2)
    for (place, refusal): (Int?, RefusalCode) in [(nil, .missingValue), (0, .invalidValue), (3, .invalidValue)] {
      let quote = ArticleQuote("tax is low", in: "A-1", place: place)
      let error = await #expect(throws: ClaimsError.self) {
        try await workbench.add(ClaimDetails(text: "", quote: quote))
      }
      #expect(error?.refusal.code == refusal)
      #expect(error?.refusal.sentence.contains("2 places") == true, "\(error?.refusal.sentence ?? "")")
    }
    let second = ArticleQuote("tax is low", in: "A-1", place: 2)
    #expect(try await workbench.add(ClaimDetails(text: "", quote: second)).outcome.passage == low[1])
  }

  @Test("words that are not there are refused with the nearest ones, and nothing is written")
  func missing() async throws {
    let workbench = try await Self.newsroom().workbench
    let quote = ArticleQuote("Kos said that the tax is high, too", in: "A-1")
    let error = await #expect(throws: ClaimsError.self) {
      try await workbench.add(ClaimDetails(text: "", quote: quote))
    }
    #expect(error?.refusal.code == .invalidValue)
    #expect(error?.refusal.sentence.contains("Kos said that the tax is low, too") == true)
    await #expect(throws: ClaimsError.self) { try await workbench.passages(of: ArticleQuote(" ", in: "A-1")) }
    await #expect(throws: ClaimsError.self) { try await workbench.passages(of: ArticleQuote("tax", in: "A-2")) }
    #expect(try await workbench.counts().total == 0)
  }

  @Test("the same words at the same place are one claim")
  func twice() async throws {
    let workbench = try await Self.newsroom().workbench
    func add(_ place: Int) async throws -> Claim {
      try await workbench.add(ClaimDetails(text: "", quote: ArticleQuote("tax is low", in: "A-1", place: place)))
        .outcome
    }
    _ = try await add(1)
    let error = await #expect(throws: ClaimsError.self) { try await add(1) }
    #expect(error?.refusal.code == .placeTaken)
    #expect(try await add(2).shortID == "C-2")
  }
}
