public import Claims
import FetchMessages
public import Reading

/// What a pull tells, one after another.
public enum PullOutcome: Sendable {
  /// An entry was imported, or its text was in the file already.
  case article(Feed, FeedEntry, ImportedArticle)
  /// An entry failed; it is tried again at the next pull.
  case entryFailed(Feed, any Error)
  /// A feed was gone through: how many of its entries are new, how many there are, and how many failed.
  case pulled(Feed, new: Int, entries: Int, failed: Int)
  /// The server says that nothing has changed.
  case unchanged(Feed)
  /// A feed could not be read.
  case feedFailed(Feed, any Error)
}

/// Brings the new entries of feeds into the claims file as they are asked for, an article a transaction.
///
///     let (feeds, known) = (try await workbench.feeds(), try await workbench.articleAddresses())
///     for try await outcome in intake.pull(feeds, known: known, into: workbench) { print(outcome) }
public struct FeedPull: AsyncSequence, AsyncIteratorProtocol {
  let intake: Intake
  let workbench: Workbench
  let wishes: FetchWishes
  /// Addresses of articles that the file has.
  var known: Set<String>
  var feeds: ArraySlice<Feed>
  private var current: Current?

  /// A feed that is being gone through.
  private struct Current {
    let feed: Feed
    let articles: FeedArticles
    let page: FetchedPage?
    let before: Set<String>
    /// Those that are still to be looked at; the last is the oldest.
    var entries: ArraySlice<FeedEntry>
    var seen: [String] = []
    var new = 0
    var failed = 0

    init(_ feed: Feed, _ articles: FeedArticles, _ page: FetchedPage?) {
      (self.feed, self.articles, self.page) = (feed, articles, page)
      before = Set(feed.seen)
      entries = articles.document.entries[...]
    }
  }

  init(
    _ intake: Intake, _ feeds: [Feed], known: Set<String>, wishes: FetchWishes, into workbench: Workbench
  ) {
    (self.intake, self.workbench, self.wishes) = (intake, workbench, wishes)
    (self.known, self.feeds) = (known, feeds[...])
  }

  public func makeAsyncIterator() -> FeedPull { self }

  /// What was done next.
  ///
  /// - Throws: what is wrong with the claims file, since it would be wrong with everything that follows.
  public mutating func next() async throws -> PullOutcome? {
    while true {
      if current != nil {
        if let outcome = try await nextEntry() { return outcome }
        if let pulled = try await finished() { return pulled }
      }
      guard let feed = feeds.popFirst() else { return nil }
      do {
        guard let (articles, page) = try await read(feed) else { return .unchanged(feed) }
        // The oldest first, as they were published.
        current = Current(feed, articles, page)
      } catch {
        return .feedFailed(feed, error)
      }
    }
  }

  /// Whether an error is the claims file's own: what goes wrong with it goes wrong with every entry.
  private static func isOfTheFile(_ error: any Error) -> Bool { error is ClaimsError || error is any StoreFailure }

  /// The feed as it is now; nothing where its server says that nothing has changed.
  private func read(_ feed: Feed) async throws -> (FeedArticles, FetchedPage?)? {
    let intake = intake
    var wishes = wishes
    (wishes.etag, wishes.lastModified) = (feed.etag, feed.lastModified)
    return try await Blocking.run { [wishes] in
      guard feed.address.isWebAddress else {
        return (try intake.feed(inFile: feed.address), nil)
      }
      let page = try intake.fetcher.page(at: feed.address, wishes)
      return page.answer.notModified ? nil : (try intake.feed(in: ArticleBytes(page)), page)
    }
  }

  private mutating func nextEntry() async throws -> PullOutcome? {
    while let entry = current?.entries.popLast(), let now = current {
      let key = Feed.key(of: entry.id)
      if now.before.contains(key) || entry.url.map({ known.contains(Workbench.withoutTracking($0)) }) ?? false {
        current?.seen.append(key)
        continue
      }
      do {
        let imported = try await take(entry, of: now.articles)
        current?.new += 1
        current?.seen.append(key)
        return .article(now.feed, entry, imported)
      } catch  where !Self.isOfTheFile(error) {
        current?.failed += 1
        return .entryFailed(now.feed, error)
      }
    }
    return nil
  }

  private mutating func take(_ entry: FeedEntry, of feed: FeedArticles) async throws -> ImportedArticle {
    let (intake, wishes) = (intake, wishes)
    let ready = try await Blocking.run {
      if entry.text != nil {
        let bytes = ArticleBytes(bytes: Array((entry.page ?? "").utf8), name: feed.name, as: .page)
        return intake.ready(bytes, try intake.article(of: entry, in: feed))
      }
      guard let url = entry.url else { throw IntakeError.emptyEntry(feed.name(of: entry)) }
      let bytes = ArticleBytes(try intake.fetcher.page(at: url, wishes))
      var article = try intake.article(in: bytes)
      let publisher = article.source
      entry.apply(to: &article, feed: feed.document.title)
      (article.source, article.url) = (publisher ?? article.source, bytes.name)
      return intake.ready(bytes, article)
    }
    let imported = try await ready.write(into: workbench)
    if let url = ready.article.url { known.insert(url) }
    return imported
  }

  /// Writes down how far the current feed was read.
  private mutating func finished() async throws -> PullOutcome? {
    guard let done = current else { return nil }
    current = nil
    // What failed is asked for again, so the server must not say that nothing has changed.
    let answer = done.failed == 0 ? done.page?.answer : nil
    let state = FeedState(
      title: done.articles.document.title, etag: answer?.header("etag"), lastModified: answer?.header("last-modified"),
      seen: done.seen)
    let feed = try await workbench.notePull(of: done.feed.id, state).outcome
    return .pulled(feed, new: done.new, entries: done.articles.document.entries.count, failed: done.failed)
  }
}

extension Intake {
  /// Imports what is new in feeds: entries that were not imported before and whose address is not among `known`, those of
  /// the articles in the file; the text that the feed holds, else the entry's page.
  public func pull(
    _ feeds: [Feed], known: Set<String>, wishes: FetchWishes = FetchWishes(), into workbench: Workbench
  ) -> FeedPull {
    FeedPull(self, feeds, known: known, wishes: wishes, into: workbench)
  }
}
