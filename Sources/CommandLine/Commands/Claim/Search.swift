import ArgumentParser
import Claims
import Reporting

extension ClaimCommands {
  struct Search: PagedCommand {
    static let configuration = CommandConfiguration(
      commandName: "search",
      abstract: "Search claims by words, best match first.",
      discussion: """
        All words must occur in the claim or its quotation; accents don't matter.
        Other filter terms may stand beside them.

        EXAMPLES
          claimbook search harbour dredging
          claimbook search "open door" speaker:Kovač
          claimbook search dredg* --limit 5
        """)

    @OptionGroup var filter: FilterArguments
    @OptionGroup var options: ListOptions

    @Option(help: ArgumentHelp("At most so many.", valueName: "number"))
    var limit = 50

    func run(in container: Container) throws {
      try ClaimListing.run(container, filter, options, order: .relevance, limit: limit)
    }
  }
}
