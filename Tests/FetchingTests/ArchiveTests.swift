import FetchMessages
import Fetching
import LoopbackServer
import Testing

/// The Wayback Machine, played by a server of the test.
struct ArchiveTests {
  private static let found =
    #"{"archived_snapshots":{"closest":{"available":true,"url":"http://web.archive.org/web/20240501123000/x","timestamp":"20240501123000","status":"200"}}}"#

  private func world(
    available: String = found, page status: String = "404 Not Found"
  ) throws -> (server: LoopbackServer, archive: LoopbackServer, fetcher: TestFetcher) {
    let server = try LoopbackServer { _, connection in Page(status: status, body: page).send(to: connection) }
    let archive = try LoopbackServer(host: "127.0.0.2") { request, connection in
      let answer =
        request.path.hasPrefix("/available")
        ? Page(headers: ["Content-Type: application/json"], body: available) : Page(body: "<html>as it was")
      answer.send(to: connection)
    }
    let machine = WaybackMachine(availability: archive.url("/available?url="), copies: archive.url("/web/"))
    return (server, archive, TestFetcher([server, archive], archive: machine))
  }

  @Test("the archive is asked only when told")
  func onlyWhenTold() throws {
    let (server, archive, fetcher) = try world()
    #expect(fetcher.get(server.url("/a")).answer.error?.code == .gone)
    #expect(archive.requests.isEmpty)
  }

  @Test("the archive is not asked for what can be had")
  func notNeeded() throws {
    let (server, archive, fetcher) = try world(page: "200 OK")
    let answer = fetcher.get(server.url("/a")) { $0.archive = true }.answer
    #expect(answer.error == nil && answer.archived == nil)
    #expect(archive.requests.isEmpty)
  }

  @Test(
    "what is gone is read from the archive, and said so", arguments: ["404 Not Found", "410 Gone", "403 No", "500 Oh"])
  func copy(status: String) throws {
    let (server, archive, fetcher) = try world(page: status)
    let (answer, body) = fetcher.get(server.url("/a?b=c&d")) { $0.archive = true }
    #expect(answer.error == nil && body == Array("<html>as it was".utf8), "\(answer)")
    let address = server.url("/a?b=c&d")
    #expect(
      answer.archived == ArchivedCopy(url: archive.url("/web/20240501123000/\(address)"), timestamp: "20240501123000"))
    #expect(answer.warnings.contains { $0.contains("copy of 2024-05-01") })
    let escaped = "http%3A%2F%2F127.0.0.1%3A\(server.port)%2Fa%3Fb%3Dc%26d"
    #expect(archive.requests.map(\.path) == ["/available?url=\(escaped)", "/web/20240501123000id_/\(address)"])
    #expect(answer.chain.count == 3)
  }

  @Test(
    "without a copy both failures are told",
    arguments: [
      #"{"archived_snapshots":{}}"#, "{}", "no JSON",
      "{\"archived_snapshots\":{\"closest\":{\"timestamp\":\"../../x\"}}}",
      #"{"archived_snapshots":{"closest":{"available":false,"timestamp":"20240501123000"}}}"#,
    ])
  func noCopy(available: String) throws {
    let (server, archive, fetcher) = try world(available: available)
    let answer = fetcher.get(server.url("/a")) { $0.archive = true }.answer
    #expect(answer.error?.code == .notArchived && answer.error?.message.contains("404") == true, "\(answer)")
    #expect(archive.requests.count == 1)
  }

  @Test("what is refused here is not looked for there", arguments: ["http://10.0.0.1/", "http://127.0.0.1:22/"])
  func refused(url: String) throws {
    let (_, archive, fetcher) = try world()
    #expect(fetcher.get(url) { $0.archive = true }.answer.error?.code == .privateAddress)
    #expect(archive.requests.isEmpty)
  }

  @Test("a page that leads to a refused place, or is no text, is not looked for either")
  func refusedOnTheWay() throws {
    let archive = try world().archive
    let server = try LoopbackServer(pages: ["/a": .redirect("http://10.0.0.1/"), "/b": Page(body: [0xFF, 0xD8, 0xFF])])
    let other = TestFetcher(
      [server, archive],
      archive: WaybackMachine(availability: archive.url("/available?url="), copies: archive.url("/web/")))
    #expect(other.get(server.url("/a")) { $0.archive = true }.answer.error?.code == .privateAddress)
    #expect(other.get(server.url("/b")) { $0.archive = true }.answer.error?.code == .binary)
    #expect(archive.requests.isEmpty)
  }
}
