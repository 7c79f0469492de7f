/// The form in which names are compared: lower case, no diacritics, one blank between words.
public enum Folding {
  /// The folded form; `Đukanović` and `DUKANOVIC` fold alike.
  public static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var needsBlank = false
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.isWhitespace {
        needsBlank = !result.isEmpty
        continue
      }
      if scalar.value > 0x7F, scalar.properties.generalCategory == .nonspacingMark { continue }
      if needsBlank {
        result.append(" ")
        needsBlank = false
      }
      if let letters = letters[scalar] {
        // One by one: appending a text to it copies all that is there.
        for letter in letters.unicodeScalars { result.append(letter) }
      } else {
        result.append(baseLetter(of: scalar))
      }
    }
    return String(result)
  }

  /// The letter without its marks: `č` is named LATIN SMALL LETTER C WITH CARON, so its letter is `c`.
  ///
  /// The name is used because the standard library has no public canonical decomposition.
  private static func baseLetter(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.value > 0x7F, let name = scalar.properties.name, name.hasPrefix(latinPrefix) else { return scalar }
    let letter = name.dropFirst(latinPrefix.count)
    guard letter.dropFirst().hasPrefix(" WITH "), let base = letter.first?.lowercased().unicodeScalars.first else {
      return scalar
    }
    return base
  }

  private static let latinPrefix = "LATIN SMALL LETTER "

  /// The words of a text with letters that Unicode does not take apart, in basic letters; nothing when it has none.
  ///
  /// SQLite's tokenizer removes diacritics but knows `đ` and `ł` as letters of their own, so such words are indexed
  /// a second time in this form.
  public static func respelled(_ text: String) -> String? {
    guard text.utf8.contains(where: { $0 > 0x7F }),
      text.unicodeScalars.contains(where: { $0.value > 0x7F && isSpecial($0) })
    else { return nil }
    let words = text.split { !$0.isLetter && !$0.isNumber }
      .filter { $0.unicodeScalars.contains(where: isSpecial) }
    return words.map { folded(String($0)) }.joined(separator: " ")
  }

  private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
    letters[scalar] != nil || scalar.properties.lowercaseMapping.unicodeScalars.contains { letters[$0] != nil }
  }

  /// Letters with a stroke or a ligature, as they are written where the letter is missing.
  private static let letters: [Unicode.Scalar: String] = [
    "đ": "d", "ð": "d", "ł": "l", "ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i", "ħ": "h",
  ]
}
