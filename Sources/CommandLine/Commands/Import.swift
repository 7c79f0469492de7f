import ArgumentParser
import Claims
import Reading
import Reporting

struct Import: ParsableCommand {
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
      imported, and the exit code is 5 then.

      An address is fetched by claimbook-fetch, which refuses private networks and
      what is no text, and keeps a second between two pages of the same host.

      EXAMPLES
        claimbook import article.txt
        claimbook import page.html
        claimbook import debate.vtt --date 2024-05-07
        claimbook import desk.csv
        claimbook import *.txt --source "Lindhaven Courier"
        pbpaste | claimbook import - --date 2024-05-07 --url https://example.org/a
        claimbook import https://example.org/ferry --archive
        claimbook import article.txt --dry-run
      """)

  @Argument(
    help: ArgumentHelp(
      "Texts, saved pages, addresses (https://…), lists, or - for standard input.", valueName: "article"))
  var articles: [String]

  @Option(help: "Who published it.")
  var source: String?

  @Option(help: ArgumentHelp("When it was published.", valueName: "date"), transform: Day.given)
  var date: Day?

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

  func run() throws {
    let details = ArticleDetails(
      title: title, authors: author.isEmpty ? nil : author, published: date, source: source,
      url: try url.map { try Workbench.checkedAddress($0) })
    var failed: ExitStatus?
    for name in articles {
      do {
        if let format = ListFormat(name) {
          try importList(try ListRows(name, format), details, &failed)
        } else {
          let input = try ArticleBytes(name, fetching.wishes)
          try importOne(input, try input.article(by: Session.importReader, url: url), details)
        }
      } catch {
        if articles.count == 1 { throw error }
        failed = Failure.report(error)
      }
    }
    // Of many, those that could be imported were.
    if failed != nil { throw CommandFailure("", .invalidData) }
  }

  /// Each row is an article and a transaction; a bad one is told and the others go on.
  private func importList(_ rows: ListRows, _ details: ArticleDetails, _ failed: inout ExitStatus?) throws {
    var rows = rows
    while let next = rows.next() {
      switch next.flatMap(read) {
      // What goes wrong with the claims file goes wrong with every row, and ends the command.
      case .success(let (input, article)): try importOne(input, article, details)
      case .failure(let problem): failed = Failure.report(problem)
      }
    }
  }

  private func read(_ row: ListRow) -> Result<(ArticleBytes, ReadArticle), CommandFailure> {
    do {
      let input = try ArticleBytes(row, fetching.wishes)
      var article = try input.article(by: Session.importReader, url: row.article.url)
      row.article.apply(to: &article, latest: Session.latest)
      return .success((input, article))
    } catch {
      return .failure(row.problem(error))
    }
  }

  private func importOne(_ input: ArticleBytes, _ read: ReadArticle, _ details: ArticleDetails) throws {
    var article = details.applied(to: read)
    let found = Session.extractor.extract(from: article)
    article.warnings += found.warnings
    let read = article
    let mode = options.mode
    let receipt = try Session.writing(options) { session in
      try await session.workbench.import(
        read, raw: input.bytes, fileName: input.name, provenance: input.provenance, statements: found.statements,
        mode: mode)
    }
    if json { printJSON(receipt) } else { try print(receipt, read) }
  }

  private func printJSON(_ receipt: Receipt<ImportOutcome>) {
    let outcome = receipt.outcome
    let speakers = Dictionary(uniqueKeysWithValues: outcome.speakers.map { ($0.id, $0) })
    let claims = outcome.claims.map { claim in
      JSON(
        ClaimSummary(
          claim: claim, speakers: claim.speakers.compactMap { speakers[$0] }, source: outcome.source,
          article: outcome.article))
    }
    Output.line(
      JSON.object([
        "new": .bool(outcome.isNew), "revision": JSON(outcome.revision.map(RevisionLines.json)),
        "written": .bool(receipt.commitNumber != nil),
        "article": JSON(outcome.article, source: outcome.source, claims: claims.count), "claims": .array(claims),
        "unlinked": .array(
          outcome.unlinked.map {
            [
              "name": .string($0.name), "claims": .array($0.claims.map { .string($0.shortID) }),
              "candidates": .array($0.candidates.map { .string("\($0.shortID) \($0.name)") }),
            ]
          }),
      ]).line)
  }

  private func print(_ receipt: Receipt<ImportOutcome>, _ read: ReadArticle) throws {
    let (outcome, article) = (receipt.outcome, receipt.outcome.article)
    let title = Style.strong(Escaped.line(article.displayTitle))
    if let revision = outcome.revision {
      for warning in read.warnings { Output.error("warning: \(Escaped.line(warning))") }
      return RevisionLines.print(revision, of: article, isDryRun: options.dryRun)
    }
    guard outcome.isNew else {
      Output.line(
        "\(article.shortID) \(title) is in the file already, with \(Counted.text(outcome.claims.count, "claim")). Nothing was changed."
      )
      Output.line("See it: claimbook article show \(article.shortID)")
      return
    }
    Output.line("\(article.shortID) \(title)" + (options.dryRun ? " (dry run: nothing is written)" : ""))
    let facts = [
      outcome.source.map { "source \($0.name)" }, article.published.map { "published \($0.iso)" },
      article.publishedTime, article.authors.isEmpty ? nil : "by " + article.authors.joined(separator: ", "),
      article.credit.map { "credit \($0)" },
    ].compactMap { $0 }
    if !facts.isEmpty { Output.line("  " + Escaped.line(facts.joined(separator: " · "))) }
    for warning in read.warnings { Output.error("warning: \(Escaped.line(warning))") }
    Output.line("")
    guard let first = outcome.claims.first else {
      Output.line("No statement was found. Type one in: claimbook add --text “…” --speaker “…”")
      return
    }
    ClaimLines.print(
      outcome.claims, speakers: Dictionary(uniqueKeysWithValues: outcome.speakers.map { ($0.id, $0.name) }))
    Output.line("")
    Output.line(summary(outcome))
    for name in outcome.unlinked where try !isSettled(name) { printUnlinked(name) }
    if !options.dryRun {
      Output.line(
        "Next: claimbook mark \(first.shortID) verified --because “…”   (or: claimbook show \(first.shortID))")
    }
  }

  /// Asks on a terminal whom a name means, and links its claims to them.
  private func isSettled(_ unlinked: ImportOutcome.UnlinkedName) throws -> Bool {
    guard !options.dryRun,
      let speaker = Question.choose(
        "Who is “\(Escaped.line(unlinked.name))” in \(unlinked.claims.map(\.shortID).joined(separator: ", "))?",
        unlinked.candidates, { "\($0.shortID) \(Escaped.line($0.name))" })
    else { return false }
    let receipt = try Session.writing(options) { session in
      try await session.workbench.link(unlinked.claims.map(\.shortID), to: speaker.shortID)
    }
    Output.line(
      "\(receipt.outcome.map(\.shortID).joined(separator: ", ")): \(Escaped.line(speaker.name)) (\(speaker.shortID))")
    return true
  }

  /// Whom a name may mean, and the command that says so.
  private func printUnlinked(_ unlinked: ImportOutcome.UnlinkedName) {
    let candidates = unlinked.candidates.map { "\($0.shortID) \($0.name)" }.joined(separator: " or ")
    let claims = unlinked.claims.map(\.shortID).joined(separator: " ")
    Output.line("“\(Escaped.line(unlinked.name))” can mean \(Escaped.line(candidates)). Say who is meant:")
    for candidate in unlinked.candidates { Output.line("  claimbook edit \(claims) --speaker \(candidate.shortID)") }
  }

  private func summary(_ outcome: ImportOutcome) -> String {
    let claims = outcome.claims
    let unnamed = claims.filter { $0.speakers.isEmpty }.count
    let proposed = claims.filter(\.isProposed).count
    var text = Counted.text(claims.count, "claim")
    let speakers = outcome.speakers.map { "\(Escaped.line($0.name)) (\($0.shortID))" }
    if !speakers.isEmpty { text += " by \(speakers.joined(separator: ", "))" }
    if unnamed > 0 { text += "; \(unnamed) without a named speaker" }
    if proposed > 0 { text += "; \(proposed) proposed (marked ?), look at \(proposed == 1 ? "it" : "them") first" }
    return text + "."
  }
}
