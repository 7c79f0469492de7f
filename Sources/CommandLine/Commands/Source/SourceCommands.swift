import ArgumentParser
import Claims
import Reporting

struct SourceCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "source", abstract: "Who published what was read.",
    discussion: """
      EXAMPLES
        claimbook source list
        claimbook source rename SRC-1 "Lindhaven Courier"
      """,
    subcommands: [SourceCommands.List.self, SourceCommands.Show.self, SourceCommands.Rename.self])
}
