import Testing

@testable import claimbook

@Suite struct TextDifferenceTests {
  private static func words(_ line: TextDifference.Line) -> String {
    switch line {
    case .kept(let text): " " + text
    case .removed(let text): "-" + text
    case .added(let text): "+" + text
    case .edited(let runs):
      "~"
        + runs.map { $0.kind == .kept ? $0.text : $0.kind == .removed ? "[-\($0.text)]" : "{+\($0.text)}" }.joined(
          separator: " ")
    }
  }

  @Test(
    "paragraphs and their words",
    arguments: [
      ("a b c", "a b c", [" a b c"]), ("a b c\n\nd", "a b c", [" a b c", "-d"]), ("a", "a\nb", [" a", "+b"]),
      ("a b c\nx", "a q c\nx", ["~a [-b] {+q} c", " x"]), ("a b c", "q r s", ["-a b c", "+q r s"]), ("", "a", ["+a"]),
      ("a", "", ["-a"]), ("", "", []),
      ("a b c\nd e f", "d e f\na b c", ["-a b c", " d e f", "+a b c"]),
    ])
  func lines(old: String, new: String, expected: [String]) {
    #expect(TextDifference(from: old, to: new).lines.map(Self.words) == expected)
  }
}
