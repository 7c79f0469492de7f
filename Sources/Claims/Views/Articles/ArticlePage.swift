/// An article with its source and how many claims came from it.
public struct ArticleRow: Sendable {
  public let article: Article
  public let source: Source?
  public let claims: Int
}

/// An article's text with the claims that came from it.
public struct ArticlePage: Sendable {
  public let article: Article
  public let source: Source?
  /// Which of its texts this is.
  public let revision: Int
  public let text: String
  /// How it is laid out; absent for articles of older files.
  public let layout: Layout?
  /// All of its claims, whatever the revision.
  public let claims: [ClaimSummary]
}

extension Workbench {
  /// Every article, by number.
  public func articles() async throws -> [ArticleRow] {
    try await read { snapshot in
      let counts = try snapshot.claimCounts(by: .article)
      return try snapshot.all(Article.self).map { article in
        ArticleRow(
          article: article, source: try article.source.flatMap { try snapshot.find($0) },
          claims: counts[article.uuidText] ?? 0)
      }
    }
  }

  /// The addresses at which the file's articles stand.
  public func articleAddresses() async throws -> Set<String> {
    try await read { Set(try $0.all(Article.self).compactMap(\.url)) }
  }

  /// An article by `A-1`, with the text of one of its revisions, the present one when absent.
  ///
  /// - Throws: `ClaimsError.notFound`, `.invalid` for a revision that it never had, `.notAllowed` where the text was
  ///   redacted.
  public func article(_ word: String, revision: Int? = nil) async throws -> ArticlePage {
    let viewer = viewer
    return try await read { snapshot in
      let article = try snapshot.resolve(word, as: Article.self)
      let revision = revision ?? article.revision
      let text = try snapshot.text(of: article, revision: revision)
      let page = try snapshot.claims(ClaimQuery(Filter(terms: [.is(.article, [article.shortID])])))
      return ArticlePage(
        article: article, source: try article.source.flatMap { try snapshot.find($0) }, revision: revision, text: text,
        layout: try snapshot.layout(of: article, revision: revision),
        claims: try snapshot.summaries(of: page, for: viewer))
    }
  }

  /// The bytes that an article was read from, of one of its revisions.
  ///
  /// - Throws: as `article`.
  public func bytes(ofArticle word: String, revision: Int? = nil) async throws -> [UInt8] {
    try await read { snapshot in
      let article = try snapshot.resolve(word, as: Article.self)
      return try snapshot.raw(of: article, revision: revision ?? article.revision)
    }
  }
}
