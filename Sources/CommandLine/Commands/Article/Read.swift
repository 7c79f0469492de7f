import ArgumentParser
import Claims
import Intake

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
      help: ArgumentHelp(
        "What standard input holds: page (whatever a file may be), text, jsonl, csv, tsv or tar.", valueName: "format"))
    var inputFormat: InputFormat = .page

    @OptionGroup var work: JobOptions

    @Option(help: ArgumentHelp("How long one page may take.", valueName: "seconds"))
    var timeout: Int = ReadWorkers.patience

    @OptionGroup var fetching: FetchOptions

    var isPaged: Bool { !json }

    func validate() throws {
      if !(1...3600).contains(timeout) { throw ValidationError("--timeout must be 1 to 3600 seconds, not \(timeout)") }
    }

    func run(in container: Container) throws {
      let (inputs, json) = (work.inputs(inputs, fetching, standardInput: inputFormat), json)
      let intake = container.intake(patience: timeout)
      try Session.wait {
        var output = ReadOutput(of: inputs, asJSON: json)
        for await outcome in intake.readings(of: inputs) { output.take(outcome) }
        try output.finish()
      }
    }
  }
}
