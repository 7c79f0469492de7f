import Foundation
import LoopbackServer
import Synchronization
import TestFolders
import Testing

/// Captures and looks at addresses, with a server that says what the test wants.
struct CaptureTests {
  private let folder: TemporaryFolder
  private let server: LoopbackServer
  private let state = State()

  /// What the server gives at `/moving`, and how often it was asked.
  private final class State: Sendable {
    let text = Mutex("four")
    let count = Mutex(0)
  }

  private static func page(_ amount: String, _ extra: String = "") -> String {
    "<!doctype html><html lang=en><head><title>Port yearbook</title></head><body>\(extra)<article><h1>Port yearbook</h1>"
      + "<p>The port of Holm handled \(amount) million tonnes of goods in 2023, less than in the year before.</p>"
      + "<p>The director said that the harbour would be dredged before the winter, and that the money was there.</p>"
      + "<p>Ships from twenty countries called at the port, most of them with timber and grain, few with coal.</p>"
      + "</article></body></html>"
  }

  init() throws {
    folder = try TemporaryFolder()
    let state = state
    server = try LoopbackServer { request, connection in
      let html = ["Content-Type: text/html; charset=utf-8", "ETag: \"7\""]
      let count = state.count.withLock { count in
        count += 1
        return count
      }
      switch request.path {
      case "/page": Page(headers: html, body: Self.page("four")).send(to: connection)
      case "/moved": Page.redirect("/page").send(to: connection)
      case "/token": Page(headers: html, body: Self.page("four", "<!-- \(count) -->")).send(to: connection)
      case "/moving": Page(headers: html, body: Self.page(state.text.withLock { $0 })).send(to: connection)
      case "/scripts":
        Page(
          headers: html,
          body: "<!doctype html><title>App</title><div id=a></div><noscript>Please enable JavaScript.</noscript>"
        ).send(to: connection)
      case "/part": Page(status: "206 Partial Content", headers: html, body: Self.page("four")).send(to: connection)
      case "/cut":
        connection.send(
          "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 90000\r\n\r\n" + Self.page("four"))
      // All of what the header says is sent, and yet the compressed data ends too early, or is wrong.
      case "/packed-cut", "/packed-damaged":
        var bytes = Gzip.stored(Array(Self.page("four").utf8))
        if request.path == "/packed-cut" { bytes.removeLast(40) } else { bytes[bytes.count - 40] ^= 1 }
        Page(headers: html + ["Content-Encoding: gzip"], body: bytes).send(to: connection)
      case "/photo":
        Page(headers: ["Content-Type: image/png"], body: [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 1])
          .send(to: connection)
      case "/empty": Page(headers: html, body: "").send(to: connection)
      case "/busy": Page(status: "403 No", headers: html, body: "no").send(to: connection)
      default: Page(status: "404 Not Found", body: "no").send(to: connection)
      }
    }
    _ = try run("claimbook init && claimbook import $SAMPLES/harbour-interview.txt")
  }

  @discardableResult
  private func run(_ line: String, environment: [String: String] = [:]) throws -> Program.Outcome {
    try Program.shell(
      line.replacingOccurrences(of: "HOST", with: "http://127.0.0.1:\(server.port)"), in: folder.root,
      environment: ["CLAIMBOOK_FETCH_LOOPBACK_PORTS": "\(server.port)"].merging(environment) { _, new in new })
  }

  private func object(_ line: String) throws -> [String: Any] {
    let output = try run(line).output
    let json = output.split(separator: "\n").last { $0.hasPrefix("{") && !$0.hasPrefix("{\"error\"") } ?? ""
    return try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any], "\(output)")
  }

  @Test("an address is captured with its bytes, headers, final address and text, and its quote gets its place")
  func capturing() throws {
    let added = try run("claimbook evidence add C-1 HOST/moved --stance refutes --quote 'four  million' --capture")
    #expect(added.status == 0 && added.output.contains("E-1 Port yearbook refutes C-1"), "\(added.output)")
    #expect(added.output.contains("“four million” at characters"), "\(added.output)")
    let piece = try object("claimbook evidence show E-1 --json")
    #expect(piece["capture"] as? String == "captured" && piece["media_type"] as? String == "text/html")
    #expect(piece["size"] as? Int == Self.page("four").utf8.count)
    #expect(piece["title"] as? String == "Port yearbook" && piece["accessed"] as? String == "2024-05-10")
    let provenance = try #require(piece["provenance"] as? [String: Any])
    let chain = try #require(provenance["chain"] as? [[String: Any]])
    #expect(chain.map { $0["status"] as? Int } == [302, 200])
    #expect((chain.last?["address"] as? String)?.hasSuffix("/page") == true)
    #expect("\(provenance["headers"] ?? "")".contains("etag"))
    let raw = try run("claimbook evidence show E-1 --raw | sha256sum; claimbook evidence show E-1 --raw -o copy.html")
    #expect(raw.output.contains(piece["sha256"] as? String ?? "?"), "\(raw.output)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path("copy.html"))) == Data(Self.page("four").utf8))
    #expect(try run("claimbook evidence show E-1 --text").output.contains("four million tonnes"))
    #expect(try run("claimbook log --verify").status == 0)
  }

  @Test("adding never fails for want of a network: the reason is recorded, and the command that tries again named")
  func failing() throws {
    let cases = [
      ("HOST/none", [:], "there is no page"), ("HOST/empty", [:], "nothing"), ("HOST/busy", [:], "403"),
      ("http://192.168.7.7/", [:], "private address"),
      ("https://example.org/", ["CLAIMBOOK_FETCH": "/nowhere/fetch"], "claimbook-fetch"),
    ]
    for (number, (address, environment, reason)) in cases.enumerated() {
      let outcome = try run(
        "claimbook evidence add C-1 \(address) --stance context --capture", environment: environment)
      #expect(outcome.status == 0 && outcome.output.contains(reason), "\(outcome.output)")
      #expect(outcome.output.contains("claimbook evidence capture E-\(number + 1)"), "\(outcome.output)")
      let piece = try object("claimbook evidence show E-\(number + 1) --json")
      #expect(piece["capture"] as? String == "failed")
      #expect((piece["capture_note"] as? String)?.contains(reason) == true)
      #expect((piece["capture_note"] as? String)?.contains("nowhere") == false, "no path of this machine")
    }
    #expect(try run("claimbook count capture:failed").output.hasPrefix("1"))
    let again = try run("claimbook evidence capture capture:failed")
    #expect(again.status == 1 && again.output.contains("evidence waive"), "\(again.output)")
  }

  @Test("a file's setting captures addresses as they are added")
  func automatic() throws {
    let outcome = try run("claimbook evidence add C-1 HOST/page --stance context")
    #expect(outcome.output.contains("uncaptured: only the address is recorded") && server.requests.isEmpty)
    let automatic = try run(
      "claimbook config capture auto && claimbook evidence add C-2 HOST/token --stance context; "
        + "claimbook evidence add C-3 HOST/none --stance context")
    #expect(
      automatic.status == 0 && automatic.output.contains("E-2 Port yearbook gives context"), "\(automatic.output)")
    #expect(automatic.output.contains("Try again: claimbook evidence capture E-3"), "\(automatic.output)")
  }

  @Test(
    "what is not all that a reader would see is partial",
    arguments: [
      ("/scripts", "JavaScript"), ("/part", "206"), ("/cut", "ended before the page did"),
      ("/packed-cut", "its compressed data ends too early"), ("/packed-damaged", "it cannot be decompressed"),
    ])
  func partial(path: String, reason: String) throws {
    let outcome = try run("claimbook evidence add C-1 HOST\(path) --stance context --capture")
    #expect(outcome.status == 0 && outcome.output.contains("partial") && outcome.output.contains(reason), "\(outcome)")
    let piece = try object("claimbook evidence show E-1 --json")
    #expect(piece["capture"] as? String == "partial" && piece["sha256"] is String)
  }

  @Test("a photograph is captured whole, without a text and without a warning")
  func photographs() throws {
    let outcome = try run("claimbook evidence add C-1 HOST/photo --stance context --capture")
    #expect(outcome.output.contains("10 bytes kept, image/png") && !outcome.output.contains("warning"), "\(outcome)")
  }

  @Test("captured bytes are never replaced; a run can be repeated")
  func again() throws {
    try run(
      "claimbook evidence add C-1 HOST/moving --stance refutes --quote four --capture; "
        + "claimbook evidence add C-1 HOST/token --stance refutes --capture")
    let first = try object("claimbook evidence show E-1 --json")["sha256"] as? String
    let asked = server.requests.count
    let skipped = try run("claimbook evidence capture C-1")
    #expect(skipped.status == 0 && skipped.output.contains("captured already"), "\(skipped.output)")
    #expect(server.requests.count == asked, "what is captured is not asked for")
    let same = try run("claimbook evidence capture E-1 E-2 --again")
    #expect(same.output.contains("E-1 Port yearbook: unchanged"), "\(same.output)")
    #expect(same.output.contains("other bytes with the same text"), "\(same.output)")
    state.text.withLock { $0 = "five" }
    let other = try run("claimbook evidence capture E-1 --again")
    #expect(other.status == 0 && other.output.contains("--again --as-new"), "\(other.output)")
    #expect(try object("claimbook evidence show E-1 --json")["sha256"] as? String == first)
    let new = try run("claimbook evidence capture E-1 --again --as-new --json")
    #expect(new.output.contains("\"id\":\"E-3\"") && new.output.contains("\"result\":\"added\""), "\(new.output)")
    #expect(try run("claimbook evidence verify").status == 0)
  }

  @Test("looks at addresses mark what is alive, changed or dead; a refusal is noted")
  func looks() throws {
    for path in ["page", "moving", "none", "busy", "token"] {
      try run("claimbook evidence add C-1 HOST/\(path) --stance context --capture")
    }
    state.text.withLock { $0 = "five" }
    let looked = try run("claimbook evidence check-links")
    let lines = looked.output.split(separator: "\n").map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
    #expect(
      looked.status == 0 && lines == ["E-1 alive", "E-2 changed", "E-3 dead", "E-4 not", "E-5 alive"], "\(looked)")
    #expect(try run("claimbook evidence list link:changed,dead").output.contains("E-2\tC-1"))
    // A host that is not found is dead where another one answers, else the network may be what is missing.
    try run("claimbook evidence add C-2 http://no-such-host.invalid/x --stance context")
    let offline = try run("claimbook evidence check-links E-6")
    #expect(offline.status == 1 && offline.output.contains("nothing was changed"), "\(offline.output)")
    #expect(try object("claimbook evidence show E-6 --json")["link_checked"] is NSNull)
    let online = try run("claimbook evidence check-links E-6 E-1")
    #expect(online.status == 0 && online.output.contains("E-6 dead"), "\(online.output)")
    let before = try run("claimbook log --json | wc -l").output
    let absent = try run("claimbook evidence check-links", environment: ["CLAIMBOOK_FETCH": "/nowhere/fetch"])
    #expect(absent.status == 1 && absent.output.contains("/nowhere/fetch"), "\(absent.output)")
    #expect(try run("claimbook log --json | wc -l").output == before)
  }

  @Test("altered and missing bytes are named, with exit code 5")
  func verification() throws {
    try run("claimbook evidence add C-1 HOST/page --stance context --capture; printf 1,2 > t.csv")
    try run("claimbook evidence add C-1 t.csv --stance context")
    #expect(try run("claimbook evidence verify").status == 0)
    // One bit of the file, where the table's bytes are.
    var file = try Data(contentsOf: URL(fileURLWithPath: folder.path("claims.claimbook")))
    let place = try #require(file.firstRange(of: Data("handled four million".utf8)))
    file[place.lowerBound] ^= 1
    try file.write(to: URL(fileURLWithPath: folder.path("claims.claimbook")))
    let outcome = try run("claimbook evidence verify")
    #expect(outcome.status == 5 && outcome.output.contains("E-1"), "\(outcome.output)")
    #expect(!outcome.output.contains("E-2"))
    let audit = try object("claimbook evidence verify --json")
    #expect(audit["whole"] as? Bool == false && audit["pieces"] as? Int == 2)
    #expect(try Schema(named: "evidence-audit").complaints(about: audit).isEmpty)
  }

  @Test("what captures and looks print as JSON fits its schema")
  func schemas() throws {
    try run(
      "claimbook evidence add C-1 HOST/page --stance context; claimbook evidence add C-1 HOST/none --stance context")
    for line in [
      "claimbook evidence capture C-1 --json", "claimbook evidence capture C-1 --json",
      "claimbook evidence check-links --json", "claimbook evidence list --json", "claimbook evidence show E-1 --json",
      "claimbook evidence add C-2 HOST/token --stance supports --quote four --capture --json",
    ] {
      // What ends a command is said as JSON too, on standard error.
      for text in try run(line).output.split(separator: "\n")
      where text.hasPrefix("{") && !text.hasPrefix("{\"error\"") {
        let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
        let complaints = try Schema(named: "evidence").complaints(about: value)
        #expect(complaints.isEmpty, "\(line): \(complaints)")
      }
    }
  }
}
