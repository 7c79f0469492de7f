import ArgumentParser
import Claims
import Reporting

struct SpeakerCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speaker",
    abstract: "The people and organisations who said something.",
    discussion: """
      EXAMPLES
        claimbook speaker list
        claimbook speaker alias S-3 "A. Kovač"
        claimbook speaker merge S-7 S-3
      """,
    subcommands: [
      SpeakerCommands.List.self, SpeakerCommands.Show.self, SpeakerCommands.Rename.self, SpeakerCommands.Alias.self,
      SpeakerCommands.Merge.self,
      SpeakerCommands.Unmerge.self,
    ])
}
