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

  /// Changes the claims that some words choose, and prints them.
  static func run<Outcome: Sendable>(
    _ words: [String], _ options: WritingOptions, _ bulk: BulkOptions, verb: String,
    _ change: @escaping @Sendable (Workbench, ClaimSelection, Workbench.Mode) async throws -> Receipt<[Outcome]>,
    claim: (Outcome) -> Claim, isChanged: (Outcome) -> Bool, now: (Outcome) -> Table.Cell
  ) throws {
    let selection = try Session.selection(words, by: options.by)
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
    let receipt = try writing(selection, options, isSure: bulk.yes) { workbench, mode in
      try await change(workbench, selection, mode)
    } confirm: { preview in
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

  /// Writes a change, or only shows it in a dry run. Unless the caller is sure, `confirm` sees it first and may stop it.
  /// What a filter chose is said on standard error.
  static func writing<Outcome: Sendable>(
    _ selection: ClaimSelection?, _ options: WritingOptions, isSure: Bool,
    _ change: @escaping @Sendable (Workbench, Workbench.Mode) async throws -> Receipt<Outcome>,
    confirm: (Receipt<Outcome>) throws -> Void
  ) throws -> Receipt<Outcome> {
    func execute(_ mode: Workbench.Mode) throws -> (receipt: Receipt<Outcome>, chosen: String?) {
      var options = options
      options.dryRun = mode == .dryRun
      return try Session.writing(options) { session in
        // Before the change, which may take claims out of the filter.
        let chosen = try await session.workbench.read { try FilterLine.text(selection, in: $0) }
        return (try await change(session.workbench, mode), chosen)
      }
    }
    if options.dryRun || !isSure {
      let (preview, chosen) = try execute(.dryRun)
      if let chosen { Output.error(chosen) }
      if options.dryRun { return preview }
      try confirm(preview)
      return try execute(.write).receipt
    }
    let (receipt, chosen) = try execute(.write)
    if let chosen { Output.error(chosen) }
    return receipt
  }

  /// Shows the changes and asks for them when they are many.
  static func ask(_ count: Int, _ question: String, show: () -> Void) throws {
    guard count > askAbove else { return }
    show()
    try Question.confirm(question)
  }
}
