public import FoundationEssentials

/// The lasting identity of one record: a UUID of version 7, typed by what it identifies.
///
/// The type parameter keeps a claim's identifier from being used where a speaker's is wanted. Version 7
/// (RFC 9562) starts with the time, so new rows go to the end of every index.
public struct Identifier<Subject>: Sendable, Hashable {
  public let uuid: UUID

  public init(_ uuid: UUID) { self.uuid = uuid }

  /// Reads a UUID in its usual form; by hand, because a record has several.
  public init?(_ text: String) {
    guard text.utf8.count == 36 else { return nil }
    var (high, low) = (UInt64(0), UInt64(0))
    for (place, byte) in text.utf8.enumerated() {
      if place == 8 || place == 13 || place == 18 || place == 23 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      // A letter in upper case lies 32 before the same in lower case.
      guard let value = Hexadecimal.value((65...70).contains(byte) ? byte + 32 : byte) else { return nil }
      if place < 18 { high = high << 4 | UInt64(value) } else { low = low << 4 | UInt64(value) }
    }
    self.init(high: high, low: low)
  }

  private init(high: UInt64, low: UInt64) {
    func byte(_ word: UInt64, _ index: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: word >> (56 - 8 * index)) }
    self.init(
      UUID(
        uuid: (
          byte(high, 0), byte(high, 1), byte(high, 2), byte(high, 3), byte(high, 4), byte(high, 5),
          byte(high, 6), byte(high, 7), byte(low, 0), byte(low, 1), byte(low, 2), byte(low, 3),
          byte(low, 4), byte(low, 5), byte(low, 6), byte(low, 7)
        )))
  }

  /// A new identifier that sorts after those made in earlier milliseconds.
  static func make(at instant: Instant) -> Identifier {
    var random = SystemRandomNumberGenerator()
    let high = UInt64(bitPattern: instant.millisecondsSince1970) << 16 | random.next() & 0x0FFF | 0x7000
    let low = random.next() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    return Identifier(high: high, low: low)
  }
}

extension Identifier: CustomStringConvertible {
  /// Lower case with hyphens, as RFC 9562 asks for; built by hand because bulk imports write it often.
  public var description: String {
    String(unsafeUninitializedCapacity: 36) { buffer in
      var index = 0
      withUnsafeBytes(of: uuid.uuid) { bytes in
        for (position, byte) in bytes.enumerated() {
          if position == 4 || position == 6 || position == 8 || position == 10 {
            buffer[index] = UInt8(ascii: "-")
            index += 1
          }
          buffer[index] = Hexadecimal.digit(byte >> 4)
          buffer[index + 1] = Hexadecimal.digit(byte & 15)
          index += 2
        }
      }
      return index
    }
  }
}

extension Identifier: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let identifier = Identifier(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "\(text) is no UUID"))
    }
    self = identifier
  }

  public func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    try value.encode(description)
  }
}
