/// Words of an article in which somebody found a claim that the extraction had missed.
public struct ArticleQuote: Sendable, Hashable {
  /// `A-1`, or the start of its UUID.
  public var article: String
  /// As the article has them, blanks and the shape of quotation marks and dashes aside.
  public var words: String
  /// Which place it is, from 1, where the article has the words at several.
  public var place: Int?

  public init(_ words: String, in article: String, place: Int? = nil) {
    (self.words, self.article, self.place) = (words, article, place)
  }
}

extension Workbench {
  /// The places at which an article's present text has some words, in its order; never none.
  ///
  ///     let quote = ArticleQuote("the quay is full", in: "A-1")
  ///     for passage in try await workbench.passages(of: quote) { print(passage.prefix, passage.suffix) }
  ///
  /// - Throws: `ClaimsError.invalid` where it does not have them, with the nearest ones; `.notFound` for no article;
  ///   `.notAllowed` where its text was redacted.
  public func passages(of quote: ArticleQuote) async throws -> [Passage] {
    try await read { try $0.passages(of: quote).passages }
  }
}

extension Snapshot {
  func passages(of quote: ArticleQuote) throws -> (article: Article, passages: [Passage]) {
    let words = try Draft.checked(quote.words, as: "the quotation")
    let article = try resolve(quote.article, as: Article.self)
    let text = try text(of: article, revision: article.revision)
    let (places, points) = (QuotePlaces(text), CodePoints(text))
    let passages = places.places(of: words).compactMap { Passage(parts: [$0], in: points) }
    guard !passages.isEmpty else {
      var problem = "\(article.shortID) does not have these words"
      if case .near(_, let near) = places.place(of: words) { problem += "; the nearest are “\(Claim.oneLine(near))”" }
      throw ClaimsError.invalid(
        "the quotation", value: Claim.oneLine(words), problem: problem,
        [Remedy("See the article", .showArticle(article.shortID))])
    }
    return (article, passages)
  }

  /// The one place that is meant.
  ///
  /// - Throws: as `passages`, and `ClaimsError.missing` where it has to be said which, `.invalid` where there is none such.
  func passage(of quote: ArticleQuote) throws -> (article: Article, passage: Passage) {
    let (article, passages) = try passages(of: quote)
    let count = "\(article.shortID) has the words at \(passages.count) \(passages.count == 1 ? "place" : "places")"
    guard let place = quote.place else {
      guard passages.count == 1 else { throw ClaimsError.missing("the place", note: "\(count): say which, from 1") }
      return (article, passages[0])
    }
    guard (1...passages.count).contains(place) else {
      throw ClaimsError.invalid("the place", value: "\(place)", problem: count)
    }
    return (article, passages[place - 1])
  }
}
