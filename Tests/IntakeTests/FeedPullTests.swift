import Claims
import FetchMessages
import Foundation
import Intake
import Reading
import StoreContract
import TestFolders
import Testing

/// Feeds, from files and from addresses.
struct FeedPullTests {
  private func feed(_ entries: (id: Int, text: String?)...) -> String {
    let items = entries.map { id, text in
      "<item><title>Report \(id)</title><link>https://courier.example/\(id)</link><guid>\(id)</guid>"
        + (text.map { "<content:encoded xmlns:content=\"x\">&lt;p&gt;\($0)&lt;/p&gt;</content:encoded>" } ?? "")
        + "</item>"
    }
    return "<rss version=\"2.0\"><channel><title>Courier</title>\(items.joined())</channel></rss>"
  }

  private func pull(_ room: Room, known: Set<String> = []) async throws -> [String] {
    let feeds = try await room.workbench.feeds()
    return try await room.intake.pull(feeds, known: known, into: room.workbench).all().map { outcome in
      switch outcome {
      case .article(_, let entry, let imported): "\(entry.id) \(imported.receipt.outcome.article.displayTitle)"
      case .entryFailed(_, let error): "failed \(error)"
      case .pulled(let feed, let new, let entries, let failed):
        "\(feed.displayTitle) \(new) of \(entries), \(failed) failed"
      case .unchanged(let feed): "\(feed.shortID) unchanged"
      case .feedFailed(let feed, let error): "\(feed.shortID) failed \(error)"
      }
    }
  }

  private func follow(_ room: Room, _ word: String) async throws {
    let address = try room.intake.feedAddress(word, in: room.folder.root)
    _ = try await room.workbench.follow([(address, nil)])
  }

  @Test("a file's new entries are imported, the oldest first, and only once")
  func files() async throws {
    let room = try await Room()
    try room.write("f.rss", feed((2, "The road is closed until the summer."), (1, "The quay is open for all.")))
    try await follow(room, room.folder.path("f.rss"))
    #expect(try await pull(room) == ["1 Report 1", "2 Report 2", "Courier 2 of 2, 0 failed"])
    #expect(try await pull(room) == ["Courier 0 of 2, 0 failed"])
    try room.write("f.rss", feed((3, "The ferry sails again."), (4, "The mill turns."), (2, "The road is closed.")))
    #expect(
      try await pull(room, known: ["https://courier.example/4"]) == ["3 Report 3", "Courier 1 of 3, 0 failed"])
  }

  @Test("an entry without its text is read from its page; one that fails is tried again, and the server not told")
  func addresses() async throws {
    let room = try await Room()
    let address = "https://courier.example/feed"
    room.web.set(address, .page(feed((2, nil), (1, nil)), type: "application/rss+xml"))
    room.web.set("https://courier.example/1", .page(page("Page 1"), type: "text/html"))
    try await follow(room, address)
    #expect(
      try await pull(room) == [
        "1 Report 1", "failed there is no page at https://courier.example/2", "Courier 1 of 2, 1 failed",
      ])
    room.web.set(
      "https://courier.example/2", .page(page("Page 2", "Another text of the second page."), type: "text/html"))
    #expect(try await pull(room) == ["2 Report 2", "Courier 1 of 2, 0 failed"])
    #expect(room.web.asked.filter { $0.url == address }.map(\.etag) == [nil, nil])
    room.web.set(address, .notModified)
    #expect(try await pull(room) == ["F-1 unchanged"])
    #expect(room.web.asked.last?.etag == "\"1\"")
    room.web.set(address, .failure(FetchFailure(.timeout, "nothing came")))
    #expect(try await pull(room) == ["F-1 failed nothing came"])
  }

  @Test("lists of feeds and feeds are told apart, and entries without an address of the web left out")
  func lists() async throws {
    let room = try await Room()
    try room.write(
      "l.opml",
      "<opml><body><outline text=\"A\" xmlUrl=\"https://a.example/f\"/><outline text=\"B\" xmlUrl=\"ftp://b\"/></body></opml>"
    )
    try room.write("f.rss", feed((1, "The quay is open.")))
    let list = try room.intake.feedList(room.folder.path("l.opml"))
    #expect(list.feeds.map(\.address) == ["https://a.example/f"])
    let (feed, opml) = (room.folder.path("f.rss"), room.folder.path("l.opml"))
    #expect(throws: IntakeError.noListOfFeeds("f.rss", path: feed)) { try room.intake.feedList(feed) }
    #expect(throws: IntakeError.listOfFeeds("l.opml", path: opml)) { try room.intake.feedAddress(opml, in: "/") }
  }
}
