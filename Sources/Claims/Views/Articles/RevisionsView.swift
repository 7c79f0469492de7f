/// Two texts of one article, to be compared.
public struct RevisionsView: Sendable {
  public let article: Article
  public let older: Text
  public let newer: Text

  /// What the article said in a revision.
  public struct Text: Sendable, Hashable {
    public let revision: Int
    public let text: String
  }
}

extension Workbench {
  /// Two revisions of an article: the present one and the one before, unless others are named.
  ///
  ///     let revisions = try await workbench.revisions(of: "A-1", from: 1, to: 2)
  ///     print(revisions.older.text, revisions.newer.text)
  ///
  /// - Throws: `ClaimsError.notFound`, `.invalid` for a revision that it never had, or when it has one only.
  public func revisions(of word: String, from: Int? = nil, to: Int? = nil) async throws -> RevisionsView {
    try await read { snapshot in
      let article = try snapshot.resolve(word, as: Article.self)
      guard article.revision > 1 || from != nil || to != nil else {
        throw ClaimsError.invalid(
          "the article", value: article.shortID,
          problem: "it has one revision only, so that there is nothing to compare")
      }
      let newer = to ?? article.revision
      _ = try article.kept(newer)
      let older = from ?? newer - 1
      return RevisionsView(
        article: article,
        older: .init(revision: older, text: try snapshot.text(of: article, revision: older)),
        newer: .init(revision: newer, text: try snapshot.text(of: article, revision: newer)))
    }
  }
}
