import Crypto

/// The SHA-256 of some bytes (FIPS 180-4), which names them and shows when they were changed.
public struct Digest: Sendable, Hashable {
  /// 64 hexadecimal digits in lower case.
  public let hexadecimal: String

  /// The digest of these bytes.
  public init(of bytes: some Sequence<UInt8>) {
    var hash = SHA256()
    let isContiguous: Void? = bytes.withContiguousStorageIfAvailable { hash.update(bufferPointer: .init($0)) }
    if isContiguous == nil { hash.update(data: Array(bytes)) }
    hexadecimal = Hexadecimal.text(hash.finalize())
  }

  init(unchecked hexadecimal: String) { self.hexadecimal = hexadecimal }

  /// A digest that was written down; nothing when it isn't 64 hexadecimal digits in lower case.
  public init?(hexadecimal: String) {
    let bytes = hexadecimal.utf8
    guard bytes.count == 64, bytes.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) else {
      return nil
    }
    self.hexadecimal = hexadecimal
  }
}

extension Digest: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let digest = Digest(hexadecimal: text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "\(text) is no SHA-256"))
    }
    self = digest
  }

  public func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    try value.encode(hexadecimal)
  }
}

/// Bytes as pairs of digits 0-9 a-f.
enum Hexadecimal {
  static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 87 + value }

  static func text(_ bytes: some Sequence<UInt8>) -> String {
    let bytes = Array(bytes)
    return String(unsafeUninitializedCapacity: bytes.count * 2) { buffer in
      for (index, byte) in bytes.enumerated() {
        buffer[2 * index] = digit(byte >> 4)
        buffer[2 * index + 1] = digit(byte & 15)
      }
      return bytes.count * 2
    }
  }
}
