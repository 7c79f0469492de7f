import Crypto

/// The 32 bytes of a SHA-256, for a check that compares millions of them.
struct HashBits: Hashable, Sendable {
  private let words: SIMD4<UInt64>

  init(of bytes: [UInt8]) {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    var words = SIMD4<UInt64>()
    hash.finalize().withUnsafeBytes { digest in
      for place in 0..<4 {
        words[place] = UInt64(bigEndian: digest.loadUnaligned(fromByteOffset: 8 * place, as: UInt64.self))
      }
    }
    self.words = words
  }

  /// Reads 64 hexadecimal digits in lower case; nothing for anything else.
  init?(hexadecimal bytes: [UInt8]) {
    guard bytes.count == 64 else { return nil }
    var words = SIMD4<UInt64>()
    for (place, byte) in bytes.enumerated() {
      guard let value = Hexadecimal.value(byte) else { return nil }
      words[place >> 4] = words[place >> 4] << 4 | UInt64(value)
    }
    self.words = words
  }

  init?(_ digest: Digest) { self.init(hexadecimal: Array(digest.hexadecimal.utf8)) }

  /// 64 hexadecimal digits in lower case.
  var hexadecimal: [UInt8] {
    var digits: [UInt8] = []
    digits.reserveCapacity(64)
    for place in 0..<4 {
      for shift in stride(from: 60, through: 0, by: -4) {
        digits.append(Hexadecimal.digit(UInt8(truncatingIfNeeded: words[place] >> UInt64(shift)) & 15))
      }
    }
    return digits
  }
}

/// A record's UUID in 16 bytes.
struct UUIDBits: Hashable, Sendable {
  private let high: UInt64
  private let low: UInt64

  /// Reads a UUID in lower case with its hyphens; nothing for anything else.
  init?(_ bytes: [UInt8]) {
    guard bytes.count == 36 else { return nil }
    var (high, low) = (UInt64(0), UInt64(0))
    for (place, byte) in bytes.enumerated() {
      if place == 8 || place == 13 || place == 18 || place == 23 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard let value = Hexadecimal.value(byte) else { return nil }
      if place < 18 { high = high << 4 | UInt64(value) } else { low = low << 4 | UInt64(value) }
    }
    self.high = high
    self.low = low
  }
}

extension Hexadecimal {
  /// What a digit 0-9 a-f stands for.
  static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 48...57: digit - 48
    case 97...102: digit - 87
    default: nil
    }
  }
}
