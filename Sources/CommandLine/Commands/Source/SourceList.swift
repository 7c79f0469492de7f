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

    @OptionGroup var options: ReadingOptions

    func run(in container: Container) throws {
      let rows = try container.reading(options.location) { try await $0.workbench.sources() }
      var table = Table(["source", "claims", "name"])
      for row in rows {
        let (source, claims) = (row.source, row.claims)
        if options.json {
          Output.line(JSON(source, claims: claims).line)
        } else {
          let also = source.aliases.isEmpty ? "" : "  also \(source.aliases.joined(separator: ", "))"
          table.add([.init(source.shortID, .strong), .init("\(claims)"), .init(source.name + also)])
        }
      }
      if !options.json {
        table.print()
        Output.aside(Style.faint(Counted.text(rows.count, "source")))
      }
    }
  }
}
