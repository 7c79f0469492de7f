import ArgumentParser
import Claims
import FoundationEssentials
import Reading
import Reporting

struct FeedCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feed", abstract: "Follow feeds, and import what is new in them.",
    discussion: """
      EXAMPLES
        claimbook feed add https://example.org/feed.xml
        claimbook feed pull
        claimbook feed list
      """,
    subcommands: [
      FeedCommands.Add.self, FeedCommands.List.self, FeedCommands.Pull.self, FeedCommands.Remove.self,
      FeedCommands.Import.self, FeedCommands.Export.self,
    ])
}
