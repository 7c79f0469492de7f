public import Claims
import FoundationEssentials

/// A reader of feeds: RSS 0.9 to 2.0, Atom, JSON Feed. XML is read by libxml2, so in worker processes only.
public struct FeedReader: Sendable {
  private let dates: PageDateForms

  /// Makes a reader; `latest` is the last day that anything can have been published.
  public init(latest: Day) { dates = PageDateForms(latest: latest, isMonthFirst: false) }

  /// Reads a feed with all entries that have a title, a text or an address.
  ///
  /// - Throws: what is wrong with it.
  public func read(_ bytes: [UInt8], name: String, url: String? = nil, served: String? = nil) throws(FeedError)
    -> FeedDocument
  {
    let text = try FeedText.decoded(bytes, name: name, served: served)
    let document: FeedDocument
    if text.utf8.first(where: { $0 > 32 && $0 < 0x80 }) == UInt8(ascii: "{") {
      guard let feed = JSONFeed(text) else { throw FeedError.noFeed(name: name) }
      document = feed.document(dates)
    } else {
      let handler = FeedHandler(dates)
      do {
        try XMLElements.parse(Array(text.utf8), handler)
      } catch {
        throw FeedError(error, name: name)
      }
      guard handler.isFeed else { throw FeedError.noFeed(name: name) }
      document = handler.document
    }
    return Self.resolved(document, against: url)
  }

  /// The document with whole addresses, and without entries that say nothing.
  private static func resolved(_ document: FeedDocument, against url: String?) -> FeedDocument {
    var document = document
    document.link = document.link.flatMap { FeedAddress.whole($0, against: url) }
    let base = document.link ?? url
    document.entries = document.entries.compactMap { entry in
      var entry = entry
      entry.url = entry.url.flatMap { FeedAddress.whole($0, against: base) }
      if entry.id.isEmpty { entry.id = entry.url ?? entry.title ?? "" }
      return entry.id.isEmpty || entry.title == nil && entry.url == nil && entry.text == nil ? nil : entry
    }
    return document
  }
}

/// Addresses in feeds, which may leave out what the feed's own address says.
enum FeedAddress {
  /// The address with its scheme and host; nothing where it is no address of the web.
  static func whole(_ address: String, against base: String?) -> String? {
    let address = address.evened
    let lower = address.lowercased()
    if lower.hasPrefix("http://") || lower.hasPrefix("https://") { return address }
    guard let base, let scheme = base.firstRange(of: "://"), !address.isEmpty else { return nil }
    if address.hasPrefix("//") { return String(base[..<scheme.lowerBound]) + ":" + address }
    // Any other scheme: `mailto:`, `javascript:`.
    if let colon = address.firstIndex(of: ":"), !address[..<colon].contains("/") { return nil }
    let hostEnd = base[scheme.upperBound...].firstIndex { "/?#".contains($0) } ?? base.endIndex
    if address.hasPrefix("/") { return String(base[..<hostEnd]) + address }
    let path = base[hostEnd...].prefix { $0 != "?" && $0 != "#" }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "/"
    return String(base[..<hostEnd]) + folder + address
  }
}

/// `https://jsonfeed.org/version/1.1`
private struct JSONFeed: Decodable {
  struct Author: Decodable { let name: String? }
  struct Item: Decodable {
    let id: Identifier?
    let url: String?
    let external_url: String?
    let title: String?
    let content_html: String?
    let content_text: String?
    let summary: String?
    let date_published: String?
    let date_modified: String?
    let authors: [Author]?
    let author: Author?
    let language: String?
  }
  /// A string, though some write a number.
  struct Identifier: Decodable {
    let text: String
    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      text = try (try? value.decode(String.self)) ?? String(value.decode(Int.self))
    }
  }
  let version: String
  let title: String?
  let home_page_url: String?
  let items: [Item]
  let language: String?

  init?(_ text: String) {
    guard let feed = try? JSONDecoder().decode(JSONFeed.self, from: Data(text.utf8)),
      feed.version.contains("jsonfeed.org")
    else { return nil }
    self = feed
  }

  func document(_ dates: PageDateForms) -> FeedDocument {
    var document = FeedDocument()
    document.title = FeedText.plain(title ?? "")
    document.link = home_page_url
    document.entries = items.map { item in
      var entry = FeedEntry(id: item.id?.text ?? "")
      entry.title = FeedText.plain(item.title ?? "")
      entry.url = item.url ?? item.external_url
      entry.content = item.content_html ?? item.content_text.map(FeedText.paragraphs)
      entry.summary = item.summary.map(FeedText.paragraphs)
      entry.authors = (item.authors ?? item.author.map { [$0] } ?? []).compactMap { $0.name.flatMap(FeedText.plain) }
      entry.language = item.language ?? language
      if let date = (item.date_published ?? item.date_modified).flatMap(dates.date(in:)) { entry.take(date) }
      return entry
    }
    return document
  }
}

extension FeedEntry {
  init(id: String) { self.id = id }

  mutating func take(_ date: PageDate) {
    published = date.day
    (publishedTime, publishedZone) = (date.time, date.zone)
  }
}
