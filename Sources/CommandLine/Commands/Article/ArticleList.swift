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
      let rows = try container.reading(options.location) { session in
        try await session.workbench.read { snapshot in
          let counts = try snapshot.claimCounts(by: .article)
          return try snapshot.all(Article.self).map { article in
            (article, try article.source.flatMap { try snapshot.find($0) }, counts[article.uuidText] ?? 0)
          }
        }
      }
      var table = Table(["article", "date", "claims", "source", "title"])
      for (article, source, claims) in rows {
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
