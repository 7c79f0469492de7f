import ArgumentParser
import Claims
import Reporting

extension CorrectionCommands {
  struct Ask: Command {
    static let configuration = CommandConfiguration(
      commandName: "ask", abstract: "Record that somebody asks for a correction.",
      discussion: """
        It must be answered within as many working days as the file says (claimbook
        config correction-days), unless --deadline is given.

        EXAMPLES
          claimbook corrections ask C-12 --wrong "It cost 12 million." --from Kovač
        """)

    @Argument(help: ArgumentHelp("The published claim, C-12.", valueName: "claim"))
    var claim: String

    @Option(help: "What they say is wrong.")
    var wrong: String?

    @Option(help: ArgumentHelp("Who asks.", valueName: "name"))
    var from: String?

    @Option(help: ArgumentHelp("When; today without.", valueName: "date"), transform: DayWord.past)
    var received: DayWord?

    @Option(help: ArgumentHelp("The last day for an answer.", valueName: "date"), transform: DayWord.coming)
    var deadline: DayWord?

    @OptionGroup var options: WritingOptions

    @Flag(help: "Print JSON instead of text.")
    var json = false

    func run(in container: Container) throws {
      let wrong = try wrong ?? Question.ask("what is wrong", option: "--wrong")
      let (word, from, received, deadline) = (claim, from, received, deadline)
      let receipt = try container.writing(options) { session in
        try await session.workbench.askCorrection(
          word, wrong: wrong, askedBy: from, received: try session.day(received), deadline: try session.day(deadline))
      }
      CorrectionLines.print(receipt, json: json, isDry: options.dryRun)
    }
  }
}
