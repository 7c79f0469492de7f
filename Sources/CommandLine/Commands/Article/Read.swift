import ArgumentParser
import Claims
import FoundationEssentials
import Reporting

extension ArticleCommands {
  struct Read: PagedCommand {
    static let configuration = CommandConfiguration(
      commandName: "read",
      abstract: "Read the article out of web pages, without a claims file.",
      discussion: """
        Takes saved pages (also SingleFile's), plain texts, Markdown, subtitles (SRT,
        WebVTT), addresses (https://…, fetched by claimbook-fetch), folders, .tar
        archives of pages, .csv and .tsv tables with a column “url”, “text”, “html” or
        “path”, .jsonl lists of objects with these, and feeds (RSS, Atom, JSON Feed)
        whose entries hold their texts; also pages compressed by gzip.
        Finds the article's text, title, authors, date, publisher and language, and
        says what it left out or doubts. A page without a date gets none. With --json
        one line an input, in their order; a bad one is reported and skipped, and the
        exit code is 5 then.

        Pages are read by processes of their own: one that crashes or stalls the
        reader costs that page and nothing else.

        EXAMPLES
          claimbook read page.html
          claimbook read pages/ --json > articles.jsonl
          claimbook read pages.tar list.jsonl --json --jobs 4
          claimbook read addresses.csv --json
          claimbook read https://example.org/a --json
        """)

    @Argument(
      help: ArgumentHelp("Pages, texts, addresses, folders, .tar, lists, or - for standard input.", valueName: "input"))
    var inputs: [String]

    @Flag(help: "Print JSON Lines instead of text.")
    var json = false

    @Option(
      help: ArgumentHelp("What standard input holds: page (or text), jsonl, csv, tsv or tar.", valueName: "format"))
    var inputFormat: PageInputFormat = .page

    @Option(
      help: ArgumentHelp("How many pages to work on at once; else as many as there are cores.", valueName: "number"))
    var jobs: Int?

    @Option(help: ArgumentHelp("How long one page may take.", valueName: "seconds"))
    var timeout: Int = PageWorkers.patience

    @OptionGroup var fetching: FetchOptions

    var isPaged: Bool { !json }

    func validate() throws {
      if let jobs, !(1...64).contains(jobs) { throw ValidationError("--jobs must be 1 to 64, not \(jobs)") }
      if !(1...3600).contains(timeout) { throw ValidationError("--timeout must be 1 to 3600 seconds, not \(timeout)") }
    }

    func run(in container: Container) throws {
      let (json, wishes) = (json, fetching.wishes)
      let workers = PageWorkers(seconds: timeout)
      var pages = PageInputs(inputs, standardInput: inputFormat)
      var output = InOrder.fold(
        { pages.next() }, into: ReadOutput(isAlone: isAlone),
        jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
        work: { ReadPage($0, asJSON: json, workers: workers, wishes) }, combine: { output, page in output.take(page) })
      try output.finish()
    }

    /// Whether a single page is all there is.
    private var isAlone: Bool {
      guard inputs.count == 1, let input = inputs.first else { return false }
      if input == "-" { return inputFormat == .page }
      if FetchClient.isAddress(input) { return true }
      return !PageInputs.holdsMany(input)
    }
  }
}

extension PageInputFormat: ExpressibleByArgument {}
