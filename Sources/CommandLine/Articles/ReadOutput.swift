import Claims
import Intake
import Reporting

/// Prints what became of each input of `read`.
struct ReadOutput: Sendable {
  private var problems: InputProblems
  private var count = 0

  init(of inputs: Inputs, asJSON: Bool) { problems = InputProblems(of: inputs, asJSON: asJSON) }

  mutating func take(_ outcome: IntakeOutcome<NamedArticle>) {
    if let read = problems.value(of: outcome) {
      if problems.asJSON { Output.line(JSON(read.article, id: read.id).line) } else { print(read.article, read.id) }
    }
    if outcome.isOne { count += 1 }
    problems.progress.show(Counted.text(count, "page"))
  }

  /// To be called after the last one.
  mutating func finish() throws { try problems.finish() }

  private func print(_ article: ReadArticle, _ id: String) {
    if count > 0 { Output.line("") }
    if !problems.isAlone { Output.line(Style.faint("── \(Escaped.line(id))")) }
    for warning in article.warnings { Output.error("warning: \(Escaped.line(warning))") }
    Output.line(Style.strong(Escaped.line(article.title ?? "(no title)")))
    let date = [article.published?.iso, article.publishedTime, article.publishedZone].compactMap(\.self)
    let facts = [
      article.authors.isEmpty ? nil : "by " + article.authors.joined(separator: ", "),
      date.isEmpty ? nil : date.joined(separator: " ") + (article.publishedOrigin.map { " (\($0))" } ?? ""),
      article.source, article.language, article.url,
    ].compactMap(\.self)
    if !facts.isEmpty { Output.line(Style.faint(Escaped.line(facts.joined(separator: " · ")))) }
    let (text, layout) = (CodePoints(article.text), Layout(article))
    for block in article.bodyBlocks where block.kind != .dateline {
      Output.line("")
      if let time = layout.time(of: block.span) { Output.line(Style.faint(time.beginning)) }
      let words = Escaped.lines(text[block.span])
      switch block.kind {
      case .heading: Output.line(Style.strong(words))
      case .item: Output.line("- " + words)
      case .quotation: Output.line("> " + words)
      default: Output.line(words)
      }
    }
  }
}
