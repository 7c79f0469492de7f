import ArgumentParser
import Claims

/// Options of commands that can change many claims at once.
struct BulkOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Don't ask before many claims are changed.")
  var yes = false

  @Flag(help: "Print JSON instead of text, one object a claim.")
  var json = false
}

/// Changes claims after showing what would become of them, when they are many: what was shown is what is written.
enum BulkChange {
  /// More changes than this are listed first and asked about, as taskwarrior does.
  static let askAbove = 3

  /// How often a change that nobody was shown is planned, where others write the same claims meanwhile.
  private static let mostPlans = 20

  /// A change of the claims that were chosen.
  typealias Change<Outcome: Sendable> = @Sendable (Session, ClaimSelection) async throws -> Receipt<Outcome>

  /// What was written, or in a dry run would be.
  struct Done<Outcome: Sendable> {
    let receipt: Receipt<Outcome>
    /// In a dry run, what was planned.
    let plan: Plan<Outcome>?
    /// The newsroom's.
    let clock: any Clock
  }

  /// Changes the claims that some words choose, and prints them.
  static func run<Outcome: Sendable>(
    _ container: Container, _ words: [String], _ options: WritingOptions, _ bulk: BulkOptions, verb: String,
    _ change: @escaping Change<[Outcome]>,
    claim: (Outcome) -> Claim, isChanged: (Outcome) -> Bool, doubts: (Outcome) -> [VerdictDoubt] = { _ in [] },
    now: (Outcome) -> Table.Cell
  ) throws {
    func print(_ outcomes: [Outcome], plan: Plan<[Outcome]>?) {
      var table = Table(["claim", plan == nil ? "now" : "would change", "statement"])
      for outcome in outcomes {
        var fields = plan?.fields(of: claim(outcome)) ?? []
        // What was just typed needs no line of each claim.
        if fields.contains(where: { $0.field == "rating" }) { fields.removeAll { $0.field == "explanation" } }
        table.add([
          .init(claim(outcome).shortID, .strong),
          fields.isEmpty ? now(outcome) : .init(fields.map(\.description).joined(separator: "; ")),
          .init(ClaimLines.mark(of: claim(outcome)) + claim(outcome).text),
        ])
      }
      table.print()
    }
    let done = try writing(container, words, options, isSure: bulk.yes, change) { plan, _ in
      let changed = plan.outcome.filter(isChanged)
      return try ask(changed.count, "\(Counted.text(changed.count, "claim")) will be \(verb).") {
        print(plan.outcome, plan: plan)
      }
    }
    let receipt = done.receipt
    for outcome in receipt.outcome { DoubtLines.print(doubts(outcome), of: claim(outcome)) }
    if bulk.json {
      for outcome in receipt.outcome { ChangeLines.print(claim(outcome), verb, receipt.commitNumber, json: true) }
      return
    }
    print(receipt.outcome, plan: done.plan)
    if options.dryRun {
      Output.aside("dry run: nothing is written")
    } else if receipt.changeCount == 0 {
      Output.aside("Nothing had to be changed.")
    }
  }

  /// Writes a change of the claims that some words choose, or only shows it in a dry run; what a filter chose is said on
  /// standard error.
  static func writing<Outcome: Sendable>(
    _ container: Container, _ words: [String], _ options: WritingOptions, isSure: Bool,
    _ change: @escaping Change<Outcome>, confirm: (Plan<Outcome>, any Clock) throws -> Bool
  ) throws -> Done<Outcome> {
    try writing(container, options, isSure: isSure) { session in
      try await change(session, try session.selection(words))
    } chosen: { session in
      try await session.workbench.count(try session.selection(words))
    } confirm: {
      try confirm($0, $1)
    }
  }

  /// Writes a change, or only shows it in a dry run. Unless the caller is sure, `confirm` sees it first and may stop it;
  /// what is written then is what it saw, or nothing. Where it says that it asked nobody, what has changed meanwhile is
  /// planned and confirmed anew.
  static func writing<Outcome: Sendable>(
    _ container: Container, _ options: WritingOptions, isSure: Bool,
    _ change: @escaping @Sendable (Session) async throws -> Receipt<Outcome>,
    chosen: @escaping @Sendable (Session) async throws -> ClaimTally? = { _ in nil },
    confirm: (Plan<Outcome>, any Clock) throws -> Bool
  ) throws -> Done<Outcome> {
    func say(_ tally: ClaimTally?) {
      if let tally { Output.error(FilterLine.text(ofSelection: tally)) }
    }
    guard options.dryRun || !isSure else {
      let (receipt, tally, clock) = try container.writing(options) { session in
        // Before the change, which may take claims out of the filter.
        let tally = try await chosen(session)
        return (try await change(session), tally, session.clock)
      }
      say(tally)
      return Done(receipt: receipt, plan: nil, clock: clock)
    }
    var plans = 0
    while true {
      let (plan, tally, clock) = try container.reading(options.location) { session in
        (try await session.plan(change), try await chosen(session), session.clock)
      }
      if plans == 0 { say(tally) }
      if options.dryRun { return Done(receipt: plan.receipt, plan: plan, clock: clock) }
      let hasAsked = try confirm(plan, clock)
      plans += 1
      do {
        let receipt = try container.writing(options) { try await $0.workbench.carryOut(plan) }
        return Done(receipt: receipt, plan: nil, clock: clock)
      } catch ClaimsError.outdatedPlan where !hasAsked && plans < mostPlans {
        // Somebody else was faster.
      }
    }
  }

  /// Shows the changes and asks for them when they are many.
  ///
  /// - Returns: whether it asked.
  @discardableResult
  static func ask(_ count: Int, _ question: String, show: () -> Void) throws -> Bool {
    guard count > askAbove else { return false }
    show()
    try Question.confirm(question)
    return true
  }
}

extension Session {
  /// Decides a change and writes nothing.
  fileprivate func plan<Outcome: Sendable>(
    _ change: @escaping @Sendable (Session) async throws -> Receipt<Outcome>
  ) async throws -> Plan<Outcome> {
    try await workbench.plan { workbench in
      // Carried out later, in another session of the same person with the same file.
      try await change(Session(workbench: workbench, clock: clock, author: author, path: path))
    }
  }
}
