/// Reads the files of a tar archive one after another, from wherever the bytes come.
public struct TarArchive {
  public enum Member {
    case file(name: String, bytes: [UInt8])
    /// More bytes than the limit; read over.
    case tooLarge(name: String, bytes: Int)
  }

  public enum Problem: Error { case notTar, cutShort }

  private var source: ByteSource
  private let limit: Int
  private var isFirst = true
  /// From a header of its own, since the ordinary one has room for 100 bytes.
  private var longName: String?

  /// More bytes than any disk has: what says more was made to overflow.
  private static let largest = 1 << 53

  /// Reads an archive through `read`; files of more than `limit` bytes are told and passed over.
  public init(limit: Int, read: @escaping (Int) throws -> [UInt8]) {
    self.limit = limit
    source = ByteSource(read)
  }

  /// The next regular file; nothing after the last. Folders, links and devices are passed over.
  ///
  /// - Throws: `Problem`, or what reading the bytes throws.
  public mutating func next() throws -> Member? {
    while true {
      let header = try source.take(512)
      if header.isEmpty { return nil }
      guard header.count == 512 else { throw isFirst ? Problem.notTar : Problem.cutShort }
      if header.allSatisfy({ $0 == 0 }) { return nil }
      guard Self.isWhole(header), let size = Self.number(header[124..<136]), (0...Self.largest).contains(size) else {
        throw Problem.notTar
      }
      isFirst = false
      let padded = (size + 511) / 512 * 512
      let kind = header[156]
      switch kind {
      case UInt8(ascii: "L"), UInt8(ascii: "x"):
        let bytes = try contents(size, padded, limit: 1 << 20) ?? []
        longName = kind == UInt8(ascii: "L") ? Self.text(bytes[...]) : Self.path(inPax: bytes) ?? longName
      case UInt8(ascii: "0"), 0, UInt8(ascii: "7"):
        let prefix = header[257..<262].elementsEqual("ustar".utf8) ? Self.text(header[345..<500]) : ""
        let short = Self.text(header[0..<100])
        let name = longName ?? (prefix.isEmpty ? short : prefix + "/" + short)
        longName = nil
        guard let bytes = try contents(size, padded, limit: limit) else { return .tooLarge(name: name, bytes: size) }
        return .file(name: name, bytes: bytes)
      default:
        longName = nil
        _ = try contents(size, padded, limit: 0)
      }
    }
  }

  /// A file's bytes, read to the border of the next header; nothing where they are more than the limit.
  private mutating func contents(_ size: Int, _ padded: Int, limit: Int) throws -> [UInt8]? {
    guard size <= limit else {
      guard try source.skip(padded) else { throw Problem.cutShort }
      return nil
    }
    let bytes = try source.take(padded)
    guard bytes.count == padded else { throw Problem.cutShort }
    return Array(bytes.prefix(size))
  }

  /// The header's checksum: the sum of its bytes, with blanks in the checksum's own place.
  private static func isWhole(_ header: [UInt8]) -> Bool {
    var sum = 0
    for (index, byte) in header.enumerated() { sum += (148..<156).contains(index) ? 32 : Int(byte) }
    return number(header[148..<156]) == sum
  }

  /// A number in octal digits, or in base 256 where the first bit is set.
  private static func number(_ field: ArraySlice<UInt8>) -> Int? {
    if let first = field.first, first & 0x80 != 0 {
      return field.dropFirst(4).reduce(0) { $0 << 8 | Int($1) }
    }
    let digits = field.drop { $0 == 32 }.prefix { (48...55).contains($0) }
    return digits.isEmpty ? 0 : Int(String(decoding: digits, as: UTF8.self), radix: 8)
  }

  private static func text(_ field: ArraySlice<UInt8>) -> String {
    String(decoding: field.prefix { $0 != 0 }, as: UTF8.self)
  }

  /// `27 path=pages/a.html` in the lines of an extended header.
  private static func path(inPax bytes: [UInt8]) -> String? {
    for line in bytes.split(separator: 10) {
      let text = String(decoding: line, as: UTF8.self)
      if let blank = text.firstIndex(of: " "), text[text.index(after: blank)...].hasPrefix("path=") {
        return String(text[text.index(after: blank)...].dropFirst(5))
      }
    }
    return nil
  }
}
