import ArgumentParser
import Claims
import Reporting

extension SpeakerCommands {
  struct Merge: Command {
    static let configuration = CommandConfiguration(
      commandName: "merge", abstract: "Declare speakers to be one; the last named stays.",
      discussion: """
        All claims count for the last one from now on. Nothing is lost: “unmerge”
        takes it back.

        EXAMPLES
          claimbook speaker merge S-7 S-3
        """)

    @Argument(help: ArgumentHelp("Speakers, the one that stays last.", valueName: "speaker… target"))
    var speakers: [String]

    @OptionGroup var options: WritingOptions

    func run(in container: Container) throws {
      guard speakers.count >= 2, let target = speakers.last else {
        throw CommandFailure("name two speakers, the one that stays last: claimbook speaker merge S-7 S-3", .wrongUsage)
      }
      let words = Array(speakers.dropLast())
      NameLines.print(
        try container.writing(options) { try await $0.workbench.mergeSpeakers(words, into: target) }
      ) {
        "\(words.joined(separator: ", ")) merged into \($0.shortID) \($0.name)"
      }
    }
  }
}
