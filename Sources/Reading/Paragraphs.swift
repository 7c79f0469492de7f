import Claims

/// The lines below the head, gathered into paragraphs.
///
/// Two styles of plain text want telling apart: a paragraph on a line of its own, and hard-wrapped lines with empty
/// lines between the paragraphs.
enum Paragraphs {
  /// Mail and typewriter text is wrapped at 60 to 100 characters; longer lines were never wrapped.
  private static let wrapLimit = 120

  static func spans(_ lines: [Span], in text: CodePoints) -> [Span] {
    let full = lines.filter { !$0.isEmpty }
    let style = Style(full, isDivided: isDivided(lines), in: text)
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

  /// Whether an empty line stands between two lines of text.
  private static func isDivided(_ lines: [Span]) -> Bool {
    guard let first = lines.firstIndex(where: { !$0.isEmpty }),
      let last = lines.lastIndex(where: { !$0.isEmpty })
    else { return false }
    return lines[first...last].contains(where: \.isEmpty)
  }

  private enum Style {
    /// Each line is a paragraph.
    case lines
    /// Empty lines divide.
    case wrapped
    /// Wrapped without empty lines: a paragraph ends where a line ends with its sentence and had room for more.
    case dense(width: Int)

    init(_ lines: [Span], isDivided: Bool, in text: CodePoints) {
      let all = lines.reduce(0) { $0 + $1.length }
      let long = lines.reduce(0) { $0 + ($1.length > wrapLimit ? $1.length : 0) }
      if long * 2 > all {
        self = .lines
      } else if isDivided {
        self = .wrapped
      } else if zip(lines, lines.dropFirst()).contains(where: { text[$1.start].properties.isLowercase }) {
        self = .dense(width: lines.lazy.map(\.length).filter { $0 <= wrapLimit }.max() ?? wrapLimit)
      } else {
        self = .lines
      }
    }

    func joins(_ line: Span, _ next: Span, in text: CodePoints) -> Bool {
      // A Markdown heading is cut off without empty lines.
      if Headline.markdown(line, in: text) != nil || Headline.markdown(next, in: text) != nil { return false }
      switch self {
      case .lines: return false
      case .wrapped: return true
      case .dense(let width):
        var wordEnd = next.start
        while wordEnd < next.end, !text[wordEnd].properties.isWhitespace { wordEnd += 1 }
        let hadRoom = line.length + 1 + (wordEnd - next.start) <= width
        return !(hadRoom && ".!?”\"’»:".unicodeScalars.contains(text[line.end - 1]))
      }
    }
  }
}
