import ArgumentParser
import Claims
import Reporting
import ScaleFiles

extension ScaleCommands {
  struct Show: PagedCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show a scale's ratings and what they mean.",
      discussion: """
        Without a key, the scale in use for claims. KEY means its newest edition,
        KEY@1 its first.

        EXAMPLES
          claimbook scale show
          claimbook scale show promise
          claimbook scale show tide@1 --json
        """)

    @Argument(help: "The scale: its key, or key and edition.")
    var key: String?

    @OptionGroup var options: ReadingOptions

    func run(in container: Container) throws {
      let key = key
      let (row, rows) = try container.reading(options.location) { session in
        try await session.workbench.read { snapshot in
          let scale = try key.map { try snapshot.scale($0) } ?? snapshot.currentScale()
          let rows = try ScaleRow.all(in: snapshot)
          return (rows.first { $0.scale.id == scale.id }, rows)
        }
      }
      guard let row else { return }
      let titles = Dictionary(rows.map { ($0.scale.id, $0.scale.citation) }, uniquingKeysWith: { a, _ in a })
      if options.json {
        Output.line(JSON(row.scale, isInUse: row.isInUse, verdicts: row.verdicts, titles: titles).line)
      } else {
        ScaleLines.print(row, titles)
      }
    }
  }
}
