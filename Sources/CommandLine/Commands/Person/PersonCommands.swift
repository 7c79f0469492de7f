import ArgumentParser
import Claims
import Reporting

struct PersonCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person", abstract: "Who works in this file, and in which role.",
    discussion: """
      EXAMPLES
        claimbook person add "Mira Kos" --role researcher
        claimbook person list
        claimbook person retire "Mira Kos"
      """,
    subcommands: [PersonCommands.List.self, PersonCommands.Add.self, PersonCommands.Retire.self],
    defaultSubcommand: PersonCommands.List.self)
}
