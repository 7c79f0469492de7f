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
    // What was fetched lies nowhere that a remedy could name.
    room.web.set("https://a.example/l.opml", .page(try String(contentsOfFile: opml, encoding: .utf8), type: "text/xml"))
    let fetched = try await room.intake.readings(of: room.inputs("https://a.example/l.opml")).all()
    guard case .failed(let error)? = fetched.first else { return #expect(Bool(false), "\(fetched)") }
    #expect(error as? IntakeError == .listOfFeeds("https://a.example/l.opml", path: nil))
  }

  @Test("what is packed is unpacked: a feed that is followed, and a list of feeds")
  func packed() async throws {
    let room = try await Room()
    try room.folder.write("f.rss.gz", gzip(feed((1, "The quay is open for all."))))
    try await follow(room, room.folder.path("f.rss.gz"))
    #expect(try await pull(room) == ["1 Report 1", "Courier 1 of 1, 0 failed"])
    try room.folder.write(
      "l.opml.gz", gzip("<opml><body><outline text=\"A\" xmlUrl=\"https://a.example/f\"/></body></opml>"))
    #expect(try room.intake.feedList(room.folder.path("l.opml.gz")).feeds.map(\.address) == ["https://a.example/f"])
  }

  @Test("a file is followed by its whole path, however it is named from here")
  func wholePath() async throws {
    let room = try await Room()
    let feed = try room.folder.write("f.rss", feed((1, "The quay is open.")))
    #expect(try room.intake.feedAddress(feed, in: "/elsewhere") == feed)
    #expect(try room.intake.feedAddress("https://a.example/f", in: "/elsewhere") == "https://a.example/f")
    let here = FileManager.default.currentDirectoryPath
    let way = String(repeating: "../", count: here.split(separator: "/").count) + feed.dropFirst()
    #expect(try room.intake.feedAddress(way, in: here) == here + "/" + way)
    #expect(try room.intake.feedAddress("./" + way, in: here) == here + "/" + way)
  }

  @Test("what cannot be read again is not followed, and a feed that has become a pipe keeps nobody waiting")
  func onlyOnce() async throws {
    let room = try await Room()
    let pipe = try NamedPipe(room, "pipe.rss", holding: feed((1, "The quay is open for all.")))
    defer { pipe.end() }
    for (word, name) in [("-", "standard input"), (pipe.path, pipe.path), ("/dev/null", "/dev/null")] {
      #expect(throws: IntakeError.notToBeFollowed(name)) { try room.intake.feedAddress(word, in: "/") }
    }
    _ = try await room.workbench.follow([(pipe.path, nil)])
    #expect(
      try await pull(room) == [
        "F-1 failed \(pipe.path) is a pipe, not a file. Save what comes out of it and name that file"
      ])
  }
}
