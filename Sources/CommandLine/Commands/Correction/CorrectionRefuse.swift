import ArgumentParser
import Claims
import Reporting

extension CorrectionCommands {
  struct Refuse: Command {
    static let configuration = CommandConfiguration(
      commandName: "refuse", abstract: "Answer a request for a correction with no, or take a proposed one back.",
      discussion: """
        EXAMPLES
          claimbook corrections refuse COR-2 --because "The account says 14."
        """)

    @Argument(help: ArgumentHelp("The correction, COR-2.", valueName: "correction"))
    var correction: String

    @Option(help: ArgumentHelp("Why the check stays as it is.", valueName: "reason"))
    var because: String?

    @OptionGroup var options: WritingOptions

    @Flag(help: "Print JSON instead of text.")
    var json = false

    func run(in container: Container) throws {
      let reason = try because ?? Question.ask("the reason", option: "--because")
      let word = correction
      let receipt = try container.writing(options) {
        try await $0.workbench.refuseCorrection(word, because: reason)
      }
      CorrectionLines.print(receipt, json: json, isDry: options.dryRun)
    }
  }
}
