import Claims
import Reading

/// A feed and the articles in it.
struct FeedArticles: Sendable {
  let document: FeedDocument
  /// What errors and the claims file call it.
  let name: String

  /// Entries whose text the feed holds.
  var withText: [FeedEntry] { document.entries.filter { $0.text != nil } }

  /// What is said of those that hold none.
  var remark: Remark? {
    if document.entries.isEmpty { return .noEntries(feed: name) }
    let count = document.entries.count - withText.count
    return count > 0 ? .entriesWithoutText(feed: name, count) : nil
  }

  /// What errors call an entry.
  func name(of entry: FeedEntry) -> String { "\(name), “\(entry.title ?? entry.id)”" }
}

extension Intake {
  /// The feed in bytes.
  ///
  /// - Throws: `IntakeError.listOfFeeds` where it is one; `FeedError` where it is nothing of the kind.
  func feed(in input: ArticleBytes, url: String? = nil) throws -> FeedArticles {
    let feed = try feed(input, url: url)
    if feed.document.isList { throw IntakeError.listOfFeeds(feed.name, path: input.path) }
    return feed
  }

  /// The feed in a file, which is read again at each pull.
  func feed(inFile path: String) throws -> FeedArticles { try feed(in: file(path, isLasting: true)) }

  private func feed(_ input: ArticleBytes, url: String?) throws -> FeedArticles {
    let source = MarkupSource(
      name: input.shown, url: url ?? input.page?.address, served: input.page?.charset, latest: latest)
    return FeedArticles(document: try markup.feed(input.bytes, source), name: input.shown)
  }

  /// The article that an entry holds, and the bytes that it was read from.
  func article(of entry: FeedEntry, in feed: FeedArticles) throws -> ReadArticle {
    let name = feed.name(of: entry)
    guard let page = entry.page else { throw ReadingError.empty(name: name) }
    var article = try self.page(Array(page.utf8), name, url: entry.url, isDecoded: true, needsBody: true)
    entry.apply(to: &article, feed: feed.document.title)
    article.url = article.url.map(Workbench.withoutTracking)
    return article
  }

  /// The address under which a feed is followed: an address as it is, a file by its whole path, since a pull may start in
  /// another folder. A file is looked at, an address is not.
  ///
  /// - Throws: `ClaimsError` for what is no address; what is wrong with the file, `IntakeError.notToBeFollowed` where it is
  ///   none.
  public func feedAddress(_ word: String, in folder: String) throws -> String {
    if word.isWebAddress { return try Workbench.checkedAddress(word) }
    if InputFile.Kind(of: word)?.isPassing == true {
      throw IntakeError.notToBeFollowed(word == "-" ? InputFile.baseName(word) : word)
    }
    _ = try feed(inFile: word)
    if word.hasPrefix("/") { return word }
    // However it is called from here, it is one feed.
    return folder + "/" + (word.hasPrefix("./") ? String(word.dropFirst(2)) : word)
  }

  /// The feeds of an OPML file that have an address of the web, and the names of those that have none.
  ///
  ///     let (feeds, withoutAddress) = try intake.feedList("feeds.opml")
  ///
  /// - Throws: `IntakeError`, `FeedError`.
  public func feedList(_ path: String) throws -> (feeds: [(address: String, title: String?)], withoutAddress: [String])
  {
    if path.isWebAddress { throw IntakeError.address(path, Remedy("If it is a feed, follow it", .followFeed(path))) }
    let input = try file(path)
    let list = try feed(input, url: nil)
    guard list.document.isList else { throw IntakeError.noListOfFeeds(list.name, path: input.path) }
    var left: [String] = []
    let feeds = list.document.entries.compactMap { entry -> (address: String, title: String?)? in
      guard let url = entry.url, let address = try? Workbench.checkedAddress(url) else {
        left.append(entry.id)
        return nil
      }
      return (address, entry.title)
    }
    return (feeds, left)
  }
}
