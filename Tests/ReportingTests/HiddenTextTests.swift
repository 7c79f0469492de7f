import Claims
import Foundation
import Reporting
import StoreContract
import Testing

/// Text from outside that nobody sees: JSON spells it, a report shows or leaves it out.
@Suite struct HiddenTextTests {
  private static let hidden: [Unicode.Scalar] = [
    "\u{7F}", "\u{85}", "\u{9B}", "\u{AD}", "\u{61C}", "\u{200B}", "\u{200E}", "\u{202E}", "\u{2028}", "\u{2060}",
    "\u{2066}", "\u{3164}", "\u{FEFF}", "\u{FFF9}", "\u{E0041}",
  ]

  @Test("JSON spells what nobody sees, and says the same", arguments: hidden)
  func json(scalar: Unicode.Scalar) throws {
    let text = "pa\(scalar)id"
    let line = JSON.object([text: .array([.string(text), "ö", "می\u{200C}رود"])]).line
    #expect(!line.unicodeScalars.contains(scalar) && line.contains("ö") && line.contains("می\u{200C}رود"), "\(line)")
    let digits = String(String(scalar).utf16.first ?? 0, radix: 16)
    #expect(line.contains("pa\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)"), "\(line)")
    #expect(try JSON.read(line) == [text: [text, "ö", "می\u{200C}رود"]])
  }

  @Test(
    "a report leaves out what splits words, and shows what could turn or cover them",
    arguments: [
      ("pa\u{AD}id\u{200B} in\u{2060} full\u{FEFF}", "paid in full"), ("pay\u{200D}ment", "payment"),
      ("a\u{3164}b\u{34F}c", "abc"), ("\u{202E}diap", "\u{FFFD}diap"),
      ("paid\u{E006E}\u{E006F}", "paid\u{FFFD}\u{FFFD}"),
      ("a\u{FFF9}b", "a\u{FFFD}b"), ("a\u{9B}2Jb", "a\u{FFFD}2Jb"), ("one\u{2028}two", "one two"),
      ("می\u{200C}رود", "می\u{200C}رود"), ("👩\u{200D}👧", "👩\u{200D}👧"), ("क्\u{200D}ष", "क्\u{200D}ष"),
    ])
  func report(text: String, shown: String) async throws {
    let newsroom = try await Newsroom(MemoryStore(clock: FixedClock(Newsroom.noon)))
    try await newsroom.importing([("Ana \(text)", "He said \(text) twice")], title: "T \(text)", source: "S \(text)")
    let workbench = newsroom.workbench
    _ = try await workbench.mark(.named(["1"]), as: "disputed", because: "Because \(text)")
    _ = try await workbench.addEvidence(
      .address("https://example.org/a"), to: .named(["1"]),
      EvidenceDetails(stance: .refutes, quote: "Q \(text)", title: "E \(text)", publisher: text, note: "N \(text)"))
    let report = MarkdownReport(try await workbench.report(ReportRequest(filter: .everything, title: "R \(text)"))).text
    for words in ["Ana", "He said", "T", "Because", "Q", "E", "R"] {
      #expect(report.contains("\(words) \(shown)"), "\(words): \(report)")
    }
    #expect(!report.contains { $0 != "\n" && HiddenCharacter.isIn(String($0)) })
  }

  @Test("an address in a report holds nothing that turns what stands around it")
  func address() async throws {
    let newsroom = try await Newsroom(MemoryStore(clock: FixedClock(Newsroom.noon)))
    let (read, statements) = Newsroom.article([(nil, "It rains.")])
    var article = read
    article.url = "https://example.org/a\u{202E}b\u{E0041}"
    _ = try await newsroom.workbench.import(article, raw: [1], fileName: "a.txt", statements: statements)
    _ = try await newsroom.workbench.mark(.named(["1"]), as: "verified", because: "x")
    let report = MarkdownReport(try await newsroom.workbench.report(ReportRequest(filter: .everything))).text
    #expect(report.contains("<https://example.org/a%E2%80%AEb%F3%A0%81%81>"), "\(report)")
  }
}

extension JSON {
  /// A line of JSON as an object of lists, for comparison.
  fileprivate static func read(_ line: String) throws -> [String: [String]] {
    try JSONDecoder().decode([String: [String]].self, from: Data(line.utf8))
  }
}
