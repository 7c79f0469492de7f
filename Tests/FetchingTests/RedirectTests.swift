import FetchMessages
import Fetching
import LoopbackServer
import Testing

/// Cases 15 to 17: where names and redirects lead.
struct RedirectTests {
  @Test("case 15: a name with a public and a private address is not asked at the private one")
  func privateBesidePublic() throws {
    // 127.0.0.4 stands for the public server, which is down; 127.0.0.1 with a server for the private one.
    let server = try LoopbackServer(pages: ["/": Page(body: page)])
    let down = FetchPolicy.Exception(try #require(IPAddress("127.0.0.4")), port: server.port)
    let fetcher = TestFetcher([], also: [down], names: { _ in ["127.0.0.4,127.0.0.1"] })
    let answer = fetcher.get("http://ferry.test:\(server.port)/") { $0.ports = [server.port] }.answer
    #expect(answer.error?.code == .privateAddress)
    #expect(server.requests.isEmpty)
  }

  @Test("case 15: a name that first stands for a public, then for a private address is refused at connect")
  func rebinding() throws {
    let inside = try LoopbackServer(pages: ["/secret": Page(body: page)])
    let outside = try LoopbackServer(host: "127.0.0.5", port: inside.port) { _, connection in
      Page.redirect("/secret").send(to: connection)
    }
    let answers = Answers([["127.0.0.5"], ["127.0.0.1"]])
    let fetcher = TestFetcher([outside], names: { _ in answers.next() })
    let answer = fetcher.get("http://ferry.test:\(inside.port)/") { $0.ports = [inside.port] }.answer
    #expect(answer.error?.code == .privateAddress, "\(answer)")
    #expect(outside.requests.count == 1)
    #expect(inside.requests.isEmpty)
    #expect(answer.chain.map(\.status) == [302, nil])
  }

  @Test(
    "case 16: redirects to private places and other schemes are refused, the chain is shown",
    arguments: [
      ("http://127.0.0.1:1/", .privateAddress), ("http://127.1/", .privateAddress),
      ("http://2130706433/", .privateAddress), ("http://[::1]/", .privateAddress),
      ("http://[::ffff:127.0.0.1]/", .privateAddress), ("http://0.0.0.0/", .privateAddress),
      ("http://10.1.2.3/", .privateAddress), ("http://192.168.1.1/", .privateAddress),
      ("http://169.254.169.254/latest/meta-data", .privateAddress), ("http://[fe80::1]/", .privateAddress),
      ("http://[2002:7f00:1::]/", .privateAddress), ("//127.0.0.1:1/", .privateAddress),
      ("file:///etc/passwd", .scheme), ("ftp://example.org/", .scheme), ("gopher://example.org:70/", .scheme),
      ("data:text/html,hello", .badRedirect), ("javascript:alert(1)", .badRedirect),
      ("http://example.org:22/", .port), ("http://", .badRedirect),
    ] as [(String, FetchFailure.Code)])
  func refused(location: String, code: FetchFailure.Code) throws {
    let server = try LoopbackServer(pages: ["/": .redirect(location)])
    let got = TestFetcher([server]).get(server.url())
    #expect(
      got.answer.error?.code == code || code == .badRedirect && got.answer.error?.code == .scheme, "\(got.answer)")
    #expect(got.answer.chain == [.init(url: server.url(), status: 302, location: location)])
    #expect(got.body.isEmpty)
    #expect(server.requests.count == 1)
  }

  @Test("case 17: a loop stops after five redirects")
  func loop() throws {
    let server = try LoopbackServer { request, connection in
      Page.redirect("/\((Int(request.path.dropFirst()) ?? 0) + 1)").send(to: connection)
    }
    let answer = TestFetcher([server]).get(server.url("/0")).answer
    #expect(answer.error?.code == .tooManyRedirects)
    #expect(server.requests.map(\.path) == ["/0", "/1", "/2", "/3", "/4", "/5"])
    #expect(answer.chain.count == 6)
    let fewer = TestFetcher([server]).get(server.url("/0")) { $0.limits.redirects = 0 }.answer
    #expect(fewer.error?.code == .tooManyRedirects && fewer.chain.count == 1)
  }

  @Test("case 17: a redirect without a place is an error", arguments: [nil, ""])
  func nowhere(location: String?) throws {
    let server = try LoopbackServer(pages: ["/": .redirect(location)])
    #expect(TestFetcher([server]).get(server.url()).answer.error?.code == .badRedirect)
  }

  @Test(
    "case 17: relative places are followed",
    arguments: ["/a/b", "b", "./b", "../a/b", "?", "//HOST/a/b", "http://HOST/a/b", "/a/%62", "/a/b#part"])
  func relative(location: String) throws {
    let server = try LoopbackServer { request, connection in
      let host = request.headers["host"] ?? ""
      let target = location.replacing("HOST", with: host)
      (request.path == "/a/start" ? Page.redirect(target, status: "307 Temporary Redirect") : Page(body: page))
        .send(to: connection)
    }
    let got = TestFetcher([server]).get(server.url("/a/start"))
    if location == "?" {
      #expect(got.answer.error == nil || got.answer.error?.code == .tooManyRedirects, "\(got.answer)")
      return
    }
    #expect(got.answer.error == nil, "\(got.answer)")
    #expect(got.answer.finalUrl == server.url(location == "/a/%62" ? "/a/%62" : "/a/b"))
    #expect(got.answer.chain.map(\.status) == [307, 200])
    #expect(got.body == Array(page.utf8))
  }

  @Test("nothing is carried along: no cookies, no referrer")
  func nothingCarried() throws {
    let server = try LoopbackServer { request, connection in
      let cookie = ["Set-Cookie: id=7", "Content-Type: text/html"]
      let page =
        request.path == "/"
        ? Page(status: "302 Found", headers: cookie + ["Location: /next"], body: "") : Page(headers: cookie, body: page)
      page.send(to: connection)
    }
    let answer = TestFetcher([server]).get(server.url()).answer
    let last = try #require(server.requests.last)
    #expect(last.path == "/next" && last.headers["cookie"] == nil && last.headers["referer"] == nil)
    #expect(last.headers["user-agent"]?.hasPrefix("Claimbook/") == true)
    #expect(answer.header("set-cookie") == nil && answer.contentType == "text/html")
  }
}
