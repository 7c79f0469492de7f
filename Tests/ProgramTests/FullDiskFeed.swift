import LoopbackServer

/// A feed of a server: entries with their texts, and some whose text is a page of its own.
enum FullDiskFeed {
  /// What the server has under a path of the feed.
  static func page(_ path: String) -> Page? {
    if path == "/feed.xml" { return Page(headers: ["Content-Type: application/rss+xml"], body: feed) }
    return path.hasPrefix("/report-") ? Page(body: report(path.dropFirst("/report-".count))) : nil
  }

  private static let feed =
    "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Courier</title>"
    + (10..<18).map { number in
      let text = number % 4 == 0 ? "" : "<content:encoded>&lt;p&gt;\(sentence("\(number)"))&lt;/p&gt;</content:encoded>"
      return "<item><title>Report \(number)</title><link>/report-\(number)</link><guid>\(number)</guid>"
        + "<pubDate>Mon, 06 May 2024 10:\(number):00 GMT</pubDate>\(text)</item>"
    }.joined() + "</channel></rss>"

  private static func report(_ number: Substring) -> String {
    "<!doctype html><html><body><h1>Report \(number)</h1><p>\(sentence(number))</p></body></html>"
  }

  private static func sentence(_ number: some StringProtocol) -> String {
    "Ferry \(number) to Holm will sail twice a day from June, harbour master Ingrid Solberg said at the quay on Monday."
  }
}
