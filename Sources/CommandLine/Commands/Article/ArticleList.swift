import ArgumentParser
import Claims
import Reporting

extension ArticleCommands {
  struct List: PagedCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List articles with how many claims came from each.",
      discussion: """
        EXAMPLES
          claimbook article list
          claimbook article list --json
        """)

    @OptionGroup var options: ReadingOptions

    func run(in container: Container) throws {
      let rows = try container.reading(options.location) { try await $0.workbench.articles() }
      var table = Table(["article", "date", "claims", "source", "title"])
      for row in rows {
        let (article, source, claims) = (row.article, row.source, row.claims)
        if options.json {
          Output.line(JSON(article, source: source, claims: claims).line)
        } else {
          table.add([
            .init(article.shortID, .strong), .init(article.published?.iso ?? "no date"), .init("\(claims)"),
            .init(source?.name ?? ""), .init(article.displayTitle),
          ])
        }
      }
      if !options.json {
        table.print()
        Output.aside(Style.faint(Counted.text(rows.count, "article")))
      }
    }
  }
}
