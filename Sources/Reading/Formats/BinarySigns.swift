/// What tells a file of another kind from text.
enum BinarySigns {
  /// Whether the first bytes are those of a picture, an archive, an office file … : no text begins with them.
  static func isContainer(_ bytes: [UInt8]) -> Bool { FormatRow.signed(bytes, name: "") != nil }

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
