import Claims
import Foundation
import Intake
import Reading
import TestFolders
import Testing

/// Archives, what is packed, and what is too large: how much is taken, and what is said of the rest.
struct ArchiveTests {
  private let text = "Quay opened\n\nAna Kos said so.\n"

  private func told(_ room: Room, _ name: String) async throws -> [String] {
    try await room.intake.readings(of: room.inputs(name)).all().map { outcome in
      outcome.told { "\($0.id): \($0.article.title ?? "-")" }.replacingOccurrences(of: room.folder.root + "/", with: "")
    }
  }

  /// A member of a tar archive, which says that it has `size` bytes.
  private func member(_ name: String, _ text: String, size: Int? = nil) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at place: Int) { header.replaceSubrange(place..<place + text.utf8.count, with: text.utf8) }
    func octal(_ number: Int, _ width: Int) -> String {
      let digits = String(number, radix: 8)
      return String(repeating: "0", count: width - digits.count) + digits
    }
    put(name, at: 0)
    put(octal(size ?? text.utf8.count, 11), at: 124)
    put("        0", at: 148)
    put(octal(header.reduce(0) { $0 + Int($1) }, 6) + "\0", at: 148)
    return header + Array(text.utf8) + [UInt8](repeating: 0, count: (512 - text.utf8.count % 512) % 512)
  }

  @Test("of a tar archive the members are named by their ways; one that is cut short gives what stood before")
  func tar() async throws {
    let room = try await Room()
    let whole = member("./in/a.txt", text) + member("b.txt", "") + member("c.html", page("Page"))
    try room.folder.write("a.tar", whole + [UInt8](repeating: 0, count: 1024))
    #expect(
      try await told(room, "a.tar") == [
        "in/a: Quay opened", "failed b.txt is empty: there is no text to read", "c: Page",
      ])
    try room.folder.write("cut.tar", member("a.txt", text) + member("b.txt", text, size: 600))
    #expect(
      try await told(room, "cut.tar") == ["a: Quay opened", "failed cut.tar ends in the middle of a file"])
    let large = member("big.txt", "", size: PlainTextReader.defaultLimit + 1)
    try room.folder.write("big.tar", large + [UInt8](repeating: 32, count: PlainTextReader.defaultLimit + 512))
    let first = try await told(room, "big.tar").first
    #expect(first?.hasPrefix("failed big.txt has 20000001 bytes, more than the 20000000 ") == true, "\(first ?? "-")")
  }

  @Test("of a web archive the pages are read, packed or not, and what was passed over or cut off is told")
  func web() async throws {
    func record(_ type: String, _ body: String) -> String {
      "WARC/1.1\r\nWARC-Type: \(type)\r\nWARC-Target-URI: <https://a.example/p>\r\n"
        + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)\r\n\r\n"
    }
    let room = try await Room()
    let answer = record("response", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page("Kept"))
    let archive = record("request", "GET /p HTTP/1.1\r\n\r\n") + answer
    let expected = ["https://a.example/p: Kept", "remark w: 1 record without a page passed over"]
    try room.write("w.warc", archive)
    #expect(try await told(room, "w.warc") == expected.map { $0.replacing("remark w:", with: "remark w.warc:") })
    try room.folder.write("w.warc.gz", gzip(archive))
    #expect(try await told(room, "w.warc.gz") == expected.map { $0.replacing("remark w:", with: "remark w.warc.gz:") })
    try room.write("cut.warc", answer + String(answer.prefix(150)))
    #expect(
      try await told(room, "cut.warc") == [
        "https://a.example/p: Kept", "remark cut.warc ends in the middle of a record; what stood before was read",
      ])
  }

  @Test("what is packed by gzip is named without that ending, and refused where it is damaged")
  func packed() async throws {
    let room = try await Room()
    try room.folder.write("a.txt.gz", gzip(text))
    #expect(try await told(room, "a.txt.gz") == ["a: Quay opened"])
    var imported: [String?] = []
    for await outcome in room.intake.imports(of: room.inputs("a.txt.gz"), into: room.workbench) {
      if case .done(let article) = outcome { imported.append(article.receipt.outcome.article.fileName) }
    }
    #expect(imported == ["a.txt"])
    try room.folder.write("b.txt.gz", Array(gzip(text).dropLast(12)))
    #expect(
      try await told(room, "b.txt.gz") == [
        "failed b.txt.gz cannot be unpacked: it is damaged, or holds more than 20000000 bytes"
      ])
  }

  /// A file of so many bytes that takes no room.
  private func hole(_ room: Room, _ name: String, _ size: Int) throws -> String {
    let path = try room.folder.write(name, "")
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.truncate(atOffset: UInt64(size))
    try file.close()
    return path
  }

  @Test("what is too large is refused before it is read")
  func tooLarge() async throws {
    let room = try await Room()
    let article = try hole(room, "a.txt", PlainTextReader.defaultLimit + 1)
    let outcomes = try await room.intake.readings(of: Inputs([article])).all()
    guard case .failed(let error)? = outcomes.first else { return #expect(Bool(false), "\(outcomes)") }
    let limit = PlainTextReader.defaultLimit
    #expect(error as? ReadingError == .tooLarge(name: article, bytes: limit + 1, limit: limit))
    let most = EvidenceSubject.sizeLimit
    let evidence = try hole(room, "e.bin", most + 1)
    #expect(throws: IntakeError.evidenceTooLarge(evidence, bytes: most + 1, limit: most)) {
      try room.intake.evidence(file: evidence)
    }
    let web = try hole(room, "w.warc", 400_000_001)
    #expect(try await told(room, "w.warc") == ["failed w.warc holds more than 400 MB. Take it apart"], "\(web)")
  }

  @Test("a page without an article's text is read as one without any, and nothing is extracted from it")
  func withoutText() async throws {
    let room = try await Room()
    try room.write("p.html", "<html><head><title>Shell</title></head><body><script>run()</script></body></html>")
    #expect(try await told(room, "p.html") == ["p: Shell"])
    let found = try await room.intake.extractions(of: room.inputs("p.html")).all()
    guard case .failed(let error)? = found.first else { return #expect(Bool(false), "\(found)") }
    #expect(error as? ReadingError == .noArticle(name: "p.html"))
  }

  @Test("what is several articles says so before it is read")
  func holdsMany() async throws {
    let room = try await Room()
    try room.write("f/a.txt", text)
    for (names, holdsMany) in [
      (["f"], true), (["l.csv"], true), (["l.jsonl"], true), (["a.tar"], true), (["w.warc"], true), (["a.txt"], false),
      (["-"], false), (["https://a.example/l.csv"], false), (["a.txt", "f/"], true),
    ] {
      let inputs = Inputs(names.map { $0.isWebAddress || $0 == "-" ? $0 : room.folder.path($0) })
      #expect(inputs.holdsMany == holdsMany && inputs.isAlone == (names.count == 1 && !holdsMany), "\(names)")
    }
    #expect(Inputs(["-"], standardInput: .csv).holdsMany && Inputs(["-"], standardInput: .tar).holdsMany)
  }
}
