import ArgumentParser
import Claims
import Reporting

extension EvidenceCommands {
  struct Waive: Command {
    static let configuration = CommandConfiguration(
      commandName: "waive",
      abstract: "Do without the bytes of an address, with a reason.",
      discussion: """
        Reports print the reason. What is waived can be captured all the same later:
        claimbook evidence capture E-7 --again.

        EXAMPLES
          claimbook evidence waive E-7 --because "Behind a paywall; two of us read it."
        """)

    @Argument(help: ArgumentHelp("Pieces, E-7.", valueName: "evidence"))
    var words: [String]

    @Option(help: ArgumentHelp("Why; printed in reports.", valueName: "reason"))
    var because: String?

    @Flag(help: "Print JSON instead of text, one object a piece.")
    var json = false

    @OptionGroup var options: WritingOptions

    func run(in container: Container) throws {
      let reason = try because ?? Question.ask("the reason", option: "--because")
      let words = words.flatMap(ClaimSelection.names)
      let receipt = try container.writing(options) {
        try await $0.workbench.waiveCapture(words, because: reason)
      }
      for evidence in receipt.outcome {
        if json {
          Output.line(JSON(evidence).adding(["written": .bool(receipt.commitNumber != nil)]).line)
        } else {
          Output.line(
            "\(Style.strong(evidence.shortID)) \(Escaped.line(evidence.displayTitle)): \(EvidenceLines.state(evidence))"
          )
        }
      }
      if options.dryRun, !json { Output.line("(dry run: nothing is written)") }
    }
  }
}
