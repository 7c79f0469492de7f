package import Claims

/// An article with the grammar of its sentences: what cues, roles and speakers look at.
///
/// Tokens carry their tag, head and relation; trees never cross a sentence, and none crosses a paragraph.
package struct ParsedArticle: Sendable {
  package let text: CodePoints
  package var tokens: [Token]
  /// Token ranges in order; together they cover all tokens.
  package let sentences: [Range<Int>]
  /// Token ranges between quotation marks, the marks left out, by the number that tokens carry.
  package let quotations: [Range<Int>]
  package let published: Day?
  /// The kind of block that each paragraph is, by paragraph number.
  package let paragraphKinds: [ReadArticle.Block.Kind]

  /// Cuts paragraphs into tokens and sentences; tags and trees are still missing.
  package init(text: CodePoints, paragraphs: [ReadArticle.Block], published: Day?) {
    let tokenizer = Tokenizer(text: text)
    var tokens: [Token] = []
    var borders: [Range<Int>] = []
    for (number, paragraph) in paragraphs.enumerated() {
      let start = tokens.count
      tokens += tokenizer.tokens(of: paragraph.span, paragraph: number)
      borders.append(start..<tokens.count)
    }
    let quotations = Quotations(marking: &tokens, in: text).ranges
    let sentences = borders.flatMap { Sentences.ranges(of: tokens[$0], in: text) }.flatMap(Self.cut)
    self.init(
      text: text, tokens: tokens, sentences: sentences, quotations: quotations,
      paragraphKinds: paragraphs.map(\.kind), published: published)
  }

  /// A text without known parts: each line is a paragraph.
  package init(lines text: CodePoints, published: Day? = nil) {
    var lines: [ReadArticle.Block] = []
    var start = 0
    for index in 0...text.count where index == text.count || text[index] == "\n" {
      if index > start { lines.append(ReadArticle.Block(.paragraph, Span(start, index))) }
      start = index + 1
    }
    self.init(text: text, paragraphs: lines, published: published)
  }

  /// A stretch of sentences as an article of its own, with tokens numbered from 0.
  func part(_ range: Range<Int>) -> ParsedArticle {
    let start = sentences[range.lowerBound].lowerBound
    let end = sentences[range.upperBound - 1].upperBound
    let inside = quotations.indices.filter { quotations[$0].lowerBound >= start && quotations[$0].upperBound <= end }
    let numbers = Dictionary(uniqueKeysWithValues: inside.enumerated().map { ($1, $0) })
    var tokens = Array(tokens[start..<end])
    for index in tokens.indices {
      if tokens[index].head >= 0 { tokens[index].head -= start }
      tokens[index].quotation = tokens[index].quotation.flatMap { numbers[$0] }
    }
    return ParsedArticle(
      text: text, tokens: tokens,
      sentences: sentences[range].map { ($0.lowerBound - start)..<($0.upperBound - start) },
      quotations: inside.map { (quotations[$0].lowerBound - start)..<(quotations[$0].upperBound - start) },
      paragraphKinds: paragraphKinds, published: published)
  }

  /// Longer than sentences of articles are; what comes after is a sentence of its own, so that a text without any full stop costs no more than others.
  private static let longestSentence = 150

  private static func cut(_ sentence: Range<Int>) -> [Range<Int>] {
    guard sentence.count > longestSentence else { return [sentence] }
    return stride(from: sentence.lowerBound, to: sentence.upperBound, by: longestSentence).map {
      $0..<min($0 + longestSentence, sentence.upperBound)
    }
  }

  /// Takes tokens and sentences as somebody else cut them: a treebank, or the silver parses of the training articles.
  package init(text: CodePoints, sentences: [[Span]]) {
    let tokenizer = Tokenizer(text: text)
    var tokens: [Token] = []
    var ranges: [Range<Int>] = []
    var paragraph = 0
    var position = 0
    for sentence in sentences where !sentence.isEmpty {
      let start = tokens.count
      for span in sentence {
        while position < span.start {
          if text[position] == "\n", position > 0, text[position - 1] != "\n" { paragraph += 1 }
          position += 1
        }
        tokens.append(tokenizer.token(span, paragraph))
      }
      ranges.append(start..<tokens.count)
    }
    let quotations = Quotations(marking: &tokens, in: text).ranges
    self.init(
      text: text, tokens: tokens, sentences: ranges, quotations: quotations,
      paragraphKinds: Array(repeating: .paragraph, count: paragraph + 1), published: nil)
  }

  private init(
    text: CodePoints, tokens: [Token], sentences: [Range<Int>], quotations: [Range<Int>],
    paragraphKinds: [ReadArticle.Block.Kind], published: Day?
  ) {
    self.text = text
    self.tokens = tokens
    self.sentences = sentences
    self.quotations = quotations
    self.paragraphKinds = paragraphKinds
    self.published = published
    for (number, sentence) in sentences.enumerated() {
      for index in sentence { self.tokens[index].sentence = number }
    }
  }

  /// The words of a token as they stand in the text.
  package func word(_ index: Int) -> String { text[tokens[index].span] }

  /// The stretch of text from the first to the last of these tokens.
  package func span(_ range: Range<Int>) -> Span? {
    guard let first = range.first, let last = range.last else { return nil }
    return Span(tokens[first].span.start, tokens[last].span.end)
  }
}
