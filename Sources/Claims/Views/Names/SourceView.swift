/// A source with how many claims it brought.
public struct SourceRow: Sendable {
  public let source: Source
  public let claims: Int
}

/// A source with its articles and claims.
public struct SourceView: Sendable {
  public let source: Source
  public let articles: [Article]
  public let claims: [ClaimSummary]
}

extension Workbench {
  /// Every source, by number.
  public func sources() async throws -> [SourceRow] {
    try await read { snapshot in
      let counts = try snapshot.claimCounts(by: .source)
      return try snapshot.all(Source.self).map { SourceRow(source: $0, claims: counts[$0.uuidText] ?? 0) }
    }
  }

  /// The name of the source that somebody typed by its number (SRC-3); any other word as it is.
  ///
  ///     let details = ArticleDetails(source: try await workbench.sourceName("SRC-1"))
  ///
  /// - Throws: `ClaimsError.notFound` for a number without a source.
  public func sourceName(_ word: String) async throws -> String {
    guard word.lowercased().hasPrefix("src"), case .number = Reference(word, to: .source) else { return word }
    return try await read { try $0.resolve(word, as: Source.self).name }
  }

  /// A source by number, name or a part of one.
  ///
  ///     let source = try await workbench.source("SRC-1")
  ///     print(source.source.name, source.articles.count)
  ///
  /// - Throws: `ClaimsError.notFound`, `.ambiguous`.
  public func source(_ word: String) async throws -> SourceView {
    let viewer = viewer
    return try await read { snapshot in
      let source = try snapshot.source(word)
      let page = try snapshot.claims(ClaimQuery(Filter(terms: [.is(.source, [source.shortID])])))
      return SourceView(
        source: source, articles: try snapshot.all(Article.self).filter { $0.source == source.id },
        claims: try snapshot.summaries(of: page, for: viewer))
    }
  }
}
