import Claims

/// Words between blanks, for what is recognised before there are tokens.
extension CodePoints {
  /// The span without the blanks at its ends.
  func trimmed(_ span: Span) -> Span {
    var (start, end) = (span.start, min(span.end, count))
    while start < end, self[start].properties.isWhitespace { start += 1 }
    while end > start, self[end - 1].properties.isWhitespace { end -= 1 }
    return Span(start, end)
  }

  /// The first words of a span, at most so many.
  func words(_ span: Span, most: Int = .max) -> [Span] {
    var words: [Span] = []
    var index = span.start
    let end = min(span.end, count)
    while index < end, words.count < most {
      while index < end, self[index].properties.isWhitespace { index += 1 }
      let start = index
      while index < end, !self[index].properties.isWhitespace { index += 1 }
      if index > start { words.append(Span(start, index)) }
    }
    return words
  }

  /// A word's letters, figures and inner marks in lower case, without the punctuation around it; at most
  /// `Token.longestKept` characters.
  func bareWord(_ span: Span) -> String {
    let bare = bare(span)
    let kept = bare.start..<min(bare.end, bare.start + Token.longestKept)
    guard kept.allSatisfy({ self[$0].value < 0x80 }) else {
      return self[Span(kept.lowerBound, kept.upperBound)].lowercased().replacing("’", with: "'")
    }
    return String(unsafeUninitializedCapacity: kept.count) { buffer in
      for (place, index) in kept.enumerated() {
        let byte = UInt8(truncatingIfNeeded: self[index].value)
        buffer[place] = (65...90).contains(byte) ? byte + 32 : byte
      }
      return kept.count
    }
  }

  /// A word's span without the punctuation around it.
  func bare(_ span: Span) -> Span {
    var (start, end) = (span.start, span.end)
    while start < end, !isWordLike(start) { start += 1 }
    while end > start, !isWordLike(end - 1) { end -= 1 }
    return Span(start, end)
  }

  private func isWordLike(_ index: Int) -> Bool {
    let properties = self[index].properties
    return properties.isAlphabetic || properties.numericType != nil || properties.isGraphemeExtend
  }

  /// Whether the first letter of a span is a capital.
  func isCapitalized(_ span: Span) -> Bool {
    (span.start..<span.end).first { self[$0].properties.isAlphabetic }.map { self[$0].properties.isUppercase } ?? false
  }

  /// Whether a span has two letters or more, all capitals.
  func isInCapitals(_ span: Span) -> Bool {
    let letters = (span.start..<span.end).filter { self[$0].properties.isAlphabetic }
    return letters.count > 1 && letters.allSatisfy { !self[$0].properties.isLowercase }
  }
}

/// Marks that quotations stand in, of every style.
enum QuotationMark {
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "“", "”", "„", "‟", "«", "»", "「", "」", "『", "』": true
    default: false
    }
  }
}
