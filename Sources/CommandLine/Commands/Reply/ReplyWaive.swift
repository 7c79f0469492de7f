import ArgumentParser
import Claims
import Reporting

extension ReplyCommands {
  struct Waive: Command {
    static let configuration = CommandConfiguration(
      commandName: "waive", abstract: "Record why nobody is asked for a reply.",
      discussion: """
        EXAMPLES
          claimbook reply waive C-12 --because "He died in 1998."
        """)

    @Argument(help: ArgumentHelp("Claims (C-1 C-2) or a filter.", valueName: "claim"))
    var claims: [String]

    @Option(help: ArgumentHelp("Why; printed in reports.", valueName: "reason"))
    var because: String?

    @OptionGroup var options: WritingOptions
    @OptionGroup var bulk: BulkOptions

    func run(in container: Container) throws {
      let reason = try because ?? Question.ask("the reason", option: "--because")
      try ReplyLines.change(container, claims, options, bulk, verb: "do without a reply") { session, selection in
        try await session.workbench.waiveReply(selection, because: reason)
      }
    }
  }
}
