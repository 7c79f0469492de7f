import Claims

/// The members of a ZIP archive, by the directory at its end (APPNOTE 6.3). Members are read by name and in memory only, so
/// that no path in them leads anywhere.
struct ZipArchive {
  enum Problem: Error, Equatable {
    /// No directory, or one that leads out of the file.
    case damaged
    case encrypted
    case tooMuch(ReadingError.Packed)
  }

  private struct Member {
    let method: Int
    let size: Int
    let unpacked: Int
    let offset: Int
    let isEncrypted: Bool
  }

  private let bytes: [UInt8]
  private var members: [String: Member] = [:]

  /// More is no document.
  private static let mostMembers = 1_000
  private static let largest = PlainTextReader.defaultLimit
  /// No text is compressed further; bombs are.
  private static let largestRatio = 200

  static func recognises(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 3, 4]) }

  init(_ bytes: [UInt8]) throws(Problem) {
    self.bytes = bytes
    guard let end = Self.directoryEnd(bytes), let count = number(end + 10, 2), let start = number(end + 16, 4) else {
      throw .damaged
    }
    guard count <= Self.mostMembers else { throw .tooMuch(.members(count, limit: Self.mostMembers)) }
    var place = start
    for _ in 0..<count {
      guard number(place, 4) == 0x0201_4B50, let flags = number(place + 8, 2), let method = number(place + 10, 2),
        let size = number(place + 20, 4), let unpacked = number(place + 24, 4), let nameLength = number(place + 28, 2),
        let extra = number(place + 30, 2), let comment = number(place + 32, 2), let offset = number(place + 42, 4),
        place + 46 + nameLength <= bytes.count
      else { throw .damaged }
      let name = String(decoding: bytes[(place + 46)..<(place + 46 + nameLength)], as: UTF8.self)
      // Of two with one name neither is to be trusted more: the first stays.
      if members[name] == nil {
        members[name] = Member(
          method: method, size: size, unpacked: unpacked, offset: offset, isEncrypted: flags & 1 != 0)
      }
      place += 46 + nameLength + extra + comment
    }
  }

  /// The bytes of a member; nothing where there is none of this name.
  func content(of name: String) throws(Problem) -> [UInt8]? {
    guard let member = members[name] else { return nil }
    if member.isEncrypted { throw .encrypted }
    guard member.unpacked <= Self.largest else {
      throw .tooMuch(.bytes(member.unpacked, limit: Self.largest))
    }
    guard member.unpacked <= max(1, member.size) * Self.largestRatio else {
      throw .tooMuch(.ratio(limit: Self.largestRatio))
    }
    guard number(member.offset, 4) == 0x0403_4B50, let nameLength = number(member.offset + 26, 2),
      let extra = number(member.offset + 28, 2)
    else { throw .damaged }
    let start = member.offset + 30 + nameLength + extra
    guard start + member.size <= bytes.count else { throw .damaged }
    let packed = Array(bytes[start..<(start + member.size)])
    switch member.method {
    case 0: return packed
    case 8:
      guard let content = Gzip.inflated(packed, member.unpacked) else { throw .damaged }
      return content
    default: throw .damaged
    }
  }

  /// Little-endian; nothing outside the file.
  private func number(_ place: Int, _ length: Int) -> Int? {
    guard place >= 0, place + length <= bytes.count else { return nil }
    return (0..<length).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }

  /// The record at the end, which a comment may follow.
  private static func directoryEnd(_ bytes: [UInt8]) -> Int? {
    var place = bytes.count - 22
    while place >= max(0, bytes.count - 22 - 0xFFFF) {
      if bytes[place..<(place + 4)].elementsEqual([0x50, 0x4B, 5, 6]) { return place }
      place -= 1
    }
    return nil
  }
}
