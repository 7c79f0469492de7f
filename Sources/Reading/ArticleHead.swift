import Claims

/// What stands above an article's first paragraph: headline, dateline, credit, byline.
struct ArticleHead {
  private(set) var blocks: [ReadArticle.Block] = []
  /// How many lines of the text belong to it, empty ones counted.
  private(set) var lineCount = 0
  private(set) var title: String?
  private(set) var authors: [String] = []
  private(set) var published: Day?
  private(set) var publishedTime: String?
  private(set) var source: String?
  private(set) var credit: String?
  private(set) var warnings: [String] = []

  private let text: CodePoints
  private let lines: [Span]
  private let style: LineStyle
  private let hasHeadline: Bool
  private var hasStandfirst = false

  /// No head has more lines, and none of its lines more characters; what comes later is body.
  private static let lineLimit = 16
  private static let longestLine = 200
  /// Text is seldom wrapped narrower.
  private static let shortestWrapped = 50

  /// Reads the head; with `headline` the title stands above these lines and is known already.
  init(lines: [Span], in text: CodePoints, headline: Bool = false) {
    self.lines = lines
    self.text = text
    hasHeadline = headline
    style = LineStyle(of: lines, in: text)
    var index = next(from: 0)
    while let line = index, blocks.count < Self.lineLimit, take(line) {
      lineCount = max(lineCount, line + 1)
      index = next(from: lineCount)
    }
  }

  /// The next line that isn't empty.
  private func next(from start: Int) -> Int? {
    lines[min(start, lines.count)...].firstIndex { !$0.isEmpty }
  }

  /// Takes a line into the head; false where the body begins.
  private mutating func take(_ index: Int) -> Bool {
    let span = lines[index]
    guard span.length <= Self.longestLine else { return takeStandfirst(index) }
    switch HeadLine(text[span], isFirst: blocks.isEmpty) {
    case .byline(let byline) where !continuesInSmallLetters(index):
      authors += byline.authors
      source = source ?? byline.source
      blocks.append(.init(.byline, span))
    case .credit(let line):
      credit = credit ?? line.credit
      source = source ?? line.source
      blocks.append(.init(.credit, span))
    case .dateline(let dateline):
      if published == nil {
        (published, publishedTime) = (dateline.day, dateline.time)
        warnings += dateline.warnings
      }
      blocks.append(.init(.dateline, span))
    default:
      return takeHeadline(index) || takeStandfirst(index)
    }
    return true
  }

  private mutating func takeHeadline(_ index: Int) -> Bool {
    guard title == nil, !hasHeadline, !hasStandfirst, let below = next(from: index + 1) else { return false }
    let isUnderlined = below == index + 1 && Headline.isUnderline(lines[below], in: text)
    let isMarked = isUnderlined || Headline.markdown(lines[index], in: text) != nil
    let last = isMarked ? index : lastHeadlineLine(from: index)
    guard let last, let span = Headline.span(of: Span(lines[index].start, lines[last].end), in: text)
    else { return false }
    title = lines[index...last].map { text[last == index ? span : $0] }.joined(separator: " ")
    blocks.append(.init(.headline, span))
    lineCount = isUnderlined ? below + 1 : last + 1
    return true
  }

  /// The last of the lines that may be a headline: cut off from what follows by an empty line, a line of the head, or
  /// the way the text uses its lines. The first line of a hard-wrapped paragraph is not.
  private func lastHeadlineLine(from index: Int) -> Int? {
    guard index + 1 < lines.count, !lines[index + 1].isEmpty, !isHeadLine(index + 1) else { return index }
    if style.setsApart(lines[index], above: lines[index + 1], in: text) { return index }
    // A long headline was wrapped like the text. Short lines above one another are something else.
    guard lines[index].length >= Self.shortestWrapped, index + 2 < lines.count,
      lines[index + 2].isEmpty || isHeadLine(index + 2), next(from: index + 2) != nil
    else { return nil }
    return index + 1
  }

  /// A short line between the headline and a line of the head: the standfirst, or a name that nothing marks as the
  /// author's (it could be a place). It stays a paragraph.
  private mutating func takeStandfirst(_ index: Int) -> Bool {
    guard title != nil || hasHeadline, !hasStandfirst, lines[index].length <= 2 * Self.longestLine,
      let below = next(from: index + 1), isHeadLine(below)
    else { return false }
    hasStandfirst = true
    blocks.append(.init(.paragraph, lines[index]))
    return true
  }

  private func isHeadLine(_ index: Int) -> Bool {
    guard lines[index].length <= Self.longestLine else { return false }
    return HeadLine(text[lines[index]], isFirst: false) != nil && !continuesInSmallLetters(index)
  }

  /// A wrapped sentence goes on in small letters on the next line; a line of the head doesn't.
  private func continuesInSmallLetters(_ index: Int) -> Bool {
    guard index + 1 < lines.count, !lines[index + 1].isEmpty else { return false }
    return text[lines[index + 1].start].properties.isLowercase
  }
}

/// A line that only a head has, and what it says.
enum HeadLine {
  case byline(Byline), credit(CreditLine), dateline(Dateline)

  init?(_ line: String, isFirst: Bool) {
    if let byline = Byline(line) {
      self = .byline(byline)
    } else if let credit = CreditLine(line) {
      self = .credit(credit)
    } else if let dateline = Dateline(line, isFirst: isFirst) {
      self = .dateline(dateline)
    } else {
      return nil
    }
  }
}
