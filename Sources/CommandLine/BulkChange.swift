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

  static func run(
    _ words: [String], _ options: WritingOptions, _ bulk: BulkOptions, verb: String,
    _ change: @escaping @Sendable (Workbench, ClaimSelection, Workbench.Mode) async throws -> Receipt<[Claim]>
  ) throws {
    try run(words, options, bulk, verb: verb, change, claim: { $0 }, isChanged: { _ in true }) { claim in
      [.init(verb), .init(ClaimLines.mark(of: claim) + claim.text)]
    }
  }

  static func run<Outcome: Sendable>(
    _ words: [String], _ options: WritingOptions, _ bulk: BulkOptions, verb: String,
    _ change: @escaping @Sendable (Workbench, ClaimSelection, Workbench.Mode) async throws -> Receipt<[Outcome]>,
    claim: (Outcome) -> Claim, isChanged: (Outcome) -> Bool, line: (Outcome) -> [Table.Cell]
  ) throws {
    let selection = try ClaimSelection(words: words, today: Session.clock.today)
    func execute(_ mode: Workbench.Mode) throws -> Receipt<[Outcome]> {
      var options = options
      options.dryRun = mode == .dryRun
      return try Session.writing(options) { try await change($0.workbench, selection, mode) }
    }
    if options.dryRun {
      print(try execute(.dryRun), bulk, isDry: true, verb: verb, claim: claim, line: line)
      return
    }
    if !bulk.yes {
      let preview = try execute(.dryRun)
      let changed = preview.outcome.filter(isChanged)
      if changed.count > askAbove {
        table(preview.outcome, claim: claim, line: line).print()
        try Question.confirm("\(Counted.text(changed.count, "claim")) will be \(verb).")
      }
    }
    print(try execute(.write), bulk, isDry: false, verb: verb, claim: claim, line: line)
  }

  private static func print<Outcome>(
    _ receipt: Receipt<[Outcome]>, _ bulk: BulkOptions, isDry: Bool, verb: String, claim: (Outcome) -> Claim,
    line: (Outcome) -> [Table.Cell]
  ) {
    if bulk.json {
      for outcome in receipt.outcome { ChangeLines.print(claim(outcome), verb, receipt.commitNumber, json: true) }
      return
    }
    table(receipt.outcome, claim: claim, line: line).print()
    if isDry {
      Output.aside("dry run: nothing is written")
    } else if receipt.changeCount == 0 {
      Output.aside("Nothing had to be changed.")
    }
  }

  private static func table<Outcome>(
    _ outcomes: [Outcome], claim: (Outcome) -> Claim, line: (Outcome) -> [Table.Cell]
  ) -> Table {
    var table = Table(["claim", "now", "statement"])
    for outcome in outcomes { table.add([.init(claim(outcome).shortID, .strong)] + line(outcome)) }
    return table
  }
}
