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
    var archive = try #require(WarcArchive(Array(text.utf8)))
    var words: [String] = []
    while let page = archive.next() { words.append(String(decoding: page.content, as: UTF8.self)) }
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
    ])
  func chunks(body: String, expected: String) throws {
    let found = try Self.pages(Self.answer(body, "Content-Type: text/html\r\nTransfer-Encoding: chunked"))
    #expect(found.words == [expected])
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

  @Test("what is no archive is none") func noArchive() { #expect(WarcArchive(Array("HTTP/1.1 200".utf8)) == nil) }
}
