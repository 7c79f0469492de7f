/// Reads the files of a tar archive one after another, from wherever the bytes come.
public struct TarArchive {
  public enum Member {
    case file(name: String, bytes: [UInt8])
    /// More bytes than the limit; read over.
    case tooLarge(name: String, bytes: Int)
  }

  public enum Problem: Error { case notTar, cutShort }

  /// The next bytes, at most so many; none at the end.
  private let read: (Int) throws -> [UInt8]
  private let limit: Int
  private var rest: [UInt8] = []
  private var isAtEnd = false
  private var isFirst = true
  /// From a header of its own, since the ordinary one has room for 100 bytes.
  private var longName: String?

  /// More bytes than any disk has: what says more was made to overflow.
  private static let largest = 1 << 53

  /// Reads an archive through `read`; files of more than `limit` bytes are told and passed over.
  public init(limit: Int, read: @escaping (Int) throws -> [UInt8]) {
    self.limit = limit
    self.read = read
  }

  /// The next regular file; nothing after the last. Folders, links and devices are passed over.
  ///
  /// - Throws: `Problem`, or what reading the bytes throws.
  public mutating func next() throws -> Member? {
    while let header = try take(512) {
      guard header.count == 512 else { throw isFirst ? Problem.notTar : Problem.cutShort }
      if header.allSatisfy({ $0 == 0 }) { return nil }
      guard Self.isWhole(header), let size = Self.number(header[124..<136]),
        (0...Self.largest).contains(size)
      else { throw Problem.notTar }
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
    return nil
  }

  /// A file's bytes, read to the border of the next header; nothing where they are more than the limit.
  private mutating func contents(_ size: Int, _ padded: Int, limit: Int) throws -> [UInt8]? {
    guard size > limit else {
      guard let bytes = try take(padded) ?? (padded == 0 ? [] : nil), bytes.count == padded else {
        throw Problem.cutShort
      }
      return Array(bytes.prefix(size))
    }
    var left = padded
    while left > 0 {
      guard let part = try take(min(left, 1 << 16)) else { throw Problem.cutShort }
      left -= part.count
    }
    return nil
  }

  /// So many bytes, fewer at the end; nothing behind it.
  private mutating func take(_ count: Int) throws -> [UInt8]? {
    while rest.count < count, !isAtEnd {
      let part = try read(max(1 << 16, count - rest.count))
      if part.isEmpty { isAtEnd = true } else { rest += part }
    }
    guard !rest.isEmpty else { return nil }
    let taken = Array(rest.prefix(count))
    rest.removeFirst(taken.count)
    return taken
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
