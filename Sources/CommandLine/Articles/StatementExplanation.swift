import Claims

/// Why each statement of an article was found, for whoever doubts one.
struct StatementExplanation {
  private let text: CodePoints
  private let statements: [Statement]

  init(_ article: ReadArticle, _ statements: [Statement]) {
    text = CodePoints(article.text)
    self.statements = statements
  }

  func print() {
    for (index, statement) in statements.enumerated() {
      if index > 0 { Output.line("") }
      print(statement, number: index + 1)
    }
    if Screen.isTerminal, !statements.isEmpty { Output.line("") }
    Output.aside(statements.isEmpty ? "No statement was found." : Counted.text(statements.count, "statement"))
  }

  private func print(_ statement: Statement, number: Int) {
    let isProposed = statement.confidence < Statement.proposedBelow
    Output.line(
      "\(Style.strong("[\(number)]"))  \(statement.kind.rawValue) speech, "
        + "confidence \(Int((statement.confidence * 100).rounded())) %\(isProposed ? "  ? proposed" : "")")
    Output.line(Wrapped.text(Escaped.line("“\(words(statement.content))”"), indent: "  "))
    FactRow.print("speaker", speaker(statement))
    if let role = statement.role { FactRow.print("role", role) }
    FactRow.print("source", statement.source.isEmpty ? "none" : "“\(words(statement.source))”")
    FactRow.print("cue", statement.cue.isEmpty ? "none" : "“\(words(statement.cue))”")
    if let nested = statement.nestedSpeaker { FactRow.print("reporting", nested) }
    FactRow.print(
      "said", statement.said.map { "\($0.day.iso), \($0.origin.words)" } ?? "on a day that the text leaves open")
    if statement.isOccasion { FactRow.print("occasion", "what was asked or commented on; no claim is made of it") }
    if let twin = statement.twin { FactRow.print("repeats", "[\(twin + 1)]") }
    FactRow.print("found as", statement.reasons.joined(separator: "; "))
  }

  private func speaker(_ statement: Statement) -> String {
    statement.speakers.isEmpty ? "not named" : statement.speakers.joined(separator: ", ")
  }

  private func words(_ spans: [Span]) -> String { spans.map { text[$0] }.joined(separator: " … ") }
}

extension SaidOn.Origin {
  /// Where a date comes from, for a person.
  var words: String {
    switch self {
    case .sentence: "from the sentence"
    case .article: "the article's date"
    case .editor: "given by an editor"
    }
  }
}
