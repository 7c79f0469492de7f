import ArgumentParser
import Claims
import Reporting

enum CorrectionLines {
  static func print(_ receipt: Receipt<CorrectionRow>, json: Bool, isDry: Bool) {
    let row = receipt.outcome
    if let doubt = row.doubt { DoubtLines.print([doubt], of: row.claim) }
    if json { return Output.line(JSON(row.correction, of: row.claim).line) }
    let correction = row.correction
    let claim = row.claim.shortID
    Output.line(
      "\(Style.strong(correction.shortID)) of \(claim), \(correction.severity.rawValue): \(Escaped.line(words(correction, isAnswer: true)))"
    )
    switch correction.state {
    case .open:
      Output.line(
        "  To be answered by \(correction.deadline?.iso ?? "any day"): \(UseCase.correct(correction.shortID).command.text)"
      )
    case .proposed:
      Output.line("  It waits for a second editor: claimbook approve \(claim)")
    case .made: Output.line("  \(claim) is \(row.claim.status.rawValue).")
    case .refused: Output.line("  \(claim) stays as it is.")
    }
    if isDry { Output.line("(dry run: nothing is written)") }
  }

  static func state(_ correction: Correction, on today: Day) -> Table.Cell {
    let late = correction.deadline.map { $0.daysSince1970 < today.daysSince1970 } ?? false
    let until = correction.deadline.map { " until \($0.iso)" } ?? ""
    return switch correction.state {
    case .open: .init("open\(until)", late ? .bad : .doubtful)
    case .proposed: .init("to be approved\(until)", late ? .bad : .doubtful)
    case .made: .init("made \(correction.answered?.iso ?? "")", .good)
    case .refused: .init("refused \(correction.answered?.iso ?? "")")
    }
  }

  /// The words of whoever asked only where they were asked for: what is written is the newsroom's answer to them.
  static func words(_ correction: Correction, isAnswer: Bool = false) -> String {
    var words = correction.wrong
    let request = isAnswer ? nil : correction.request
    if correction.askedBy != nil || request != nil {
      words += " (asked" + (correction.askedBy.map { " by \($0)," } ?? "") + " \(correction.received.iso)"
      words += (request.map { ": “\($0)”" } ?? "") + (correction.isCredited == true ? "; readers are told" : "") + ")"
    }
    if let now = correction.now ?? correction.proposal?.now { words += " → \(now)" }
    if let refusal = correction.refusal { words += " → refused: \(refusal)" }
    return words
  }
}
