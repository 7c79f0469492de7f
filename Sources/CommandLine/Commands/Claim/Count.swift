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
      let tally = try ClaimListing.tally(container, filter.terms, options)
      let json = JSON.object([
        "count": .int(tally.matching), "total": .int(tally.total), "filter": .string(tally.filter.spelledOut),
      ])
      Output.line(options.json ? json.line : "\(tally.matching)")
      Output.error(FilterLine.text(tally))
    }
  }
}
