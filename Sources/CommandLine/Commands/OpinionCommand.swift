import ArgumentParser
import Claims
import Reporting

/// What an opinion and a vote take: a claim, a rating, a line of reason.
struct OpinionArguments: ParsableArguments {
  @Argument(help: ArgumentHelp("The claim, C-12.", valueName: "claim"))
  var claim: String

  @Argument(help: "The rating, on the scale of the claim's verdict.")
  var rating: String

  @Option(help: ArgumentHelp("Why, in one line.", valueName: "text"))
  var because: String?

  @OptionGroup var options: WritingOptions

  @Flag(help: "Print JSON instead of text.")
  var json = false

  func run(
    _ give:
      @escaping @Sendable (
        _ workbench: Workbench, _ claim: String, _ rating: String, _ reason: String, _ mode: Workbench.Mode
      ) async throws -> Receipt<OpinionOutcome>
  ) throws {
    let reason = try because ?? Question.ask("the reason", option: "--because")
    let (word, rating, mode) = (claim, rating, options.mode)
    let receipt = try Session.writing(options) { try await give($0.workbench, word, rating, reason, mode) }
    OpinionLines.print(receipt, json: json)
  }
}

struct OpinionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "opinion",
    abstract: "Rate a claim in review without seeing its author's rating.",
    discussion: """
      For files with second opinions on: until the first one is given, the verdict
      is hidden from everybody but its author. Agreeing approves the claim where
      you may approve it; else a panel votes (claimbook vote). An opinion stands
      once it is given.

      EXAMPLES
        claimbook opinion C-12 disputed --because "The minutes name another year."
      """)

  @OptionGroup var opinion: OpinionArguments

  func run() throws {
    try opinion.run { try await $0.giveOpinion(on: $1, $2, because: $3, mode: $4) }
  }
}

struct VoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vote",
    abstract: "Vote on a claim for which opinions differ.",
    discussion: """
      The blind opinion is the first vote; others than the author give the rest,
      one each. Enough votes for one rating decide (claimbook config quorum,
      claimbook config panel). For another rating than the author's, the claim
      goes back to research. Dissent is kept and shown.

      EXAMPLES
        claimbook vote C-12 disputed --because "The opinion is right about the year."
      """)

  @OptionGroup var opinion: OpinionArguments

  func run() throws {
    try opinion.run { try await $0.vote(on: $1, $2, because: $3, mode: $4) }
  }
}

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

  private static func next(_ round: OpinionRound, _ outcome: OpinionOutcome) -> String {
    let id = outcome.claim.shortID
    switch round.outcome {
    case .none: return "Next: claimbook show \(id)"
    case .agreed:
      return outcome.isApproved
        ? "You agree, and it is approved. Next: claimbook publish \(id)"
        : "That agrees. Next, by an editor who neither wrote nor last changed it: claimbook approve \(id)"
    case .open:
      return
        "Opinions differ: a panel vote is open, \(Counted.text(round.seats, "vote")) left, \(round.votesNeeded) for one "
        + "rating decide. Others vote: claimbook vote \(id) RATING --because \"…\""
    case .undecided: return round.advice(for: id).capitalizedFirst + "."
    case .outvoted(let decided):
      let words = round.words(for: decided, on: outcome.scale)
      return
        "The panel decided: \(words). \(id) is back in research. Next: claimbook mark \(id) \(decided) --because \"…\""
    }
  }
}
