import Claims

/// Characters that an editor should know of. They stay in the text, since they may be evidence, but for NUL, which
/// ends the text for many programs behind us.
enum OddCharacters {
  /// The text with each NUL replaced, one for one, so that offsets count the same in both.
  static func withoutNUL(_ text: String) -> String {
    guard text.utf8.contains(0) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(scalar == "\0" ? "\u{FFFD}" : scalar) }
    return String(scalars)
  }

  static func warnings(in text: String) -> [String] {
    var (nulls, escapes, controls, overrides) = (0, 0, 0, 0)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0: nulls += 1
      case 0x1B, 0x9B: escapes += 1
      case 9...13, 0x85: break
      case 1..<0x20, 0x7F..<0xA0: controls += 1
      // They show letters in another order than they stand, which hides words from the eye.
      case 0x202D, 0x202E: overrides += 1
      default: break
      }
    }
    func warning(_ count: Int, _ one: String, _ many: String, _ outcome: String) -> String? {
      count == 0 ? nil : "The text holds \(count) \(count == 1 ? one : many); \(outcome)."
    }
    return [
      warning(nulls, "NUL character", "NUL characters", "U+FFFD stands in each place"),
      warning(escapes, "terminal escape sequence", "terminal escape sequences", "kept as they are"),
      warning(controls, "control character", "control characters", "kept as they are"),
      warning(
        overrides, "right-to-left override", "right-to-left overrides", "kept, and what you see may mislead"),
    ].compactMap(\.self)
  }
}
