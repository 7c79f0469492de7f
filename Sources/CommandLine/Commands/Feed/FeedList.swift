import ArgumentParser
import Claims
import FoundationEssentials
import Reading
import Reporting

extension FeedCommands {
  struct List: PagedCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the feeds that are followed.",
      discussion: """
        EXAMPLES
          claimbook feed list
          claimbook feed list --json
        """)

    @OptionGroup var options: ListOptions

    func run(in container: Container) throws {
      let feeds = try container.reading(options.location) { try await $0.workbench.feeds() }
      if options.isForPrograms {
        return try options.print(feeds, columns: ["id", "title", "address"]) { JSON($0) }
      }
      var table = Table(["feed", "entries", "title", "address"])
      for feed in feeds {
        table.add([
          .init(feed.shortID, .strong), .init("\(feed.seen.count)"), .init(feed.title ?? ""), .init(feed.address),
        ])
      }
      table.print()
      Output.aside(Style.faint(Counted.text(feeds.count, "feed")))
    }
  }
}
