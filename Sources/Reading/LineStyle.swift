import Claims

/// How a text uses its lines: one for each paragraph, or hard-wrapped.
enum LineStyle {
  /// Each line is a paragraph.
  case lines
  /// Empty lines divide paragraphs.
  case wrapped
  /// Wrapped without empty lines: a paragraph ends where a line ends with its sentence and had room for more.
  case dense(width: Int)

  /// Mail and typewriter text is wrapped at 60 to 100 characters; longer lines were never wrapped.
  static let wrapLimit = 120

  init(of lines: [Span], in text: CodePoints) {
    let full = lines.filter { !$0.isEmpty }
    let all = full.reduce(0) { $0 + $1.length }
    let long = full.reduce(0) { $0 + ($1.length > Self.wrapLimit ? $1.length : 0) }
    if long * 2 > all {
      self = .lines
    } else if Self.isDivided(lines) {
      self = .wrapped
    } else if zip(full, full.dropFirst()).contains(where: { text[$1.start].properties.isLowercase }) {
      self = .dense(width: full.lazy.map(\.length).filter { $0 <= Self.wrapLimit }.max() ?? Self.wrapLimit)
    } else {
      self = .lines
    }
  }

  /// Whether a line goes on in the one below it.
  func joins(_ line: Span, _ next: Span, in text: CodePoints) -> Bool {
    // A Markdown heading is cut off without empty lines.
    if Headline.markdown(line, in: text) != nil || Headline.markdown(next, in: text) != nil { return false }
    return switch self {
    case .lines: false
    case .wrapped: true
    case .dense(let width):
      !(Self.fits(line, next, in: text, width: width) && Self.endsSentence(line, in: text))
    }
  }

  /// Whether a first line that isn't a sentence stands above the text rather than in it, with no empty line between.
  func setsApart(_ line: Span, above next: Span, in text: CodePoints) -> Bool {
    if next.length > Self.wrapLimit { return true }
    return switch self {
    case .lines: Self.endsSentence(next, in: text)
    case .wrapped: false
    // A wrapped line is full; one that had room for the next word was ended on purpose.
    case .dense(let width):
      Self.fits(line, next, in: text, width: width) && !text[next.start].properties.isLowercase
    }
  }

  /// Whether an empty line stands between two lines of text.
  private static func isDivided(_ lines: [Span]) -> Bool {
    guard let first = lines.firstIndex(where: { !$0.isEmpty }),
      let last = lines.lastIndex(where: { !$0.isEmpty })
    else { return false }
    return lines[first...last].contains(where: \.isEmpty)
  }

  /// Whether the next line's first word would have had room behind a line.
  private static func fits(_ line: Span, _ next: Span, in text: CodePoints, width: Int) -> Bool {
    var wordEnd = next.start
    while wordEnd < next.end, !text[wordEnd].properties.isWhitespace { wordEnd += 1 }
    return line.length + 1 + (wordEnd - next.start) <= width
  }

  private static func endsSentence(_ line: Span, in text: CodePoints) -> Bool {
    ".!?”\"’»:".unicodeScalars.contains(text[line.end - 1])
  }
}
