public import Claims

/// A feed as it was read: RSS, Atom or JSON Feed.
public struct FeedDocument: Sendable, Codable, Equatable {
  public var title: String?
  /// The page that the feed belongs to.
  public var link: String?
  public var entries: [FeedEntry] = []
  /// Whether it is OPML: each entry is a feed.
  public var isList = false

  public init() {}
}

/// An entry of a feed.
public struct FeedEntry: Sendable, Codable, Equatable {
  /// What the feed calls it, else its address, else its title: the same entry has the same every time.
  public var id: String
  public var title: String?
  public var url: String?
  public var authors: [String] = []
  public var published: Day?
  /// `HH:MM`
  public var publishedTime: String?
  /// The zone of that time, as given.
  public var publishedZone: String?
  /// The whole text, as HTML.
  public var content: String?
  /// The beginning, or what it is about, as HTML; some feeds have their whole text here.
  public var summary: String?
  public var language: String?

  /// The HTML to read as the article's text: the content, or a summary that is as long as a text. A teaser is none.
  public var text: String? {
    if let content, Self.wordLength(content) >= 1 { return content }
    return summary.flatMap { Self.wordLength($0) >= Self.shortestText ? $0 : nil }
  }

  /// Teasers are shorter: what search engines and readers show is cut at 150 to 300 characters.
  private static let shortestText = 400

  /// Characters outside tags.
  private static func wordLength(_ html: String) -> Int {
    var length = 0
    var isInTag = false
    for byte in html.utf8 {
      if byte == UInt8(ascii: "<") { isInTag = true }
      if !isInTag, byte > 32 { length += 1 }
      if byte == UInt8(ascii: ">") { isInTag = false }
    }
    return length
  }

  /// A page of this entry's text, for `PageReader`.
  public var page: String? {
    guard let text else { return nil }
    let shown = Self.escaped(title ?? "")
    let heading = title == nil ? "" : "<h1>\(shown)</h1>"
    return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>\(shown)</title></head><body><article>\(heading)"
      + "\(text)</article></body></html>"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  /// Puts what the feed says over what the entry's page says; `feed` is the publisher where the page does not name one.
  public func apply(to article: inout ReadArticle, feed: String?) {
    article.title = title ?? article.title
    article.url = url ?? article.url
    article.source = feed ?? article.source
    if !authors.isEmpty { article.authors = authors }
    if let published {
      article.published = published
      (article.publishedTime, article.publishedZone) = (publishedTime, publishedZone)
      article.publishedOrigin = "feed"
    }
  }
}

/// Why a file could not be read as a feed.
public enum FeedError: Refusing, Equatable, Sendable, Codable {
  case noFeed(name: String)
  case declarations(name: String)
  case tooDeep(name: String)
  /// Not even text.
  case unreadable(ReadingError)
}

extension FeedError {
  init(_ problem: XMLElements.Problem, name: String) {
    switch problem {
    case .declarations: self = .declarations(name: name)
    case .tooDeep: self = .tooDeep(name: name)
    }
  }
}

extension FeedError {
  public var refusal: Refusal {
    switch self {
    case .unreadable(let error): error.refusal
    case .noFeed(let name):
      unreadable(name, "no-feed", "is no feed: neither RSS nor Atom nor JSON Feed, nor a list of feeds in OPML")
    case .declarations(let name):
      unreadable(
        name, "declarations", "declares entities of its own, as no feed needs to and attacks do; it is not read")
    case .tooDeep(let name):
      unreadable(
        name, "too-deep", "nests more than \(XMLElements.deepest) elements, as no feed does; it is not read")
    }
  }

  private func unreadable(_ name: String, _ problem: String, _ why: String) -> Refusal {
    Refusal(.unreadableInput, "\(name) \(why)", ["name": .text(name), "problem": .text(problem)])
  }
}
