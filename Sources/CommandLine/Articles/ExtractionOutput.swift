import Claims
import Reporting

/// What became of one article.
enum ExtractedArticle: Sendable {
  /// Its line of JSON, and what is said beside it.
  case line(String, warnings: [String])
  case page(IdentifiedArticle, ArticleStatements)
  case failed(any Error)
  /// A line of a list that is none.
  case skipped(CommandFailure)

  /// Reads the article and finds its statements.
  init(_ input: ArticleInput, asJSON: Bool, _ wishes: FetchWishes) {
    switch input {
    case .unreadable(let error): self = .failed(error)
    case .longLine(let number, let list):
      self = .skipped(LineProblem.report("it is longer than any article", line: number, of: list))
    case .line(let bytes, let number, let list):
      do {
        self.init(try IdentifiedArticle(line: bytes), asJSON: asJSON, isListed: true)
      } catch {
        self = .skipped(LineProblem.report(LineProblem.text(error), line: number, of: list))
      }
    case .file(let name):
      do {
        self.init(try IdentifiedArticle(file: name, wishes), asJSON: asJSON, isListed: false)
      } catch {
        self = .failed(error)
      }
    }
  }

  private init(_ article: IdentifiedArticle, asJSON: Bool, isListed: Bool) {
    let found = Session.extractor.extract(from: article.read)
    guard asJSON else {
      self = .page(article, found)
      return
    }
    let warnings = article.read.warnings + found.warnings
    // Whoever reads a list reads the warnings in its lines; for a file or two they are worth a look at once.
    self = .line(
      JSON(found, of: article.read.text, id: article.id, warnings: warnings).line, warnings: isListed ? [] : warnings)
  }
}

/// Prints what became of each article, and remembers what went wrong.
struct ExtractionOutput: Sendable {
  let explains: Bool
  /// Of one article alone a failure is the command's own; of many the others go on.
  let isAlone: Bool
  private(set) var count = 0
  private(set) var failure: (any Error)?
  private var progress = Progress()

  init(explains: Bool, isAlone: Bool) {
    self.explains = explains
    self.isAlone = isAlone
  }

  mutating func take(_ article: ExtractedArticle) {
    switch article {
    case .line(let line, let warnings):
      if !warnings.isEmpty { progress.clear() }
      for warning in warnings { Output.error("warning: \(Escaped.line(warning))") }
      Output.line(line)
    case .page(let article, let found): printPage(article, found)
    case .skipped(let problem):
      progress.clear()
      _ = Failure.report(problem)
      failure = CommandFailure("", .invalidData)
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
    progress.show("\(Counted.text(count, "article"))")
  }

  /// To be called after the last article.
  mutating func finish() throws {
    progress.clear()
    if let failure { throw failure }
  }

  private func printPage(_ article: IdentifiedArticle, _ found: ArticleStatements) {
    for warning in article.read.warnings + found.warnings { Output.error("warning: \(Escaped.line(warning))") }
    if !isAlone || count > 0 {
      if count > 0 { Output.line("") }
      Output.line(Style.faint("── \(Escaped.line(article.id))"))
    }
    if explains {
      StatementExplanation(article.read, found.statements).print()
    } else {
      MarkedText(article.read, found.statements).print()
    }
  }
}
