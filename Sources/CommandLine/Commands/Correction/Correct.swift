import ArgumentParser
import Claims
import Reporting

extension CorrectionCommands {
  struct Correct: Command {
    static let configuration = CommandConfiguration(
      commandName: "correct", abstract: "Correct a published check: what was wrong, what it says now.",
      discussion: """
        Where a second person approves, the correction waits for another editor:
        claimbook approve C-12. Name a request (COR-2) to answer it by correcting.
        Classes: minor (spelling, a link), update (new facts), substantial (it was
        wrong in something that matters). Readers are told what was wrong in your
        words, never in those of whoever asked, and their name only with --credit.
        Another rating needs its own reasoning.

        EXAMPLES
          claimbook correct C-12 --wrong "It said 2019." --now "It says 2020." \\
            --class minor
          claimbook correct C-12 --wrong "It cost 14." --now "It cost 12." \\
            --class substantial --rating verified --because "The final account."
          claimbook correct COR-2 --wrong "A price of 2023." --now "It is 12." --credit
        """)

    @Argument(help: ArgumentHelp("The claim (C-12), or a request (COR-2).", valueName: "claim"))
    var claim: String

    @Option(help: "What was wrong, in the newsroom's words; an update can do without.")
    var wrong: String?

    @Option(help: "What the check says now; readers see both.")
    var now: String?

    @Option(name: .customLong("class"), help: ArgumentHelp("minor, update or substantial.", valueName: "class"))
    var severity: Correction.Severity = .substantial

    @Option(help: ArgumentHelp("Who pointed it out.", valueName: "name"))
    var askedBy: String?

    @Flag(help: "Tell readers who pointed it out.")
    var credit = false

    @Option(help: ArgumentHelp("When; today without.", valueName: "date"), transform: DayWord.past)
    var received: DayWord?

    @Option(help: "The claim's new wording.")
    var text: String?

    @Option(help: "The new rating.")
    var rating: String?

    @Option(help: ArgumentHelp("The new explanation of the rating.", valueName: "text"))
    var because: String?

    @OptionGroup var options: WritingOptions

    @Flag(help: "Print JSON instead of text.")
    var json = false

    func run(in container: Container) throws {
      // New facts say themselves.
      let wrong =
        try self.wrong
        ?? (severity == .update ? nil : Question.ask("what was wrong (in your words)", option: "--wrong"))
      let given = CorrectionDetails(
        wrong: wrong, now: try now ?? Question.ask("what it says now", option: "--now"), severity: severity,
        askedBy: askedBy, isCredited: credit, text: text, rating: rating, explanation: because)
      let (word, received) = (claim, received)
      let receipt = try container.writing(options) { session in
        var details = given
        details.received = try session.day(received)
        return try await session.workbench.correct(word, details)
      }
      CorrectionLines.print(receipt, json: json, isDry: options.dryRun)
    }
  }
}
