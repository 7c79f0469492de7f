import ArgumentParser
import Claims
import FoundationEssentials
import Reading
import Reporting

extension FeedCommands {
  struct Remove: Command {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: "Follow feeds no longer; their articles stay.",
      discussion: """
        EXAMPLES
          claimbook feed remove F-2
        """)

    @Argument(help: ArgumentHelp("F-1, an address, or a part of a title.", valueName: "feed"))
    var feeds: [String]

    @OptionGroup var options: WritingOptions

    func run(in container: Container) throws {
      let words = feeds
      let receipt = try container.writing(options) { try await $0.workbench.unfollow(words) }
      for feed in receipt.outcome {
        Output.line("\(feed.shortID) \(Escaped.line(feed.displayTitle)) is not followed any more." + receipt.dryRunNote)
      }
    }
  }
}
