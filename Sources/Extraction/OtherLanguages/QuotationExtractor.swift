public import Claims

/// Finds direct quotations by their marks alone, in any language: what is left to do where the text is not English.
///
/// It knows no cue words, so its statements are proposals of low confidence, and a speaker is named only where the
/// paragraph names nobody else.
public struct QuotationExtractor: StatementExtractor {
  public init() {}

  public func extract(from article: ReadArticle) -> ArticleStatements {
    let text = CodePoints(article.text)
    let said = article.published.map { SaidOn($0, origin: .article) }
    let borders = GraphemeBorders(article.text)
    let statements = ArticleForms(article, text: text).paragraphs
      .filter { $0.isForEngine && $0.kind != .headline }
      .flatMap { paragraph -> [Statement] in
        let quotations = QuotedPassages.all(in: paragraph.text, of: text)
        let spoken = quotations.filter { $0.isSpeech(in: text) }
        guard !spoken.isEmpty else { return [] }
        let speaker = onlyName(in: paragraph.text, outside: quotations, of: text)
        return spoken.map { quotation in
          Statement(
            content: [quotation.content(in: text)], source: speaker.map { [$0] } ?? [],
            speaker: speaker.map { text[$0] }, kind: .direct, said: said,
            confidence: speaker == nil ? Self.unnamed : Self.named,
            reasons: [
              "found by its quotation marks alone, as the text is not English",
              speaker == nil ? "no single name stands beside it" : "the only name in its paragraph",
            ])
        }
      }
      .compactMap(borders.snapped)
    return ArticleStatements(statements)
  }

  /// Both lie below `Statement.proposedBelow`.
  private static let named = 0.3
  private static let unnamed = 0.2

  /// The one run of two capitalised words beside the quotations. Longer runs hold titles or offices, which cannot be
  /// told from names without knowing the language.
  private func onlyName(in paragraph: Span, outside quotations: [QuotedPassages.Passage], of text: CodePoints) -> Span?
  {
    var gaps: [Span] = []
    var start = paragraph.start
    for quotation in quotations {
      gaps.append(Span(start, quotation.outer.start))
      start = quotation.outer.end
    }
    gaps.append(Span(start, paragraph.end))
    let runs = gaps.flatMap { NameRuns.all(in: $0, of: text) }.map(\.run)
    let names = runs.filter { text.words($0, most: 3).count == 2 }
    guard let first = names.first, names.allSatisfy({ text[$0] == text[first] }),
      runs.allSatisfy({ text.words($0, most: 3).count <= 2 })
    else { return nil }
    return first
  }
}
