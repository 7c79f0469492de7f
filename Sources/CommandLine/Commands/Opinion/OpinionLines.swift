import ArgumentParser
import Claims
import Reporting

/// What an opinion or a vote prints.
enum OpinionLines {
  static func print(_ receipt: Receipt<OpinionOutcome>, json: Bool) {
    let outcome = receipt.outcome
    let (id, opinion) = (outcome.claim.shortID, outcome.opinion)
    if json {
      return Output.line(
        JSON.object([
          "id": .string(opinion.shortID), "claim": .string(id), "rating": .string(opinion.rating),
          "reason": .string(opinion.reason), "form": .string(opinion.form.rawValue),
          "result": JSON(outcome.round.map { JSON($0.outcome) }), "status": .string(outcome.claim.status.rawValue),
          "approved": .bool(outcome.isApproved), "written": .bool(receipt.commitNumber != nil),
          "next_step": outcome.next.map { JSON($0, spelledBy: \.command) } ?? .null,
        ]).line)
    }
    let label = outcome.scale.label(of: opinion.rating) ?? opinion.rating
    let what = opinion.form == .blind ? "Your opinion on" : "Your vote on"
    guard let round = outcome.round else {
      Output.line("\(what) \(Style.strong(id)) would be \(Escaped.line(label)).")
      return Output.line("(dry run: nothing is written, and nothing is told before your opinion counts)")
    }
    Output.line("\(what) \(Style.strong(id)): \(Escaped.line(label)) (\(opinion.shortID)).")
    Output.line(Wrapped.text(Escaped.line(said(round, outcome))))
    Output.line(Wrapped.text(Escaped.line(next(round, outcome))))
  }

  /// Who rated it how: “Ana: Verified (the verdict); Vera: Disputed, because …”.
  private static func said(_ round: OpinionRound, _ outcome: OpinionOutcome) -> String {
    let author = round.verdicts.last.flatMap { outcome.names[$0.by] } ?? "the author"
    let verdict = "\(author): \(outcome.scale.label(of: round.rating) ?? round.rating) (the verdict)"
    let opinions = round.opinions.map { opinion in
      "\(outcome.names[opinion.by] ?? "?"): \(outcome.scale.label(of: opinion.rating) ?? opinion.rating), because \(opinion.clause)"
    }
    return ([verdict] + opinions).joined(separator: "; ")
  }

  /// What it means, with the command that comes next.
  private static func next(_ round: OpinionRound, _ outcome: OpinionOutcome) -> String {
    let id = outcome.claim.shortID
    guard let command = outcome.next?.command else { return round.refusal(on: id).spelled.capitalizedFirst + "." }
    switch round.outcome {
    case .none, .undecided: return "Next: \(command)"
    case .agreed:
      return outcome.isApproved
        ? "You agree, and it is approved. Next: \(command)"
        : "That agrees. Next, by an editor who neither wrote nor last changed it: \(command)"
    case .open:
      return
        "Opinions differ: a panel vote is open, \(Counted.text(round.seats, "vote")) left, \(round.votesNeeded) for one "
        + "rating decide. Others vote: \(command)"
    case .outvoted(let decided):
      let words = round.words(for: decided, on: outcome.scale)
      return "The panel decided: \(words). \(id) is back in research. Next: \(command)"
    }
  }
}
