import Claims

/// The title line of a text.
enum Headline {
  /// The longest headlines of tabloids have some 25 words; a longer first line is a paragraph.
  private static let longest = 180

  /// The title in a line, without the marks of Markdown; nothing where the line reads like a sentence.
  static func span(of line: Span, in text: CodePoints) -> Span? {
    guard line.length <= longest else { return nil }
    if let marked = markdown(line, in: text) { return marked }
    let words = text[line]
    return endsLikeSentence(words) || isTranscript(words) ? nil : line
  }

  /// `# Title`, also with closing marks; `#tag` is none.
  static func markdown(_ line: Span, in text: CodePoints) -> Span? {
    var start = line.start
    while start < line.end, text[start] == "#" { start += 1 }
    guard (1...6).contains(start - line.start), start < line.end, text[start] == " " || text[start] == "\t"
    else {
      return nil
    }
    var end = line.end
    while end > start, text[end - 1] == "#" { end -= 1 }
    // `C#` keeps its sign: closing marks stand apart.
    if end < line.end, text[end - 1] != " " { end = line.end }
    let title = Lines.trimmed(Span(start, end), in: text)
    return title.isEmpty ? nil : title
  }

  /// `=====` or `-----` under a title, as Markdown has it.
  static func isUnderline(_ line: Span, in text: CodePoints) -> Bool {
    guard (3...longest).contains(line.length) else { return false }
    let mark = text[line.start]
    return (mark == "=" || mark == "-") && (line.start..<line.end).allSatisfy { text[$0] == mark }
  }

  /// A full stop, also before a closing quotation mark, or a mark after which more must follow. `U.S.` is none.
  private static func endsLikeSentence(_ line: String) -> Bool {
    let bare = line.reversed().drop { "”\"’'»)".contains($0) }
    guard let last = bare.first else { return true }
    if last == "." {
      let word = bare.dropFirst().prefix { !$0.isWhitespace }
      return !word.contains(".") || word.first == "."
    }
    return ",;:…".contains(last)
  }

  /// `NAME: What was said`, with the name in capitals and a sentence behind it.
  private static func isTranscript(_ line: String) -> Bool {
    guard let colon = line.firstIndex(of: ":") else { return false }
    let name = line[..<colon]
    return name.contains(where: \.isLetter)
      && name.allSatisfy { $0.isUppercase || $0.isWhitespace || $0 == "." }
      && line.last.map { ".!?".contains($0) } == true
  }
}
