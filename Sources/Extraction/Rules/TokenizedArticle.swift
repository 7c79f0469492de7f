import Claims

/// An article cut into tokens, quotations and sentences: what the rules look at.
struct TokenizedArticle {
  let text: CodePoints
  let tokens: [Token]
  let quotations: [Range<Int>]
  /// Sentences as token ranges, in order; none crosses a paragraph.
  let sentences: [Range<Int>]
  /// Tokens of the headline, where names are looked up too.
  let headline: [Token]

  init(_ article: ReadArticle) {
    text = CodePoints(article.text)
    let tokenizer = Tokenizer(text: text)
    var tokens: [Token] = []
    var paragraphs: [Range<Int>] = []
    for (number, span) in Self.paragraphs(of: article, text).enumerated() {
      let start = tokens.count
      tokens += tokenizer.tokens(of: span, paragraph: number)
      paragraphs.append(start..<tokens.count)
    }
    quotations = Quotations(marking: &tokens, in: text).ranges
    self.tokens = tokens
    let text = text
    sentences = paragraphs.flatMap { Sentences.ranges(of: tokens[$0], in: text) }
    headline = article.blocks.filter { $0.kind == .headline }.flatMap { tokenizer.tokens(of: $0.span, paragraph: -1) }
  }

  private static func paragraphs(of article: ReadArticle, _ text: CodePoints) -> [Span] {
    guard article.blocks.isEmpty else {
      return article.blocks.filter { $0.kind == .paragraph }.map(\.span)
    }
    // Without blocks, each line is a paragraph.
    var lines: [Span] = []
    var start = 0
    for index in 0...text.count where index == text.count || text[index] == "\n" {
      if index > start { lines.append(Span(start, index)) }
      start = index + 1
    }
    return lines
  }

  /// The stretch of text from the first to the last of these tokens.
  func span(_ range: Range<Int>) -> Span? {
    guard let first = range.first, let last = range.last else { return nil }
    return Span(tokens[first].span.start, tokens[last].span.end)
  }

  func wordCount(_ range: Range<Int>) -> Int { range.count { tokens[$0].isWord } }

  /// The range without marks at its ends, and without a first “that”.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, !keepsStart(tokens[start]) || tokens[start].lower == "that" && !tokens[start].isCapitalized {
      start += 1
    }
    while end > start, !keepsEnd(tokens[end - 1]) { end -= 1 }
    return start..<end
  }

  private func keepsStart(_ token: Token) -> Bool {
    token.isWord || ["$", "€", "£", "#", "@", "("].contains(token.lower)
  }
  private func keepsEnd(_ token: Token) -> Bool { token.isWord || ["%", ")", "!", "?"].contains(token.lower) }
}
