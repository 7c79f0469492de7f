import Claims

/// What stands above an article's first paragraph: headline, dateline, credit, byline.
struct ArticleHead {
  private(set) var blocks: [ReadArticle.Block] = []
  /// How many lines of the text belong to it, empty ones between them counted.
  private(set) var lineCount = 0
  private(set) var title: String?
  private(set) var authors: [String] = []
  private(set) var published: Day?
  private(set) var publishedTime: String?
  private(set) var source: String?
  private(set) var credit: String?
  private(set) var warnings: [String] = []

  /// No head is longer; what comes later is body.
  private static let lineLimit = 24
  private static let longestHeadLine = 200

  init(lines: [Span], in text: CodePoints) {
    for (index, span) in lines.prefix(Self.lineLimit).enumerated() where !span.isEmpty {
      guard span.length <= Self.longestHeadLine else { return }
      let line = text[span]
      if let byline = Byline(line), authors.isEmpty {
        authors = byline.authors
        blocks.append(.init(.byline, span))
      } else if let found = CreditLine(line) {
        credit = credit ?? found.credit
        source = source ?? found.source
        blocks.append(.init(.credit, span))
      } else if isDateline(line) {
        take(line)
        blocks.append(.init(.dateline, span))
      } else if title == nil, blocks.isEmpty, let headline = headline(span, index, lines, text) {
        title = text[headline]
        blocks.append(.init(.headline, headline))
      } else {
        return
      }
      lineCount = index + 1
    }
  }

  /// A short line that isn't a sentence, with a body after it: no full stop, and something else below.
  private func headline(_ span: Span, _ index: Int, _ lines: [Span], _ text: CodePoints) -> Span? {
    var span = span
    var isMarked = false
    while span.length > 1, text[span.start] == "#" {
      isMarked = true
      span = Lines.trimmed(Span(span.start + 1, span.end), in: text)
    }
    guard lines[(index + 1)...].contains(where: { !$0.isEmpty }) else { return nil }
    if isMarked { return span }
    let last = text[span.end - 1]
    guard last != ".", last != ";", last != ":", last != ",", !Self.isTranscript(text[span]) else { return nil }
    // A hard-wrapped first paragraph has no empty line after its first line; a headline has one, or a head line.
    guard index + 1 < lines.count, !lines[index + 1].isEmpty else { return span }
    let next = text[lines[index + 1]]
    return isDateline(next) || Byline(next) != nil || CreditLine(next) != nil ? span : nil
  }

  /// `NAME: What was said`, with the name in capitals.
  private static func isTranscript(_ line: String) -> Bool {
    guard let colon = line.firstIndex(of: ":") else { return false }
    let name = line[..<colon]
    return name.count > 1 && name.contains(where: \.isLetter) && !name.contains(where: \.isLowercase)
  }

  /// A line of a date and little else: section, weekday, time, “Published”.
  private func isDateline(_ line: String) -> Bool {
    guard PrintedDate.find(in: line) != nil else { return false }
    let words = line.split { $0.isWhitespace || ",|()".contains($0) }
    let others = words.filter { word in
      !word.contains(where: \.isNumber) && PrintedDate.month(String(word)) == nil && !Self.dateWords.contains(word.lowercased())
        && !word.allSatisfy { $0.isUppercase || !$0.isLetter }
    }
    return words.count <= 10 && others.count <= 1 && line.last != "."
  }

  private static let dateWords: Set<String> = [
    "published:", "published", "updated:", "updated", "last", "on", "at", "date:", "posted:", "posted", "monday",
    "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "am", "pm", "news", "gmt", "cet", "utc", "h",
  ]

  private mutating func take(_ line: String) {
    guard published == nil else { return }
    switch PrintedDate.find(in: line) {
    case .date(let date):
      published = date.day
      publishedTime = date.time
      if date.isAmbiguous {
        warnings.append(
          "The date in “\(line)” was read with the day first: \(date.day.iso). If that is wrong, give --date.")
      }
    case .impossible(let text):
      warnings.append("There is no such date as \(text), so the article has none. Give the right one with --date.")
    case nil: break
    }
  }
}
