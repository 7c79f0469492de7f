import ArgumentParser
import Claims
import Reporting

extension ClaimCommands {
  struct Count: Command {
    static let configuration = CommandConfiguration(
      commandName: "count",
      abstract: "Count claims.",
      discussion: """
        EXAMPLES
          claimbook count
          claimbook count rating:disputed since:2024
        """)

    @OptionGroup var filter: FilterArguments
    @OptionGroup var options: ReadingOptions

    func run(in container: Container) throws {
      let page = try ClaimListing.page(container, filter.terms, options, limit: 0)
      let json = JSON.object([
        "count": .int(page.matching), "total": .int(page.total), "filter": .string(page.filter.spelledOut),
      ])
      Output.line(options.json ? json.line : "\(page.matching)")
      Output.error(FilterLine.text(page))
    }
  }
}
