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
      let (row, all) = try container.reading(options.location) { try await $0.workbench.scale(key) }
      let titles = all.citations
      if options.json {
        Output.line(JSON(row.scale, isInUse: row.isInUse, verdicts: row.verdicts, titles: titles).line)
      } else {
        ScaleLines.print(row, titles)
      }
    }
  }
}
