import ArgumentParser
import Claims
import Reporting

extension EvidenceCommands {
  struct Remove: Command {
    static let configuration = CommandConfiguration(
      commandName: "remove",
      abstract: "Undo a link of evidence, or take a piece away from all claims.",
      discussion: """
        Nothing is erased: the log keeps the piece, the link and the reason.

        EXAMPLES
          claimbook evidence remove C-12 E-7 --because "It is about another port."
          claimbook evidence remove E-7 --because "The document was forged."
        """)

    @Argument(help: ArgumentHelp("E-7, or C-12 E-7 for one link.", valueName: "claim? evidence"))
    var words: [String]

    @Option(help: ArgumentHelp("Why; printed in reports.", valueName: "reason"))
    var because: String?

    @OptionGroup var options: WritingOptions
    @OptionGroup var bulk: BulkOptions

    func run(in container: Container) throws {
      guard (1...2).contains(words.count), let evidence = words.last else {
        throw CommandFailure(
          "name the evidence, with the claim for one link: claimbook evidence remove C-12 E-7", .wrongUsage)
      }
      let reason = try because ?? Question.ask("the reason", option: "--because")
      let claim = words.count == 2 ? words[0] : nil
      let receipt = try BulkChange.writing(container, options, isSure: bulk.yes) {
        try await $0.workbench.removeEvidence(evidence, from: claim, because: reason)
      } confirm: { plan, _ in
        try EvidenceLines.ask(plan, "lose evidence \(plan.outcome.evidence.shortID)")
      }.receipt
      let outcome = receipt.outcome
      if bulk.json {
        Output.line(
          JSON(outcome.evidence).adding([
            "claims": .array(outcome.claims.map { .string($0.shortID) }), "written": .bool(receipt.commitNumber != nil),
          ]).line)
        return
      }
      let claims = outcome.claims.map(\.shortID).joined(separator: ", ")
      Output.line(
        "\(outcome.evidence.shortID) \(Escaped.line(outcome.evidence.displayTitle)): taken away"
          + (claims.isEmpty ? "" : " from \(claims)") + ".")
      if options.dryRun { Output.line("(dry run: nothing is written)") }
    }
  }
}
