public import Claims

/// A reader of whatever a file turns out to hold: a web page, or else plain text.
public struct FormatReader: ArticleReader {
  private let pages: PageReader
  private let texts: PlainTextReader

  /// Makes a reader; `latest` is the last day that a page can have been published.
  public init(latest: Day, keepsLineEnds: Bool = false) {
    pages = PageReader(latest: latest)
    texts = PlainTextReader(keepsLineEnds: keepsLineEnds)
  }

  public func read(_ bytes: [UInt8], name: String) throws(ReadingError) -> ReadArticle {
    Self.isPage(bytes, name: name) ? try pages.read(bytes, name: name) : try texts.read(bytes, name: name)
  }

  public func read(text: String, name: String) throws(ReadingError) -> ReadArticle {
    try texts.read(text: text, name: name)
  }

  /// Whether bytes are a web page: by what they begin with, or by the file's name.
  public static func isPage(_ bytes: [UInt8], name: String) -> Bool {
    let name = name.lowercased()
    if [".html", ".htm", ".xhtml", ".shtml"].contains(where: name.hasSuffix) { return true }
    // Zeros out of the way, so that UTF-16 reads like ASCII here.
    let head = bytes.prefix(2048).filter { $0 != 0 && $0 < 0x80 }.map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    var start = head.drop { $0 <= 32 }
    // A comment may stand first: `<!-- saved from url=… -->`.
    while start.starts(with: "<!--".utf8) {
      guard let end = start.firstIndex(of: UInt8(ascii: ">")) else { return false }
      start = start[(end + 1)...].drop { $0 <= 32 }
    }
    if ["<!doctype html", "<html", "<head", "<body"].contains(where: { start.starts(with: $0.utf8) }) { return true }
    return start.starts(with: "<?xml".utf8) && String(decoding: start, as: UTF8.self).contains("<html")
  }
}
