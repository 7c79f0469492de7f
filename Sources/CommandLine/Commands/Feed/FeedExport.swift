import ArgumentParser
import Claims
import FoundationEssentials
import Intake
import Reporting

extension FeedCommands {
  struct Export: Command {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "Print the feeds as OPML, which feed readers import.",
      discussion: """
        EXAMPLES
          claimbook feed export > feeds.opml
        """)

    @OptionGroup var options: FileOptions

    func run(in container: Container) throws {
      let feeds = try container.reading(options) { try await $0.workbench.feeds() }
      let shared = feeds.filter { $0.address.isWebAddress }
      Output.data(OPML.text(shared))
      if shared.count < feeds.count {
        Output.error(
          "warning: \(Counted.text(feeds.count - shared.count, "feed")) in a file left out, which is of no use elsewhere."
        )
      }
    }
  }
}
