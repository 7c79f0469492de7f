import Foundation
import LoopbackServer
import Synchronization
import TestFolders
import Testing

/// Feeds at addresses: what a server is asked, and what becomes an article.
struct FeedPullTests {
  private let folder: TemporaryFolder
  private let server: LoopbackServer

  private static func entry(_ id: Int, _ text: String?) -> String {
    "<item><title>Report \(id)</title><link>/page\(id)</link><guid>\(id)</guid><pubDate>Mon, 06 May 2024 10:0\(id % 10):00 GMT</pubDate>"
      + (text.map { "<content:encoded>&lt;p&gt;\($0)&lt;/p&gt;</content:encoded>" } ?? "") + "</item>"
  }

  private static func feed(_ entries: [String]) -> String {
    "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Courier</title>\(entries.joined())</channel></rss>"
  }

  /// Which entries the server has, set by the test.
  private final class State: Sendable { let entries = Mutex<[String]>([]) }
  private let state = State()

  init() throws {
    folder = try TemporaryFolder()
    let state = state
    server = try LoopbackServer { request, connection in
      let entries = state.entries.withLock { $0 }
      let tag = "\"\(entries.count)\""
      switch request.path {
      case "/feed" where request.headers["if-none-match"] == tag:
        Page(status: "304 Not Modified", headers: ["ETag: \(tag)"], body: "").send(to: connection)
      case "/feed":
        Page(headers: ["Content-Type: application/rss+xml", "ETag: \(tag)"], body: Self.feed(entries))
          .send(to: connection)
      case "/page2":
        Page(
          headers: ["Content-Type: text/html"],
          body: "<!doctype html><html><body><h1>Report 2</h1><p>The ferry to Holm will sail twice a day from June, "
            + "harbour master Ingrid Solberg said at the quay on Monday.</p></body></html>"
        ).send(to: connection)
      default: Page(status: "404 Not Found", body: "gone").send(to: connection)
      }
    }
  }

  private func run(_ line: String) throws -> Program.Outcome {
    try Program.shell(
      line.replacingOccurrences(of: "HOST", with: "http://127.0.0.1:\(server.port)"), in: folder.root,
      environment: ["CLAIMBOOK_FETCH_LOOPBACK_PORTS": "\(server.port)"])
  }

  @Test("a pull imports what is new, asks with what it knows, and tries again what failed")
  func pulls() throws {
    state.entries.withLock {
      $0 = [Self.entry(2, nil), Self.entry(1, "The bridge is closed until June, mayor Anna Kos said on Monday.")]
    }
    let first = try run("claimbook init f.claimbook > /dev/null && claimbook feed add HOST/feed && claimbook feed pull")
    #expect(first.status == 0, "\(first.output)")
    #expect(first.output.contains("F-1 Courier: 2 new of 2 entries"), "\(first.output)")
    // The oldest first; the one without a text from its page.
    let articles = try run("claimbook article list").output
    #expect(articles.contains("A-1\t2024-05-06") && articles.contains("Report 1"), "\(articles)")
    #expect(try run("claimbook list speaker:Solberg").output.contains("twice a day"))

    #expect(try run("claimbook feed pull").output == "F-1 Courier: nothing new\n")
    #expect(server.requests.last?.headers["if-none-match"] == "\"2\"")

    state.entries.withLock { $0 = [Self.entry(3, nil)] + $0 }
    let failing = try run("claimbook feed pull")
    #expect(failing.status == 5 && failing.output.contains("F-1 Courier: 0 new of 3 entries, 1 failed"), "\(failing)")
    let again = try run("claimbook feed pull")
    #expect(again.status == 5 && again.output.contains("1 failed"), "not forgotten, not 304: \(again)")

    state.entries.withLock {
      $0[0] = Self.entry(3, "The tram will be late, Ole Dahl said.")
      $0 = [Self.entry(4, "Nobody was hurt, police chief Vera Holm said.")] + $0
    }
    let json = try run("claimbook feed pull F-1 --json")
    #expect(json.status == 0 && json.output.split(separator: "\n").count == 2, "\(json.output)")
    #expect(try run("claimbook log --verify").status == 0)
  }

  @Test("a dry run of a pull writes nothing")
  func dryRun() throws {
    state.entries.withLock { $0 = [Self.entry(1, "The bridge is closed until June, mayor Anna Kos said on Monday.")] }
    let outcome = try run(
      "claimbook init f.claimbook > /dev/null && claimbook feed add HOST/feed > /dev/null && claimbook feed pull --dry-run"
    )
    #expect(
      outcome.status == 0 && outcome.output.contains("1 new of 1 entry (dry run: nothing is written)"), "\(outcome)")
    #expect(try run("claimbook article list").output == "0 articles\n")
  }
}
