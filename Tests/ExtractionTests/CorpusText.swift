import Claims
import Foundation
import Reading
import Testing

/// A text of the regression corpus: one phenomenon, marked as a careful editor would mark it.
///
/// A header, the marked text and a line for each statement, divided by lines of `---`:
///
///     phenomenon: the cue stands before an indirect statement
///     published: 2024-05-10
///     expect: speakers
///     known: missing “the bridge is safe”
///     ---
///     Marko Ilić said ⟦the bridge is safe⟧.
///     ---
///     1. speaker: Marko Ilić; kind: indirect; cue: said; source: Marko Ilić; day: article
///
/// `expect` says what must come out right: `statements` (what was said), `speakers` (and who) or `all` that is stated.
/// `known` says what is wrong at present; the test fails when it is no longer wrong.
struct CorpusText: CustomTestStringConvertible {
  enum Expectation: String { case statements, speakers, all }

  struct Marked {
    var content: [Span]
    /// What is stated beside the text, by key; `-` for nothing.
    var stated: [String: String]
  }

  let name: String
  let phenomenon: String
  let expectation: Expectation
  let known: String?
  let article: ReadArticle
  let statements: [Marked]
  /// What is badly written in the file itself.
  let mistakes: [String]

  static let keys: Set<String> = ["speaker", "role", "kind", "day", "source", "cue", "nested", "twin"]

  var testDescription: String { name }

  init(name: String, file: String) throws {
    self.name = name
    let parts = file.split(separator: "\n---\n", omittingEmptySubsequences: false).map(String.init)
    let marked = MarkedText(parts.count > 1 ? parts[1] : "")
    var mistakes = parts.count == 3 || parts.count == 2 ? [] : ["It has not three parts divided by “---”."]
    let header = Self.pairs(parts[0], divider: "\n")
    phenomenon = header["phenomenon"] ?? ""
    known = header["known"]
    if phenomenon.isEmpty { mistakes.append("It states no phenomenon.") }
    expectation = header["expect"].flatMap(Expectation.init) ?? .all
    if header["expect"].flatMap(Expectation.init) == nil { mistakes.append("It says not what to expect.") }

    var statements = marked.statements.map { Marked(content: $0, stated: [:]) }
    for line in parts.count > 2 ? parts[2].split(separator: "\n") : [] {
      let pieces = line.split(separator: ".", maxSplits: 1)
      guard pieces.count == 2, let number = Int(pieces[0]), statements.indices.contains(number - 1) else {
        mistakes.append("There is no such statement: \(line)")
        continue
      }
      let stated = Self.pairs(String(pieces[1]), divider: ";")
      for key in stated.keys where !Self.keys.contains(key) { mistakes.append("Nothing is called “\(key)”.") }
      statements[number - 1].stated = stated
    }
    self.statements = statements
    var article = try PlainTextReader().read(text: marked.text, name: name)
    if let day = header["published"].flatMap({ Day(iso: $0) }) { article.published = day }
    self.article = article
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

  // MARK: Files

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus")

  static let all: [CorpusText] = {
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == "txt" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
      .compactMap { file in
        (try? String(contentsOf: file, encoding: .utf8)).flatMap {
          try? CorpusText(name: file.lastPathComponent, file: $0)
        }
      }
  }()

  /// Writes what is wrong at present into the file, or takes it out.
  func rewrite(known: String?) throws {
    let file = Self.folder.appending(path: name)
    var lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    let end = lines.firstIndex(of: "---") ?? 0
    lines[..<end].removeAll { $0.hasPrefix("known:") }
    if let known { lines.insert("known: \(known)", at: lines.firstIndex(of: "---") ?? 0) }
    try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
  }
}
