import FetchMessages
import Fetching
import LoopbackServer
import Testing

/// Case 18: addresses with more in them than an address should have.
struct AddressTests {
  @Test("case 18: credentials are left away, and never sent")
  func credentials() throws {
    let server = try LoopbackServer(pages: ["/a": Page(body: page)])
    let got = TestFetcher([server]).get("http://ana:secret@127.0.0.1:\(server.port)/a#part")
    #expect(got.answer.error == nil)
    #expect(got.answer.finalUrl == server.url("/a"))
    #expect(got.answer.warnings.contains { $0.contains("password") && !$0.contains("secret") })
    let request = try #require(server.requests.first)
    #expect(request.headers["authorization"] == nil && request.line == "GET /a HTTP/1.1")
    #expect(!request.headers.values.contains { $0.contains("secret") })
  }

  @Test(
    "case 18: line breaks and zeros are refused",
    arguments: [
      "http://example.org/a\r\nHost: other", "http://example.org/\n", "http://exam\0ple.org/", "http://example.org/\0",
      "http://example.org/\u{7F}", "\thttp://example.org/",
    ])
  func controlCharacters(url: String) {
    #expect(TestFetcher([]).get(url).answer.error?.code == .badAddress)
  }

  @Test("case 18: an address of 9 kB is refused, one of 8 kB is not")
  func length() throws {
    let start = "http://example.org/"
    #expect(throws: FetchFailure.self) { try WebAddress(start + String(repeating: "a", count: 9_000)) }
    let longest = start + String(repeating: "a", count: 8_192 - start.utf8.count)
    #expect(try WebAddress(longest).description == longest)
    #expect(throws: FetchFailure.self) { try WebAddress(longest + "a") }
    // Neither shrinking nor growing on the way to the normal form is a way round.
    #expect(throws: FetchFailure.self) { try WebAddress(start + String(repeating: "a/../", count: 2_000)) }
    #expect(throws: FetchFailure.self) { try WebAddress(start + String(repeating: "ä", count: 4_000)) }
  }

  @Test(
    "case 18: names with letters beyond ASCII are shown in ASCII",
    arguments: [
      ("http://exämple.org/", "xn--exmple-cua.org"), ("http://ехаmple.org/", "xn--mple-43d3a6i.org"),
      ("http://XN--exmple-cua.org/", "xn--exmple-cua.org"),
    ])
  func homographs(url: String, ascii: String) throws {
    let address = try WebAddress(url)
    #expect(address.host == ascii)
    #expect(address.description == "http://\(ascii)/")
    #expect(address.remarks.contains { $0.contains(ascii) })
  }

  @Test(
    "addresses in their normal form",
    arguments: [
      ("HTTP://Example.ORG", "http://example.org/"), ("http://example.org/a b", "http://example.org/a%20b"),
      ("http://example.org/straße?q=ä", "http://example.org/stra%c3%9fe?q=%c3%a4"),
      ("http://example.org/a/../b", "http://example.org/b"), ("http://example.org:80/", "http://example.org:80/"),
      ("https://example.org/?a=1&b=2", "https://example.org/?a=1&b=2"),
    ])
  func normalForm(url: String, normal: String) throws {
    let address = try WebAddress(url)
    #expect(address.description == normal)
    #expect(address.remarks.isEmpty)
  }

  @Test("a condition cannot smuggle in headers", arguments: ["\"a\"\r\nX: y", "", "\"\0\""])
  func conditions(value: String) {
    for change: (inout FetchRequest) -> Void in [{ $0.etag = value }, { $0.lastModified = value }] {
      #expect(TestFetcher([]).get("http://example.org/", change: change).answer.error?.code == .badRequest)
    }
  }
}
