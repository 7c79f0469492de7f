import ArgumentParser
import Claims
import Intake

extension ArticleCommands {
  struct Import: Command {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Read articles and keep their statements as claims.",
      discussion: """
        Reads plain text, Markdown, a saved web page, or subtitles (SRT, WebVTT) of a
        recording (“-” is standard input), recognises headline, date, source and
        author, finds who said what, and stores the article with its claims in one
        transaction. The same article again changes nothing. What the article doesn't
        say about itself, you can say with the options; what is read from a file,
        “claimbook read FILE” shows.

        A .csv, .tsv or .jsonl list gives an article a row: its address (“url”), its
        text, or a file beside the list (“path”), and what else the columns say
        (“title”, “author”, “date”, “source”). A bad row is reported, the others are
        imported, and the exit code is 5 then. Of a feed (RSS, Atom, JSON Feed) the
        entries are imported that hold their text.

        Folders, .tar archives and lists are imported on all cores, an article a
        transaction and a line, with the sum at the end; interrupted, the same command
        goes on where it was. Of a folder all is imported that can be read; what is
        left out is named with the reason.

        An address is fetched by claimbook-fetch, which refuses private networks and
        what is no text, and keeps a second between two pages of the same host.

        EXAMPLES
          claimbook import article.txt
          claimbook import page.html
          claimbook import debate.vtt --date 2024-05-07
          claimbook import desk.csv
          claimbook import pages/ --jobs 4
          claimbook import feed.rss
          claimbook import *.txt --source "Lindhaven Courier"
          pbpaste | claimbook import - --date 2024-05-07 --url https://example.org/a
          claimbook import https://example.org/ferry --archive
          claimbook import article.txt --dry-run
        """)

    @Argument(
      help: ArgumentHelp(
        "Texts, saved pages, PDF, addresses (https://…), lists, folders, or - for standard input.", valueName: "article"
      ))
    var articles: [String]

    @Option(help: "Who published it: a name, or SRC-3.")
    var source: String?

    @Option(help: ArgumentHelp("When it was published.", valueName: "date"), transform: DayWord.past)
    var date: DayWord?

    @Option(help: ArgumentHelp("Who wrote it; may be repeated.", valueName: "name"))
    var author: [String] = []

    @Option(help: "Its title.")
    var title: String?

    @Option(help: ArgumentHelp("Where a file stands on the web; recorded, not fetched.", valueName: "address"))
    var url: String?

    @OptionGroup var fetching: FetchOptions
    @OptionGroup var options: WritingOptions

    @Flag(help: "Print JSON instead of text, one object an article.")
    var json = false

    @OptionGroup var work: JobOptions

    func run(in container: Container) throws {
      let address = try url.map { try Workbench.checkedAddress($0) }
      let inputs = work.inputs(articles, fetching)
      let (isDry, json, intake) = (options.dryRun, json, container.intake())
      let (title, authors, date, source) = (title, author, date, source)
      try container.writing(options) { session in
        var details = ArticleDetails(
          title: title, authors: authors.isEmpty ? nil : authors, published: try session.day(date), url: address)
        if let source { details.source = try await session.workbench.sourceName(source) }
        let lines = ImportLines(session: session, isDryRun: isDry, isSourceTyped: source != nil)
        var output = ImportOutput(of: inputs, lines, asJSON: json)
        for await outcome in intake.imports(of: inputs, details: details, into: session.workbench) {
          await output.take(outcome)
        }
        try output.finish()
      }
    }

    /// More get a line each.
    static let fewArticles = 5
  }
}
