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
        proposed by an unsure extraction. Below the list stands the filter, and how
        many of how many claims passed. In a pipe, columns are separated by tabs.

        EXAMPLES
          claimbook list
          claimbook list speaker:Kovač rating:none
          claimbook list since:last-month not:status:dropped +budget
          claimbook list assignee:me is:open --sort urgency
          claimbook list "open door" --json
        """)

    @OptionGroup var filter: FilterArguments
    @OptionGroup var options: ListOptions

    @Option(help: ArgumentHelp("At most so many.", valueName: "number"))
    var limit: Int?

    @Option(help: ArgumentHelp("By number, or the most urgent first.", valueName: "order"))
    var sort: Order = .number

    enum Order: String, ExpressibleByArgument, CaseIterable { case number, urgency }

    func run(in container: Container) throws {
      try ClaimListing.run(container, filter, options, order: sort == .urgency ? .urgency : .number, limit: limit)
    }
  }
}
