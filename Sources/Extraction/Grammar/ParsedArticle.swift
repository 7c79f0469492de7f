import Claims

/// An article with the grammar of its sentences: what cues, roles and speakers look at.
///
/// Tokens carry their tag, head and relation; trees never cross a sentence, and none crosses a paragraph.
struct ParsedArticle {
  let text: CodePoints
  var tokens: [Token]
  /// Token ranges in order; together they cover all tokens.
  let sentences: [Range<Int>]
  /// Token ranges between quotation marks, the marks left out, by the number that tokens carry.
  let quotations: [Range<Int>]
  let language: String?
  let published: Day?
  /// The kind of block that each paragraph is, by paragraph number.
  let paragraphKinds: [ReadArticle.Block.Kind]

  /// The words of a token as they stand in the text.
  func word(_ index: Int) -> String { text[tokens[index].span] }

  /// The stretch of text from the first to the last of these tokens.
  func span(_ range: Range<Int>) -> Span? {
    guard let first = range.first, let last = range.last else { return nil }
    return Span(tokens[first].span.start, tokens[last].span.end)
  }
}
