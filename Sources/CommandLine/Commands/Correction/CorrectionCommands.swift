import ArgumentParser
import Claims
import Reporting

struct CorrectionCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corrections", abstract: "Corrections and requests for them.",
    discussion: """
      EXAMPLES
        claimbook corrections
        claimbook corrections ask C-12 --wrong "It cost 12 million." --from Kovač
        claimbook corrections refuse COR-2 --because "The account says 14."
      """,
    subcommands: [CorrectionCommands.List.self, CorrectionCommands.Ask.self, CorrectionCommands.Refuse.self],
    defaultSubcommand: CorrectionCommands.List.self)
}
