import Reading
import Testing

/// Web archives: which records are pages, and what happens where they are cut or lie.
@Suite struct WarcTests {
  private static func record(_ type: String, _ body: String, uri: String = "https://a.example/", length: Int? = nil)
    -> String
  {
    "WARC/1.1\r\nWARC-Type: \(type)\r\nWARC-Target-URI: <\(uri)>\r\nContent-Length: \(length ?? body.utf8.count)\r\n\r\n"
      + body + "\r\n\r\n"
  }

  private static func answer(_ body: String, _ headers: String = "Content-Type: text/html", status: String = "200 OK")
    -> String
  {
    record("response", "HTTP/1.1 \(status)\r\n\(headers)\r\n\r\n\(body)")
  }

  private static func pages(_ text: String) throws -> (words: [String], passed: Int, isCut: Bool) {
    try pages(Array(text.utf8), limit: .max, step: .max)
  }

  /// The same, of bytes that come `step` at a time.
  private static func pages(_ bytes: [UInt8], limit: Int, step: Int) throws -> (
    words: [String], passed: Int, isCut: Bool
  ) {
    var rest = bytes[...]
    let unpacked = UnpackedBytes(limit: limit) { most in
      let part = rest.prefix(min(most, step))
      rest = rest.dropFirst(part.count)
      return Array(part)
    }
    var archive = WarcArchive(read: unpacked.next)
    var words: [String] = []
    while let page = try archive.next() { words.append(String(decoding: page.content, as: UTF8.self)) }
    return (words, archive.passedOver, archive.isCutShort)
  }

  @Test("pages are found among requests, pictures, redirects and failures, which are counted")
  func pages() throws {
    let text =
      Self.record("warcinfo", "x") + Self.record("request", "GET /") + Self.answer("<p>1")
      + Self.answer("x", "Content-Type: image/png")
      + Self.answer("gone", status: "404 Not Found") + Self.answer("two", "content-type: text/plain")
    let found = try Self.pages(text)
    #expect(found.words == ["<p>1", "two"] && found.passed == 3 && !found.isCut)
  }

  @Test(
    "bodies in chunks, and those that only say so",
    arguments: [
      ("3\r\n<p>\r\n2;x=y\r\nab\r\n0\r\n\r\n", "<p>ab"), ("<p>whole", "<p>whole"), ("ff\r\nshort", "ff\r\nshort"),
      ("3\r\n<p>\r\n9\r\ncut", "<p>cut"), ("3\r\n<p>\r\n", "<p>"), ("bad news\r\n3\r\n<p>", "bad news\r\n3\r\n<p>"),
    ])
  func chunks(body: String, expected: String) throws {
    let found = try Self.pages(Self.answer(body, "Content-Type: text/html\r\nTransfer-Encoding: chunked"))
    #expect(found.words == [expected])
  }

  @Test(
    "a page that its archiver cut off says so",
    arguments: [
      ("", "", "<p>1", nil), ("", "Content-Length: 4\r\n", "<p>1", nil),
      ("WARC-Truncated: length\r\n", "", "<p>1", "(WARC-Truncated: length)"),
      ("warc-truncated: \u{1B}[2J\r\n", "", "<p>1", "(WARC-Truncated: unspecified)"),
      ("", "Content-Length: 9\r\n", "<p>1", "only 4 of its 9 bytes"),
      ("", "Transfer-Encoding: chunked\r\n", "3\r\n<p>\r\n9\r\ncut", "its last chunk is cut off"),
      ("", "Transfer-Encoding: chunked\r\n", "3\r\n<p>\r\n0\r\n\r\n", nil),
    ])
  func partial(record: String, headers: String, body: String, missing: String?) throws {
    let answer = Self.answer(body, headers + "Content-Type: text/html")
    var rest = Array(answer.replacing("WARC-Type", with: record + "WARC-Type").utf8)[...]
    var archive = WarcArchive { most in
      let part = rest.prefix(most)
      rest = rest.dropFirst(part.count)
      return Array(part)
    }
    let page = try #require(try archive.next())
    #expect(missing.map { page.missing?.contains($0) == true } ?? (page.missing == nil), "\(page.missing ?? "whole")")
  }

  @Test("an archive that is cut short is read so far, and says so")
  func cut() throws {
    let whole = Self.answer("<p>1")
    #expect(try Self.pages(whole + Self.record("response", "HTTP", length: 999)).isCut)
    #expect(try Self.pages(whole + "rubbish").isCut)
    for length in 5..<whole.utf8.count {
      let found = try Self.pages(String(whole.prefix(length)))
      #expect(found.words.isEmpty || found.words == ["<p>1"])
    }
    #expect(try Self.pages(Self.record("response", "x", length: -5)).isCut)
  }

  @Test("what is no archive is none", arguments: ["", "\n", "HTTP/1.1 200", "WARC"])
  func noArchive(text: String) {
    #expect(throws: WarcArchive.Problem.notWarc) { try Self.pages(text) }
  }

  @Test("it is read as it comes, in one or in many members of gzip", arguments: [1, 7, 100_000])
  func packed(step: Int) throws {
    let (one, two) = (Self.answer("<p>1"), Self.answer("<p>2"))
    for bytes in [
      Array((one + two).utf8), gzip(one + two),
      gzip(one) + gzip(two),
    ] {
      let found = try Self.pages(bytes, limit: 1000, step: step)
      #expect(found.words == ["<p>1", "<p>2"] && found.passed == 0 && !found.isCut)
    }
  }

  @Test("one whose compressed data breaks off or is damaged is never whole, and one without end has a bound")
  func brokenPacking() throws {
    let packed = gzip(Self.answer("<p>1") + Self.answer("<p>2"))
    for count in stride(from: 3, to: packed.count, by: 5) {
      #expect(throws: UnpackedBytes.Problem.damaged) {
        try Self.pages(Array(packed.prefix(count)), limit: 1000, step: 9)
      }
    }
    let wrong = packed.dropLast() + [packed[packed.count - 1] ^ 1]
    #expect(throws: UnpackedBytes.Problem.damaged) { try Self.pages(Array(wrong), limit: 1000, step: 9) }
    #expect(throws: UnpackedBytes.Problem.tooMany) { try Self.pages(packed, limit: 100, step: 9) }
    let bomb = gzipBomb(pieces: 1000)
    var rest = bomb[...]
    let zeros = UnpackedBytes(limit: 1_000_000) { most in
      defer { rest = rest.dropFirst(most) }
      return Array(rest.prefix(most))
    }
    var taken = 0
    #expect(throws: UnpackedBytes.Problem.tooMany) { while try !zeros.next(1 << 16).isEmpty { taken += 1 } }
    #expect(taken == 1_000_000 / (1 << 16))
  }

  @Test("a record larger than any page is passed over without being held")
  func largeRecord() throws {
    let large = 21_000_001
    let text = Self.record("response", "", length: large)
    // The record's bytes come out of nowhere: nobody holds them.
    var parts: [[UInt8]] = [Array(text.utf8.dropLast(4))]
    var left = large
    let end = Array(("\r\n\r\n" + Self.answer("<p>1")).utf8)
    var archive = WarcArchive { most in
      if !parts.isEmpty { return parts.removeFirst() }
      guard left > 0 else {
        defer { left = -1 }
        return left == 0 ? end : []
      }
      let count = min(most, left)
      left -= count
      return [UInt8](repeating: 32, count: count)
    }
    #expect(try archive.next()?.content == Array("<p>1".utf8))
    #expect(archive.passedOver == 1)
  }

  @Test("a chunk that says it is larger than memory is no chunk, and a packed body is no text")
  func lies() throws {
    let chunked = "Content-Type: text/html\r\nTransfer-Encoding: chunked"
    #expect(try Self.pages(Self.answer("7fffffffffffffff\r\nab", chunked)).words == ["7fffffffffffffff\r\nab"])
    for encoding in ["br", "deflate"] {
      let headers = "Content-Type: text/html\r\nContent-Encoding: \(encoding)"
      #expect(try Self.pages(Self.answer("x\u{1}K\u{4}", headers)).words.isEmpty)
      #expect(try Self.pages(Self.answer("<p>ö", headers)).words == ["<p>ö"])
    }
  }
}
