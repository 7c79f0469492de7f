import Claims

/// The body of an article as paragraphs.
enum Paragraphs {
  /// Paragraphs are separated by empty lines; where a text has none, or its lines are long, each line is one.
  static func blocks(_ lines: [Span], in text: CodePoints, head: [ReadArticle.Block]) -> [ReadArticle.Block] {
    let full = lines.filter { !$0.isEmpty }
    // Hard-wrapped text keeps its lines under some 100 characters; anything longer was never wrapped.
    let isWrapped = lines.contains(where: \.isEmpty) && full.allSatisfy { $0.length <= 100 }
    var blocks: [ReadArticle.Block] = []
    var paragraph: Span?
    for line in lines {
      if line.isEmpty || !isWrapped {
        if let span = paragraph { blocks += split(span, in: text) }
        paragraph = line.isEmpty ? nil : line
      } else {
        paragraph = Span(paragraph?.start ?? line.start, line.end)
      }
    }
    if let span = paragraph { blocks += split(span, in: text) }
    return blocks
  }

  /// A credit line at the end, an agency's dateline before its first sentence, or a paragraph as it is.
  private static func split(_ span: Span, in text: CodePoints) -> [ReadArticle.Block] {
    // Datelines and credits are short; longer beginnings need not be looked at.
    let beginning = text[Span(span.start, min(span.end, span.start + 160))]
    if span.length <= 160, CreditLine(beginning) != nil { return [.init(.credit, span)] }
    if let length = AgencyDateline.length(in: beginning) {
      let rest = Lines.trimmed(Span(span.start + length, span.end), in: text)
      let prefix = Lines.trimmed(Span(span.start, span.start + length), in: text)
      return rest.isEmpty ? [.init(.paragraph, span)] : [.init(.dateline, prefix), .init(.paragraph, rest)]
    }
    return [.init(.paragraph, span)]
  }
}
