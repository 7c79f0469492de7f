import ArgumentParser
import Claims
import Reporting

extension SpeakerCommands {
  struct Rename: Command {
    static let configuration = CommandConfiguration(
      commandName: "rename", abstract: "Correct a speaker's name; the old one stays as an alias.",
      discussion: """
        EXAMPLES
          claimbook speaker rename S-3 "Ana Kovač"
        """)

    @Argument(help: ArgumentHelp("S-3, a name, or a part of one.", valueName: "speaker"))
    var speaker: String

    @Argument(help: "The right name.")
    var name: String

    @OptionGroup var options: WritingOptions

    func run(in container: Container) throws {
      let (word, name) = (speaker, name)
      NameLines.print(
        try container.writing(options) { try await $0.workbench.renameSpeaker(word, to: name) }
      ) {
        "\($0.shortID) is called \($0.name)"
      }
    }
  }
}
