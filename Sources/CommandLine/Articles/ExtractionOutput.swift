import Claims
import Intake
import Reporting

/// Prints what became of each article.
struct ExtractionOutput: Sendable {
  private let explains: Bool
  private let holdsMany: Bool
  private var problems: InputProblems
  private var count = 0

  init(of inputs: Inputs, explains: Bool, asJSON: Bool) {
    (self.explains, holdsMany) = (explains, inputs.holdsMany)
    problems = InputProblems(of: inputs, asJSON: asJSON)
  }

  mutating func take(_ outcome: IntakeOutcome<ExtractedArticle>) {
    if let extracted = problems.value(of: outcome) {
      if problems.asJSON { printLine(extracted) } else { printPage(extracted) }
    }
    if outcome.isOne { count += 1 }
    problems.progress.show(Counted.text(count, "article"))
  }

  /// To be called after the last article.
  mutating func finish() throws { try problems.finish() }

  private mutating func printLine(_ extracted: ExtractedArticle) {
    let (article, found) = (extracted.article, extracted.found)
    let warnings = article.warnings + found.warnings
    // Whoever reads a list reads the warnings in its lines; for a file or two they are worth a look at once.
    if !extracted.isListed, !holdsMany {
      if !warnings.isEmpty { problems.progress.clear() }
      for warning in warnings { Output.error("warning: \(Escaped.line(warning))") }
    }
    let line =
      extracted.isGivenText
      ? JSON(found, of: article.text, id: extracted.id, warnings: warnings)
      : JSON(found, in: article, id: extracted.id)
    Output.line(line.line)
  }

  private func printPage(_ extracted: ExtractedArticle) {
    let (article, found) = (extracted.article, extracted.found)
    for warning in article.warnings + found.warnings { Output.error("warning: \(Escaped.line(warning))") }
    if !problems.isAlone || count > 0 {
      if count > 0 { Output.line("") }
      Output.line(Style.faint("── \(Escaped.line(extracted.id))"))
    }
    if explains {
      StatementExplanation(article, found.statements).print()
    } else {
      MarkedText(article, found.statements).print()
    }
  }
}
