import ArgumentParser
import Claims
import Reporting

struct ReplyCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reply", abstract: "The right of reply: whom you asked, when, and what they said.",
    discussion: """
      EXAMPLES
        claimbook reply ask C-12 --how e-mail --deadline friday
        claimbook reply answer C-12 --text "We stand by the figure."
        claimbook reply waive C-13 --because "He died in 1998."
        claimbook reply list
      """,
    subcommands: [
      ReplyCommands.List.self, ReplyCommands.Ask.self, ReplyCommands.Answer.self, ReplyCommands.Waive.self,
    ],
    defaultSubcommand: ReplyCommands.List.self)
}
