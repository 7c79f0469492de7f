import Claims
import Extraction
import Foundation

/// A line of `train.parses.jsonl` with its entity types and chains, which only the lists of names are learnt from.
struct ParsedLine {
  struct Token {
    let word: String
    let tag: String
    let entity: String
  }
  struct Mention {
    let sentence: Int
    let tokens: Range<Int>
  }

  let sentences: [[Token]]
  let chains: [[Mention]]

  static func read(_ path: String, articles: [TrainingArticle]) throws -> [ParsedLine] {
    let texts = Dictionary(articles.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
    return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").compactMap { line in
      guard let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
        let id = record["id"] as? String, let text = texts[id], let sentences = record["sentences"] as? [[[Any]]]
      else { return nil }
      let chains = record["coreference"] as? [[[Int]]] ?? []
      return ParsedLine(
        sentences: sentences.map { sentence in
          sentence.map { token in
            Token(
              word: text[Span(token[0] as? Int ?? 0, token[1] as? Int ?? 0)], tag: token[2] as? String ?? "",
              entity: token[5] as? String ?? "O")
          }
        },
        chains: chains.map { chain in
          chain.compactMap { $0.count == 3 && $0[1] < $0[2] ? Mention(sentence: $0[0], tokens: $0[1]..<$0[2]) : nil }
        })
    }
  }
}
