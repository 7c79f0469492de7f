import Claims
import Extraction
import Foundation

/// An article with the attributions that people marked in it, as `shared/extraction.md` describes them.
struct TrainingArticle: Sendable {
  let id: String
  let text: CodePoints
  let attributions: [Marked]

  struct Marked: Sendable {
    let source: [Span]
    let cue: [Span]
    let content: [Span]
  }

  static func read(_ path: String) throws -> [TrainingArticle] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map { line in
      let record = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
      return TrainingArticle(
        id: record.id, text: CodePoints(record.text),
        attributions: record.attributions.map {
          Marked(source: spans($0.source), cue: spans($0.cue), content: spans($0.content))
        })
    }
  }

  private static func spans(_ pieces: [Piece]?) -> [Span] { (pieces ?? []).map { Span($0.start, $0.end) } }

  private struct Line: Decodable {
    let id: String
    let text: String
    let attributions: [Attribution]
  }
  private struct Attribution: Decodable {
    let source: [Piece]?
    let cue: [Piece]?
    let content: [Piece]?
  }
  /// `[start, end, words]`.
  private struct Piece: Decodable {
    let start: Int
    let end: Int

    init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      start = try list.decode(Int.self)
      end = try list.decode(Int.self)
    }
  }
}

/// An article's sentences with tags and trees by somebody else's parser.
struct SilverParse: Sendable {
  let id: String
  var article: ParsedArticle

  static func read(_ path: String, articles: [TrainingArticle]) throws -> [SilverParse] {
    let texts = Dictionary(articles.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    return try lines.compactMap { line in
      guard let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
        let id = record["id"] as? String, let text = texts[id], let sentences = record["sentences"] as? [[[Any]]]
      else { return nil }
      return SilverParse(id: id, sentences: sentences.filter { !$0.isEmpty }, text: text)
    }
  }

  private init(id: String, sentences: [[[Any]]], text: CodePoints) {
    self.id = id
    article = ParsedArticle(
      text: text,
      sentences: sentences.map { sentence in
        sentence.map { Span($0[0] as? Int ?? 0, $0[1] as? Int ?? 0) }
      })
    for (range, sentence) in zip(article.sentences, sentences) {
      for (index, token) in zip(range, sentence) {
        let head = token[3] as? Int ?? 0
        article.tokens[index].tag = PennTag(name: token[2] as? String ?? "") ?? .NN
        article.tokens[index].head = head == 0 ? -1 : range.lowerBound + head - 1
        article.tokens[index].relation = Relation(name: token[4] as? String ?? "") ?? .dep
      }
    }
  }
}
