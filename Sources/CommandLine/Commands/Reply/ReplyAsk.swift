import ArgumentParser
import Claims
import Reporting

extension ReplyCommands {
  struct Ask: Command {
    static let configuration = CommandConfiguration(
      commandName: "ask", abstract: "Record that somebody was asked for a reply.",
      discussion: """
        Without --whom it is the claim's first speaker; without --deadline as many
        working days as the file says (claimbook config reply-days).

        EXAMPLES
          claimbook reply ask C-12 --how e-mail
          claimbook reply ask C-12 C-13 --whom "The ministry" --how phone \\
            --asked yesterday --deadline 2024-05-17
        """)

    @Argument(help: ArgumentHelp("Claims (C-1 C-2) or a filter.", valueName: "claim"))
    var claims: [String]

    @Option(help: ArgumentHelp("Who was asked.", valueName: "name"))
    var whom: String?

    @Option(help: "How: e-mail, phone, letter.")
    var how: String?

    @Option(help: ArgumentHelp("The day of asking; today without.", valueName: "date"), transform: DayWord.past)
    var asked: DayWord?

    @Option(help: ArgumentHelp("The last day for an answer.", valueName: "date"), transform: DayWord.coming)
    var deadline: DayWord?

    @Flag(help: "Somebody was asked once more who has not answered yet.")
    var again = false

    @OptionGroup var options: WritingOptions
    @OptionGroup var bulk: BulkOptions

    func run(in container: Container) throws {
      let (whom, how, asked, deadline, isAgain) = (whom, how, asked, deadline, again)
      try ReplyLines.change(container, claims, options, bulk, verb: "get a question on record") {
        session, selection in
        let request = ReplyRequest(
          addressee: whom, channel: how, asked: try session.day(asked), deadline: try session.day(deadline),
          isAgain: isAgain)
        return try await session.workbench.askReply(selection, request)
      }
    }
  }
}
