/// Text from outside, made harmless for a terminal.
enum Escaped {
  /// Control characters and direction marks are shown as signs: nothing in an article can move the cursor, recolour
  /// the screen or turn the text around.
  static func terminal(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHarmful) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard isHarmful(scalar) else {
        result.append(scalar)
        continue
      }
      // The Control Pictures block shows each C0 control as a letter sign.
      if scalar.value < 0x20 {
        result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "?")
      } else {
        result.append("\u{FFFD}")
      }
    }
    return String(result)
  }

  /// On one line.
  static func line(_ text: String) -> String {
    terminal(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  /// Keeps line breaks.
  static func lines(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { terminal(String($0)) }
      .joined(separator: "\n")
  }

  /// Whether a terminal might obey it, or show it as something else; none is beyond U+FFFF.
  static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
