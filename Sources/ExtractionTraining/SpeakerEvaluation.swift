import Claims
import Extraction
import Foundation

/// Names the speakers of marked attributions, to measure that stage alone.
enum SpeakerEvaluation {
  /// Reads articles and parses of them, and writes what the scorer reads.
  static func run(articles: String, parses: String, output: String) throws {
    let list = try TrainingArticle.read(articles)
    let parsed = try SilverParse.read(parses, articles: list)
    let byId = Dictionary(parsed.map { ($0.id, $0.article) }, uniquingKeysWith: { first, _ in first })
    let clock = ContinuousClock()
    var time = Duration.zero
    var words = 0
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    var lines = Data()
    for article in list {
      guard let tokens = byId[article.id] else { continue }
      let order = article.attributions.sorted { start($0) < start($1) }
      let attributions = order.map { attribution($0, tokens) }
      let begin = clock.now
      var resolver = SpeakerResolver(tokens)
      let speakers = resolver.speakers(of: attributions)
      time += clock.now - begin
      words += tokens.tokens.count
      let statements = zip(order, speakers).map { Statement($0, $1) }
      lines += try encoder.encode(Line(id: article.id, statements: statements))
      lines.append(10)
    }
    Progress.note("\(words) tokens in \(time)")
    try lines.write(to: URL(fileURLWithPath: output))
  }

  private static func start(_ marked: TrainingArticle.Marked) -> Int { marked.content.map(\.start).min() ?? 0 }

  private static func attribution(_ marked: TrainingArticle.Marked, _ article: ParsedArticle) -> Attribution {
    func ranges(_ spans: [Span]) -> [Range<Int>] {
      spans.compactMap { span in
        let found = article.tokens.indices.filter { article.tokens[$0].span.overlaps(span) }
        guard let first = found.first, let last = found.last else { return nil }
        return first..<last + 1
      }
    }
    return Attribution(
      content: ranges(marked.content), cue: ranges(marked.cue).first ?? 0..<0, source: ranges(marked.source))
  }

  private struct Line: Encodable {
    let id: String
    let statements: [Statement]
  }

  private struct Statement: Encodable {
    let content: [Span]
    let cue: [Span]?
    let source: [Span]?
    let speaker: String?
    let role: String?
    let others: [String]
    let reason: String?

    init(_ marked: TrainingArticle.Marked, _ speaker: ResolvedSpeaker?) {
      content = marked.content
      cue = marked.cue.isEmpty ? nil : marked.cue
      source = marked.source.isEmpty ? nil : marked.source
      self.speaker = speaker?.name
      role = speaker?.role
      others = speaker?.others ?? []
      reason = speaker?.reason
    }
  }
}
