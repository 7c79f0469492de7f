/// How many columns a text takes on a terminal: two for East Asian wide characters and emoji, none for marks.
enum DisplayWidth {
  /// Colours take no room; outside text has none, since its escapes are shown as ␛.
  static func of(_ text: String) -> Int {
    var (width, isColour) = (0, false)
    for character in text {
      if character == "\u{1B}" { isColour = true }
      if !isColour { width += of(character) }
      if character == "m" { isColour = false }
    }
    return width
  }

  /// Blanks behind, up to a width.
  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - of(text)))
  }

  static func cut(_ text: String, to width: Int) -> String {
    guard of(text) > width else { return text }
    var (result, used) = ("", 0)
    for character in text {
      let next = of(character)
      guard used + next < width else { break }
      result.append(character)
      used += next
    }
    return result + "…"
  }

  private static func of(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    if scalar.properties.isEmojiPresentation { return 2 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      return 2
    default: return scalar.properties.generalCategory == .nonspacingMark ? 0 : 1
    }
  }
}
