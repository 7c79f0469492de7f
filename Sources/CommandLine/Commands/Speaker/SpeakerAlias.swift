import ArgumentParser
import Claims
import Reporting

extension SpeakerCommands {
  struct Alias: Command {
    static let configuration = CommandConfiguration(
      commandName: "alias", abstract: "Add other names that mean the same speaker.",
      discussion: """
        EXAMPLES
          claimbook speaker alias S-3 "A. Kovač" "Kovačova"
        """)

    @Argument(help: ArgumentHelp("S-3, a name, or a part of one.", valueName: "speaker"))
    var speaker: String

    @Argument(help: ArgumentHelp("The other names.", valueName: "alias"))
    var aliases: [String]

    @OptionGroup var options: WritingOptions

    func run(in container: Container) throws {
      let (word, aliases) = (speaker, aliases)
      NameLines.print(try container.writing(options) { try await $0.workbench.aliasSpeaker(word, aliases) }) {
        "\($0.shortID) \($0.name) is also called \($0.aliases.joined(separator: ", "))"
      }
    }
  }
}
