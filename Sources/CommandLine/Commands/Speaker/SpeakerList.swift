import ArgumentParser
import Claims
import Reporting

extension SpeakerCommands {
  struct List: PagedCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List speakers with how many claims are theirs.",
      discussion: """
        EXAMPLES
          claimbook speaker list
          claimbook speaker list --json
        """)

    @OptionGroup var options: ListOptions

    func run(in container: Container) throws {
      let rows = try container.reading(options.location) { try await $0.workbench.speakers() }
      if options.isForPrograms {
        return try options.print(rows, columns: ["id", "name", "claims", "aliases"]) { row in
          JSON(row.speaker, claims: row.claims)
            .adding(["merged": .array(row.merged.map { .string($0.shortID) })])
        }
      }
      var table = Table(["speaker", "claims", "name"])
      for row in rows {
        let aliases = row.speaker.aliases + row.merged.map { "\($0.name) (\($0.shortID))" }
        table.add([
          .init(row.speaker.shortID, .strong), .init("\(row.claims)"),
          .init(row.speaker.name + (aliases.isEmpty ? "" : "  also \(aliases.joined(separator: ", "))")),
        ])
      }
      table.print()
      Output.aside(Style.faint(Counted.text(rows.count, "speaker")))
    }
  }
}
