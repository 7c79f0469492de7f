import ArgumentParser
import Claims

/// Options of commands that can change many claims at once.
struct BulkOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Don't ask before many claims are changed.")
  var yes = false

  @Flag(help: "Print JSON instead of text, one object a claim.")
  var json = false
}

/// Changes claims after showing which, when they are many.
enum BulkChange {
  /// More changes than this are listed first and asked about, as taskwarrior does.
  static let askAbove = 3

  /// A change of the claims that were chosen, in a session that reads or writes.
  typealias Change<Outcome: Sendable> =
    @Sendable (Session, ClaimSelection, Workbench.Mode) async throws -> Receipt<Outcome>

  /// Changes the claims that some words choose, and prints them.
  static func run<Outcome: Sendable>(
    _ container: Container, _ words: [String], _ options: WritingOptions, _ bulk: BulkOptions, verb: String,
    _ change: @escaping Change<[Outcome]>,
    claim: (Outcome) -> Claim, isChanged: (Outcome) -> Bool, now: (Outcome) -> Table.Cell
  ) throws {
    func table(_ outcomes: [Outcome]) -> Table {
      var table = Table(["claim", "now", "statement"])
      for outcome in outcomes {
        table.add([
          .init(claim(outcome).shortID, .strong), now(outcome),
          .init(ClaimLines.mark(of: claim(outcome)) + claim(outcome).text),
        ])
      }
      return table
    }
    let (receipt, _) = try writing(container, words, options, isSure: bulk.yes, change) { preview, _ in
      let changed = preview.outcome.filter(isChanged)
      try ask(changed.count, "\(Counted.text(changed.count, "claim")) will be \(verb).") {
        table(preview.outcome).print()
      }
    }
    if bulk.json {
      for outcome in receipt.outcome { ChangeLines.print(claim(outcome), verb, receipt.commitNumber, json: true) }
      return
    }
    table(receipt.outcome).print()
    if options.dryRun {
      Output.aside("dry run: nothing is written")
    } else if receipt.changeCount == 0 {
      Output.aside("Nothing had to be changed.")
    }
  }

  /// Writes a change of the claims that some words choose, or only shows it in a dry run; what a filter chose is said on
  /// standard error.
  ///
  /// - Returns: the receipt, and the newsroom's day.
  static func writing<Outcome: Sendable>(
    _ container: Container, _ words: [String], _ options: WritingOptions, isSure: Bool,
    _ change: @escaping Change<Outcome>, confirm: (Receipt<Outcome>, _ today: Day) throws -> Void
  ) throws -> (receipt: Receipt<Outcome>, today: Day) {
    let (receipt, today) = try writing(container, options, isSure: isSure) { session, mode in
      let selection = try session.selection(words)
      // Before the change, which may take claims out of the filter.
      let chosen = try await session.workbench.read { try FilterLine.text(selection, in: $0) }
      return ((try await change(session, selection, mode), session.today), chosen)
    } confirm: {
      try confirm($0.0, $0.1)
    }
    return (receipt, today)
  }

  /// Writes a change, or only shows it in a dry run. Unless the caller is sure, `confirm` sees it first and may stop it.
  static func writing<Outcome: Sendable>(
    _ container: Container, _ options: WritingOptions, isSure: Bool,
    _ change: @escaping @Sendable (Session, Workbench.Mode) async throws -> (outcome: Outcome, chosen: String?),
    confirm: (Outcome) throws -> Void
  ) throws -> Outcome {
    func execute(_ mode: Workbench.Mode, saysChosen: Bool = true) throws -> Outcome {
      var options = options
      options.dryRun = mode == .dryRun
      let (outcome, chosen) = try container.writing(options) { try await change($0, mode) }
      if saysChosen, let chosen { Output.error(chosen) }
      return outcome
    }
    guard options.dryRun || !isSure else { return try execute(.write) }
    let preview = try execute(.dryRun)
    if options.dryRun { return preview }
    try confirm(preview)
    return try execute(.write, saysChosen: false)
  }

  /// Shows the changes and asks for them when they are many.
  static func ask(_ count: Int, _ question: String, show: () -> Void) throws {
    guard count > askAbove else { return }
    show()
    try Question.confirm(question)
  }
}
