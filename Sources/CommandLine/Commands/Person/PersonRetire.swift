import ArgumentParser
import Claims
import Reporting

extension PersonCommands {
  struct Retire: Command {
    static let configuration = CommandConfiguration(
      commandName: "retire", abstract: "Say that somebody no longer works here; their history stays.",
      discussion: """
        To take a name out of the file as well: claimbook redact P-3 --because “…”

        EXAMPLES
          claimbook person retire "Mira Kos"
        """)

    @Argument(help: ArgumentHelp("A name, or P-3.", valueName: "person"))
    var person: String

    @OptionGroup var options: WritingOptions

    @Flag(help: "Print JSON instead of text.")
    var json = false

    func run(in container: Container) throws {
      let word = person
      let receipt = try container.writing(options) { try await $0.workbench.retire(word) }
      if json { return Output.line(JSON(receipt.outcome).line) }
      NameLines.print(receipt) { "\($0.name) has retired" }
    }
  }
}
