extension String {
  /// Whether there is something in it to read: a letter, a digit or a sign of its own, as 👍 or §.
  ///
  /// Blanks, characters that are not seen (zero-width ones, fillers) and punctuation alone say nothing: a reason of them is
  /// none.
  var isReadable: Bool { unicodeScalars.contains(where: \.isReadable) }
}

extension Unicode.Scalar {
  fileprivate var isReadable: Bool {
    // Unicode's list of what is not shown (Default_Ignorable_Code_Point) has the Hangul fillers, and not this blank.
    guard !properties.isDefaultIgnorableCodePoint, self != "\u{2800}" else { return false }
    return switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .otherSymbol, .currencySymbol:
      true
    default: false
    }
  }
}
