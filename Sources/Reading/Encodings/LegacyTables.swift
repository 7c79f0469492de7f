internal import CEncodingTables

/// The legacy encodings of the web. The executable carries their tables: a static one cannot load those of the C
/// library's `iconv`.
enum LegacyTables {
  /// In the order of the file.
  private static let singleByte = [
    "ibm866", "iso-8859-2", "iso-8859-3", "iso-8859-4", "iso-8859-5", "iso-8859-6", "iso-8859-7", "iso-8859-8",
    "iso-8859-10", "iso-8859-13", "iso-8859-14", "iso-8859-15", "iso-8859-16", "koi8-r", "koi8-u", "macintosh",
    "windows-874", "windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254", "windows-1255",
    "windows-1256", "windows-1257", "windows-1258", "x-mac-cyrillic",
  ]
  private static let trailCount = 0xFE - 0x40 + 1
  private static let pairCount = (0xFE - 0x81 + 1) * trailCount
  private static let pairsStart = singleByte.count * 128

  /// Bytes of one of these encodings as text, what has no meaning as U+FFFD; nothing for an encoding that is none of
  /// them.
  static func decode(_ bytes: [UInt8], as encoding: String) -> (text: String, broken: Int)? {
    var output = Output(capacity: bytes.count * 2)
    if let number = singleByte.firstIndex(of: encoding) {
      for byte in bytes { byte < 0x80 ? output.ascii(byte) : output.put(entry(number * 128 + Int(byte) - 0x80)) }
      return output.result
    }
    switch encoding {
    case "gbk", "gb18030": pairs(bytes, table: pairsStart, &output)
    case "big5": pairs(bytes, table: pairsStart + pairCount, &output, isBig5: true)
    case "euc-kr": pairs(bytes, table: pairsStart + 2 * pairCount, &output)
    case "shift_jis": shiftJIS(bytes, &output)
    case "euc-jp": eucJP(bytes, &output)
    case "iso-2022-jp": iso2022JP(bytes, &output)
    case "x-user-defined":
      for byte in bytes { byte < 0x80 ? output.ascii(byte) : output.put(0xF780 + UInt32(byte) - 0x80) }
    default: return nil
    }
    return output.result
  }

  /// JIS X 0212, which EUC-JP writes in three bytes, and after it Hong Kong's characters beyond 16 bits.
  private static let supplementStart = pairsStart + 3 * pairCount + 60 * (0xFC - 0x40 + 1)
  private static let rareStart = supplementStart + 94 * 94

  /// Hong Kong's rarest characters, sorted by where they would stand in Big5's table; four are two characters each.
  private static func rare(_ place: Int) -> [UInt32] {
    switch place {
    case 0x7 * trailCount + 0x22: return [0xCA, 0x304]
    case 0x7 * trailCount + 0x24: return [0xCA, 0x30C]
    case 0x7 * trailCount + 0x63: return [0xEA, 0x304]
    case 0x7 * trailCount + 0x65: return [0xEA, 0x30C]
    default: break
    }
    var (low, high) = (0, (claimbook_encoding_tables_size() / 2 - rareStart) / 2)
    while low < high {
      let middle = (low + high) / 2
      let found = Int(entry(rareStart + 2 * middle))
      if found == place { return [0x20000 + entry(rareStart + 2 * middle + 1)] }
      if found < place { low = middle + 1 } else { high = middle }
    }
    return [0xFFFD]
  }

  private static func entry(_ index: Int) -> UInt32 {
    let tables = claimbook_encoding_tables()
    return UInt32(tables[2 * index]) | UInt32(tables[2 * index + 1]) << 8
  }

  /// Two bytes a character, the first from 81 on.
  private static func pairs(_ bytes: [UInt8], table: Int, _ output: inout Output, isBig5: Bool = false) {
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      index += 1
      if lead < 0x80 {
        output.ascii(lead)
        continue
      }
      guard lead > 0x80, lead < 0xFF, index < bytes.count else {
        output.put(lead == 0x80 ? 0x20AC : 0xFFFD)
        continue
      }
      let trail = bytes[index]
      if (0x40...0xFE).contains(trail) {
        index += 1
        let place = (Int(lead) - 0x81) * trailCount + Int(trail) - 0x40
        let character = entry(table + place)
        if isBig5, character == 0xFFFD { output.put(rare(place)) } else { output.put(character) }
      } else if (0x30...0x39).contains(trail), index + 2 < bytes.count {
        let character = GB18030.character(bytes[(index - 1)...(index + 2)])
        index += character == nil ? 0 : 3
        output.put(character ?? 0xFFFD)
      } else {
        output.put(0xFFFD)
      }
    }
  }

  private static func shiftJIS(_ bytes: [UInt8], _ output: inout Output) {
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      index += 1
      switch lead {
      case 0...0x80: output.ascii(lead)
      case 0xA1...0xDF: output.put(0xFF61 + UInt32(lead) - 0xA1)
      default:
        guard index < bytes.count, let character = shiftJIS(lead, bytes[index]) else {
          output.put(0xFFFD)
          continue
        }
        index += 1
        output.put(character)
      }
    }
  }

  private static func shiftJIS(_ lead: UInt8, _ trail: UInt8) -> UInt32? {
    guard (0x81...0x9F).contains(lead) || (0xE0...0xFC).contains(lead), (0x40...0xFC).contains(trail) else {
      return nil
    }
    let row = Int(lead) - (lead < 0xA0 ? 0x81 : 0xE0 - 0x1F)
    return entry(pairsStart + 3 * pairCount + row * (0xFC - 0x40 + 1) + Int(trail) - 0x40)
  }

  /// A character by its row and cell of JIS X 0208, both 21 to 7E.
  private static func jis(_ row: UInt8, _ cell: UInt8) -> UInt32 {
    guard (0x21...0x7E).contains(row), (0x21...0x7E).contains(cell) else { return 0xFFFD }
    let lead = (row - 0x21) / 2
    let trail = row % 2 == 1 ? cell + (cell < 0x60 ? 0x1F : 0x20) : cell + 0x7E
    return shiftJIS(lead < 0x1F ? lead + 0x81 : lead + 0xC1, trail) ?? 0xFFFD
  }

  private static func eucJP(_ bytes: [UInt8], _ output: inout Output) {
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      index += 1
      if lead < 0x80 {
        output.ascii(lead)
      } else if lead == 0x8E, index < bytes.count, (0xA1...0xDF).contains(bytes[index]) {
        output.put(0xFF61 + UInt32(bytes[index]) - 0xA1)
        index += 1
      } else if lead == 0x8F {
        guard index + 1 < bytes.count, bytes[index] >= 0xA1, bytes[index + 1] >= 0xA1, bytes[index] < 0xFF,
          bytes[index + 1] < 0xFF
        else {
          output.put(0xFFFD)
          continue
        }
        output.put(entry(supplementStart + (Int(bytes[index]) - 0xA1) * 94 + Int(bytes[index + 1]) - 0xA1))
        index += 2
      } else if lead >= 0xA1, index < bytes.count, bytes[index] >= 0xA1 {
        output.put(jis(lead & 0x7F, bytes[index] & 0x7F))
        index += 1
      } else {
        output.put(0xFFFD)
      }
    }
  }

  private static func iso2022JP(_ bytes: [UInt8], _ output: inout Output) {
    var index = 0
    var isDouble = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x1B, index + 2 < bytes.count {
        isDouble = bytes[index + 1] == 0x24
        index += 3
      } else if isDouble, byte > 0x20, index + 1 < bytes.count {
        output.put(jis(byte, bytes[index + 1]))
        index += 2
      } else {
        output.ascii(byte & 0x7F)
        index += 1
      }
    }
  }

  /// The text as it grows, UTF-8.
  private struct Output {
    private var bytes: [UInt8] = []
    private var broken = 0

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    mutating func ascii(_ byte: UInt8) { bytes.append(byte) }

    mutating func put(_ values: [UInt32]) { for value in values { put(value) } }

    mutating func put(_ value: UInt32) {
      if value == 0xFFFD { broken += 1 }
      bytes.append(contentsOf: UTF8.encode(Unicode.Scalar(value) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
    }

    var result: (text: String, broken: Int) { (String(decoding: bytes, as: UTF8.self), broken) }
  }
}
