import FetchMessages
import Fetching
import LoopbackServer
import Testing

/// What is asked and what not, without a packet sent.
struct PolicyTests {
  /// Cases 1 to 8: this machine, in every notation.
  @Test(
    "cases 1–8: this machine is refused however it is written",
    arguments: [
      "127.0.0.1", "127.1", "0x7f.1", "017700000001", "2130706433", "0.0.0.0", "[::1]", "[::ffff:127.0.0.1]", "0",
      "[::]", "[0:0:0:0:0:ffff:7f00:1]",
    ])
  func thisMachine(host: String) throws {
    // A server that would answer: nothing may reach it.
    let server = try LoopbackServer(pages: ["/": Page(body: page)])
    let answer = TestFetcher([]).get("http://\(host):\(server.port)/") { $0.ports = [server.port] }.answer
    #expect(answer.error?.code == .privateAddress, "\(answer)")
    #expect(answer.error?.message.hasPrefix("private address") == true)
    #expect(server.requests.isEmpty)
  }

  @Test("names of this machine are refused when they are connected to", arguments: ["localhost", "ip6-localhost.test"])
  func localNames(name: String) throws {
    let server = try LoopbackServer(pages: ["/": Page(body: page)])
    let fetcher = TestFetcher([], names: { $0 == "localhost" ? [] : ["[::1],127.0.0.1"] })
    let answer = fetcher.get("http://\(name):\(server.port)/") { $0.ports = [server.port] }.answer
    #expect(answer.error?.code == .privateAddress, "\(answer)")
    #expect(server.requests.isEmpty)
  }

  @Test(
    "cases 9–14: private, link-local, shared, multicast and wrapped addresses are refused",
    arguments: [
      "10.0.0.1", "10.255.255.255", "172.16.0.1", "172.31.255.255", "192.168.0.1", "169.254.169.254", "100.64.0.1",
      "100.127.255.255", "224.0.0.1", "239.255.255.255", "255.255.255.255", "240.0.0.1", "0.1.2.3", "192.0.0.8",
      "192.0.2.1", "198.18.0.1", "198.51.100.7", "203.0.113.9", "192.88.99.1", "fc00::1", "fdff::1", "fe80::1",
      "febf::1", "fec0::1", "ff02::1", "64:ff9b::127.0.0.1", "64:ff9b::10.0.0.1", "64:ff9b::169.254.169.254",
      "64:ff9b:1::1", "2002:7f00:1::", "2002:a00:1::1", "2002:c0a8:101::1", "::ffff:10.0.0.1", "::10.0.0.1", "2001::1",
      "2001:db8::1", "3fff::1", "100::1", "5f00::1", "4000::1",
    ])
  func privateAddresses(address: String) throws {
    let ip = try #require(IPAddress(address))
    #expect(FetchPolicy().objection(to: ip, port: 80)?.code == .privateAddress)
    let host = address.contains(":") ? "[\(address)]" : address
    #expect(throws: FetchFailure.self) { try FetchPolicy().check(WebAddress("http://\(host)/")) }
  }

  @Test(
    "public addresses are none of these",
    arguments: [
      "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.1",
      "169.253.255.255", "172.15.255.255", "172.32.0.0", "192.167.255.255", "192.169.0.0", "198.17.255.255",
      "198.20.0.0", "223.255.255.255", "2a00:1450:4001::1", "2606:4700::1111", "64:ff9b::101:101", "2002:101:101::1",
      "::ffff:1.1.1.1", "2001:200::1", "3ffe::1",
    ])
  func publicAddresses(address: String) throws {
    #expect(FetchPolicy().objection(to: try #require(IPAddress(address)), port: 80) == nil)
    #expect(try #require(IPAddress(address)).description == address)
  }

  @Test("an exception is one port of one address")
  func exceptions() throws {
    let policy = FetchPolicy(loopbackPorts: "9001, 9002,x")
    let here = try #require(IPAddress("127.0.0.1"))
    #expect(policy.objection(to: here, port: 9001) == nil)
    #expect(policy.objection(to: here, port: 9003) != nil)
    #expect(policy.objection(to: try #require(IPAddress("127.0.0.2")), port: 9001) != nil)
    #expect(policy.objection(to: try #require(IPAddress("10.0.0.1")), port: 9001) != nil)
    #expect(FetchPolicy(loopbackPorts: nil).exceptions.isEmpty)
  }

  @Test(
    "ports of the web and those that were allowed",
    arguments: [
      ("http://example.org/", [], true), ("https://example.org/", [], true), ("http://example.org:8080/", [], true),
      ("https://example.org:8443/", [], true), ("http://example.org:443/", [], true),
      ("http://example.org:22/", [], false), ("http://example.org:6379/", [], false),
      ("http://example.org:8000/", [], false), ("http://example.org:8000/", [8000], true),
      ("http://example.org:0/", [], false),
    ] as [(String, [Int], Bool)])
  func ports(url: String, allowed: [Int], isFine: Bool) throws {
    let failure: FetchFailure?
    do throws(FetchFailure) {
      try FetchPolicy().check(WebAddress(url), ports: allowed)
      failure = nil
    } catch {
      failure = error
    }
    #expect(failure?.code == (isFine ? nil : .port))
  }

  @Test(
    "only the web's schemes",
    arguments: [
      "file:///etc/passwd", "ftp://example.org/a", "gopher://example.org/", "data:text/html,x", "javascript:alert(1)",
      "dict://example.org/", "ws://example.org/", "example.org/page", "", "http://", "http:///page", "//example.org/",
    ])
  func schemes(url: String) {
    let answer = TestFetcher([]).get(url).answer
    #expect([.scheme, .badAddress].contains(answer.error?.code), "\(answer)")
    #expect(answer.chain.isEmpty)
  }

  @Test("case 19: a redirect from https to http is followed with a warning, no other is remarked on")
  func downgrade() throws {
    let (safe, open) = (try WebAddress("https://example.org/a"), try WebAddress("http://example.org/a"))
    #expect(FetchPolicy.remarks(from: safe, to: open).count == 1)
    #expect(FetchPolicy.remarks(from: safe, to: open)[0].contains("not encrypted"))
    for (from, to) in [(open, safe), (safe, safe), (open, open)] {
      #expect(FetchPolicy.remarks(from: from, to: to).isEmpty)
    }
  }
}
