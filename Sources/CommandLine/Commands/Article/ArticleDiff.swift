import ArgumentParser
import Claims
import Reporting

extension ArticleCommands {
  struct Diff: PagedCommand {
    static let configuration = CommandConfiguration(
      commandName: "diff", abstract: "Show how an article was changed.",
      discussion: """
        Without --from and --to the last two revisions. Words that were taken out stand
        in [-…-], words that came in {+…+}.

        EXAMPLES
          claimbook article diff A-1
          claimbook article diff A-1 --from 1 --to 3
          claimbook article diff A-1 --json
        """)

    @Argument(help: ArgumentHelp("The article, A-1.", valueName: "article"))
    var article: String

    @Option(help: ArgumentHelp("The older revision.", valueName: "number"))
    var from: Int?

    @Option(help: ArgumentHelp("The newer revision (the present one).", valueName: "number"))
    var to: Int?

    @OptionGroup var options: ReadingOptions

    func run(in container: Container) throws {
      let (word, from, to) = (article, from, to)
      let (article, numbers, texts) = try container.reading(options.location) { session in
        try await session.workbench.read { snapshot in
          let article = try snapshot.resolve(word, as: Article.self)
          guard article.revision > 1 || from != nil || to != nil else {
            throw ClaimsError.invalid(
              "the article", value: article.shortID,
              problem: "it has one revision only, so that there is nothing to compare")
          }
          let newer = to ?? article.revision
          let older = from ?? newer - 1
          return (
            article, (older, newer),
            (try snapshot.text(of: article, revision: older), try snapshot.text(of: article, revision: newer))
          )
        }
      }
      let difference = TextDifference(from: texts.0, to: texts.1)
      if options.json { return Output.line(json(article, numbers, difference).line) }
      Output.line("\(Style.strong(article.shortID))  revision \(numbers.0) → \(numbers.1)")
      Output.line("")
      for line in difference.lines { print(line) }
    }

    private func print(_ line: TextDifference.Line) {
      func shown(_ run: TextDifference.Run) -> String {
        switch run.kind {
        case .kept: Escaped.line(run.text)
        case .removed: "[-\(Escaped.line(run.text))-]"
        case .added: "{+\(Escaped.line(run.text))+}"
        }
      }
      let (mark, text) =
        switch line {
        case .kept(let text): (" ", Escaped.line(text))
        case .removed(let text): ("-", Escaped.line(text))
        case .added(let text): ("+", Escaped.line(text))
        case .edited(let runs): ("~", runs.map(shown).joined(separator: " "))
        }
      Output.line("\(mark) \(text)")
    }

    private func json(_ article: Article, _ numbers: (Int, Int), _ difference: TextDifference) -> JSON {
      func run(_ kind: TextDifference.Run.Kind, _ text: String) -> JSON {
        ["kind": .string("\(kind)"), "text": .string(text)]
      }
      let lines = difference.lines.map { line -> JSON in
        switch line {
        case .kept(let text): .array([run(.kept, text)])
        case .removed(let text): .array([run(.removed, text)])
        case .added(let text): .array([run(.added, text)])
        case .edited(let runs): .array(runs.map { run($0.kind, $0.text) })
        }
      }
      return [
        "article": .string(article.shortID), "from": .int(numbers.0), "to": .int(numbers.1),
        "paragraphs": .array(lines),
      ]
    }
  }
}
