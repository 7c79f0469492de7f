import Claims

/// The blocks of a Markdown text: headings, paragraphs, list items, quotations, code, rows of tables.
struct MarkdownBlocks {
  struct Block: Equatable {
    var kind: ReadArticle.Block.Kind
    var text: String
  }

  private(set) var all: [Block] = []
  /// What the lines between `---` at the beginning say (`title: …`), by lower-case name.
  private(set) var frontMatter: [String: String] = [:]
  private(set) var pictures = 0
  /// Comments that no reader of the page sees.
  private(set) var comments = 0

  private var references: Set<String> = []
  private var paragraph: [Substring] = []
  private var paragraphKind = ReadArticle.Block.Kind.paragraph
  private var fence: (mark: Substring, lines: [Substring])?

  init(_ text: String) {
    var lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }[...]
    takeFrontMatter(&lines)
    lines = withoutComments(lines)
    references = Set(lines.compactMap(Self.reference))
    for line in lines { take(line) }
    close()
    if let fence { add(.code, fence.lines.joined(separator: "\n")) }
  }

  private mutating func take(_ line: Substring) {
    let bare = line.drop { $0 == " " || $0 == "\t" || $0 == "\u{FEFF}" }
    let indent = line.prefix { $0 == " " || $0 == "\t" }.reduce(0) { $0 + ($1 == "\t" ? 4 : 1) }
    if let mark = fence?.mark {
      if bare.hasPrefix(mark), bare.allSatisfy({ $0 == mark.first || $0.isWhitespace }) {
        add(.code, fence?.lines.joined(separator: "\n") ?? "")
        fence = nil
      } else {
        fence?.lines.append(line)
      }
      return
    }
    if bare.hasPrefix("```") || bare.hasPrefix("~~~") {
      close()
      fence = (bare.prefix { $0 == bare.first }, [])
    } else if bare.isEmpty || Self.reference(line) != nil {
      close()
    } else if !paragraph.isEmpty, paragraphKind == .paragraph, Self.isUnderline(bare) {
      paragraphKind = .heading
      close()
    } else if Self.isRule(bare) {
      close()
    } else if let heading = Self.heading(bare) {
      close()
      addInline(.heading, heading)
    } else if bare.first == ">" {
      if paragraphKind != .quotation { close() }
      let quoted = bare.drop { $0 == ">" || $0 == " " }
      if quoted.isEmpty { close() }
      paragraphKind = .quotation
      if !quoted.isEmpty { paragraph.append(quoted) }
    } else if let item = Self.item(bare), paragraph.isEmpty || paragraphKind != .paragraph || item.interrupts {
      close()
      paragraphKind = .item
      paragraph.append(item.text)
    } else if bare.first == "|", bare.dropFirst().contains("|") {
      close()
      addRow(bare)
    } else if indent >= 4, paragraph.isEmpty, all.last?.kind != .item {
      close()
      addCode(line)
    } else {
      paragraph.append(bare)
    }
  }

  private mutating func close() {
    defer {
      paragraph = []
      paragraphKind = .paragraph
    }
    guard !paragraph.isEmpty else { return }
    addInline(paragraphKind, paragraph.joined(separator: " "))
  }

  private mutating func addInline(_ kind: ReadArticle.Block.Kind, _ words: some StringProtocol) {
    let text = MarkdownText(words, references: references)
    pictures += text.pictures
    add(kind, text.words)
  }

  private mutating func add(_ kind: ReadArticle.Block.Kind, _ text: String) {
    if !text.allSatisfy(\.isWhitespace) { all.append(Block(kind: kind, text: text)) }
  }

  private mutating func addCode(_ line: Substring) {
    let text = String(line.dropFirst(line.first == "\t" ? 1 : 4))
    if let last = all.indices.last, all[last].kind == .code { all[last].text += "\n" + text } else { add(.code, text) }
  }

  private mutating func addRow(_ line: Substring) {
    let cells = line.split(separator: "|").map { MarkdownText($0, references: references).words }
    // `|---|:--:|` divides the heads of a table from its rows.
    if cells.allSatisfy({ $0.allSatisfy { "-: ".contains($0) } }) { return }
    add(.row, cells.filter { !$0.isEmpty }.joined(separator: "\t"))
  }

  // MARK: Lines

  /// `## Words ##`
  private static func heading(_ line: Substring) -> Substring? {
    let marks = line.prefix { $0 == "#" }
    let rest = line.dropFirst(marks.count)
    guard (1...6).contains(marks.count), rest.first == " " || rest.first == "\t" else { return nil }
    let words = rest.reversed().drop { $0 == " " }
    let closing = words.prefix { $0 == "#" }
    let isClosed = !closing.isEmpty && words.dropFirst(closing.count).first == " "
    return isClosed ? rest.dropLast(rest.count - words.count + closing.count) : rest
  }

  private static func isUnderline(_ line: Substring) -> Bool { isRow(of: "=-", line, atLeast: 2) }

  private static func isRule(_ line: Substring) -> Bool { isRow(of: "*-_", line, atLeast: 3) }

  /// Whether a line is one of these marks again and again, with blanks between them at most.
  private static func isRow(of marks: String, _ line: Substring, atLeast least: Int) -> Bool {
    guard let mark = line.first, marks.contains(mark) else { return false }
    var count = 0
    for character in line {
      if character == mark { count += 1 } else if !character.isWhitespace { return false }
    }
    return count >= least
  }

  /// `- words`, `* words`, `3. words`; only those may end a paragraph that cannot be a sentence gone on (`1990. Then`).
  private static func item(_ line: Substring) -> (text: Substring, interrupts: Bool)? {
    if let first = line.first, "-*+•".contains(first) {
      let rest = line.dropFirst()
      guard rest.first == " " || rest.first == "\t" else { return nil }
      return (withoutBox(rest.drop { $0.isWhitespace }), true)
    }
    let figures = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(figures.count)
    guard (1...9).contains(figures.count), rest.first == "." || rest.first == ")",
      let blank = rest.dropFirst().first, blank == " " || blank == "\t"
    else { return nil }
    return (rest.dropFirst().drop { $0.isWhitespace }, figures == "1")
  }

  /// `[ ]` and `[x]` of a list of tasks.
  private static func withoutBox(_ text: Substring) -> Substring {
    ["[ ] ", "[x] ", "[X] "].contains(where: text.hasPrefix) ? text.dropFirst(4) : text
  }

  /// The name in `[name]: https://…`; `[^1]: words` is a footnote, which has words to keep.
  private static func reference(_ line: Substring) -> String? {
    let bare = line.drop { $0 == " " }
    guard bare.first == "[", bare.dropFirst().first != "^", let close = bare.firstRange(of: "]:") else { return nil }
    let address = bare[close.upperBound...].evened
    guard address.contains(":") || address.contains("/") || address.hasPrefix("#") else { return nil }
    return MarkdownText.key(bare[..<close.lowerBound].dropFirst().unicodeScalars)
  }

  private mutating func takeFrontMatter(_ lines: inout ArraySlice<Substring>) {
    guard let first = lines.first, first.utf8.count < 100, first.drop(while: { $0 == "\u{FEFF}" }).evened == "---",
      let end = lines.dropFirst().prefix(100).firstIndex(where: { $0.evened == "---" || $0.evened == "..." })
    else { return }
    let inside = lines[(lines.startIndex + 1)..<end]
    guard inside.contains(where: { $0.contains(":") }) else { return }
    var list: String?
    for line in inside {
      let bare = line.evened
      if bare.hasPrefix("- "), let key = list {
        frontMatter[key] = [frontMatter[key] ?? "", Self.unquoted(String(bare.dropFirst(2)))].filter { !$0.isEmpty }
          .joined(separator: "; ")
      } else if let colon = bare.firstIndex(of: ":"), line.first?.isWhitespace != true {
        let key = bare[..<colon].lowercased()
        list = key
        frontMatter[key] = Self.unquoted(bare[bare.index(after: colon)...].evened)
      }
    }
    lines = lines[(end + 1)...]
  }

  private static func unquoted(_ value: String) -> String {
    guard value.count >= 2, let first = value.first, first == value.last, first == "\"" || first == "'" else {
      return value
    }
    return String(value.dropFirst().dropLast())
  }

  private mutating func withoutComments(_ lines: ArraySlice<Substring>) -> ArraySlice<Substring> {
    guard lines.contains(where: { $0.utf8.contains(UInt8(ascii: "<")) && $0.contains("<!--") }) else { return lines }
    var kept: [Substring] = []
    var isOpen = false
    for line in lines {
      var rest = line
      var visible = Substring()
      while true {
        if isOpen {
          guard let end = rest.firstRange(of: "-->") else { break }
          rest = rest[end.upperBound...]
          isOpen = false
        } else if let start = rest.firstRange(of: "<!--") {
          visible += rest[..<start.lowerBound]
          rest = rest[start.upperBound...]
          isOpen = true
          comments += 1
        } else {
          visible += rest
          break
        }
      }
      kept.append(visible)
    }
    return kept[...]
  }
}
