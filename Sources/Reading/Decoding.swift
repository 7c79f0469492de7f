import Claims

/// Bytes to text: byte order mark, then valid UTF-8, then UTF-16 without a mark, then an 8-bit encoding by evidence.
enum Decoding {
  struct Decoded {
    var text: String
    var encoding: String
    var warnings: [String]
  }

  static func decode(_ bytes: [UInt8], name: String) throws(ReadingError) -> Decoded {
    if bytes.isEmpty { throw .empty(name: name) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(Array(bytes.dropFirst(3))) }
    if let decoded = markedWide(bytes) { return decoded }
    if isContainer(bytes) { throw .binary(name: name) }
    if let text = String(validating: bytes, as: UTF8.self) {
      guard isText(bytes) else { throw .binary(name: name) }
      return Decoded(text: text, encoding: "utf-8", warnings: [])
    }
    if let isBig = unmarkedWideOrder(bytes) { return utf16(bytes[...], isBigEndian: isBig) }
    guard isText(bytes) else { throw .binary(name: name) }
    return mostlyUTF8(bytes) ? utf8(bytes) : legacy(bytes)
  }

  // MARK: UTF-8

  private static func utf8(_ bytes: [UInt8]) -> Decoded {
    let text = String(decoding: bytes, as: UTF8.self)
    guard String(validating: bytes, as: UTF8.self) == nil else {
      return Decoded(text: text, encoding: "utf-8", warnings: [])
    }
    var line = 1
    var first: Int?
    var count = 0
    for scalar in text.unicodeScalars {
      if scalar == "\n" { line += 1 }
      if scalar == "\u{FFFD}" {
        count += 1
        first = first ?? line
      }
    }
    return Decoded(
      text: text, encoding: "utf-8",
      warnings: [
        "\(count) broken \(count == 1 ? "character was" : "characters were") replaced by � (first in line \(first ?? 1)); "
          + "the file is not valid UTF-8."
      ])
  }

  /// Whether the sequences of several bytes that are right outnumber the broken ones, as in UTF-8 that was damaged.
  private static func mostlyUTF8(_ bytes: [UInt8]) -> Bool {
    var good = 0
    var index = 0
    var bad = 0
    while index < bytes.count {
      let byte = bytes[index]
      let length = byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 0
      if length == 1 {
        index += 1
        continue
      }
      let rest = bytes[min(index + 1, bytes.count)..<min(index + max(length, 1), bytes.count)]
      if length > 1, rest.count == length - 1, rest.allSatisfy({ $0 & 0xC0 == 0x80 }) {
        good += 1
        index += length
      } else {
        bad += 1
        index += 1
      }
    }
    return good > bad
  }

  // MARK: UTF-16 and UTF-32

  private static func markedWide(_ bytes: [UInt8]) -> Decoded? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      return utf32(bytes.dropFirst(4), isBigEndian: bytes[0] == 0)
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), isBigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), isBigEndian: true) }
    return nil
  }

  /// Latin text in UTF-16 has a zero in every other byte: in the even places when the order is big-endian.
  private static func unmarkedWideOrder(_ bytes: [UInt8]) -> Bool? {
    let sample = bytes.prefix(4096)
    guard sample.count >= 8 else { return nil }
    var zeros = [0, 0]
    for (index, byte) in sample.enumerated() where byte == 0 { zeros[index % 2] += 1 }
    let half = sample.count / 2
    if zeros[1] * 10 > half * 7, zeros[0] * 10 < half { return false }
    if zeros[0] * 10 > half * 7, zeros[1] * 10 < half { return true }
    return nil
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> Decoded {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    return Decoded(
      text: String(decoding: units, as: UTF16.self), encoding: isBigEndian ? "utf-16be" : "utf-16le",
      warnings: index < bytes.endIndex ? ["The file ends in the middle of a character."] : [])
  }

  private static func utf32(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> Decoded {
    var units: [UInt32] = []
    var index = bytes.startIndex
    while index + 3 < bytes.endIndex {
      let four = bytes[index...index + 3].map(UInt32.init)
      let ordered = isBigEndian ? four : four.reversed()
      units.append(ordered.reduce(0) { $0 << 8 | $1 })
      index += 4
    }
    return Decoded(
      text: String(decoding: units, as: UTF32.self), encoding: isBigEndian ? "utf-32be" : "utf-32le",
      warnings: index < bytes.endIndex ? ["The file ends in the middle of a character."] : [])
  }

  // MARK: 8 bits

  private static func legacy(_ bytes: [UInt8]) -> Decoded {
    let page = CodePage.likeliest(for: bytes)
    return Decoded(
      text: page.decode(bytes), encoding: page.name,
      warnings: [
        "The file is not UTF-8 and was read as \(page.name). Check the letters with accents; "
          + "if they are wrong, save the file as UTF-8 and import it again."
      ])
  }

  // MARK: Binary

  /// PDF, ZIP (also DOCX), gzip, PNG, JPEG, GIF, ELF and SQLite by their first bytes.
  private static func isContainer(_ bytes: [UInt8]) -> Bool {
    let magics: [[UInt8]] = [
      Array("%PDF-".utf8), [0x50, 0x4B, 3, 4], [0x1F, 0x8B], [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF],
      Array("GIF8".utf8), [0x7F, 0x45, 0x4C, 0x46], Array("SQLite format 3".utf8), [0xD0, 0xCF, 0x11, 0xE0],
    ]
    return magics.contains { bytes.starts(with: $0) }
  }

  /// Text holds next to no control characters: a few stray ones are kept with a warning, more than one in fifty
  /// bytes means something else than text.
  private static func isText(_ bytes: [UInt8]) -> Bool {
    var controls = 0
    for byte in bytes where byte < 0x20 && byte != 9 && byte != 10 && byte != 13 && byte != 12 && byte != 27 {
      controls += 1
    }
    return controls * 50 <= max(bytes.count, 150)
  }
}
