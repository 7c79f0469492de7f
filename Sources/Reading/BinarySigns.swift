/// What tells a file of another kind from text.
enum BinarySigns {
  /// PDF, ZIP (also DOCX, ODT), gzip, PNG, JPEG, GIF, ELF, SQLite, old Office and RTF, by their first bytes.
  static func isContainer(_ bytes: [UInt8]) -> Bool {
    containers.contains { bytes.starts(with: $0) }
  }

  private static let containers: [[UInt8]] = [
    Array("%PDF-".utf8), [0x50, 0x4B, 3, 4], [0x1F, 0x8B], [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF],
    Array("GIF87a".utf8), Array("GIF89a".utf8), [0x7F, 0x45, 0x4C, 0x46], Array("SQLite format 3".utf8),
    [0xD0, 0xCF, 0x11, 0xE0], Array("{\\rtf".utf8),
  ]

  /// Text holds next to no control characters. A few stray ones are kept; more than one character in fifty (or
  /// three in a short text) means something else than text. Escapes are left out: terminal logs are full of them.
  static func hasManyControls(_ text: String) -> Bool {
    var controls = 0
    var count = 0
    for scalar in text.unicodeScalars {
      count += 1
      if scalar.value < 0x20, !(9...13).contains(scalar.value), scalar.value != 0x1B { controls += 1 }
    }
    return controls * 50 > max(count, 150)
  }
}
