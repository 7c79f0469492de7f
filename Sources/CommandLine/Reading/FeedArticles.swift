import Claims
import FoundationEssentials
import Reading
import Reporting

/// A feed and the articles in it.
struct FeedArticles: Sendable {
  let document: FeedDocument
  /// What messages call it.
  let name: String

  /// Reads a feed in a worker: XML of strangers is not parsed where the claims file is.
  init(
    _ bytes: [UInt8], name: String, url: String? = nil, served: String? = nil,
    isList: Bool = false, workers: PageWorkers = ArticleBytes.workers
  ) throws {
    self.name = name
    var request = WorkerRequest(id: name, name: name, url: url, served: served, asLine: false)
    request.isFeed = true
    guard case .feed(let document) = try workers.read(request, bytes) else {
      throw FeedError.noFeed(name: name)
    }
    guard document.isList == isList else {
      throw CommandFailure(
        isList
          ? "\(name) is a feed, not a list of feeds. Follow it: claimbook feed add \(name)"
          : "\(name) is a list of feeds. Follow them: claimbook feed import \(name)", .invalidData)
    }
    self.document = document
  }

  /// The feed that a file or an address turned out to be.
  init(_ input: ArticleBytes, workers: PageWorkers = ArticleBytes.workers) throws {
    try self.init(
      input.bytes, name: Escaped.terminal(input.name), url: input.page?.address, served: input.page?.charset,
      workers: workers)
  }

  /// Entries whose text the feed holds.
  var withText: [FeedEntry] { document.entries.filter { $0.text != nil } }

  /// What is said of those that hold none.
  var teaserWarning: String? {
    if document.entries.isEmpty { return "\(name) has no entries." }
    let count = document.entries.count - withText.count
    guard count > 0 else { return nil }
    return "\(name): \(Counted.text(count, "entry", plural: "entries")) without \(count == 1 ? "its" : "their") text; "
      + "“claimbook feed add” and “feed pull” read \(count == 1 ? "its page" : "their pages")."
  }

  /// The article that an entry holds, and the bytes that it was read from.
  func article(_ entry: FeedEntry, workers: PageWorkers = ArticleBytes.workers) throws -> (
    bytes: [UInt8], article: ReadArticle
  ) {
    let shown = "\(name), “\(Escaped.line(entry.title ?? entry.id))”"
    guard let page = entry.page else { throw ReadingError.empty(name: shown) }
    let bytes = Array(page.utf8)
    var request = WorkerRequest(id: entry.id, name: shown, url: entry.url, asLine: false)
    request.isDecoded = true
    guard case .article(var article) = try workers.read(request, bytes), !article.bodyBlocks.isEmpty else {
      throw ReadingError.noArticle(name: shown)
    }
    entry.apply(to: &article, feed: document.title)
    article.url = article.url.map(Workbench.withoutTracking)
    return (bytes, article)
  }
}
