public import Claims

/// Finds statements by models that learnt from marked articles, and names their speakers by what the article tells.
///
/// Turns of transcripts and interviews are statements as they stand; texts that are not English are searched for
/// quotation marks only.
public struct TrainedExtractor: StatementExtractor {
  /// Absent when the executable was built with a model of another version; a test sees to it that it is not.
  private let finder: StatementFinder?

  /// How many code points of a text are searched.
  private let longest: Int

  public init(longest: Int = Self.longest) {
    finder = ExtractionModel.embedded.map(StatementFinder.init)
    self.longest = longest
  }

  /// The most code points of a text that are searched, a book of 250 pages: each takes some hundred bytes of memory.
  public static let longest = 500_000

  public func extract(from article: ReadArticle) -> ArticleStatements {
    guard let beginning = article.beginning(longest) else { return statements(in: article) }
    var found = statements(in: beginning)
    found.warnings.append(
      "Statements were looked for in the first \(longest) characters only, as much as a book has. Split the text, and read "
        + "its parts one by one.")
    return found
  }

  private func statements(in article: ReadArticle) -> ArticleStatements {
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

extension ReadArticle {
  /// The article without what lies beyond so many code points, cut between words; nothing where nothing does.
  fileprivate func beginning(_ count: Int) -> ReadArticle? {
    guard text.utf8.count > count else { return nil }
    let scalars = text.unicodeScalars
    guard var end = scalars.index(scalars.startIndex, offsetBy: count, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return nil }
    // No word is longer; a text without blanks is cut where it is.
    let words = scalars[..<end].suffix(1000)
    if let blank = words.lastIndex(where: \.properties.isWhitespace) { end = blank }
    var beginning = self
    beginning.text = String(scalars[..<end])
    let length = beginning.text.unicodeScalars.count
    beginning.blocks = blocks.filter { $0.span.start < length }.map { block in
      var block = block
      block.span = Span(block.span.start, min(block.span.end, length))
      return block
    }
    return beginning
  }
}
