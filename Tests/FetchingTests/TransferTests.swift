import FetchMessages
import Fetching
import LoopbackServer
import Testing

/// Cases 20 and 21: servers that lie, never end, or send bombs.
struct TransferTests {
  private static let start = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"

  private func get(
    change: (inout FetchRequest) -> Void = { _ in },
    _ answer: @escaping @Sendable (LoopbackServer.Connection) -> Void
  ) throws -> (answer: FetchAnswer, body: [UInt8]) {
    let server = try LoopbackServer { _, connection in answer(connection) }
    return TestFetcher([server]).get(server.url(), change: change)
  }

  @Test("an ordinary page comes with all that is to be kept")
  func ordinary() throws {
    let server = try LoopbackServer(pages: [
      "/a": Page(headers: ["Content-Type: text/html; charset=utf-8", "ETag: \"7\"", "X-Note: caf\u{E9}"], body: page)
    ])
    let (answer, body) = TestFetcher([server]).get(server.url("/a"))
    #expect(answer.error == nil && body == Array(page.utf8) && answer.bytes == body.count)
    #expect(answer.status == 200 && answer.kind == .html && answer.warnings.isEmpty && answer.attempts == 1)
    #expect(answer.finalUrl == server.url("/a") && answer.chain == [.init(url: server.url("/a"), status: 200)])
    #expect(answer.fetchedAt == "2024-05-07T10:00:00Z")
    #expect(answer.header("etag") == "\"7\"" && answer.contentType == "text/html; charset=utf-8")
    #expect(server.requests[0].headers["accept-encoding"] == "gzip, deflate")
  }

  @Test("case 20: of more than Content-Length says, what it says is read")
  func lengthTooSmall() throws {
    let (answer, body) = try get {
      $0.send(Self.start + "Content-Length: 10\r\n\r\n" + String(repeating: "a", count: 99))
    }
    #expect(answer.error == nil && body.count == 10)
  }

  @Test("case 20: less than Content-Length says is incomplete")
  func lengthTooLarge() throws {
    let (answer, body) = try get { $0.send(Self.start + "Content-Length: 1000\r\n\r\nonly this") }
    #expect(answer.error?.code == .incomplete && body.isEmpty && answer.bytes == 0)
  }

  @Test("what came before the connection ended is given to who asks for it")
  func part() throws {
    let server = try LoopbackServer { _, connection in
      connection.send(Self.start + "ETag: \"7\"\r\nContent-Length: 1000\r\n\r\nonly this")
    }
    let (answer, body) = TestFetcher([server]).get(server.url()) { $0.acceptsPart = true }
    #expect(answer.error == nil && answer.part?.code == .incomplete)
    #expect(body == Array("only this".utf8) && answer.bytes == 9 && answer.kind == .text)
    #expect(answer.status == 200 && answer.header("etag") == "\"7\"" && answer.chain.map(\.status) == [200])
    // Of nothing there is no part.
    let silent = try LoopbackServer { _, connection in connection.send(Self.start + "Content-Length: 10\r\n\r\n") }
    let (nothing, _) = TestFetcher([silent]).get(silent.url()) { $0.acceptsPart = true }
    #expect(nothing.error?.code == .incomplete && nothing.part == nil)
  }

  @Test("case 20: a Content-Length over the limit is refused before the body, which never comes")
  func lengthOverLimit() throws {
    let (answer, _) = try get { connection in
      connection.send(Self.start + "Content-Length: 20000000000\r\n\r\n")
      connection.waitForClient()
    }
    #expect(answer.error?.code == .tooLarge)
  }

  @Test("case 20: an endless body stops at the limit", arguments: ["", "Transfer-Encoding: chunked\r\n"])
  func endless(header: String) throws {
    let piece = [UInt8](repeating: 0x61, count: 65_536)
    let (answer, body) = try get { connection in
      connection.send(Self.start + header + "\r\n")
      while (header.isEmpty || connection.send("10000\r\n")) && connection.send(piece)
        && (header.isEmpty || connection.send("\r\n"))
      {}
    }
    #expect(answer.error?.code == .tooLarge && body.isEmpty, "\(answer)")
  }

  @Test("case 20: the limit is exact, with and without a length", arguments: ["", "Content-Length: COUNT\r\n"])
  func exactLimit(header: String) throws {
    for (count, isFine) in [(1_000, true), (1_001, false)] {
      let (answer, body) = try get(change: { $0.limits.bytes = 1_000 }) { connection in
        connection.send(Self.start + header.replacing("COUNT", with: "\(count)") + "\r\n")
        connection.send(String(repeating: "a", count: count))
      }
      #expect(answer.error?.code == (isFine ? nil : .tooLarge) && body.count == (isFine ? count : 0), "\(answer)")
    }
  }

  @Test("case 20: a server that stalls in headers or body ends by time", arguments: ["", start, start + "\r\n<p>a"])
  func stalls(sent: String) throws {
    let (answer, _) = try get(change: { $0.limits.totalMilliseconds = 200 }) { connection in
      connection.send(sent)
      connection.waitForClient()
    }
    #expect(answer.error?.code == .timeout, "\(answer)")
  }

  @Test("case 20: 3,000 headers, one header of 3 MB, and headers without end are refused", arguments: [0, 1, 2])
  func headers(kind: Int) throws {
    let (answer, _) = try get { connection in
      connection.send(Self.start)
      switch kind {
      case 0: connection.send((0..<3_000).map { "X-\($0): \($0)\r\n" }.joined() + "\r\nbody")
      case 1: connection.send("X: " + String(repeating: "a", count: 3_000_000) + "\r\n\r\nbody")
      default: while connection.send("X-Again: and again\r\n") {}
      }
    }
    #expect(answer.error?.code == .tooManyHeaders, "\(answer)")
    #expect(answer.headers.isEmpty)
  }

  @Test(
    "answers that are no HTTP", arguments: ["", "SSH-2.0-OpenSSH_9.2\r\n", "HTTP/1.1 abc\r\n\r\n", "220 ready\r\n"])
  func notHTTP(sent: String) throws {
    let (answer, body) = try get { $0.send(sent) }
    #expect(answer.error != nil && body.isEmpty, "\(answer)")
  }

  @Test("nobody listens")
  func nobody() throws {
    // The port is taken at another address, so nobody gets it meanwhile.
    let server = try LoopbackServer(pages: [:])
    let place = FetchPolicy.Exception(try #require(IPAddress("127.0.0.3")), port: server.port)
    let answer = TestFetcher([], also: [place]).get("http://127.0.0.3:\(server.port)/").answer
    #expect(answer.error?.code == .connection && answer.attempts == 1)
  }

  /// A page in each encoding that is asked for.
  static let compressed: [(encoding: String, bytes: [UInt8])] = [
    ("gzip", Gzip.stored(Array(page.utf8))), ("X-Gzip", Gzip.stored(Array(page.utf8))),
    ("deflate", Gzip.deflated(Array(page.utf8), isFramed: true)),
    ("deflate", Gzip.deflated(Array(page.utf8), isFramed: false)),
  ]

  private func send(
    _ bytes: some Collection<UInt8>, as encoding: String, wantsPart: Bool = true
  ) throws -> (answer: FetchAnswer, body: [UInt8]) {
    try get(change: { $0.acceptsPart = wantsPart }) { [bytes = Array(bytes)] connection in
      Page(headers: ["Content-Type: text/html", "Content-Encoding: \(encoding)"], body: bytes).send(to: connection)
    }
  }

  @Test("what is compressed in one layer is decompressed", arguments: compressed)
  func gzip(encoding: String, bytes: [UInt8]) throws {
    // What stands behind the end is nobody's.
    for sent in [bytes, bytes + [0, 0, 0]] {
      let (answer, body) = try send(sent, as: encoding)
      #expect(answer.error == nil && answer.part == nil && body == Array(page.utf8), "\(answer)")
    }
  }

  @Test("several pieces of gzip are one page, and the last one must be whole too")
  func members() throws {
    let (one, two) = (Gzip.stored(Array("<p>The quay ".utf8)), Gzip.stored(Array("is open.".utf8)))
    let whole = try send(one + two, as: "gzip")
    #expect(whole.answer.part == nil && whole.body == Array("<p>The quay is open.".utf8))
    let cut = try send(one + two.dropLast(), as: "gzip")
    #expect(cut.answer.part?.code == .incomplete && cut.body == Array("<p>The quay is open.".utf8))
  }

  @Test("of compressed data that breaks off anywhere, what came is a part, and no page", arguments: compressed)
  func cutAnywhere(encoding: String, bytes: [UInt8]) throws {
    for count in stride(from: 1, to: bytes.count, by: 7) + [bytes.count - 1] where encoding != "X-Gzip" {
      // Without a frame the end is the end of the words.
      if bytes.count - count == 0 { continue }
      let (answer, body) = try send(bytes.prefix(count), as: encoding)
      #expect(Array(page.utf8).starts(with: body), "\(count): \(answer)")
      #expect(
        body.isEmpty ? answer.error?.code == .incomplete : answer.part?.code == .incomplete && answer.error == nil,
        "\(count): \(answer)")
      #expect(try send(bytes.prefix(count), as: encoding, wantsPart: false).answer.error?.code == .incomplete)
    }
  }

  @Test("of damaged compressed data, what came is a part, and no page", arguments: compressed.prefix(3))
  func damagedAnywhere(encoding: String, bytes: [UInt8]) throws {
    let start = bytes.count - page.utf8.count - 12
    for place in stride(from: max(0, start), to: bytes.count, by: 5) {
      var wrong = bytes
      wrong[place] ^= 0x55
      let (answer, body) = try send(wrong, as: encoding)
      #expect(answer.error != nil ? body.isEmpty : answer.part != nil && !body.isEmpty, "\(place): \(answer)")
      #expect(try send(wrong, as: encoding, wantsPart: false).answer.error != nil)
    }
  }

  @Test("case 21: a gigabyte of zeros in little gzip stops", arguments: [100, 1_000_000])
  func bomb(ratio: Int) throws {
    let piece = (0..<1_000).flatMap { _ in Gzip.bombPiece }
    let (answer, body) = try get(change: { $0.limits.ratio = ratio }) { connection in
      connection.send(Self.start + "Content-Encoding: gzip\r\n\r\n")
      connection.send(Gzip.bombStart)
      while connection.send(piece) {}
    }
    #expect(answer.error?.code == .tooLarge && body.isEmpty, "\(answer)")
    #expect(answer.error?.message.contains(ratio == 100 ? "100 times" : "10000000 bytes") == true, "\(answer)")
  }

  @Test("case 21: two layers of gzip are not unpacked")
  func nested() throws {
    let twice = Gzip.stored(Gzip.stored(Array(page.utf8)))
    let quiet = try get { Page(headers: ["Content-Encoding: gzip"], body: twice).send(to: $0) }
    #expect(quiet.answer.error?.code == .binary)
    for headers in [["Content-Encoding: gzip, gzip"], ["Content-Encoding: gzip", "Content-Encoding: gzip"]] {
      let open = try get { Page(headers: headers, body: twice).send(to: $0) }
      #expect(open.answer.error?.code == .encoding, "\(open.answer)")
      #expect(open.answer.error?.message.contains("unsupported encoding") == true)
    }
  }

  @Test("case 21: an encoding that was not offered is refused", arguments: ["br", "zstd", "compress", "GZIP, br", "x"])
  func notOffered(encoding: String) throws {
    let (answer, _) = try get { Page(headers: ["Content-Encoding: \(encoding)"], body: page).send(to: $0) }
    #expect(answer.error?.code == .encoding && answer.error?.message.contains("unsupported encoding") == true)
  }

  @Test("damaged gzip is told from a whole page")
  func damaged() throws {
    let good = Gzip.stored(Array(page.utf8))
    let wrong = good.dropLast(8) + [1, 2, 3, 4, 5, 6, 7, 8]
    for bytes in [Array(page.utf8), Array(wrong)] {
      let (answer, body) = try get { Page(headers: ["Content-Encoding: gzip"], body: bytes).send(to: $0) }
      #expect(answer.error != nil && body.isEmpty, "\(answer)")
    }
  }
}
