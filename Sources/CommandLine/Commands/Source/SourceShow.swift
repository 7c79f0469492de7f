import ArgumentParser
import Claims
import Reporting

extension SourceCommands {
  struct Show: PagedCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show a source, its articles and claims.",
      discussion: """
        EXAMPLES
          claimbook source show SRC-1
          claimbook source show Courier --json
        """)

    @Argument(help: ArgumentHelp("SRC-1, a name, or a part of one.", valueName: "source"))
    var source: String

    @OptionGroup var options: ReadingOptions

    func run(in container: Container) throws {
      let word = source
      let (view, today) = try container.reading(options.location) { session in
        (try await session.workbench.source(word), session.today)
      }
      let (source, articles, summaries) = (view.source, view.articles, view.claims)
      if options.json {
        Output.line(
          JSON(source, claims: summaries.count).adding([
            "articles": .array(articles.map { .string($0.shortID) }), "claim_list": .array(summaries.map(JSON.init)),
          ]).line)
        return
      }
      Output.line("\(Style.strong(source.shortID))  \(Escaped.line(source.name))")
      for article in articles { Output.line("  \(article.shortID)  \(Escaped.line(article.displayTitle))") }
      Output.line("")
      if let shared = ClaimLines.print(summaries, today: today) { Output.aside(Style.faint(shared)) }
    }
  }
}
