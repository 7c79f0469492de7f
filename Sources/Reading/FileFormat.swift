/// What a file holds that is one article.
enum FileFormat: Sendable {
  case page, feed, transcript, markdown, text

  /// By what the bytes begin with, or by the file's name.
  init(of bytes: [UInt8], name: String) {
    let name = name.lowercased()
    func ends(_ endings: String...) -> Bool { endings.contains(where: name.hasSuffix) }
    // Zeros out of the way, so that UTF-16 reads like ASCII here.
    let head = bytes.prefix(2048).filter { $0 != 0 && $0 < 0x80 }
    if ends(".html", ".htm", ".xhtml", ".shtml") || Self.isPage(head) {
      self = .page
    } else if ends(".rss", ".atom", ".rdf", ".opml") || Self.isFeed(head) {
      self = .feed
    } else if ends(".srt", ".vtt") || TranscriptReader.recognises(String(decoding: head, as: UTF8.self)) {
      self = .transcript
    } else if ends(".md", ".markdown") {
      self = .markdown
    } else {
      self = .text
    }
  }

  /// By the root element of XML, or by the version that a JSON Feed must name.
  private static func isFeed(_ head: [UInt8]) -> Bool {
    var start = head.drop { $0 <= 32 }
    if start.first == UInt8(ascii: "{") {
      return String(decoding: start, as: UTF8.self).contains("//jsonfeed.org/version")
    }
    while start.starts(with: "<?".utf8) || start.starts(with: "<!".utf8) {
      guard let end = start.firstIndex(of: UInt8(ascii: ">")) else { return false }
      start = start[(end + 1)...].drop { $0 <= 32 }
    }
    return ["<rss", "<feed", "<rdf:RDF", "<opml"].contains { start.starts(with: $0.utf8) }
  }

  private static func isPage(_ head: [UInt8]) -> Bool {
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
