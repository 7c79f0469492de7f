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

    @OptionGroup var options: ReadingOptions

    func run(in container: Container) throws {
      let rows = try container.reading(options.location) { try await $0.workbench.speakers() }
      var table = Table(["speaker", "claims", "name"])
      for row in rows {
        if options.json {
          Output.line(
            JSON(row.speaker, claims: row.claims).adding(["merged": .array(row.merged.map { .string($0.shortID) })])
              .line)
          continue
        }
        let aliases = row.speaker.aliases + row.merged.map { "\($0.name) (\($0.shortID))" }
        table.add([
          .init(row.speaker.shortID, .strong), .init("\(row.claims)"),
          .init(row.speaker.name + (aliases.isEmpty ? "" : "  also \(aliases.joined(separator: ", "))")),
        ])
      }
      if !options.json {
        table.print()
        Output.aside(Style.faint(Counted.text(rows.count, "speaker")))
      }
    }
  }
}
