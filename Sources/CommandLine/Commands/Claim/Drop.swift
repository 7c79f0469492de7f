import ArgumentParser
import Claims
import Reporting

extension ClaimCommands {
  struct Drop: Command {
    static let configuration = CommandConfiguration(
      commandName: "drop",
      abstract: "Set claims aside that won't be checked, with a reason.",
      discussion: """
        Dropped claims stay in the file, in lists and in the log; reports only count
        them.

        EXAMPLES
          claimbook drop C-12 --because "an opinion"
          claimbook drop proposed:yes article:A-3 --because "not a statement" --yes
        """)

    @Argument(help: ArgumentHelp("Claims (C-1 C-2) or a filter.", valueName: "claim"))
    var claims: [String]

    @Option(help: ArgumentHelp("Why.", valueName: "reason"))
    var because: String?

    @OptionGroup var options: WritingOptions
    @OptionGroup var bulk: BulkOptions

    func run(in container: Container) throws {
      let reason = try because ?? Question.ask("the reason", option: "--because")
      try BulkChange.run(
        container, claims, options, bulk, verb: "dropped",
        { session, selection in try await session.workbench.drop(selection, because: reason) },
        claim: \.claim, isChanged: \.isChanged
      ) { .init($0.isChanged ? "dropped" : "dropped (already)") }
    }
  }
}
