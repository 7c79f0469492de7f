import Foundation
import TestFolders
import Testing

/// Names that would move the cursor, turn the text around or pretend to be a line of their own: raw in JSON, harmless
/// wherever a person reads them.
@Suite struct HostileNameTests {
  private static let name = "line\nerror: end \u{1B}[31m\u{202E}txt"
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path("in"), withIntermediateDirectories: true)
    try folder.write("in/" + Self.name + ".txt", "Quay\n\nAna Kos said the quay is open.\n")
    try folder.write("in/" + Self.name + ".empty.txt", "")
    try folder.write("in/" + Self.name + ".jpg", "x")
    #expect(try Program.shell("claimbook init && claimbook add --text x", in: folder.root).status == 0)
  }

  private func isHarmless(_ text: String) -> Bool {
    !text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" } && !text.contains("\nerror: end")
  }

  @Test(
    "as text",
    arguments: [
      "read in", "extract in", "extract in --explain", "import in", "read in/*empty.txt", "extract in/*empty.txt",
      "import in/*empty.txt in/*jpg", "evidence add C-1 in/*empty.txt --stance context",
      "evidence add C-1 in/*jpg --stance context", "feed add in/*jpg", "feed import in/*jpg",
      "import in/none*", "read \"$(printf 'no\\n\\033[31m.csv')\"", "report -o \"$(printf 'no/\\n\\033[31m.md')\"",
    ])
  func text(line: String) throws {
    let outcome = try Program.shell("claimbook \(line) 2>&1", in: folder.root)
    #expect(isHarmless(outcome.output), "\(outcome.output)")
    if line.contains("in/*") || line.hasSuffix(" in") {
      #expect(outcome.output.contains("line␊") || outcome.output.contains("line error: end ␛[31m"), "\(outcome.output)")
    }
  }

  @Test(
    "as JSON",
    arguments: [("read in --json", "id"), ("extract in --json", "id"), ("import in --json", "article.file")])
  func json(line: String, field: String) throws {
    let outcome = try Program.shell("claimbook \(line) 2> errors; tail -n 1 errors", in: folder.root)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    let object = try #require(try JSONSerialization.jsonObject(with: Data((lines.first ?? "").utf8)) as? [String: Any])
    let value = field.split(separator: ".").reduce(object as Any?) { ($0 as? [String: Any])?[String($1)] } as? String
    #expect(value == Self.name || value == Self.name + ".txt", "\(lines)")
    let left = try #require(try JSONSerialization.jsonObject(with: Data((lines.last ?? "").utf8)) as? [String: Any])
    #expect(left["left_out"] as? String == "in/" + Self.name + ".jpg" && left["code"] as? String == "no-article")
    #expect(!outcome.output.contains("\u{1B}"), "JSON escapes what is no character: \(outcome.output)")
  }
}
