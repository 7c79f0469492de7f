import FetchMessages
import Fetching
import LoopbackServer
import Synchronization
import Testing

/// Retries, distances and conditions. The clock is the test's own; nobody waits.
struct PatienceTests {
  /// A server that answers with one page after another; the last stays.
  private func server(_ pages: [Page]) throws -> LoopbackServer {
    let count = Counter()
    return try LoopbackServer { _, connection in pages[min(count.next(), pages.count - 1)].send(to: connection) }
  }

  private static func busy(_ status: String, _ headers: String...) -> Page {
    Page(status: status, headers: headers, body: "")
  }

  @Test("temporary failures are tried again, each time after twice as long", arguments: [429, 502, 503, 504])
  func retries(status: Int) throws {
    let server = try server([Self.busy("\(status) Busy"), Self.busy("\(status) Busy"), Page(body: page)])
    let fetcher = TestFetcher([server])
    let (answer, body) = fetcher.get(server.url()) { $0.limits.retries = 2 }
    #expect(answer.error == nil && body == Array(page.utf8) && answer.attempts == 3, "\(answer)")
    #expect(fetcher.pause.waits == [1_000, 2_000])
    #expect(answer.chain.map(\.status) == [status, status, 200])
  }

  @Test("after the last retry the failure stands")
  func givesUp() throws {
    let server = try server([Self.busy("503 Busy")])
    let answer = TestFetcher([server]).get(server.url()) { $0.limits.retries = 2 }.answer
    #expect(answer.error?.code == .status && answer.attempts == 3 && server.requests.count == 3)
  }

  @Test(
    "what will not pass is asked once",
    arguments: ["400 Bad", "401 Who", "403 No", "404 Gone", "410 Gone", "500 Oh", "501 No"])
  func permanent(status: String) throws {
    let server = try server([Self.busy(status)])
    let fetcher = TestFetcher([server])
    let answer = fetcher.get(server.url()) { $0.limits.retries = 5 }.answer
    #expect(answer.error?.code == (status.contains("Gone") ? .gone : .status) && server.requests.count == 1)
    #expect(fetcher.pause.waits.isEmpty)
  }

  @Test("a timeout is tried again")
  func timeout() throws {
    let count = Counter()
    let server = try LoopbackServer { _, connection in
      if count.next() == 0 { connection.waitForClient() } else { Page(body: page).send(to: connection) }
    }
    let answer = TestFetcher([server]).get(server.url()) {
      // On a busy machine even the server that answers may be late, but not every time.
      $0.limits.retries = 10
      $0.limits.totalMilliseconds = 500
    }.answer
    #expect(answer.error == nil && answer.attempts > 1, "\(answer)")
  }

  @Test(
    "Retry-After is kept, in seconds or as a moment; what is longer than the cap ends the attempt",
    arguments: [
      ("7", [7_000]), ("0", [1_000]), ("30", [30_000]), ("31", []), ("999999999999999999999999", []),
      ("Tue, 07 May 2024 10:00:05 GMT", [5_000]), ("Tue, 07 May 2024 09:00:00 GMT", [1_000]),
      ("Wed, 08 May 2024 10:00:00 GMT", []), ("soon", [1_000]),
    ] as [(String, [Int])])
  func retryAfter(value: String, waits: [Int]) throws {
    let server = try server([Self.busy("503 Busy", "Retry-After: \(value)"), Page(body: page)])
    let fetcher = TestFetcher([server])
    let answer = fetcher.get(server.url()) { $0.limits.retries = 1 }.answer
    #expect(fetcher.pause.waits == waits, "\(answer)")
    #expect((answer.error == nil) == !waits.isEmpty)
    if waits.isEmpty { #expect(answer.error?.message.contains("asks to come back in") == true && answer.attempts == 1) }
  }

  @Test("the same host is asked at most once a second, another at once, redirects without a wait")
  func manners() throws {
    let server = try LoopbackServer(pages: ["/": .redirect("/b"), "/b": Page(body: page)])
    let other = try LoopbackServer(host: "127.0.0.2") { _, connection in Page(body: page).send(to: connection) }
    let fetcher = TestFetcher([server, other])
    #expect(fetcher.get(server.url()).answer.error == nil)
    #expect(fetcher.pause.waits.isEmpty)
    #expect(fetcher.get(other.url()).answer.error == nil)
    #expect(fetcher.pause.waits.isEmpty)
    #expect(fetcher.get(server.url("/b")).answer.error == nil)
    #expect(fetcher.pause.waits == [1_000])
    fetcher.pause.wait(milliseconds: 400)
    #expect(fetcher.get(server.url("/b")).answer.error == nil)
    #expect(fetcher.pause.waits == [1_000, 400, 600])
  }

  @Test("what has not changed is not sent again")
  func conditions() throws {
    let server = try LoopbackServer { request, connection in
      let isCurrent =
        request.headers["if-none-match"] == "\"7\""
        || request.headers["if-modified-since"] == "Tue, 07 May 2024 10:00:00 GMT"
      (isCurrent ? Page(status: "304 Not Modified", body: "") : Page(body: page)).send(to: connection)
    }
    let fetcher = TestFetcher([server])
    for (etag, date, isCurrent) in [
      ("\"7\"", nil, true), (nil, "Tue, 07 May 2024 10:00:00 GMT", true), ("\"6\"", nil, false), (nil, nil, false),
    ] as [(String?, String?, Bool)] {
      let (answer, body) = fetcher.get(server.url()) { request in
        request.etag = etag
        request.lastModified = date
      }
      #expect(answer.error == nil && answer.notModified == isCurrent && body.isEmpty == isCurrent)
      #expect(answer.status == (isCurrent ? 304 : 200))
    }
  }

  @Test("304 to a question without a condition is an error")
  func unaskedCondition() throws {
    let server = try server([Page(status: "304 Not Modified", body: "")])
    #expect(TestFetcher([server]).get(server.url()).answer.error?.code == .status)
  }
}

final class Counter: Sendable {
  private let count = Mutex(0)

  /// 0, 1, 2 …
  func next() -> Int {
    count.withLock { count in
      count += 1
      return count - 1
    }
  }
}
