import Claims

/// Cuts a stretch of text into words and marks, much as the Penn Treebank does: `don't` is `do` + `n't`, `50%` two
/// tokens, `U.S.` one. The tagger and the parser were trained on tokens cut that way.
struct Tokenizer {
  let text: CodePoints

  func tokens(of span: Span, paragraph: Int) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(span.length / 5)
    var index = span.start
    while index < span.end {
      let scalar = text[index]
      if isSpace(scalar) {
        index += 1
        continue
      }
      let end = end(from: index, before: span.end)
      append(Span(index, end), paragraph, limit: span.end, to: &tokens)
      index = max(end, tokens.last?.span.end ?? end)
    }
    return tokens
  }

  // MARK: Where a token ends

  private func end(from start: Int, before limit: Int) -> Int {
    let scalar = text[start]
    if let end = addressEnd(from: start, before: limit) { return end }
    if scalar == "@" || scalar == "#", start + 1 < limit, isWordPart(text[start + 1]) {
      return wordPartsEnd(from: start + 1, before: limit)
    }
    if isLetter(scalar), let end = initialsEnd(from: start, before: limit) { return end }
    if isDigit(scalar), let end = figureEnd(from: start, before: limit) { return end }
    if isWordPart(scalar) { return wordEnd(from: start, before: limit) }
    return markEnd(from: start, before: limit)
  }

  /// `https://…`, `www.…`; closing marks at its end are not part of it.
  private func addressEnd(from start: Int, before limit: Int) -> Int? {
    let scalar = text[start]
    guard scalar == "h" || scalar == "w" else { return nil }
    guard matches("https://", start, limit) || matches("http://", start, limit) || matches("www.", start, limit) else {
      return nil
    }
    var end = start
    while end < limit, !isSpace(text[end]), !Self.addressBorders.contains(text[end]) { end += 1 }
    while end > start, Self.addressTrailers.contains(text[end - 1]) { end -= 1 }
    return end > start + 4 ? end : nil
  }

  private func matches(_ pattern: StaticString, _ start: Int, _ limit: Int) -> Bool {
    guard start + pattern.utf8CodeUnitCount <= limit else { return false }
    return pattern.withUTF8Buffer { bytes in
      for (offset, byte) in bytes.enumerated() where text[start + offset].value != UInt32(byte) { return false }
      return true
    }
  }

  /// `U.S.`, `a.m.`, `D-N.C.`
  private func initialsEnd(from start: Int, before limit: Int) -> Int? {
    var index = start
    if index + 2 < limit, text[index + 1] == "-", isLetter(text[index + 2]) { index += 2 }
    var pairs = 0
    while index + 1 < limit, isASCIILetter(text[index]), text[index + 1] == "." {
      index += 2
      pairs += 1
    }
    guard pairs >= 2, index >= limit || !isWordPart(text[index]) else { return nil }
    return index
  }

  /// `4.1`, `10:30`, `1,000`, `2016-17`, `20-year-old`, `5th`; nothing when letters go on as in `5G`.
  private func figureEnd(from start: Int, before limit: Int) -> Int? {
    var index = digitsEnd(from: start, before: limit)
    while index + 1 < limit, Self.figureJoiners.contains(text[index]), isDigit(text[index + 1]) {
      index = digitsEnd(from: index + 1, before: limit)
    }
    if index < limit, isWordPart(text[index]) || joins(index, limit) { return nil }
    return index
  }

  private func joins(_ index: Int, _ limit: Int) -> Bool {
    Self.wordJoiners.contains(text[index]) && index + 1 < limit && isWordPart(text[index + 1])
  }

  private func digitsEnd(from start: Int, before limit: Int) -> Int {
    var index = start
    while index < limit, isDigit(text[index]) { index += 1 }
    return index
  }

  private func wordPartsEnd(from start: Int, before limit: Int) -> Int {
    var index = start
    while index < limit, isWordPart(text[index]) || text[index] == "_" { index += 1 }
    return index
  }

  /// Letters and figures, joined by hyphens, `&`, slashes and apostrophes.
  private func wordEnd(from start: Int, before limit: Int) -> Int {
    var index = start
    while index < limit {
      if isWordPart(text[index]) {
        index += 1
      } else if index + 1 < limit, isWordPart(text[index + 1]),
        Self.wordJoiners.contains(text[index]) || Self.apostrophes.contains(text[index])
          || Self.figureJoiners.contains(text[index]) && isDigit(text[index + 1]) && isDigit(text[index - 1])
      {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  private func markEnd(from start: Int, before limit: Int) -> Int {
    let scalar = text[start]
    var end = start + 1
    switch scalar {
    case ".":
      while end < limit, text[end] == "." { end += 1 }
      if end == start + 2 { end = start + 1 }
    case "-":
      while end < limit, text[end] == "-" { end += 1 }
    case "`", "'":
      if end < limit, text[end] == scalar { end += 1 }
    default:
      break
    }
    while end < limit, isExtending(text[end]) { end += 1 }
    return end
  }

  // MARK: Pieces of a word

  /// Appends the word, cut before `n't`, `'s` and their like; an abbreviation takes its full stop along.
  private func append(_ span: Span, _ paragraph: Int, limit: Int, to tokens: inout [Token]) {
    guard span.length > 1, span.length <= Token.longestKept, isWordPart(text[span.end - 1]) else {
      var span = span
      if span.length == 1, span.end < limit, text[span.end] == ".", isASCIIUpper(text[span.start]),
        span.end + 1 >= limit || text[span.end + 1] != "."
      {
        span = Span(span.start, span.end + 1)
      }
      tokens.append(token(span, paragraph))
      return
    }
    var end = span.end
    var endings: [Span] = []
    while let start = endingStart(Span(span.start, end)) {
      endings.append(Span(start, end))
      end = start
    }
    var word = Span(span.start, end)
    if endings.isEmpty {
      let lower = ASCIILower.text(text, word)
      if let cut = Self.compounds[lower] {
        endings = [Span(word.start + cut, word.end)]
        word = Span(word.start, word.start + cut)
      } else if word.end < limit, text[word.end] == ".", takesStop(lower, before: word.end, limit) {
        word = Span(word.start, word.end + 1)
      }
    }
    tokens.append(token(word, paragraph))
    for ending in endings.reversed() { tokens.append(token(ending, paragraph)) }
  }

  private func takesStop(_ lower: String, before stop: Int, _ limit: Int) -> Bool {
    guard stop + 1 >= limit || text[stop + 1] != "." else { return false }
    if lower == "no" {
      // “No. 5”, but “He said no.”
      return stop + 2 < limit && text[stop + 1] == " " && isDigit(text[stop + 2])
    }
    let base = lower.utf8.lastIndex(of: UInt8(ascii: "-")).map { String(lower[lower.index(after: $0)...]) } ?? lower
    return Abbreviations.all.contains(base)
  }

  private func endingStart(_ span: Span) -> Int? {
    for (length, mark) in [(3, 2), (2, 2), (3, 3)] where span.length > length {
      guard Self.apostrophes.contains(text[span.end - mark]) else { continue }
      let ending = ASCIILower.text(text, Span(span.end - length, span.end))
      let plain = ending.replacing("’", with: "'")
      if length == 3, mark == 2, plain == "n't" { return span.end - 3 }
      if length == 2, ["'s", "'d", "'m"].contains(plain) { return span.end - 2 }
      if mark == 3, ["'re", "'ve", "'ll"].contains(plain) { return span.end - 3 }
    }
    return nil
  }

  func token(_ span: Span, _ paragraph: Int) -> Token {
    let kept = Span(span.start, min(span.end, span.start + Token.longestKept))
    var letters = 0
    var capitals = 0
    var isWord = false
    var isUpper = false
    var isASCII = true
    for index in kept.start..<kept.end {
      let scalar = text[index]
      if scalar.value < 0x80 {
        if isASCIILetter(scalar) {
          if letters == 0 { isUpper = isASCIIUpper(scalar) }
          letters += 1
          if isASCIIUpper(scalar) { capitals += 1 }
        }
        isWord = isWord || isASCIILetter(scalar) || isDigit(scalar)
      } else {
        isASCII = false
        let properties = scalar.properties
        if properties.isAlphabetic {
          if letters == 0 { isUpper = properties.isUppercase }
          letters += 1
          if properties.isUppercase { capitals += 1 }
        }
        isWord = isWord || properties.isAlphabetic || properties.numericType != nil
      }
    }
    let lower =
      isASCII ? ASCIILower.text(text, kept) : text[kept].lowercased().replacing("’", with: "'")
    return Token(
      span: span, lower: lower, isWord: isWord, isCapitalized: isUpper,
      isAcronym: isUpper && letters > 1 && capitals == letters, quotation: nil, paragraph: paragraph)
  }

  // MARK: Classes of code points

  private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80
      ? scalar.value == 32 || (9...13).contains(scalar.value) || scalar.value == 0 : scalar.properties.isWhitespace
  }

  private func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool {
    (65...90).contains(scalar.value) || (97...122).contains(scalar.value)
  }
  private func isASCIIUpper(_ scalar: Unicode.Scalar) -> Bool { (65...90).contains(scalar.value) }
  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 ? isASCIILetter(scalar) : scalar.properties.isAlphabetic
  }
  private func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }

  private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return isDigit(scalar) || isASCIILetter(scalar) }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil || isExtending(scalar)
  }

  private func isExtending(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x2FF && (scalar.properties.isGraphemeExtend || scalar.properties.isEmojiModifier)
  }

  private static let apostrophes: Set<Unicode.Scalar> = ["'", "’"]
  private static let wordJoiners: Set<Unicode.Scalar> = ["-", "‐", "&", "/"]
  private static let figureJoiners: Set<Unicode.Scalar> = [".", ",", ":", "/"]
  private static let addressBorders: Set<Unicode.Scalar> = ["<", ">", "\"", "“", "”"]
  private static let addressTrailers: Set<Unicode.Scalar> = [".", ",", ";", ":", "!", "?", "'", ")", "]"]
  /// Words that the treebanks cut in two, by the length of the first part.
  private static let compounds = ["cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3]
}

/// Lower case without Foundation or Unicode tables, for the many words that are plain ASCII.
enum ASCIILower {
  /// The code points of a span with ASCII capitals in lower case.
  static func text(_ text: CodePoints, _ span: Span) -> String {
    String(unsafeUninitializedCapacity: 4 * span.length) { buffer in
      var count = 0
      for index in span.start..<span.end {
        let scalar = text[index]
        if scalar.value < 0x80 {
          let byte = UInt8(truncatingIfNeeded: scalar.value)
          buffer[count] = (65...90).contains(byte) ? byte + 32 : byte
          count += 1
        } else {
          for unit in scalar.utf8 {
            buffer[count] = unit
            count += 1
          }
        }
      }
      return count
    }
  }
}
