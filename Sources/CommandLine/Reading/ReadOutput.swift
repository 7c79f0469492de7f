import Claims
import Reporting

/// Prints what became of each input of `read`, and remembers what went wrong.
struct ReadOutput: Sendable {
  /// Of one file alone a failure is the command's own; of many the others go on.
  private(set) var isAlone: Bool
  private var count = 0
  private var failure: (any Error)?
  private var progress = Progress()

  init(isAlone: Bool) { self.isAlone = isAlone }

  mutating func take(_ page: ReadPage) {
    switch page {
    case .several(let pages):
      isAlone = false
      for page in pages { take(page) }
      return
    case .line(let line): Output.line(line)
    case .article(let article, let id): print(article, id)
    case .failed(let error):
      progress.clear()
      if isAlone {
        failure = error
      } else {
        _ = Failure.report(error)
        failure = CommandFailure("", .invalidData)
      }
    }
    count += 1
    progress.show(Counted.text(count, "page"))
  }

  /// To be called after the last one.
  mutating func finish() throws {
    progress.clear()
    if let failure { throw failure }
  }

  private func print(_ article: ReadArticle, _ id: String) {
    if count > 0 { Output.line("") }
    if !isAlone { Output.line(Style.faint("── \(Escaped.line(id))")) }
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
