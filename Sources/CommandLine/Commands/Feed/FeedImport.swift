import ArgumentParser
import Claims
import FoundationEssentials
import Intake
import Reporting

extension FeedCommands {
  struct Import: Command {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "Follow all feeds of an OPML list.",
      discussion: """
        EXAMPLES
          claimbook feed import subscriptions.opml
        """)

    @Argument(help: ArgumentHelp("An OPML file, as feed readers export it.", valueName: "file"))
    var file: String

    @Flag(help: "Print JSON Lines instead of text.")
    var json = false

    @OptionGroup var options: WritingOptions

    func run(in container: Container) throws {
      let (feeds, left) = try container.intake().feedList(file)
      if !left.isEmpty {
        Output.error(
          "warning: \(Counted.text(left.count, "feed")) without an address of the web left out: "
            + Escaped.line(left.prefix(3).joined(separator: ", ")) + (left.count > 3 ? " …" : ""))
      }
      guard !feeds.isEmpty else { throw IntakeError.noFeeds(InputFile.baseName(file)) }
      FeedLines.print(try container.writing(options) { try await $0.workbench.follow(feeds) }, json: json)
    }
  }
}
