import ArgumentParser
import Claims
import Reporting

extension ClaimCommands {
  struct Restore: Command {
    static let configuration = CommandConfiguration(
      commandName: "restore",
      abstract: "Bring dropped claims back to where they stood.",
      discussion: """
        EXAMPLES
          claimbook restore C-12
          claimbook restore status:dropped since:2024 --yes
        """)

    @Argument(help: ArgumentHelp("Claims (C-1 C-2) or a filter.", valueName: "claim"))
    var claims: [String]

    @OptionGroup var options: WritingOptions
    @OptionGroup var bulk: BulkOptions

    func run(in container: Container) throws {
      try BulkChange.run(
        container, claims, options, bulk, verb: "restored",
        { session, selection in try await session.workbench.restore(selection) },
        claim: \.claim, isChanged: \.isChanged
      ) { .init($0.isChanged ? "restored" : "was not dropped") }
    }
  }
}
