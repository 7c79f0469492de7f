/// The layout of the embedded model: tables of weights and lists of numbers behind one another, each at a 16-byte
/// border, with a header that says where they are.
///
/// Header, little-endian: `CBEM`, version (UInt32), section count (UInt32), 0, then kind, start and length (UInt32 each)
/// and 0 for every section.
package struct ModelFile: Sendable {
  /// Another number for other features or another layout: weights and code belong together.
  static let version: UInt32 = 1
  static let magic: UInt32 = 0x4D45_4243

  package enum Section: UInt32, CaseIterable, Sendable {
    case tags = 1, tagDictionary, moves, relations, cueLexicon, cues, roles, contents, sources
    case cueTransitions = 101, roleTransitions, ranking
  }

  package let bytes: [UInt8]
  /// The sections with their sizes in bytes.
  package let sizes: [(Section, Int)]

  package init(tables: [Section: [UInt8]], numbers: [Section: [Float]]) {
    var parts: [(section: Section, bytes: [UInt8])] = []
    for section in Section.allCases {
      if let table = tables[section] {
        parts.append((section, table))
      } else if let values = numbers[section] {
        parts.append((section, values.flatMap { Self.bytes(of: $0.bitPattern) }))
      }
    }
    var header = Self.bytes(of: Self.magic) + Self.bytes(of: Self.version) + Self.bytes(of: UInt32(parts.count))
    header += Self.bytes(of: 0)
    var position = header.count + parts.count * 16
    var body: [UInt8] = []
    for part in parts {
      header += Self.bytes(of: part.section.rawValue) + Self.bytes(of: UInt32(position))
      header += Self.bytes(of: UInt32(part.bytes.count)) + Self.bytes(of: 0)
      body += part.bytes
      position += part.bytes.count
      while position % 16 != 0 {
        body.append(0)
        position += 1
      }
    }
    bytes = header + body
    sizes = parts.map { ($0.section, $0.bytes.count) }
  }

  private static func bytes(of word: UInt32) -> [UInt8] { withUnsafeBytes(of: word.littleEndian) { Array($0) } }
}
