import ArgumentParser
import Claims
import Reporting

extension FilterCommands {
  struct Remove: Command {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: "Forget a saved filter; no claim changes.",
      discussion: """
        EXAMPLES
          claimbook filter remove mine
        """)

    @Argument(help: "The name, with or without @.")
    var name: String

    @OptionGroup var options: WritingOptions

    @Flag(help: "Print JSON instead of text.")
    var json = false

    func run(in container: Container) throws {
      let name = name
      let receipt = try container.writing(options) { try await $0.workbench.removeFilter(name) }
      if json { return Output.line(JSON(receipt.outcome).line) }
      Output.line(
        "@\(receipt.outcome.name) removed: \(Escaped.line(receipt.outcome.terms))"
          + (options.dryRun ? " (dry run: nothing is written)" : ""))
    }
  }
}
