import ArgumentParser
import Claims
import FetchMessages
import Reading
import Reporting
import Storage

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
      try container.open(options) { session in try run(session) }
    }

    private func run(_ session: Session) throws {
      let words = feeds
      let (feeds, known) = try Session.wait {
        try await session.workbench.read { snapshot in
          let feeds = try words.isEmpty ? snapshot.all(Feed.self) : words.map { try snapshot.feed($0) }
          return (feeds, Set(try snapshot.all(Article.self).compactMap(\.url)))
        }
      }.get()
      guard !feeds.isEmpty else {
        throw CommandFailure("no feed is followed. Follow one: claimbook feed add https://…", .notFound)
      }
      var pull = FeedPull(session: session, mode: options.mode, wishes: fetching.wishes, json: json, known: known)
      var hasFailed = false
      for feed in feeds {
        do {
          if try !pull.pull(feed) { hasFailed = true }
        } catch  where FeedPull.isOfTheFile(error) || feeds.count == 1 {
          throw error
        } catch {
          _ = Failure.report(error)
          hasFailed = true
        }
      }
      if hasFailed { throw CommandFailure("", .invalidData) }
    }
  }
}

/// Brings the new entries of feeds into the claims file.
struct FeedPull {
  let session: Session
  let mode: Workbench.Mode
  let wishes: FetchWishes
  let json: Bool
  /// Addresses of articles that the file has.
  var known: Set<String>

  /// Whether an error is the claims file's own: what goes wrong with it goes wrong with every entry.
  static func isOfTheFile(_ error: any Error) -> Bool { error is ClaimsError || error is StorageError }

  /// Pulls one feed; false where an entry failed.
  mutating func pull(_ feed: Feed) throws -> Bool {
    guard let (articles, answer) = try read(feed) else {
      if !json { Output.line("\(Style.strong(feed.shortID)) \(Escaped.line(feed.displayTitle)): nothing new") }
      return true
    }
    let before = Set(feed.seen)
    var seen: [String] = []
    var (new, failed) = (0, 0)
    // The oldest first, as they were published.
    for entry in articles.document.entries.reversed() {
      let key = Feed.key(of: entry.id)
      if !before.contains(key), !isKnown(entry) {
        do {
          try take(entry, of: feed, articles)
          new += 1
        } catch  where !Self.isOfTheFile(error) {
          failed += 1
          _ = Failure.report(error)
          continue
        }
      }
      seen.append(key)
    }
    // What failed is asked for again, so the server must not say that nothing has changed.
    let state = FeedState(
      title: articles.document.title, etag: failed == 0 ? answer?.answer.header("etag") : nil,
      lastModified: failed == 0 ? answer?.answer.header("last-modified") : nil, seen: seen)
    let (session, mode) = (session, mode)
    let now = try Session.wait { try await session.workbench.notePull(of: feed.id, state, mode: mode) }.get().outcome
    if !json {
      Output.line(
        "\(Style.strong(feed.shortID)) \(Escaped.line(now.displayTitle)): "
          + "\(new) new of \(Counted.text(articles.document.entries.count, "entry", plural: "entries"))"
          + (failed > 0 ? ", \(failed) failed" : "") + (mode == .dryRun ? " (dry run: nothing is written)" : ""))
    }
    return failed == 0
  }

  /// The feed as it is now; nothing where its server says that nothing has changed.
  private func read(_ feed: Feed) throws -> (FeedArticles, FetchedPage?)? {
    guard FetchClient.isAddress(feed.address) else {
      let name = Escaped.terminal(InputFile.baseName(feed.address))
      return (try FeedArticles(try InputFile.article(feed.address), name: name), nil)
    }
    var wishes = wishes
    (wishes.etag, wishes.lastModified) = (feed.etag, feed.lastModified)
    let page = try Session.fetcher.page(at: feed.address, wishes)
    if page.answer.notModified { return nil }
    return (try FeedArticles(ArticleBytes(bytes: page.bytes, name: page.address, page: page)), page)
  }

  private func isKnown(_ entry: FeedEntry) -> Bool {
    entry.url.map { known.contains(Workbench.withoutTracking($0)) } ?? false
  }

  private mutating func take(_ entry: FeedEntry, of feed: Feed, _ articles: FeedArticles) throws {
    let input: ArticleBytes
    var article: ReadArticle
    if entry.text != nil {
      let (bytes, read) = try articles.article(entry)
      (input, article) = (ArticleBytes(bytes: bytes, name: articles.name), read)
    } else if let url = entry.url {
      input = try ArticleBytes(url, wishes)
      article = try input.article(by: Session.importReader)
      let publisher = article.source
      entry.apply(to: &article, feed: articles.document.title)
      (article.source, article.url) = (publisher ?? article.source, input.name)
    } else {
      throw CommandFailure(
        "\(articles.name), “\(Escaped.line(entry.title ?? entry.id))”: it has neither a text nor an address",
        .invalidData)
    }
    guard case .ready(_, let read, let statements) = PreparedImport(input, article) else { return }
    let (session, mode) = (session, mode)
    let receipt = try Session.wait {
      try await session.workbench.import(
        read, raw: input.bytes, fileName: input.name, provenance: input.provenance, statements: statements, mode: mode)
    }.get()
    if let url = read.url { known.insert(url) }
    print(receipt.outcome, of: feed, entry)
  }

  private func print(_ outcome: ImportOutcome, of feed: Feed, _ entry: FeedEntry) {
    let state =
      outcome.revision.map { ", changed: revision \($0.number)" } ?? (outcome.isNew ? "" : ", in the file already")
    if json {
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
