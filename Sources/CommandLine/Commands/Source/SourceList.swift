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
      let rows = try container.reading(options.location) { session in
        try await session.workbench.read { snapshot in
          let counts = try snapshot.claimCounts(by: .source)
          return try snapshot.all(Source.self).map { ($0, counts[$0.uuidText] ?? 0) }
        }
      }
      var table = Table(["source", "claims", "name"])
      for (source, claims) in rows {
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
