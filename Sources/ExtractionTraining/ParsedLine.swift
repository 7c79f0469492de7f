import Foundation

/// An article with automatic tags, trees, entity types and coreference: a line of `train.parses.jsonl`.
struct ParsedLine {
  struct Token {
    let start: Int
    let end: Int
    let word: String
    let tag: String
    /// In its sentence; -1 for the root.
    let head: Int
    let relation: String
    let entity: String
  }
  struct Mention {
    let sentence: Int
    let tokens: Range<Int>
  }

  let id: String
  let sentences: [[Token]]
  let chains: [[Mention]]

  /// Reads a line; the words are cut from the article's text.
  init(_ line: Data, texts: [String: [Unicode.Scalar]]) throws {
    let raw = try JSONDecoder().decode(Raw.self, from: line)
    let text = texts[raw.id] ?? []
    id = raw.id
    sentences = raw.sentences.map { sentence in
      sentence.map { token in
        let span = min(token.start, text.count)..<min(token.end, text.count)
        return Token(
          start: token.start, end: token.end, word: String(String.UnicodeScalarView(text[span])), tag: token.tag,
          head: token.head - 1, relation: token.relation, entity: token.entity)
      }
    }
    chains = raw.coreference.map {
      $0.compactMap { $0.count == 3 && $0[1] < $0[2] ? Mention(sentence: $0[0], tokens: $0[1]..<$0[2]) : nil }
    }
  }

  private struct Raw: Decodable {
    let id: String
    let sentences: [[RawToken]]
    let coreference: [[[Int]]]
  }
  private struct RawToken: Decodable {
    let start: Int
    let end: Int
    let tag: String
    let head: Int
    let relation: String
    let entity: String

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      start = try values.decode(Int.self)
      end = try values.decode(Int.self)
      tag = try values.decode(String?.self) ?? "-"
      head = try values.decode(Int?.self) ?? 0
      relation = try values.decode(String?.self) ?? "-"
      entity = try values.decode(String?.self) ?? "O"
    }
  }
}

/// Lines of a file; the file may hold several hundred megabytes.
func lines(of path: String) throws -> [Data] {
  try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: 10).map { Data($0) }
}
