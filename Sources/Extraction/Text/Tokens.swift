import Claims

/// A word or a mark of a text.
struct Token {
  let span: Span
  /// In lower case with straight apostrophes; at most `longestKept` characters, longer ones are no word of any list.
  let lower: String
  let isWord: Bool
  let isCapitalized: Bool
  /// Two letters or more, all capitals.
  let isAcronym: Bool
  /// The quotation that it stands in, by number; absent outside.
  var quotation: Int?
  /// The paragraph that it belongs to, by number.
  let paragraph: Int
  /// The sentence that it belongs to, by number.
  var sentence = 0
  var tag = PennTag.none
  /// The token that it depends on; -1 for the root of a sentence.
  var head = -1
  var relation = Relation.none

  static let longestKept = 40
}

/// Cuts a stretch of text into words and marks. `'s` and the like stand alone, so that names end before them.
struct Tokenizer {
  let text: CodePoints

  func tokens(of span: Span, paragraph: Int) -> [Token] {
    var tokens: [Token] = []
    var index = span.start
    while index < span.end {
      let scalar = text[index]
      if scalar.properties.isWhitespace {
        index += 1
        continue
      }
      let end = isWordPart(scalar) ? wordEnd(from: index, before: span.end) : markEnd(from: index, before: span.end)
      for piece in pieces(Span(index, end)) { tokens.append(token(piece, paragraph)) }
      index = end
    }
    return tokens
  }

  private func wordEnd(from start: Int, before limit: Int) -> Int {
    var index = start + 1
    while index < limit {
      if isWordPart(text[index]) {
        index += 1
        continue
      }
      // Inside a word: apostrophes, hyphens, the points of figures and of U.S.
      let joins = index + 1 < limit && isWordPart(text[index + 1]) && Self.joiners.contains(text[index])
      let isPoint = text[index] == "." || text[index] == ","
      let isFigure =
        text[index - 1].properties.numericType != nil && index + 1 < limit
        && text[index + 1].properties.numericType != nil
      let isInitials =
        text[index] == "." && isInitial(index - 1)
        && (index + 1 >= limit || !isWordPart(text[index + 1]) || isInitial(index + 1))
      guard joins && (!isPoint || isFigure || isInitials) || isInitials else { break }
      index += 1
    }
    return index
  }

  /// A single capital that is a word of its own, as in `U.S.` or `J. Smith`.
  private func isInitial(_ index: Int) -> Bool {
    guard text[index].properties.isUppercase else { return false }
    let before = index == 0 || !isWordPart(text[index - 1])
    let after = index + 1 >= text.count || !isWordPart(text[index + 1])
    return before && after
  }

  private func markEnd(from start: Int, before limit: Int) -> Int {
    var index = start + 1
    // Points, hyphens and typewriter quotation marks come in runs; a combining mark belongs to what it stands on.
    while index < limit,
      text[index] == text[start] && ".-`'".unicodeScalars.contains(text[start]) || isExtending(text[index])
    {
      index += 1
    }
    return index
  }

  private func pieces(_ span: Span) -> [Span] {
    guard span.length > 2, isWordPart(text[span.start]) else { return [span] }
    for length in [2, 3] where span.length > length {
      let mark = text[span.end - length]
      guard Self.apostrophes.contains(mark) else { continue }
      let ending = text[Span(span.end - length + 1, span.end)].lowercased()
      if ["s", "re", "ve", "ll", "d", "m"].contains(ending) {
        return [Span(span.start, span.end - length), Span(span.end - length, span.end)]
      }
    }
    return [span]
  }

  private func token(_ span: Span, _ paragraph: Int) -> Token {
    let kept = text[Span(span.start, min(span.end, span.start + Token.longestKept))]
    let letters = kept.unicodeScalars.filter(\.properties.isAlphabetic)
    let isUpper = letters.first.map { $0.properties.isUppercase } ?? false
    return Token(
      span: span, lower: kept.lowercased().replacing("’", with: "'"),
      isWord: kept.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil },
      isCapitalized: isUpper,
      isAcronym: isUpper && letters.count > 1 && letters.allSatisfy(\.properties.isUppercase),
      quotation: nil, paragraph: paragraph)
  }

  private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return (48...57).contains(scalar.value) || (65...90).contains(scalar.value) || (97...122).contains(scalar.value)
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil || isExtending(scalar)
  }

  private func isExtending(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x2FF && scalar.properties.isGraphemeExtend
  }

  private static let apostrophes: Set<Unicode.Scalar> = ["'", "’"]
  private static let joiners: Set<Unicode.Scalar> = ["'", "’", "-", "‐", "&", ".", ",", ":", "/"]
}
