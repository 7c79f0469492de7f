import FoundationEssentials

/// The JSON of both directions: sorted keys, `snake_case`, nothing but what is there.
public enum MessageCoding {
  /// The longest line in bytes: an answer's headers have at most 100 kB.
  public static let longestLine = 1_000_000

  public static func line(_ message: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(message)) + [UInt8(ascii: "\n")]
  }

  public static func message<Message: Decodable>(_ type: Message.Type, from line: some Sequence<UInt8>) throws
    -> Message
  {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(type, from: Data(line))
  }
}
