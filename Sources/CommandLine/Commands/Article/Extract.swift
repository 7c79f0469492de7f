import ArgumentParser
import Claims
import FoundationEssentials

extension ArticleCommands {
  struct Extract: PagedCommand {
    static let configuration = CommandConfiguration(
      commandName: "extract",
      abstract: "Find who said what, without a claims file.",
      discussion: """
        Reads texts, or .jsonl lists of {"id","text"} with optional "title", "date", "source", "language", and shows what
        “import” would store: the text with its statements marked, and who said each. With --json one line an article, in
        the order of the input; offsets count code points of the text that was given. A bad line is reported and skipped;
        the exit code is 5 then. With --evaluate it measures how well it finds what people marked in articles of yours.

        EXAMPLES
          claimbook extract article.txt
          claimbook extract article.txt --explain
          claimbook extract https://example.org/ferry
          claimbook extract articles.jsonl --json > statements.jsonl
          cat articles.jsonl | claimbook extract - --input-format jsonl --json
          claimbook extract --evaluate gold.jsonl
        """)

    @Argument(
      help: ArgumentHelp(
        "Text files, addresses (https://…), .jsonl lists, or - for standard input.", valueName: "article"))
    var articles: [String] = []

    @Flag(help: "Print JSON Lines instead of text.")
    var json = false

    @Flag(help: "Say of each statement why it was found, instead of marking it in the text.")
    var explain = false

    @OptionGroup var fetching: FetchOptions

    @Option(help: ArgumentHelp("What standard input holds: text or jsonl.", valueName: "format"))
    var inputFormat: InputFormat = .text

    @Option(
      help: ArgumentHelp("How many articles to work on at once; else as many as there are cores.", valueName: "number"))
    var jobs: Int?

    @Option(help: ArgumentHelp("Score the extraction on articles that people marked.", valueName: "gold.jsonl"))
    var evaluate: String?

    @Option(
      help: ArgumentHelp(
        "With --evaluate: who the speakers are; only articles listed there are scored.", valueName: "speakers.jsonl"))
    var speakers: String?

    var isPaged: Bool { !json }

    func validate() throws {
      if let jobs, !(1...64).contains(jobs) { throw ValidationError("--jobs must be 1 to 64, not \(jobs)") }
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
      let jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
      if let evaluate { return try EvaluationCommand(gold: evaluate, speakers: speakers, jobs: jobs, json: json).run() }
      let (json, wishes) = (json, fetching.wishes)
      var inputs = ArticleInputs(articles, standardInput: inputFormat)
      var output = InOrder.fold(
        { inputs.next() },
        into: ExtractionOutput(explains: explain, isAlone: articles.count == 1), jobs: jobs,
        work: { ExtractedArticle($0, asJSON: json, wishes) }, combine: { output, article in output.take(article) })
      try output.finish()
    }
  }
}
