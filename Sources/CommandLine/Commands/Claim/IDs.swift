import ArgumentParser
import Claims
import Reporting

extension ClaimCommands {
  struct IDs: Command {
    static let configuration = CommandConfiguration(
      commandName: "ids",
      abstract: "Print the numbers of claims, one a line, for scripts.",
      discussion: """
        EXAMPLES
          claimbook ids rating:none
          claimbook drop $(claimbook ids speaker:Kovač rating:none) --because "too old"
        """)

    @OptionGroup var filter: FilterArguments
    @OptionGroup var options: ReadingOptions

    func run(in container: Container) throws {
      let terms = filter.terms
      let chosen = try container.reading(options.location) { session in
        try await session.workbench.claims(try session.filter(terms))
      }
      ClaimListing.note(chosen.tally)
      for claim in chosen.claims {
        Output.line(
          options.json
            ? JSON.object(["id": .string(claim.shortID), "uuid": .string(claim.uuidText)]).line : claim.shortID)
      }
      Output.error(FilterLine.text(chosen.tally))
    }
  }
}
