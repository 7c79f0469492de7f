import ArgumentParser
import Claims
import Reporting
import ScaleFiles

extension ScaleCommands {
  struct List: PagedCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the file's scales, all editions.",
      discussion: """
        EXAMPLES
          claimbook scale list
        """)

    @OptionGroup var options: ReadingOptions

    func run(in container: Container) throws {
      let list = try container.reading(options.location) { try await $0.workbench.scales() }
      let (rows, titles) = (list.rows, list.citations)
      if options.json {
        for row in rows {
          Output.line(JSON(row.scale, isInUse: row.isInUse, verdicts: row.verdicts, titles: titles).line)
        }
        return
      }
      var table = Table(["scale", "for", "form", "verdicts", "ratings"])
      for row in rows {
        let scale = row.scale
        table.add([
          .init(scale.title, .strong), .init((scale.purpose ?? .claim).plural + (row.isInUse ? ", in use" : "")),
          .init(scale.form.rawValue), .init("\(row.verdicts)"),
          .init(scale.fromTheTop.map(\.key).joined(separator: ", ")),
        ])
      }
      table.print()
      Output.aside(Style.faint("More that can be added: claimbook scale presets"))
    }
  }
}
