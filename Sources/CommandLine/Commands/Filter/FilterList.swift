import ArgumentParser
import Claims
import Reporting

extension FilterCommands {
  struct List: PagedCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List saved filters with how many claims pass now.",
      discussion: """
        EXAMPLES
          claimbook filter list
          claimbook filter list --json
        """)

    @OptionGroup var options: ListOptions

    func run(in container: Container) throws {
      let rows = try container.reading(options.location) { try await $0.workbench.savedFilters() }
      if options.isForPrograms {
        return try options.print(rows, columns: ["name", "terms", "claims"]) {
          JSON($0.filter).adding(["claims": JSON($0.tally?.matching)])
        }
      }
      var table = Table(["filter", "claims", "terms"])
      for row in rows {
        table.add([
          .init("@\(row.filter.name)", .strong),
          .init(row.tally.map { "\($0.matching) of \($0.total)" } ?? "cannot be read"), .init(row.filter.terms),
        ])
      }
      table.print()
      if rows.isEmpty { Output.aside("No filter is saved. Save one: claimbook filter save mine assignee:me is:open") }
    }
  }
}
