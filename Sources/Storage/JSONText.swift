import FoundationEssentials

/// Values of JSON columns.
enum JSONText {
  /// By hand where no word has a character that JSON escapes: the encoder costs more than the rest of a claim's values.
  static func array(_ words: [String]) -> String {
    let isPlain = words.allSatisfy { word in
      !word.utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") || $0 == 0x7F }
    }
    return isPlain ? "[" + words.map { "\"\($0)\"" }.joined(separator: ",") + "]" : text(words)
  }

  static func text(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Encoding strings and numbers cannot fail; a NULL would be refused by the column, so nothing is lost in silence.
    return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  static func decode<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }
}
