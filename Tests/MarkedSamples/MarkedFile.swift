import Foundation

/// A file with a marked text: a header of `key: value`, the text, and numbered lines that say more of its statements
/// (`2. speaker: Marko Ilić; kind: indirect`), divided by lines of `---`.
public struct MarkedFile: Sendable {
  public let header: [String: String]
  public let text: MarkedText
  /// What the lines say, by the statement's number from 1 in the text.
  public let stated: [Int: [String: String]]
  /// What is badly written in the file.
  public let mistakes: [String]

  public init(_ file: String) {
    let parts = file.split(separator: "\n---\n", omittingEmptySubsequences: false).map(String.init)
    var mistakes = parts.count == 3 || parts.count == 2 ? [] : ["It has not three parts divided by “---”."]
    header = Self.pairs(parts[0], divider: "\n")
    text = MarkedText(parts.count > 1 ? parts[1] : "")
    var stated: [Int: [String: String]] = [:]
    for line in parts.count > 2 ? parts[2].split(separator: "\n") : [] {
      let pieces = line.split(separator: ".", maxSplits: 1)
      guard pieces.count == 2, let number = Int(pieces[0]), text.statements.indices.contains(number - 1) else {
        mistakes.append("There is no such statement: \(line)")
        continue
      }
      stated[number] = Self.pairs(String(pieces[1]), divider: ";")
    }
    self.stated = stated
    self.mistakes = mistakes
  }

  private static func pairs(_ text: String, divider: Character) -> [String: String] {
    var pairs: [String: String] = [:]
    for piece in text.split(separator: divider) {
      guard let colon = piece.firstIndex(of: ":") else { continue }
      pairs[piece[..<colon].trimmingCharacters(in: .whitespaces)] =
        piece[piece.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    }
    return pairs
  }
}
