import ArgumentParser
import Claims
import Intake

extension ArticleCommands {
  struct Extract: PagedCommand {
    static let configuration = CommandConfiguration(
      commandName: "extract",
      abstract: "Find who said what, without a claims file.",
      discussion: """
        Takes all that “read” takes (texts, pages, subtitles, lists, folders, archives,
        addresses …) and shows what “import” would store: the text with its statements
        marked, and who said each. With --json one line an article, in the order of
        the input. Of plain texts, and of lists with “text”, offsets count code points
        of the text that was given; of everything else they count in “body”, which the
        line then holds with “title”, “date” and “url”. A bad line is reported and
        skipped; the exit code is 5 then. With --evaluate it measures how well it finds
        what people marked in articles of yours.

        EXAMPLES
          claimbook extract article.txt
          claimbook extract article.txt --explain
          claimbook extract https://example.org/ferry
          claimbook extract pages/ --json
          claimbook extract articles.jsonl --json > statements.jsonl
          cat articles.jsonl | claimbook extract - --input-format jsonl --json
          claimbook extract --evaluate gold.jsonl
        """)

    @Argument(
      help: ArgumentHelp(
        "Texts, pages, addresses (https://…), lists, folders, archives, or - for standard input.", valueName: "article")
    )
    var articles: [String] = []

    @Flag(help: "Print JSON Lines instead of text.")
    var json = false

    @Flag(help: "Say of each statement why it was found, instead of marking it in the text.")
    var explain = false

    @OptionGroup var fetching: FetchOptions

    @Option(
      help: ArgumentHelp(
        "What standard input holds: page (whatever a file may be), text, jsonl, csv, tsv or tar.", valueName: "format"))
    var inputFormat: InputFormat = .page

    @OptionGroup var work: JobOptions

    @Option(help: ArgumentHelp("Score the extraction on articles that people marked.", valueName: "gold.jsonl"))
    var evaluate: String?

    @Option(
      help: ArgumentHelp(
        "With --evaluate: who the speakers are; only articles listed there are scored.", valueName: "speakers.jsonl"))
    var speakers: String?

    var isPaged: Bool { !json }

    func validate() throws {
      if evaluate == nil {
        if speakers != nil { throw ValidationError("--speakers belongs to --evaluate") }
        if articles.isEmpty {
          throw ValidationError("Name an article, or - for standard input: claimbook extract article.txt")
        }
      } else if !articles.isEmpty || explain {
        throw ValidationError("--evaluate takes its articles from the gold file; leave the others out")
      }
    }

    func run(in container: Container) throws {
      let intake = container.intake()
      if let evaluate {
        let evaluation = EvaluationCommand(
          gold: evaluate, speakers: speakers, jobs: work.inputs([], fetching).jobs, json: json)
        return try Session.wait { try await evaluation.run(intake) }
      }
      let inputs = work.inputs(articles, fetching, standardInput: inputFormat)
      let (json, explain) = (json, explain)
      try Session.wait {
        var output = ExtractionOutput(of: inputs, explains: explain, asJSON: json)
        for await outcome in intake.extractions(of: inputs) { output.take(outcome) }
        try output.finish()
      }
    }
  }
}
