import Claims

/// An article's text with its statements marked and numbered in place, and who said each beside the paragraph, or below
/// it where the screen is narrow.
struct MarkedText {
  struct Mark {
    /// What stands before it in the text, without brackets: `3` or `C-12`.
    let label: String
    let parts: [Span]
    /// Who said it, and what else belongs beside it.
    let speaker: String
    let isProposed: Bool

    var bracketed: String { "[\(label)\(isProposed ? "?" : "")]" }
  }

  private let text: CodePoints
  private let layout: Layout?
  private let marks: [Mark]

  init(_ article: ReadArticle, _ statements: [Statement]) {
    let text = CodePoints(article.text)
    self.text = text
    layout = Layout(article)
    marks = statements.enumerated().map { index, statement in
      let source = statement.source.map { text[$0] }.joined(separator: " ")
      let named = statement.speakers.joined(separator: ", ")
      let speaker = named.isEmpty ? (source.isEmpty ? "(unnamed)" : "(\(source))") : named
      return Mark(
        label: "\(index + 1)", parts: statement.content,
        speaker: speaker + (statement.twin.map { ", repeats [\($0 + 1)]" } ?? "")
          + (statement.isOccasion ? ", only the occasion" : ""),
        isProposed: statement.confidence < Statement.proposedBelow)
    }
  }

  init(_ text: String, _ marks: [Mark], by layout: Layout? = nil) {
    self.text = CodePoints(text)
    self.layout = layout
    self.marks = marks
  }

  func print() {
    var marker = TextMarker(text, marks)
    var last: PartLook?
    for part in text.parts(by: layout) {
      let look = PartLook(part.kind)
      if let last, !look.isTight(below: last) { Output.line("") }
      if let time = layout?.time(of: part.span) { Output.line(Style.faint(time.beginning)) }
      for (number, line) in part.lines.enumerated() {
        MarkedParagraph(marker.words(in: line, look), marks, begins: number == 0 ? look.sign : look.indent, look.indent)
          .print()
      }
      last = look
    }
    printCount()
  }

  /// The lines in which the marks stand, with the one before and the one behind, and nothing else.
  func printMarkedLines() {
    var marker = TextMarker(text, marks)
    let lines = text.lines.filter { line in
      (line.start..<line.end).contains { !text[$0].properties.isWhitespace }
    }
    let marked = lines.indices.filter { place in
      marks.contains { $0.parts.contains { $0.start < lines[place].end && lines[place].start < $0.end } }
    }
    guard let first = marked.first, let last = marked.last else { return }
    for place in max(0, first - 1)...min(lines.count - 1, last + 1) {
      MarkedParagraph(marker.words(in: lines[place], PartLook(.paragraph)), marks).print()
    }
  }

  private func printCount() {
    guard !marks.isEmpty else {
      Output.aside("No statement was found.")
      return
    }
    if Screen.isTerminal { Output.line("") }
    let proposed = marks.count(where: \.isProposed)
    Output.aside(Counted.text(marks.count, "statement") + (proposed > 0 ? ", \(proposed) of them unsure (?)" : ""))
  }
}

/// How a part of a text is set apart from the others.
struct PartLook: Equatable {
  private let kind: ReadArticle.Block.Kind

  init(_ kind: ReadArticle.Block.Kind) { self.kind = kind }

  /// What stands before its first line.
  var sign: String {
    switch kind {
    // Where there is no colour to tell it by.
    case .heading: Screen.hasColour ? "" : "## "
    case .item: "- "
    case .quotation: "> "
    case .code, .row: "  "
    case .headline, .dateline, .credit, .byline, .paragraph: ""
    }
  }

  /// What stands before the others.
  var indent: String { kind == .quotation ? sign : String(repeating: " ", count: sign.count) }

  var style: Style? {
    switch kind {
    case .headline, .heading: .strong
    case .dateline, .credit, .byline: .faint
    case .paragraph, .item, .quotation, .code, .row: nil
    }
  }

  /// Whether it stands below another part without a line between.
  func isTight(below other: PartLook) -> Bool {
    switch kind {
    case .item, .row: other == self
    case .dateline, .credit, .byline: other.style == .faint
    case .headline, .heading, .quotation, .code, .paragraph: false
    }
  }

  /// What stands between the cells of a row; nothing where there are none.
  var cellBorder: String? { kind == .row ? "│" : nil }
}

/// A word of a marked text, as it is printed.
struct MarkedWord {
  /// Its pieces, each in one style.
  private(set) var runs: [(text: String, style: Style?)] = []
  private(set) var width = 0
  /// The marks that begin in it, by place.
  var begun: [Int] = []

  var isEmpty: Bool { runs.isEmpty }
  var printed: String { runs.map { $0.style?($0.text) ?? $0.text }.joined() }

  mutating func append(_ text: String, _ style: Style?) {
    width += DisplayWidth.of(text)
    if let last = runs.indices.last, runs[last].style == style {
      runs[last].text += text
    } else {
      runs.append((text, style))
    }
  }
}

/// Cuts a text into words with the marks in place; line by line, since a statement may go on in the next.
private struct TextMarker {
  private let text: CodePoints
  private let labels: [String]
  private var opens: [Int: [Int]] = [:]
  private var closes: [Int: Int] = [:]
  private var depth = 0

  init(_ text: CodePoints, _ marks: [MarkedText.Mark]) {
    self.text = text
    labels = marks.map(\.bracketed)
    for (index, mark) in marks.enumerated() {
      for part in mark.parts where !part.isEmpty {
        opens[part.start, default: []].append(index)
        closes[part.end, default: 0] += 1
      }
    }
  }

  /// The words of a line, from one blank to the next; lines must be given in order.
  mutating func words(in line: Span, _ look: PartLook) -> [MarkedWord] {
    var words: [MarkedWord] = []
    var word = MarkedWord()
    var start = line.start
    func flush(_ end: Int, _ word: inout MarkedWord) {
      if end > start { word.append(Escaped.terminal(text[Span(start, end)]), depth > 0 ? .link : look.style) }
      start = end
    }
    for position in line.start...line.end {
      if closes[position] != nil || opens[position] != nil {
        flush(position, &word)
        close(at: position, in: &word)
        open(at: position, in: &word)
      }
      guard position < line.end, text[position].properties.isWhitespace else { continue }
      flush(position, &word)
      start = position + 1
      if !word.isEmpty { words.append(word) }
      word = MarkedWord()
      if text[position] == "\t", let border = look.cellBorder {
        word.append(border, .faint)
        words.append(word)
        word = MarkedWord()
      }
    }
    flush(line.end, &word)
    if !word.isEmpty { words.append(word) }
    return words
  }

  private mutating func close(at position: Int, in word: inout MarkedWord) {
    guard let count = closes[position] else { return }
    depth -= count
    if !Screen.hasColour { word.append(String(repeating: "⟧", count: count), nil) }
  }

  private mutating func open(at position: Int, in word: inout MarkedWord) {
    for mark in opens[position] ?? [] {
      depth += 1
      word.begun.append(mark)
      word.append(labels[mark], .strong)
      if !Screen.hasColour { word.append("⟦", nil) }
    }
  }
}
