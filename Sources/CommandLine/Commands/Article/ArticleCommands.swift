import ArgumentParser
import Claims
import Reporting

struct ArticleCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "article", abstract: "The texts that were read.",
    discussion: """
      EXAMPLES
        claimbook article list
        claimbook article show A-1
        claimbook article diff A-1
      """,
    subcommands: [ArticleCommands.List.self, ArticleCommands.Show.self, ArticleCommands.Diff.self])
}
