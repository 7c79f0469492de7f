import ArgumentParser
import Claims
import Reporting

extension SourceCommands {
  struct List: PagedCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List sources with how many claims they brought.",
      discussion: """
        EXAMPLES
          claimbook source list
        """)

    @OptionGroup var options: ListOptions

    func run(in container: Container) throws {
      let rows = try container.reading(options.location) { try await $0.workbench.sources() }
      if options.isForPrograms {
        return try options.print(rows, columns: ["id", "name", "claims", "aliases"]) {
          JSON($0.source, claims: $0.claims)
        }
      }
      var table = Table(["source", "claims", "name"])
      for row in rows {
        let (source, claims) = (row.source, row.claims)
        let also = source.aliases.isEmpty ? "" : "  also \(source.aliases.joined(separator: ", "))"
        table.add([.init(source.shortID, .strong), .init("\(claims)"), .init(source.name + also)])
      }
      table.print()
      Output.aside(Style.faint(Counted.text(rows.count, "source")))
    }
  }
}
