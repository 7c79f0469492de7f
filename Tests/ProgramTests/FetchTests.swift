import FetchMessages
import Foundation
import LoopbackServer
import TestFolders
import Testing

/// The program with addresses, and `claimbook-fetch` beside it.
struct FetchTests {
  private static let article = """
    Holm ferry to sail twice a day

    HOLM, 7 May 2024 - The ferry to Holm will sail twice a day, harbour master Ingrid Solberg said on Tuesday.
    """

  /// A page in an encoding that only the server names: “Игор Ковач” in windows-1251.
  private static let page: [UInt8] =
    Array(
      "<!doctype html><html lang=en><head><title>Holm gets a second ferry</title></head><body><h1>Holm gets a second ferry</h1><p>"
        .utf8)
    + Array(
      "The second ferry will sail before the summer ends, the owner of the line told reporters at the quay, ".utf8)
    + Array("and the old one will be painted and kept for the winter, when fewer people cross. ".utf8)
    + Array("&ldquo;The timetable is printed already,&rdquo; said ".utf8) + [
      0xC8, 0xE3, 0xEE, 0xF0, 0x20, 0xCA, 0xEE, 0xE2, 0xE0, 0xF7,
    ]
    + Array(", who has run the harbour office for ten years and expects twice the passengers.</p></body></html>".utf8)

  private let folder: TemporaryFolder
  private let server: LoopbackServer

  init() throws {
    folder = try TemporaryFolder()
    server = try LoopbackServer(pages: [
      "/ferry": Page(headers: ["Content-Type: text/plain"], body: Self.article),
      "/ferry?utm_source=letter&n=1": Page(headers: ["Content-Type: text/plain"], body: Self.article),
      "/list.jsonl": Page(headers: ["Content-Type: text/plain"], body: Self.article),
      "/page": Page(headers: ["Content-Type: text/html; charset=windows-1251"], body: Self.page),
      "/to-page": .redirect("/page"),
      "/moved": .redirect("/ferry"), "/photo": Page(body: [0xFF, 0xD8, 0xFF, 0xE0, 0, 16]),
      "/inside": .redirect("http://10.0.0.1/"), "/busy": Page(status: "500 Oh", body: ""),
    ])
  }

  private func run(_ line: String, environment: [String: String] = [:]) throws -> Program.Outcome {
    try Program.shell(
      line.replacingOccurrences(of: "HOST", with: "http://127.0.0.1:\(server.port)"), in: folder.root,
      environment: ["CLAIMBOOK_FETCH_LOOPBACK_PORTS": "\(server.port)"].merging(environment) { _, new in new })
  }

  @Test("an address is imported as a file is, and keeps where it stands")
  func importing() throws {
    let outcome = try run("claimbook init f.claimbook > /dev/null && claimbook import HOST/moved")
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.contains("Holm ferry to sail twice a day") && outcome.output.contains("Ingrid Solberg"))
    let shown = try run("claimbook article list --json").output
    #expect(shown.contains("\"url\":\"http://127.0.0.1:\(server.port)/ferry\""), "\(shown)")
    let again = try run("claimbook import HOST/ferry").output
    #expect(again.contains("is in the file already"), "\(again)")
    let given = try run("claimbook import HOST/ferry --dry-run --url https://example.org/f --json").output
    #expect(given.contains("\"new\":false"), "\(given)")
  }

  @Test("case 33: one page is one article, however it was found")
  func sameAddress() throws {
    let first = try run("claimbook init f.claimbook > /dev/null && claimbook import 'HOST/ferry?utm_source=letter&n=1'")
    #expect(first.status == 0, "\(first.output)")
    for other in ["/ferry", "/moved", "/ferry?utm_source=letter&n=1"] {
      let again = try run("claimbook import 'HOST\(other)'")
      #expect(again.output.contains("A-1 Holm ferry to sail twice a day is in the file already"), "\(again.output)")
    }
    let listed = try run("claimbook article list --json").output
    #expect(
      listed.contains("\"url\":\"http://127.0.0.1:\(server.port)/ferry?n=1\"") && !listed.contains("A-2"), "\(listed)")
  }

  @Test("extract takes addresses, and one that ends in .jsonl is no list")
  func extracting() throws {
    for path in ["/ferry", "/list.jsonl"] {
      let outcome = try run("claimbook extract HOST\(path) --json")
      #expect(outcome.status == 0 && outcome.output.contains("\"speaker\":\"Ingrid Solberg\""), "\(outcome.output)")
      #expect(outcome.output.contains("\"id\":\"http://127.0.0.1:\(server.port)\(path)\""))
    }
  }

  @Test("a page is read as pages are, in the encoding that the server names")
  func pages() throws {
    let read = try run("claimbook read HOST/to-page --json")
    #expect(read.status == 0, "\(read.output)")
    for part in [
      "\"title\":\"Holm gets a second ferry\"", "Игор Ковач", "\"id\":\"http://127.0.0.1:\(server.port)/to-page\"",
      "\"url\":\"http://127.0.0.1:\(server.port)/page\"",
    ] {
      #expect(read.output.contains(part), "\(part) \(read.output)")
    }
    let text = try run("claimbook read HOST/ferry HOST/none HOST/page --json; echo status $?")
    #expect(
      text.output.contains("harbour master Ingrid Solberg") && text.output.hasSuffix("status 5\n"), "\(text.output)")
    let imported = try run(
      "claimbook init f.claimbook > /dev/null && claimbook import HOST/to-page && claimbook article list")
    #expect(imported.status == 0 && imported.output.contains("A-1 Holm gets a second ferry"), "\(imported.output)")
    let extracted = try run("claimbook extract HOST/page")
    #expect(extracted.status == 0 && extracted.output.contains("Игор Ковач"), "\(extracted.output)")
    #expect(!extracted.output.contains("<p>"))
  }

  @Test(
    "what fails says why, what helps, and has the exit code of its kind",
    arguments: [
      ("HOST/none", 3, "there is no page"), ("HOST/photo", 5, "is an image, no text"),
      ("http://10.0.0.1:6379/", 4, "private address"), ("http://example.org:6379/", 4, "--allow-port"),
      ("HOST/busy", 1, "--archive"), ("http://", 2, "is no address"),
    ])
  func failures(address: String, status: Int32, words: String) throws {
    for command in ["import", "extract"] {
      let outcome = try run("claimbook init f.claimbook > /dev/null; claimbook \(command) \(address)")
      #expect(outcome.status == status && outcome.output.contains(words), "\(outcome)")
      #expect(!outcome.output.contains("\u{1B}"))
    }
    #expect(try run("claimbook article list --json").output == "")
  }

  @Test("of many addresses the good ones are imported")
  func many() throws {
    let outcome = try run(
      "claimbook init f.claimbook > /dev/null && claimbook import HOST/none HOST/ferry http://10.0.0.1/")
    #expect(outcome.status == 5 && outcome.output.contains("A-1 Holm ferry"), "\(outcome.output)")
  }

  @Test("without the tests' switch this machine is not asked")
  func noSwitch() throws {
    let outcome = try run("claimbook extract HOST/ferry", environment: ["CLAIMBOOK_FETCH_LOOPBACK_PORTS": ""])
    #expect(outcome.status == 4 && outcome.output.contains("private address"), "\(outcome.output)")
    #expect(server.requests.isEmpty)
  }

  @Test("claimbook-fetch is found beside the program, in libexec or by its variable; absent, it says what helps")
  func places() throws {
    let copy = "mkdir -p bin/libexec libexec && cp \"$(command -v claimbook)\" bin/ && "
    let absent = try run(copy + "bin/claimbook extract HOST/ferry")
    #expect(absent.status == 1 && absent.output.contains("CLAIMBOOK_FETCH"), "\(absent.output)")
    for place in ["bin", "bin/libexec", "libexec"] {
      let found = try run(
        copy
          + "cp \"$(command -v claimbook-fetch)\" \(place)/ && bin/claimbook extract HOST/ferry; rm \(place)/claimbook-fetch"
      )
      #expect(found.status == 0 && found.output.contains("Ingrid Solberg"), "\(found.output)")
    }
    let wrong = try run("claimbook extract HOST/ferry", environment: ["CLAIMBOOK_FETCH": "/nowhere/fetch"])
    #expect(wrong.status == 1 && wrong.output.contains("/nowhere/fetch"), "\(wrong.output)")
  }

  @Test(
    "a claimbook-fetch that dies or talks nonsense costs its address only",
    arguments: ["#!/bin/sh\nexit 7", "#!/bin/sh\necho hello", "#!/bin/sh\nkill -9 $$", "no program at all"])
  func dies(script: String) throws {
    try folder.write("broken", script + "\n")
    let outcome = try run(
      "chmod +x broken; CLAIMBOOK_FETCH=$PWD/broken claimbook extract HOST/ferry HOST/moved; echo status $?")
    #expect(outcome.output.hasSuffix("status 5\n"), "\(outcome.output)")
    #expect(outcome.output.components(separatedBy: "ended without an answer").count == 3, "\(outcome.output)")
  }

  @Test("what claimbook-fetch answers fits its schema, which knows every field and every code")
  func schema() throws {
    for path in ["/ferry", "/moved", "/photo", "/inside", "/none"] {
      let line = try run(#"echo '{"url":"HOST\#(path)"}' | claimbook-fetch | head -n 1"#).output
      let answer = try JSONSerialization.jsonObject(with: Data(line.utf8))
      #expect(try Schema(named: "fetch-answer").complaints(about: answer) == [], "\(line)")
    }
    let request = try JSONSerialization.jsonObject(with: Data(MessageCoding.line(FetchRequest(url: "a", etag: "b"))))
    #expect(try Schema(named: "fetch-request").complaints(about: request) == [])
    let answer = try #require(Schema(named: "fetch-answer").rules["properties"] as? [String: [String: Any]])
    let codes = ((answer["error"]?["properties"] as? [String: Any])?["code"] as? [String: Any])?["enum"] as? [String]
    #expect(codes.map(Set.init) == Set(FetchFailure.Code.allCases.map(\.rawValue)))
  }

  @Test("a terminal shows whom it asks, and the line goes away", .enabled(if: Terminal.isThere, "needs script"))
  func progress() throws {
    let port = "CLAIMBOOK_FETCH_LOOPBACK_PORTS=\(server.port)"
    let line = "\(port) NO_COLOR=1 PAGER=cat claimbook extract \(server.url("/ferry"))"
    let shown = try Terminal.run(line, in: folder)
    #expect(shown.contains("\r\u{1B}[Kasking 127.0.0.1\r\u{1B}[K"), "\(shown)")
    #expect(try !run("claimbook extract HOST/ferry").output.contains("asking"))
  }

  @Test("claimbook-fetch is given no claims file: no variable, no folder, no open file")
  func reach() throws {
    try folder.write("spy", "#!/bin/sh\n(env; pwd; ls /proc/$$/fd) > \(folder.path("seen"))\n")
    let outcome = try run(
      "claimbook init f.claimbook > /dev/null; chmod +x spy; exec 9< f.claimbook; "
        + "CLAIMBOOK_FILE=$PWD/f.claimbook CLAIMBOOK_FETCH=$PWD/spy claimbook import HOST/ferry; cat seen")
    let seen = try String(contentsOfFile: folder.path("seen"), encoding: .utf8)
    #expect(!seen.contains("claimbook") && !seen.contains("HOME=") && seen.contains("PWD=/\n"), "\(outcome.output)")
    // 10 is the shell's own, its script.
    #expect(
      seen.split(separator: "\n").filter { $0.allSatisfy(\.isNumber) }.allSatisfy {
        ["0", "1", "2", "10"].contains($0)
      }, "\(seen)")
  }
}
