/// Why a character that nobody sees changes what a reader sees. Every surface decides for itself what to make of one:
/// a terminal must not obey it, JSON spells it, a report shows or leaves it out.
///
/// Joiners, variation selectors and tags are hidden only where no language and no emoji needs them: in Persian
/// `می‌رود` and in a family of emoji they stay.
public enum HiddenCharacter: Sendable, Hashable {
  /// C0, DEL and C1, and the two that end lines and paragraphs.
  case control
  /// It shows what follows in another order than it stands.
  case direction
  /// It carries words that nobody sees, or covers others: tags, annotations, selectors where nothing varies.
  case cover
  /// It stands for nothing but splits words that look whole: soft hyphens, zero-width blanks, fillers.
  case nothing

  /// The text with each hidden character replaced by what `spelling` makes of it.
  public static func replaced(
    in text: String, by spelling: (Unicode.Scalar, HiddenCharacter) -> String
  ) -> String {
    // Most texts are all ASCII, where a look at the bytes decides.
    if text.utf8.allSatisfy({ 0x20 <= $0 && $0 < 0x7F }) { return text }
    guard text.unicodeScalars.contains(where: isSuspect) else { return text }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    var before: Unicode.Scalar?
    while let scalar = rest.popFirst() {
      if let kind = Self(of: scalar, after: before) {
        // One by one: appending a text to it copies all that is there.
        for sign in spelling(scalar, kind).unicodeScalars { result.append(sign) }
      } else {
        result.append(scalar)
      }
      before = scalar
      if scalar == flag, let end = endOfFlag(rest) {
        for tag in rest[..<end] { result.append(tag) }
        rest = rest[end...]
      }
    }
    return String(result)
  }

  /// Whether a text holds any.
  public static func isIn(_ text: String) -> Bool {
    var isFound = false
    _ = replaced(in: text) { scalar, _ in
      isFound = true
      return String(scalar)
    }
    return isFound
  }

  /// Nothing for a character that is seen, or has its place after the one before.
  private init?(of scalar: Unicode.Scalar, after before: Unicode.Scalar?) {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: self = .control
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: self = .direction
    case 0x200C, 0x200D:
      if before.map(Self.takesJoiner) == true { return nil }
      self = .nothing
    case 0x180B...0x180D, 0x180F:
      if let before, (0x1820...0x18AA).contains(before.value) { return nil }
      self = .cover
    case 0xFE00...0xFE0F:
      if before.map(Self.varies) == true { return nil }
      self = .cover
    case 0xE0100...0xE01EF:
      if before?.properties.isIdeographic == true { return nil }
      self = .cover
    case 0x1160:
      // The syllable of an old spelling without its vowel.
      if let before, (0x1100..<0x115F).contains(before.value) { return nil }
      self = .nothing
    case 0xAD, 0x34F, 0x115F, 0x17B4, 0x17B5, 0x180E, 0x200B, 0x2060...0x2065, 0x3164, 0xFEFF, 0xFFA0, 0xFFF0...0xFFF8:
      self = .nothing
    case 0x206A...0x206F, 0xFFF9...0xFFFB, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF: self = .cover
    default: return nil
    }
  }

  /// A quick look: most texts hold none of them.
  private static func isSuspect(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xAE..<0x34F: false
    default: Self(of: scalar, after: nil) != nil
    }
  }

  /// Letters that are joined or kept apart (Arabic, Syriac, the scripts of India and its neighbours, Mongolian), and emoji.
  private static func takesJoiner(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x600...0x61B, 0x61D...0x8FF, 0x900...0xDFF, 0x1000...0x109F, 0x1780...0x17B3, 0x17B6...0x17FF, 0x1807,
      0x180A...0x18AF, 0x1900...0x1CFF, 0xA800...0xABFF, 0xFB50...0xFDFF, 0xFE0F, 0xFE70...0xFEFC, 0x10A00...0x11FFF,
      0x1E900...0x1E95F:
      true
    default: scalar.value > 0x2000 && scalar.properties.isEmoji
    }
  }

  /// Emoji, keycaps, signs of mathematics, and letters of scripts with variants.
  private static func varies(_ scalar: Unicode.Scalar) -> Bool {
    if (0xFE00...0xFE0F).contains(scalar.value) { return false }
    return scalar.properties.isEmoji || scalar.value >= 0x1000 && Self(of: scalar, after: nil) == nil
  }

  private static let flag: Unicode.Scalar = "\u{1F3F4}"

  /// Where the tags behind a black flag end that make it a region's: letters and digits, and the tag that closes them.
  private static func endOfFlag(_ rest: Substring.UnicodeScalarView) -> String.Index? {
    let tags = rest.prefix { (0xE0030...0xE0039).contains($0.value) || (0xE0061...0xE007A).contains($0.value) }
    guard (3...6).contains(tags.count), tags.endIndex < rest.endIndex, rest[tags.endIndex].value == 0xE007F else {
      return nil
    }
    return rest.index(after: tags.endIndex)
  }
}
