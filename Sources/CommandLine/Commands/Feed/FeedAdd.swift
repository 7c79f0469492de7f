import ArgumentParser
import Claims
import FoundationEssentials
import Reading
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
      let followed = try feeds.map { (address: try Self.address($0), title: title) }
      let mode = options.mode
      let receipt = try container.writing(options) { try await $0.workbench.follow(followed, mode: mode) }
      FeedLines.print(receipt, json: json)
    }

    /// An address as it is, a file by its whole path, since a pull may start in another folder.
    static func address(_ word: String) throws -> String {
      if FetchClient.isAddress(word) { return try Workbench.checkedAddress(word) }
      let bytes = try InputFile.article(word)
      _ = try FeedArticles(bytes, name: Escaped.terminal(InputFile.baseName(word)))
      return word.hasPrefix("/") ? word : FileManager.default.currentDirectoryPath + "/" + word
    }
  }
}
