import ArgumentParser
import Claims
import Reporting

extension ClaimCommands {
  struct List: PagedCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List claims.",
      discussion: """
        Without terms, all claims, dropped ones too. Claims marked with ? were
        proposed by an unsure extraction. Below the list stands the filter, how many of
        how many claims passed, and what all that are shown share. In a pipe, columns
        are separated by tabs and none is left out.

        EXAMPLES
          claimbook list
          claimbook list speaker:Kovač rating:none
          claimbook list since:last-month not:status:dropped +budget
          claimbook list assignee:me is:open --sort urgency
          claimbook list since:last-month --sort said --limit 20
          claimbook list "open door" --json
        """)

    @OptionGroup var filter: FilterArguments
    @OptionGroup var options: ListOptions

    @Option(help: ArgumentHelp("At most so many.", valueName: "number"))
    var limit: Int?

    @Option(
      help: ArgumentHelp(
        "number, urgency (the most urgent first), said or added (the latest first), due (the earliest first) or speaker.",
        valueName: "order"))
    var sort: Order = .number

    enum Order: String, ExpressibleByArgument, CaseIterable {
      case number, urgency, said, added, due, speaker

      var order: ClaimList.Order {
        switch self {
        case .number: .number
        case .urgency: .urgency
        case .said: .said
        case .added: .added
        case .due: .due
        case .speaker: .speaker
        }
      }
    }

    func run(in container: Container) throws {
      try ClaimListing.run(container, filter, options, order: sort.order, limit: limit)
    }
  }
}
