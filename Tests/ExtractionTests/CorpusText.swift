import Claims
import Foundation
import MarkedSamples
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
    let content: [Span]
    /// What is stated beside the text, by key; `-` for nothing.
    let stated: [String: String]
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
    let file = MarkedFile(file)
    var mistakes = file.mistakes
    phenomenon = file.header["phenomenon"] ?? ""
    known = file.header["known"]
    if phenomenon.isEmpty { mistakes.append("It states no phenomenon.") }
    let expectation = file.header["expect"].flatMap(Expectation.init)
    if expectation == nil { mistakes.append("It says not what to expect.") }
    self.expectation = expectation ?? .all
    for key in Set(file.stated.values.flatMap(\.keys)).subtracting(Self.keys).sorted() {
      mistakes.append("Nothing is called “\(key)”.")
    }
    statements = file.text.statements.enumerated().map { place, content in
      Marked(content: content, stated: file.stated[place + 1] ?? [:])
    }
    var article = try PlainTextReader().read(text: file.text.text, name: name)
    if let day = file.header["published"].flatMap({ Day(iso: $0) }) { article.published = day }
    self.article = article
    self.mistakes = mistakes
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
