import Claims
import Foundation
@testable import Extraction

/// Names the speakers of gold attributions, to measure that stage alone.
struct SpeakerEvaluation {
  struct Gold: Decodable {
    struct Piece: Decodable {
      let start: Int
      let end: Int
      init(from decoder: any Decoder) throws {
        var values = try decoder.unkeyedContainer()
        start = try values.decode(Int.self)
        end = try values.decode(Int.self)
      }
    }
    struct Attribution: Decodable {
      let source: [Piece]
      let cue: [Piece]
      let content: [Piece]
    }
    let id: String
    let text: String
    let attributions: [Attribution]
  }
  struct Statement: Encodable {
    let content: [[Int]]
    let cue: [[Int]]?
    let source: [[Int]]?
    let speaker: String?
    let role: String?
    let others: [String]
    let reason: String?
  }
  struct Line: Encodable {
    let id: String
    let statements: [Statement]
  }

  /// The article with the automatic tags and trees laid over the extraction's own tokens.
  static func article(_ gold: Gold, _ parse: ParsedLine?) -> ParsedArticle {
    let text = CodePoints(gold.text)
    let tokenizer = Tokenizer(text: text)
    var tokens: [Token] = []
    var paragraphs: [Range<Int>] = []
    var start = 0
    for index in 0...text.count where index == text.count || text[index] == "\n" {
      if index > start {
        let first = tokens.count
        tokens += tokenizer.tokens(of: Span(start, index), paragraph: paragraphs.count)
        paragraphs.append(first..<tokens.count)
      }
      start = index + 1
    }
    let quotations = Quotations(marking: &tokens, in: text).ranges
    let sentences = paragraphs.flatMap { Sentences.ranges(of: tokens[$0], in: text) }
    for (number, sentence) in sentences.enumerated() {
      for token in sentence { tokens[token].sentence = number }
    }
    if let parse { lay(parse, over: &tokens) }
    return ParsedArticle(
      text: text, tokens: tokens, sentences: sentences, quotations: quotations, language: "en", published: nil,
      paragraphKinds: paragraphs.map { _ in .paragraph })
  }

  private static func lay(_ parse: ParsedLine, over tokens: inout [Token]) {
    let all = parse.sentences.flatMap { sentence in
      sentence.map { (token: $0, head: $0.head >= 0 ? sentence[$0.head] : nil) }
    }
    .sorted { $0.token.start < $1.token.start }
    func own(at position: Int) -> Int? {
      var low = 0
      var high = tokens.count
      while low < high {
        let middle = (low + high) / 2
        if tokens[middle].span.end <= position { low = middle + 1 } else { high = middle }
      }
      return low < tokens.count && tokens[low].span.start <= position ? low : nil
    }
    for entry in all {
      guard let index = own(at: entry.token.start) else { continue }
      tokens[index].tag = PennTag(name: entry.token.tag) ?? .none
      tokens[index].relation = Relation(name: entry.token.relation) ?? .none
      tokens[index].head = entry.head.flatMap { own(at: $0.start) } ?? -1
    }
    for index in tokens.indices where tokens[index].tag == .none && tokens[index].isWord {
      tokens[index].tag = tokens[index].isCapitalized ? .NNP : .NN
    }
  }

  static func line(_ gold: Gold, _ parse: ParsedLine?) -> Line {
    let article = article(gold, parse)
    func range(_ pieces: [Gold.Piece]) -> [Range<Int>] {
      pieces.compactMap { piece in
        let found = article.tokens.indices.filter {
          article.tokens[$0].span.start < piece.end && article.tokens[$0].span.end > piece.start
        }
        guard let first = found.first, let last = found.last else { return nil }
        return first..<last + 1
      }
    }
    let order = gold.attributions.indices.sorted { a, b in
      gold.attributions[a].content.map(\.start).min() ?? 0 < gold.attributions[b].content.map(\.start).min() ?? 0
    }
    let attributions = order.map { index in
      let it = gold.attributions[index]
      return Attribution(content: range(it.content), cue: range(it.cue).first ?? 0..<0, source: range(it.source))
    }
    var resolver = SpeakerResolver(article)
    let speakers = resolver.speakers(of: attributions)
    func spans(_ pieces: [Gold.Piece]) -> [[Int]] { pieces.map { [$0.start, $0.end] } }
    return Line(
      id: gold.id,
      statements: zip(order, speakers).map { index, speaker in
        let it = gold.attributions[index]
        return Statement(
          content: spans(it.content), cue: it.cue.isEmpty ? nil : spans(it.cue),
          source: it.source.isEmpty ? nil : spans(it.source), speaker: speaker?.name, role: speaker?.role,
          others: speaker?.others ?? [], reason: speaker?.reason)
      })
  }
}
