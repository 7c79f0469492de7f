import ArgumentParser
import Claims
import FoundationEssentials
import Intake
import Reporting

extension FeedCommands {
  struct Add: Command {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Follow feeds from now on.",
      discussion: """
        RSS, Atom or JSON Feed, at an address or in a file that another program
        writes. Nothing is fetched yet: “claimbook feed pull” does that.

        EXAMPLES
          claimbook feed add https://example.org/feed.xml
          claimbook feed add ~/feeds/council.rss --title "The council"
        """)

    @Argument(help: ArgumentHelp("Addresses or files.", valueName: "feed"))
    var feeds: [String]

    @Option(help: "What to call it; else what it calls itself.")
    var title: String?

    @Flag(help: "Print JSON Lines instead of text.")
    var json = false

    @OptionGroup var options: WritingOptions

    func run(in container: Container) throws {
      let (intake, folder) = (container.intake(), FileManager.default.currentDirectoryPath)
      let followed = try feeds.map { (address: try intake.feedAddress($0, in: folder), title: title) }
      let receipt = try container.writing(options) { try await $0.workbench.follow(followed) }
      FeedLines.print(receipt, json: json)
    }
  }
}
