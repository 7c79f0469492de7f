public import Claims
public import Reading

/// Reads markup that strangers wrote: pages, and feeds. The parser behind it was not written for what strangers send, so a
/// front end gives `ReadWorkers`, which read in processes of their own.
public protocol MarkupReader: Sendable {
  /// A page; without an article's text it gives an article without any, and a warning.
  ///
  /// - Throws: `ReadingError`, or `IntakeError.reader` where reading it failed.
  func page(_ bytes: [UInt8], _ source: MarkupSource) throws -> ReadArticle
  /// A feed, or a list of feeds.
  ///
  /// - Throws: `FeedError`, or `IntakeError.reader`.
  func feed(_ bytes: [UInt8], _ source: MarkupSource) throws -> FeedDocument
}

/// What is known of markup beside its bytes.
public struct MarkupSource: Sendable, Hashable, Codable {
  /// What errors call it.
  public var name: String
  /// Where it stands.
  public var url: String?
  /// The encoding that the server said.
  public var served: String?
  /// Whether the bytes are UTF-8 that was decoded already.
  public var isDecoded = false
  /// The last day that anything can have been published.
  public var latest: Day

  public init(name: String, url: String? = nil, served: String? = nil, isDecoded: Bool = false, latest: Day) {
    self.name = name
    self.url = url
    self.served = served
    self.isDecoded = isDecoded
    self.latest = latest
  }
}

/// Reads markup in the process that asks: for the worker, and for tests, whose pages are their own.
public struct DirectMarkupReader: MarkupReader {
  public init() {}

  public func page(_ bytes: [UInt8], _ source: MarkupSource) throws -> ReadArticle {
    let reader = PageReader(latest: source.latest)
    return source.isDecoded
      ? try reader.read(text: String(decoding: bytes, as: UTF8.self), name: source.name, url: source.url)
      : try reader.read(bytes, name: source.name, url: source.url, served: source.served)
  }

  public func feed(_ bytes: [UInt8], _ source: MarkupSource) throws -> FeedDocument {
    try FeedReader(latest: source.latest).read(bytes, name: source.name, url: source.url, served: source.served)
  }
}
