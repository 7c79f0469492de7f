import Claims
import Foundation
import Testing

@testable import Extraction

/// The regression corpus: each text of `Corpus/` against the extractor.
///
/// `UPDATE_GOLDENS=1` writes the `known:` lines from what comes out now; read the difference before you commit it.
@Suite struct CorpusTests {
  private static let extractor: any StatementExtractor = TrainedExtractor()
  private static let isRewriting = ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1"

  @Test func theCorpusIsWhole() {
    #expect(CorpusText.all.count >= 60)
    let phenomena = CorpusText.all.map(\.phenomenon)
    #expect(Set(phenomena).count == phenomena.count)
  }

  @Test(arguments: CorpusText.all)
  func comesOutAsMarked(text: CorpusText) throws {
    #expect(text.mistakes.isEmpty)
    let differences = Comparison(text, found: Self.extractor.statements(in: text.article).filter { !$0.isOccasion })
      .differences
    if Self.isRewriting { return try text.rewrite(known: differences.first) }
    let report = "\(text.name): \(text.phenomenon)\n" + differences.map { "  " + $0 }.joined(separator: "\n")
    if text.known == nil {
      #expect(differences.isEmpty, "\(report)")
    } else {
      #expect(!differences.isEmpty, "\(text.name) comes out right now: take its “known:” line out")
    }
  }

  /// Twins are found among the statements as they are marked, whatever the extractor finds.
  @Test(arguments: CorpusText.all)
  func twinsAreFound(text: CorpusText) {
    let statements = text.statements.map { marked in
      let speaker = marked.stated["speaker"]
      return Statement(content: marked.content, speaker: speaker == "-" ? nil : speaker, kind: .direct, confidence: 1)
    }
    let points = CodePoints(text.article.text)
    let pairs = Twins.pairs(
      among: statements, in: ArticleForms(text.article, text: points).paragraphs, of: points)
    for (number, marked) in text.statements.enumerated() {
      #expect(pairs[number].map { String($0 + 1) } == marked.stated["twin"], "\(text.name), statement \(number + 1)")
    }
  }

  /// What was found against what is marked, word by word: punctuation never matters.
  private struct Comparison {
    let differences: [String]

    init(_ text: CorpusText, found: [Statement]) {
      let points = CodePoints(text.article.text)
      func words(_ spans: [Span]) -> [Span] {
        let words = spans.flatMap { points.words($0) }.map(points.bare).filter { !$0.isEmpty }
        return words.first.map { points.bareWord($0) } == "that" ? Array(words.dropFirst()) : words
      }
      func quoted(_ spans: [Span]) -> String { "“" + spans.map { points[$0] }.joined(separator: " … ") + "”" }

      var left = found
      var differences: [String] = []
      for (number, marked) in text.statements.enumerated() {
        guard let place = left.firstIndex(where: { words($0.content) == words(marked.content) }) else {
          differences.append("\(number + 1) is missing: \(quoted(marked.content))")
          continue
        }
        let statement = left.remove(at: place)
        let values: [(key: String, value: String?)] = [
          ("speaker", statement.speaker), ("role", statement.role), ("kind", statement.kind.rawValue),
          ("day", statement.said.map { $0.origin == .article ? "article" : $0.day.iso }),
          ("source", statement.source.isEmpty ? nil : statement.source.map { points[$0] }.joined(separator: " … ")),
          ("cue", statement.cue.isEmpty ? nil : statement.cue.map { points[$0] }.joined(separator: " … ")),
          ("nested", statement.nestedSpeaker),
        ]
        for (key, value) in values where Self.isChecked(key, text.expectation) {
          guard let stated = marked.stated[key], stated != value ?? "-" else { continue }
          differences.append("\(number + 1) has another \(key): \(value ?? "-") instead of \(stated)")
        }
      }
      differences += left.map { "too much: \(quoted($0.content))" }
      self.differences = differences
    }

    private static func isChecked(_ key: String, _ expectation: CorpusText.Expectation) -> Bool {
      switch expectation {
      case .statements: false
      case .speakers: key == "speaker"
      case .all: true
      }
    }
  }
}
