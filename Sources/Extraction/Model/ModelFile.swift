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

  /// A file that is no model, or one of another version.
  package struct WrongFormat: Error, CustomStringConvertible {
    package var description: String { "the file is no extraction model of version \(ModelFile.version)" }
  }

  /// The sections of a model file, copied.
  package static func sections(of bytes: [UInt8]) throws(WrongFormat) -> [Section: [UInt8]] {
    let found = bytes.withUnsafeBytes { buffer in
      sections(buffer).map { $0.mapValues { [UInt8]($0) } }
    }
    guard let found else { throw WrongFormat() }
    return found
  }

  /// The sections of a model, in place; nothing when it is none.
  static func sections(_ bytes: UnsafeRawBufferPointer) -> [Section: UnsafeRawBufferPointer]? {
    func word(_ index: Int) -> UInt32 {
      UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
    }
    guard bytes.count >= 16, word(0) == magic, word(1) == version else { return nil }
    let count = Int(word(2))
    guard bytes.count >= 16 + count * 16 else { return nil }
    var sections: [Section: UnsafeRawBufferPointer] = [:]
    for number in 0..<count {
      let (kind, start, length) = (word(4 + number * 4), Int(word(5 + number * 4)), Int(word(6 + number * 4)))
      guard let section = Section(rawValue: kind), start + length <= bytes.count else { continue }
      sections[section] = UnsafeRawBufferPointer(rebasing: bytes[start..<(start + length)])
    }
    return sections
  }

  private static func bytes(of word: UInt32) -> [UInt8] { withUnsafeBytes(of: word.littleEndian) { Array($0) } }
}
