import Foundation
import TestFolders
import Testing

/// Names that would move the cursor, turn the text around or pretend to be a line of their own are whole in JSON; that they
/// are harmless where a person reads them is tried in `Attacks.output`.
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
