import Claims
import Reporting

/// Writes what was prepared into the file, one transaction an article, in the order of the inputs, and says what came of
/// each.
struct ImportOutput: Sendable {
  let session: Session
  let mode: Workbench.Mode
  let asJSON: Bool
  /// Of many a line each, with their sum at the end.
  private var isBulk: Bool
  /// Of one alone a failure is the command's own; of many the others go on.
  private var isAlone: Bool
  private var sum = Sum()
  private(set) var failure: (any Error)?
  /// Names that several known speakers bear, for an editor to settle.
  private var unlinked: [ImportOutcome.UnlinkedName] = []
  private var progress = Progress()

  private struct Sum: Sendable {
    var (articles, claims, revisions, known, failed) = (0, 0, 0, 0, 0)
    var all: Int { articles + revisions + known + failed }
  }

  init(session: Session, mode: Workbench.Mode, asJSON: Bool, isBulk: Bool, isAlone: Bool) {
    self.session = session
    self.mode = mode
    self.asJSON = asJSON
    self.isBulk = isBulk
    self.isAlone = isAlone
  }

  mutating func take(_ prepared: PreparedImport) {
    do {
      switch prepared {
      case .failed(let error): fail(error)
      case .several(let entries):
        isAlone = false
        isBulk = isBulk || entries.count > ArticleCommands.Import.fewArticles
        for entry in entries { take(entry) }
      case .known(let outcome): try say(Receipt(outcome: outcome, commitNumber: nil, changeCount: 0), warnings: [])
      case .ready(let input, let read, let statements):
        let (session, mode) = (session, mode)
        let receipt = try Session.wait {
          try await session.workbench.import(
            read, raw: input.bytes, fileName: input.name, provenance: input.provenance, statements: statements,
            mode: mode)
        }.get()
        try say(receipt, warnings: read.warnings)
      }
    } catch {
      fail(error)
    }
    progress.show(Counted.text(sum.all, "article"))
  }

  /// To be called after the last one.
  mutating func finish() throws {
    progress.clear()
    if isBulk, !asJSON {
      var parts: [String] = []
      if sum.articles > 0 || sum.all == 0 {
        parts.append("\(Counted.text(sum.articles, "new article")) with \(Counted.text(sum.claims, "claim"))")
      }
      if sum.revisions > 0 { parts.append("\(sum.revisions) changed") }
      if sum.known > 0 { parts.append("\(sum.known) in the file already") }
      if sum.failed > 0 { parts.append("\(sum.failed) failed") }
      if mode == .dryRun { parts.append("dry run: nothing is written") }
      Output.aside(parts.joined(separator: "; "))
      let lines = ImportLines(session: session, isDryRun: mode == .dryRun)
      for name in unlinked { lines.printUnlinked(name) }
    }
    if let failure { throw failure }
  }

  private mutating func fail(_ error: any Error) {
    progress.clear()
    sum.failed += 1
    if isAlone {
      failure = error
    } else {
      _ = Failure.report(error)
      failure = CommandFailure("", .invalidData)
    }
  }

  private mutating func say(_ receipt: Receipt<ImportOutcome>, warnings: [String]) throws {
    let outcome = receipt.outcome
    if outcome.isNew {
      sum.articles += 1
      sum.claims += outcome.claims.count
    } else if outcome.revision != nil {
      sum.revisions += 1
    } else {
      sum.known += 1
    }
    if asJSON { return Output.line(JSON(receipt).line) }
    if isBulk {
      let article = outcome.article
      let what =
        outcome.isNew
        ? Counted.text(outcome.claims.count, "claim")
        : outcome.revision.map { "revision \($0.number)" } ?? "in the file already"
      if !warnings.isEmpty { progress.clear() }
      for warning in warnings { Output.error("warning: \(article.shortID): \(Escaped.line(warning))") }
      unlinked += outcome.unlinked
      Output.line("\(article.shortID)\t\(what)\t\(Escaped.line(article.displayTitle))")
    } else {
      try ImportLines(session: session, isDryRun: mode == .dryRun).print(receipt, warnings: warnings)
    }
  }
}
