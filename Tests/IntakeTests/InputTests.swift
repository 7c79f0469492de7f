import Claims
import Foundation
import Intake
import LoopbackServer
import TestFolders
import Testing

/// What may be named, and what is read of it.
struct InputTests {
  private func ids(_ room: Room, _ names: String..., standardInput: InputFormat = .page) async throws -> [String] {
    try await room.intake.readings(of: Inputs(names.map(room.folder.path), jobs: 2)).all().map { outcome in
      outcome.told { "\($0.id): \($0.article.title ?? "-")" }.replacingOccurrences(of: room.folder.root + "/", with: "")
    }
  }

  @Test(
    "each kind of file gives its articles",
    arguments: [
      ("quay.txt", "Quay opened\n\nAna Kos said so.\n", ["quay: Quay opened"]),
      ("quay.html", page("Quay opened"), ["quay: Quay opened"]),
      ("page", page("No ending"), ["page: No ending"]),
      ("quay.md", "---\ntitle: Marked\n---\nText.\n", ["quay: Marked"]),
      ("a.srt", "1\n00:00:01,000 --> 00:00:02,000\nKOS: It is open.\n", ["a: -"]),
      (
        "a.eml", "From: Ana Kos <a@b.example>\nSubject: Letter\nMIME-Version: 1.0\n\nThe quay is open.\n", ["a: Letter"]
      ),
      (
        "list.csv", "title,text\nFirst,The quay is open.\nSecond,The road is closed.\n",
        ["list.csv:2: First", "list.csv:3: Second"]
      ),
      (
        "list.jsonl",
        "{\"id\":\"7\",\"body\":\"The quay is open.\",\"authors\":[\"A\"],\"title\":\"T\"}\n{\"id\":\"8\",\"html\":\"<h1>H</h1><p>Words of it.</p>\"}\n",
        ["7: T", "8: H"]
      ),
      (
        "f.rss",
        "<rss version=\"2.0\"><channel><title>C</title><item><title>One</title><guid>1</guid><content:encoded xmlns:content=\"x\">&lt;p&gt;The quay is open for all.&lt;/p&gt;</content:encoded></item><item><title>Two</title><guid>2</guid></item></channel></rss>",
        ["remark f.rss: 1 entry without its text", "several 1", "1: One"]
      ),
      (
        "o.opml", "<opml><body><outline xmlUrl=\"https://a.example/f\"/></body></opml>",
        ["failed o.opml is a list of feeds"]
      ),
      ("a.tar", "no archive", ["failed a.tar is not a tar archive"]),
      ("w.warc", "no archive", ["failed w.warc is not a web archive (WARC)"]),
      ("l.jsonl.gz", "{}", ["failed l.jsonl.gz is compressed. Unpack it first"]),
      ("e.txt", "", ["failed e.txt is empty: there is no text to read"]),
    ])
  func kinds(name: String, text: String, told: [String]) async throws {
    let room = try await Room()
    try room.write(name, text)
    #expect(try await ids(room, name) == told)
  }

  @Test("a missing file is named as it was typed, and the others are read")
  func missing() async throws {
    let room = try await Room()
    try room.write("a.txt", "Quay opened\n\nAna Kos said so.\n")
    #expect(try await ids(room, "none.txt", "a.txt") == ["failed there is no file none.txt", "a: Quay opened"])
  }

  @Test("a folder gives all that can be read, and says what it left out and why")
  func folders() async throws {
    let room = try await Room()
    for (name, text) in [
      ("f/b.html", page("Page")), ("f/a.txt", "Text\n\nAna Kos said so.\n"), ("f/in/c.md", "# Marked\n\nWords.\n"),
      ("f/d.eml", "Subject: Letter\nMIME-Version: 1.0\n\nThe quay is open.\n"), ("f/feed.xml", "<rss><channel/></rss>"),
      ("f/photo.jpg", "\u{FFFD}"), ("f/list.csv", "url\nhttps://a.example\n"), ("f/feeds.opml", "<opml/>"),
      ("f/notes", "Nobody knows."), ("f/data.json", "{}"), ("f/.hidden.txt", "Hidden"), ("f/.git/x.txt", "Hidden"),
    ] { try room.write(name, text) }
    #expect(
      try await ids(room, "f") == [
        "a: Text", "b: Page", "d: Letter", "left out data.json: no-article", "remark feed.xml has no entries.",
        "several 0", "left out feeds.opml: list-of-feeds", "in/c: Marked", "left out list.csv: list",
        "left out notes: unknown", "left out photo.jpg: no-article",
      ])
    try room.write("g/photo.jpg", "x")
    #expect(try await ids(room, "g") == ["failed the folder g holds nothing that can be read as an article"])
  }

  @Test("what is no file in a folder keeps nobody waiting and leads nowhere: it is left out")
  func foldersWithOthers() async throws {
    let room = try await Room()
    let text = "Text\n\nAna Kos said so.\n"
    for name in ["f/a.txt", "elsewhere/b.txt", "f/in/c.txt"] { try room.write(name, text) }
    let pipe = try NamedPipe(room, "f/pipe.txt", holding: text)
    defer { pipe.end() }
    let files = FileManager.default
    for (link, target) in [
      ("f/device.txt", "/dev/zero"), ("f/linked", "../elsewhere"), ("f/round", "."), ("f/.hidden", "../elsewhere"),
      ("f/x.txt", "a.txt"), ("f/y.txt", "../elsewhere/b.txt"), ("f/z.txt", "nowhere.txt"), ("link", "f/in"),
    ] { try files.createSymbolicLink(atPath: room.folder.path(link), withDestinationPath: target) }
    #expect(
      try await ids(room, "f") == [
        "a: Text", "left out device.txt: no-regular-file", "in/c: Text", "left out linked: linked-folder",
        "left out pipe.txt: no-regular-file", "left out round: linked-folder", "x: Text", "left out y.txt: linked-file",
        "failed there is no file f/z.txt",
      ])
    #expect(try await ids(room, "link") == ["c: Text"])
    #expect(try await ids(room, "link/") == ["c: Text"])
  }

  @Test("a pipe that somebody names is read; one that a list names is not, nor is a socket")
  func pipes() async throws {
    let room = try await Room()
    let text = "Text\n\nAna Kos said so.\n"
    let named = try NamedPipe(room, "named.txt", holding: text)
    defer { named.end() }
    #expect(try await ids(room, "named.txt") == ["named: Text"])
    let listed = try NamedPipe(room, "listed.txt", holding: text)
    defer { listed.end() }
    try room.write("l.csv", "path\nlisted.txt\n")
    let why = "not a file. Save what comes out of it and name that file"
    #expect(try await ids(room, "l.csv") == ["failed l.csv, row 2: listed.txt is a pipe, \(why); skipped"])
    let socket = try ListeningSocket(room.folder.path("s"))
    defer { socket.end() }
    #expect(try await ids(room, "s") == ["failed s is a socket, \(why)"])
  }

  @Test("nothing is called nothing")
  func emptyName() async throws {
    let room = try await Room()
    #expect(throws: IntakeError.emptyName) { try room.intake.evidence(file: "") }
    #expect(throws: IntakeError.emptyName) { try room.intake.feedAddress("", in: "/") }
    let outcomes = try await room.intake.readings(of: Inputs([""])).all()
    guard case .failed(let error)? = outcomes.first else { return #expect(Bool(false), "\(outcomes)") }
    #expect(error as? IntakeError == .emptyName)
  }

  @Test("bad rows are named and passed over, of tables and of lines")
  func badRows() async throws {
    let room = try await Room()
    try room.write("t.csv", "title,text\nGood,The quay is open.\nBad,\"open\nNever closed")
    #expect(
      try await ids(room, "t.csv") == [
        "t.csv:2: Good", "failed t.csv, row 3: a quotation mark is opened and never closed; skipped",
      ])
    try room.write("c.csv", "colour\nred\n")
    #expect(try await ids(room, "c.csv").first?.hasPrefix("failed c.csv: no column holds an address or a text") == true)
    try room.write(
      "l.jsonl",
      ["[1]", "{\"id\":\"2\"}", "{\"id\":3}", "", "{\"text\":\"\"}", "nothing", "{\"text\":\"The quay is open.\"}"]
        .joined(separator: "\n"))
    #expect(
      try await ids(room, "l.jsonl") == [
        "failed l.jsonl, line 1: it is no JSON object; skipped",
        "failed l.jsonl, line 2: “html”, “text”, “path” or “url” is missing; skipped",
        "failed l.jsonl, line 3: “id” is not what it should be; skipped",
        "failed l.jsonl, line 5: l.jsonl:5 is empty: there is no text to read; skipped",
        "failed l.jsonl, line 6: it is no JSON; skipped", "l.jsonl:7: -",
      ])
  }

  @Test(
    "a list is read no further where a thousand more rows are bad than good, and the next input is read",
    arguments: [
      ("l.jsonl", [#"{"text":"Open."}"#], ["{}", "[1]", "none", #"{"text":" "}"#, #"{"id":1,"url":"x"}"#]),
      ("l.csv", ["title,text", "A,Open."], ["A,", "A, ,", "A,b,c"]),
    ])
  func badLists(name: String, head: [String], bad: [String]) async throws {
    let room = try await Room()
    try room.write("next.txt", "Quay opened\n\nAna Kos said so.\n")
    for (count, isReadOn) in [(1_001, true), (1_002, false)] {
      // A good row before the bad ones, and one behind them.
      let rows = head + (0..<count).map { bad[$0 % bad.count] } + head.suffix(1)
      try room.write(name, rows.joined(separator: "\n"))
      let told = try await ids(room, name, "next.txt")
      #expect(told.count == count + 3 && told.last == "next: Quay opened", "\(told.suffix(2))")
      let end =
        isReadOn ? "\(name):\(rows.count): " : "failed \(name) is read no further: of its rows so far, 1001 more hold"
      #expect(told[count + 1].hasPrefix(end), "\(told[count + 1])")
    }
  }

  @Test("a PDF that unpacks to too much is refused before anybody lays it out")
  func unpackedPDF() async throws {
    let room = try await Room()
    let stream: [UInt8] =
      [0x78, 1] + Gzip.bombStart.dropFirst(10) + [[UInt8]](repeating: Gzip.bombPiece, count: 48_500).joined()
    try Data("%PDF-1.4\n1 0 obj<</Filter/FlateDecode>>stream\n".utf8 + stream).write(
      to: URL(fileURLWithPath: room.folder.path("b.pdf")))
    #expect(
      try await ids(room, "b.pdf") == [
        "failed b.pdf unpacks to more than 100 MB, pictures apart. Save the pages that matter as a file of their own"
      ])
  }

  @Test("rows name files beside the list, and addresses")
  func rowsThatName() async throws {
    let room = try await Room()
    room.web.set("https://courier.example/a", .page(page("Fetched"), type: "text/html"))
    try room.write("in/p.html", page("Beside"))
    try room.write("in/l.csv", "path,url\np.html,\n,https://courier.example/a\n,https://courier.example/none\n")
    #expect(
      try await ids(room, "in/l.csv") == [
        "l.csv:2: Beside", "https://courier.example/a: Fetched",
        "failed l.csv, row 4: there is no page at https://courier.example/none. Save the page in a browser and import "
          + "that file; skipped",
      ])
  }

  @Test("names and texts are told as they are: who shows them escapes them")
  func hostileNames() async throws {
    let room = try await Room()
    let name = "line\nend \u{1B}[31m\u{202E}.txt"
    try room.write(name, "")
    let outcomes = try await room.intake.readings(of: room.inputs(name)).all()
    guard case .failed(let error)? = outcomes.first else { return #expect(Bool(false), "\(outcomes)") }
    #expect(error as? ReadingError == .empty(name: name))
    try room.write("h/\(name).jpg", "x")
    try room.write("h/a.txt", "Quay opened\n\nAna Kos said so.\n")
    let left = try await room.intake.readings(of: room.inputs("h")).all().compactMap { outcome in
      if case .leftOut(let file) = outcome { file.path } else { nil }
    }
    #expect(left == [room.folder.path("h/\(name).jpg")])
  }
}
