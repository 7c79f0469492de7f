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
          claimbook scale list --csv
        """)

    @OptionGroup var options: ListOptions

    func run(in container: Container) throws {
      let list = try container.reading(options.location) { try await $0.workbench.scales() }
      let (rows, titles) = (list.rows, list.citations)
      if options.isForPrograms {
        let columns = ["id", "key", "edition", "name", "for", "form", "in_use", "verdicts", "ratings.key"]
        return try options.print(rows, columns: columns) {
          JSON($0.scale, isInUse: $0.isInUse, verdicts: $0.verdicts, titles: titles)
        }
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
      Output.aside(Style.faint("More that can be added: \(UseCase.listPresets.command.text)"))
    }
  }
}
