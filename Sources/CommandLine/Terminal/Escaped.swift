import Claims

/// Text from outside, made harmless for a terminal.
enum Escaped {
  /// Control characters, direction marks and all else that nobody sees are shown as signs: nothing in an article can
  /// move the cursor, recolour the screen, turn the text around or hide a word. Soft hyphens are left out.
  static func terminal(_ text: String) -> String {
    HiddenCharacter.replaced(in: text) { scalar, _ in
      switch scalar.value {
      // The Control Pictures block shows each C0 control as a letter sign.
      case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value).map { String($0) } ?? "?"
      case 0xAD: ""
      default: "\u{FFFD}"
      }
    }
  }

  /// On one line.
  static func line(_ text: String) -> String {
    isPlainLine(text.utf8) ? text : terminal(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  /// Whether a text is ASCII with one blank between words, and so stays as it is.
  private static func isPlainLine(_ bytes: String.UTF8View) -> Bool {
    var before = UInt8(ascii: " ")
    for byte in bytes {
      guard 0x20 <= byte && byte < 0x7F, byte != UInt8(ascii: " ") || before != byte else { return false }
      before = byte
    }
    return before != UInt8(ascii: " ")
  }

  /// Keeps line breaks.
  static func lines(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { terminal(String($0)) }
      .joined(separator: "\n")
  }

  /// What is meant for other programs, where it is printed on a terminal all the same: its tabs and line ends stay.
  static func data(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\t" }
      .reduce(into: "") { result, part in
        result += terminal(String(part))
        if part.endIndex < text.endIndex { result.append(text[part.endIndex]) }
      }
  }
}
