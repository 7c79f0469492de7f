import Claims

/// The lines below the head, gathered into paragraphs.
enum Paragraphs {
  static func spans(_ lines: [Span], in text: CodePoints) -> [Span] {
    let style = LineStyle(of: lines, in: text)
    var paragraphs: [Span] = []
    var previous: Span?
    for line in lines {
      if let last = previous, !line.isEmpty, style.joins(last, line, in: text),
        let paragraph = paragraphs.last
      {
        paragraphs[paragraphs.count - 1] = Span(paragraph.start, line.end)
      } else if !line.isEmpty {
        paragraphs.append(line)
      }
      previous = line.isEmpty ? nil : line
    }
    return paragraphs
  }
}
