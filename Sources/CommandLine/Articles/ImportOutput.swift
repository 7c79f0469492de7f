import Claims
import Intake
import Reporting

/// Says what came of each article of an import, and the sum at the end.
struct ImportOutput: Sendable {
  private let lines: ImportLines
  private let asJSON: Bool
  /// Of many a line each, with their sum at the end.
  private var isBulk: Bool
  private var problems: InputProblems
  private var sum = ImportSum()
  /// Names that several known speakers bear, for an editor to settle.
  private var unlinked: [ImportOutcome.UnlinkedName] = []

  init(of inputs: Inputs, _ lines: ImportLines, asJSON: Bool) {
    (self.lines, self.asJSON) = (lines, asJSON)
    isBulk = inputs.holdsMany || inputs.names.count > ArticleCommands.Import.fewArticles
    problems = InputProblems(of: inputs, asJSON: asJSON)
  }

  mutating func take(_ outcome: IntakeOutcome<ImportedArticle>) async {
    if case .several(let count) = outcome { isBulk = isBulk || count > ArticleCommands.Import.fewArticles }
    sum.add(outcome)
    if let imported = problems.value(of: outcome, keeping: sum.articles + sum.revisions) {
      do {
        try await say(imported)
      } catch {
        problems.fail(error)
      }
    }
    problems.progress.show(Counted.text(sum.all, "article"))
  }

  /// To be called after the last one.
  mutating func finish() throws {
    problems.sayRest()
    if isBulk, !asJSON, !problems.isMissing {
      var parts: [String] = []
      if sum.articles > 0 || sum.all == 0 {
        parts.append("\(Counted.text(sum.articles, "new article")) with \(Counted.text(sum.claims, "claim"))")
      }
      if sum.revisions > 0 { parts.append("\(sum.revisions) changed") }
      if sum.known > 0 { parts.append("\(sum.known) in the file already") }
      if sum.failed > 0 { parts.append("\(sum.failed) failed") }
      if sum.leftOut > 0 { parts.append("\(sum.leftOut) left out") }
      if lines.isDryRun { parts.append("dry run: nothing is written") }
      Output.aside(parts.joined(separator: "; "))
      for name in unlinked { lines.printUnlinked(name) }
    }
    try problems.finish()
  }

  /// A new source that was typed, or that looks like another one, could be a mistake or a pretence.
  private mutating func sayNewSource(_ outcome: ImportOutcome) {
    guard let source = outcome.source, outcome.isSourceNew, !asJSON else { return }
    let name = Escaped.line("\(source.name) (\(source.shortID))")
    if let known = outcome.sourceAlike {
      problems.progress.clear()
      Output.error(
        "warning: \(name) is a new source, and its name looks like that of \(Escaped.line(known.name)) (\(known.shortID)) "
          + "and is spelt otherwise. If they are one: claimbook undo, then import with --source \(known.shortID)")
    } else if isBulk, lines.isSourceTyped {
      problems.progress.clear()
      Output.error("note: \(name) is a new source")
    }
  }

  private mutating func say(_ imported: ImportedArticle) async throws {
    let receipt = imported.receipt
    let outcome = receipt.outcome
    sayNewSource(outcome)
    let warnings = imported.warnings + MissingDate.warning(of: outcome, after: imported.warnings)
    if asJSON { return Output.line(JSON(receipt).line) }
    if isBulk {
      let article = outcome.article
      let what =
        outcome.isNew
        ? Counted.text(outcome.claims.count, "claim")
        : outcome.revision.map { "revision \($0.number)" } ?? "in the file already"
      if !warnings.isEmpty { problems.progress.clear() }
      for warning in warnings { Output.error("warning: \(article.shortID): \(Escaped.line(warning))") }
      unlinked += outcome.unlinked
      Output.line("\(article.shortID)\t\(what)\t\(Escaped.line(article.displayTitle))")
    } else {
      try await lines.print(receipt, warnings: warnings)
    }
  }
}
