/// Compressed data, right and wrong, without a library that compresses.
public enum Gzip {
  private static let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]

  /// Bytes in one block that is stored as it is; at most 65,535.
  public static func stored(_ bytes: [UInt8]) -> [UInt8] {
    header + block(bytes) + little(checksum(bytes)) + little(UInt32(bytes.count))
  }

  /// The same as “deflate”, in zlib's frame as the standard has it, or without as some servers send it.
  public static func deflated(_ bytes: [UInt8], isFramed: Bool) -> [UInt8] {
    isFramed ? [0x78, 1] + block(bytes) + little(adler(bytes).byteSwapped) : block(bytes)
  }

  /// The last block, stored as it is.
  private static func block(_ bytes: [UInt8]) -> [UInt8] {
    let count = UInt16(bytes.count)
    return [1] + little(count) + little(~count) + bytes
  }

  /// The beginning of a stream of zeros.
  ///
  /// Bits from the lowest: not the last block, fixed codes; the literal 0 (00110000).
  public static let bombStart: [UInt8] =
    header + packed([0, 1, 0] + [0, 0, 1, 1, 0, 0, 0, 0] + repeated.prefix(5 + 8 * 13))

  /// 13 bytes that become 2,064 zeros: eight times “258 bytes as one byte ago”.
  public static let bombPiece: [UInt8] = packed(Array((repeated + repeated)[5..<(5 + 8 * 13)]))

  /// The code of length 258 (11000101) and of distance 1 (00000), eight times.
  private static let repeated: [UInt8] = (0..<9).flatMap { _ in [1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0] as [UInt8] }

  private static func packed(_ bits: [UInt8]) -> [UInt8] {
    stride(from: 0, to: bits.count - bits.count % 8, by: 8).map { start in
      bits[start..<(start + 8)].reversed().reduce(0) { $0 << 1 | $1 }
    }
  }

  private static func little(_ number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }

  private static func adler(_ bytes: [UInt8]) -> UInt32 {
    let (one, two) = bytes.reduce((1, 0)) { sums, byte in
      let one = (sums.0 + Int(byte)) % 65_521
      return (one, (sums.1 + one) % 65_521)
    }
    return UInt32(two << 16 | one)
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
  }
}
