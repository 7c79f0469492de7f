import Claims

/// An article's text with its statements marked and numbered in place, and a legend of who said each.
struct MarkedText {
  struct Mark {
    let label: String
    let parts: [Span]
    let speaker: String
    let isProposed: Bool
  }

  private let text: CodePoints
  private let marks: [Mark]

  init(_ article: ReadArticle, _ statements: [Statement]) {
    text = CodePoints(article.text)
    marks = statements.enumerated().map { index, statement in
      let source = statement.source.map { CodePoints(article.text)[$0] }.joined(separator: " ")
      return Mark(
        label: "\(index + 1)", parts: statement.content,
        speaker: statement.speaker ?? (source.isEmpty ? "(unnamed)" : "(\(source))"),
        isProposed: statement.confidence < Statement.proposedBelow)
    }
  }

  init(_ text: String, _ marks: [Mark]) {
    self.text = CodePoints(text)
    self.marks = marks
  }

  func print() {
    Output.line(marked())
    guard !marks.isEmpty else {
      Output.aside("No statement was found.")
      return
    }
    Output.line("")
    for mark in marks {
      Output.line(
        "\(Style.strong("[\(mark.label)]")) \(Style.link(Escaped.line(mark.speaker)))\(mark.isProposed ? " ?" : "")")
    }
    let proposed = marks.filter(\.isProposed).count
    Output.aside(Counted.text(marks.count, "statement") + (proposed > 0 ? ", \(proposed) of them unsure (?)" : ""))
  }

  /// `[1]⟦…⟧`, in colour without the brackets.
  private func marked() -> String {
    var opens: [Int: [String]] = [:]
    var closes: [Int: Int] = [:]
    for mark in marks {
      for part in mark.parts where !part.isEmpty {
        opens[part.start, default: []].append(mark.label)
        closes[part.end, default: 0] += 1
      }
    }
    var result = ""
    var start = 0
    let borders = Set(opens.keys).union(closes.keys).sorted()
    for border in borders + [text.count] {
      result += Escaped.lines(text[Span(start, border)])
      if let count = closes[border] { result += String(repeating: Screen.hasColour ? "\u{1B}[0m" : "⟧", count: count) }
      for label in opens[border] ?? [] {
        result += Screen.hasColour ? "\u{1B}[1m[\(label)]\u{1B}[0m\u{1B}[36m" : "[\(label)]⟦"
      }
      start = border
    }
    return result.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      line.isEmpty ? "" : Wrapped.text(String(line))
    }.joined(separator: "\n")
  }
}
