import ArgumentParser
import Claims
import Intake
import Reading
import Reporting

extension FeedCommands {
  struct Pull: Command {
    static let configuration = CommandConfiguration(
      commandName: "pull", abstract: "Import what is new in the feeds.",
      discussion: """
        Asks each feed what it has (servers are told which state was read last),
        and imports the entries that were not imported before, an article a
        transaction: the text that the feed holds, else the page of the entry,
        fetched by claimbook-fetch. An entry that fails is reported and tried again
        next time; the exit code is 5 then.

        EXAMPLES
          claimbook feed pull
          claimbook feed pull F-1 --json
        """)

    @Argument(help: ArgumentHelp("F-1, an address, or a part of a title; none for all.", valueName: "feed"))
    var feeds: [String] = []

    @Flag(help: "Print JSON instead of text, one object an article.")
    var json = false

    @OptionGroup var fetching: FetchOptions
    @OptionGroup var options: WritingOptions

    func run(in container: Container) throws {
      let (words, isDry, json, wishes) = (feeds, options.dryRun, json, fetching.wishes)
      let intake = container.intake()
      try container.writing(options) { session in
        let feeds = try await session.workbench.feeds(words)
        let known = try await session.workbench.articleAddresses()
        guard !feeds.isEmpty else {
          throw CommandFailure("no feed is followed. Follow one: claimbook feed add https://…", .nothingFollowed)
        }
        var output = PullOutput(asJSON: json, isDryRun: isDry, isAlone: feeds.count == 1)
        let pull = intake.pull(feeds, known: known, wishes: wishes, into: session.workbench)
        for try await outcome in pull { try output.take(outcome) }
        if output.hasFailed { throw CommandFailure.said(.invalidData) }
      }
    }
  }
}

/// Prints what a pull brings.
private struct PullOutput {
  let asJSON: Bool
  let isDryRun: Bool
  /// Of one feed alone a failure is the command's own.
  let isAlone: Bool
  private(set) var hasFailed = false

  init(asJSON: Bool, isDryRun: Bool, isAlone: Bool) {
    (self.asJSON, self.isDryRun, self.isAlone) = (asJSON, isDryRun, isAlone)
  }

  mutating func take(_ outcome: PullOutcome) throws {
    switch outcome {
    case .article(let feed, let entry, let imported): print(imported.receipt.outcome, of: feed, entry)
    case .entryFailed(_, let error):
      _ = Failure.report(error)
      hasFailed = true
    case .feedFailed(_, let error):
      if isAlone { throw error }
      _ = Failure.report(error)
      hasFailed = true
    case .unchanged(let feed): say(feed, "nothing new")
    case .pulled(let feed, let new, let entries, let failed):
      say(
        feed,
        "\(new) new of \(Counted.text(entries, "entry", plural: "entries"))"
          + (failed > 0 ? ", \(failed) failed" : "") + (isDryRun ? " (dry run: nothing is written)" : ""))
    }
  }

  private func say(_ feed: Feed, _ words: String) {
    if !asJSON { Output.line("\(Style.strong(feed.shortID)) \(Escaped.line(feed.displayTitle)): \(words)") }
  }

  private func print(_ outcome: ImportOutcome, of feed: Feed, _ entry: FeedEntry) {
    let state =
      outcome.revision.map { ", changed: revision \($0.number)" } ?? (outcome.isNew ? "" : ", in the file already")
    if asJSON {
      Output.line(
        JSON.object([
          "feed": .string(feed.shortID), "entry": .string(entry.id), "new": .bool(outcome.isNew),
          "revision": JSON(outcome.revision?.number),
          "article": JSON(outcome.article, source: outcome.source, claims: outcome.claims.count),
        ]).line)
    } else {
      Output.line(
        "\(Style.strong(outcome.article.shortID)) \(Escaped.line(outcome.article.displayTitle)) "
          + Style.faint(Counted.text(outcome.claims.count, "claim") + state))
    }
  }
}
