public import Claims

/// Finds statements by models that learnt from marked articles, and names their speakers by what the article tells.
///
/// Turns of transcripts and interviews are statements as they stand; texts that are not English are searched for
/// quotation marks only.
public struct TrainedExtractor: StatementExtractor {
  /// Absent when the executable was built with a model of another version; a test sees to it that it is not.
  private let finder: StatementFinder?

  public init() { finder = ExtractionModel.embedded.map(StatementFinder.init) }

  public func extract(from article: ReadArticle) -> ArticleStatements {
    let text = CodePoints(article.text)
    if TextLanguage(of: article, text: text) == .other {
      return ArticleStatements(QuotationExtractor().statements(in: article), warnings: [Self.notEnglish])
    }
    guard let finder else {
      return ArticleStatements(QuotationExtractor().statements(in: article), warnings: [Self.noModel])
    }
    let forms = ArticleForms(article, text: text).paragraphs
    var parsed = ParsedArticle(
      text: text,
      paragraphs: forms.map { form in
        // A turn's label names its speaker; elsewhere labels, times and marks are no text.
        ReadArticle.Block(
          form.kind == .headline ? .headline : .paragraph, form.kind == .turn ? form.paragraph : form.text)
      }, published: article.published)
    guard !parsed.tokens.isEmpty else { return ArticleStatements([]) }
    let wordForms = parsed.forms()
    finder.parse(&parsed, wordForms)
    let decoded = finder.statements(parsed, wordForms) { [tokens = parsed.tokens] choice in
      // A turn is a statement already.
      forms[tokens[choice.cue.lowerBound].paragraph].isForEngine
        && choice.content.allSatisfy { forms[tokens[$0].paragraph].kind != .turn }
    }
    let found = FoundStatements(article: parsed, forms: forms, decoded: decoded, lexicon: finder.model.lexicon)
    let borders = GraphemeBorders(article.text)
    var statements = found.statements().compactMap(borders.snapped)
    for (number, twin) in Twins.pairs(among: statements, in: forms, of: text) { statements[number].twin = twin }
    return ArticleStatements(statements)
  }

  private static let notEnglish =
    "The text is not English, so that only quotations were looked for, by their marks. Check that none is missing."
  private static let noModel =
    "This build holds no extraction model, so that only quotations were looked for. Build it again: make release"
}
