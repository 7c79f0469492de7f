/// What a file is, as far as reading it goes: an article, something that holds several, or nothing with words that this
/// program reads. How each is told is in one table, `FormatRow.all`.
public enum Format: String, Sendable, CaseIterable {
  // An article, or a feed of them.
  case page, feed, captions, markdown, text, mail, document, pdf
  // Several: a table, JSON Lines, an archive of files, a web archive, a list of feeds.
  case table, lines, tar, webArchive, feedList
  /// Pictures, sounds, programs, sheets …
  case other

  /// What bytes are: by how they begin, or by the file's name. Whatever is neither known nor certain is text.
  ///
  ///     Format(of: Array("<!doctype html>…".utf8), name: "page")  // .page
  public init(of bytes: [UInt8], name: String) {
    // What always begins in one way, and does not here, only bears the name.
    let named = FormatRow.named(name).flatMap { $0.signatures.isEmpty && $0.format != .other ? $0.format : nil }
    self = Self.certain(bytes, name: name) ?? named ?? .text
  }

  /// What bytes are by how they begin, where that leaves no doubt, or where name and beginning say it together; some
  /// thousand bytes are enough. Nothing for what may be any text.
  public static func certain(_ bytes: [UInt8], name: String) -> Format? {
    let named = named(name)
    if named == .mail || MailMessage.looksLike(bytes) { return .mail }
    if let row = FormatRow.signed(bytes, name: name) { return row.format }
    // Zeros out of the way, so that UTF-16 reads like ASCII here.
    let head = bytes.prefix(2048).filter { $0 != 0 && $0 < 0x80 }
    if named == .page || MarkupStart.isPage(head) { return .page }
    if named == .feed || named == .feedList { return named }
    if let feed = MarkupStart.feed(head) { return feed }
    if named == .captions || TranscriptReader.recognises(String(decoding: head, as: UTF8.self)) { return .captions }
    return nil
  }

  /// What a file's name says that it is; `.gz` is looked through. Nothing where the ending is not known.
  public static func named(_ name: String) -> Format? { FormatRow.named(name)?.format }

  /// A file's name without what only tells its kind: `a/page.html.gz` is `a/page`.
  public static func withoutEnding(_ name: String) -> String {
    let name = FormatRow.unpacked(name)
    guard let row = FormatRow.named(name), row.format.isArticle, let dot = name.lastIndex(of: "."),
      !name[..<dot].isEmpty, name[..<dot].last != "/"
    else { return name }
    return String(name[..<dot])
  }

  /// Whether it is read as an article, or as a feed of some.
  public var isArticle: Bool {
    switch self {
    case .page, .feed, .captions, .markdown, .text, .mail, .document, .pdf: true
    case .table, .lines, .tar, .webArchive, .feedList, .other: false
    }
  }
}

/// What text with marks begins with.
enum MarkupStart {
  /// By the root element of XML, or by the version that a JSON Feed must name.
  static func feed(_ head: [UInt8]) -> Format? {
    var start = head.drop { $0 <= 32 }
    if start.first == UInt8(ascii: "{") {
      return String(decoding: start, as: UTF8.self).contains("//jsonfeed.org/version") ? .feed : nil
    }
    while start.starts(with: "<?".utf8) || start.starts(with: "<!".utf8) {
      guard let end = start.firstIndex(of: UInt8(ascii: ">")) else { return nil }
      start = start[(end + 1)...].drop { $0 <= 32 }
    }
    if start.starts(with: "<opml".utf8) { return .feedList }
    return ["<rss", "<feed", "<rdf:RDF"].contains { start.starts(with: $0.utf8) } ? .feed : nil
  }

  static func isPage(_ head: [UInt8]) -> Bool {
    let head = head.map { (65...90).contains($0) ? $0 | 0x20 : $0 }
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
