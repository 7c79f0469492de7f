public import Claims

/// A reader of web pages: of their bytes, as a browser saved or a server sent them.
public struct PageReader: ArticleReader {
  /// The largest page in bytes.
  public let limit: Int
  /// The last day that a page can have been published; a later date on it means something else.
  public let latest: Day

  /// Makes a reader; `latest` is today, or the day after where somebody on the other side of the world may be ahead.
  public init(limit: Int = PlainTextReader.defaultLimit, latest: Day) {
    self.limit = limit
    self.latest = latest
  }

  public func read(_ bytes: [UInt8], name: String) throws(ReadingError) -> ReadArticle {
    let article = try read(bytes, name: name, url: nil, served: nil)
    guard article.blocks.contains(where: { $0.kind != .headline }) else { throw .noArticle(name: name) }
    return article
  }

  /// The longest pages of the web have as many; each takes some hundred bytes of memory, and a paragraph more.
  private static let mostElements = 500_000

  public func read(text: String, name: String) throws(ReadingError) -> ReadArticle {
    try read(text: text, name: name, url: nil)
  }

  /// Reads a page that came from `url`, with the encoding that was `served` with it over HTTP. One without an article's
  /// text gives an article without any, and a warning.
  public func read(_ bytes: [UInt8], name: String, url: String?, served: String?) throws(ReadingError) -> ReadArticle {
    guard bytes.count <= limit else { throw .tooLarge(name: name, bytes: bytes.count, limit: limit) }
    let decoded = try PageDecoding.decode(bytes, served: served, name: name)
    var article = try read(text: decoded.text, name: name, url: url)
    article.encoding = decoded.encoding
    article.warnings = decoded.warnings + article.warnings
    return article
  }

  /// Reads a page whose markup is decoded already.
  public func read(text: String, name: String, url: String?) throws(ReadingError) -> ReadArticle {
    guard text.utf8.count <= limit else { throw .tooLarge(name: name, bytes: text.utf8.count, limit: limit) }
    if BinarySigns.hasManyControls(text) { throw .binary(name: name) }
    let elements = MarkupScan.startTags(in: text)
    guard elements <= Self.mostElements else {
      throw .tooMany(.elements, name: name, count: elements, limit: Self.mostElements)
    }
    let markup = PageMarkup(text)
    guard markup.tree.count > 0 else { throw .empty(name: name) }
    let given = url ?? SavedPage.address(in: text)
    let address = given.flatMap { PageAddress($0) }
    let body = PageBody(markup.tree, address: address, latest: latest)
    return PageArticle(body, url: given, address: address, warnings: markup.warnings).article
  }
}

/// What browsers and their extensions write into the pages that they save.
enum SavedPage {
  /// The address in SingleFile's comment, or in Internet Explorer's “saved from url”.
  static func address(in text: String) -> String? {
    let head = text.unicodeScalars.prefix(4000)
    for mark in ["url: ", "saved from url=("] {
      guard let start = find(mark, in: head) else { continue }
      var rest = head[start...]
      if mark.last == "(" { rest = rest.drop { $0 != ")" }.dropFirst() }
      let address = String(String.UnicodeScalarView(rest.prefix { !$0.properties.isWhitespace && $0 != ">" }))
      if PageAddress(address) != nil { return address }
    }
    return nil
  }

  private static func find(_ mark: String, in text: String.UnicodeScalarView.SubSequence) -> String.Index? {
    let mark = Array(mark.unicodeScalars)
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == mark[0] {
        let end = text.index(index, offsetBy: mark.count, limitedBy: text.endIndex)
        if let end, text[index..<end].elementsEqual(mark) { return end }
      }
      index = text.index(after: index)
    }
    return nil
  }
}
