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

    @OptionGroup var options: ListOptions

    func run(in container: Container) throws {
      let rows = try container.reading(options.location) { try await $0.workbench.articles() }
      if options.isForPrograms {
        return try options.print(rows, columns: ["id", "published", "claims", "source.name", "title", "url"]) {
          JSON($0.article, source: $0.source, claims: $0.claims)
        }
      }
      var table = Table(["article", "date", "claims", "source", "title"])
      for row in rows {
        let (article, source, claims) = (row.article, row.source, row.claims)
        table.add([
          .init(article.shortID, .strong), .init(article.published?.iso ?? "no date"), .init("\(claims)"),
          .init(source?.name ?? ""), .init(article.displayTitle),
        ])
      }
      table.print()
      Output.aside(Style.faint(Counted.text(rows.count, "article")))
    }
  }
}
