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
      let pair = try container.reading(options.location) {
        try await $0.workbench.revisions(of: word, from: from, to: to)
      }
      let difference = TextDifference(from: pair.older.text, to: pair.newer.text)
      if options.json { return Output.line(json(pair, difference).line) }
      Output.line(
        "\(Style.strong(pair.article.shortID))  revision \(pair.older.revision) → \(pair.newer.revision)")
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

    private func json(_ pair: RevisionsView, _ difference: TextDifference) -> JSON {
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
        "article": .string(pair.article.shortID), "from": .int(pair.older.revision), "to": .int(pair.newer.revision),
        "paragraphs": .array(lines),
      ]
    }
  }
}
