import ArgumentParser
import Claims
import Reporting

extension SpeakerCommands {
  struct Unmerge: Command {
    static let configuration = CommandConfiguration(
      commandName: "unmerge", abstract: "Take a merge back.",
      discussion: """
        EXAMPLES
          claimbook speaker unmerge S-7
        """)

    @Argument(help: ArgumentHelp("The speaker that was merged, S-7.", valueName: "speaker"))
    var speaker: String

    @OptionGroup var options: WritingOptions

    func run(in container: Container) throws {
      let word = speaker
      NameLines.print(try container.writing(options) { try await $0.workbench.unmergeSpeaker(word) }) {
        "\($0.shortID) \($0.name) stands alone again"
      }
    }
  }
}
