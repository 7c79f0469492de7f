import ArgumentParser
import Claims
import Reporting

extension SourceCommands {
  struct Rename: Command {
    static let configuration = CommandConfiguration(
      commandName: "rename", abstract: "Correct a source's name; the old one stays as an alias.",
      discussion: """
        EXAMPLES
          claimbook source rename SRC-1 "Lindhaven Courier"
        """)

    @Argument(help: ArgumentHelp("SRC-1, a name, or a part of one.", valueName: "source"))
    var source: String

    @Argument(help: "The right name.")
    var name: String

    @OptionGroup var options: WritingOptions

    func run(in container: Container) throws {
      let (word, name) = (source, name)
      NameLines.print(
        try container.writing(options) { try await $0.workbench.renameSource(word, to: name) }
      ) {
        "\($0.shortID) is called \($0.name)"
      }
    }
  }
}
