import Claims

/// Finds which tokens stand inside quotation marks.
///
/// Double marks of every style delimit a quotation; one that is left open ends with its paragraph, since the next
/// paragraph of a running quotation opens again. Outside double marks, a pair of single marks in one paragraph does,
/// when the first follows a space and the second ends a word (apostrophes are neither).
struct Quotations {
  /// Token ranges, the marks left out, in text order.
  private(set) var ranges: [Range<Int>] = []

  init(marking tokens: inout [Token], in text: CodePoints) {
    var doubles: [Range<Int>] = []
    var start = 0
    while start < tokens.count {
      var end = start
      while end < tokens.count, tokens[end].paragraph == tokens[start].paragraph { end += 1 }
      let found = Self.doubled(tokens[start..<end], text)
      doubles += found
      ranges += found + Self.single(tokens[start..<end], outside: found, text)
      start = end
    }
    ranges = ranges.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
    for (number, range) in ranges.enumerated() {
      for token in range { tokens[token].quotation = number }
    }
  }

  private static func doubled(_ tokens: ArraySlice<Token>, _ text: CodePoints) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var opened: Int?
    for index in tokens.indices where isDoubleMark(tokens[index]) {
      if opens(tokens[index].span, text) ?? (opened == nil) {
        // A closing mark was lost.
        if let opened { ranges.append(opened..<index) }
        opened = index + 1
      } else if let start = opened {
        ranges.append(start..<index)
        opened = nil
      }
    }
    if let opened { ranges.append(opened..<tokens.endIndex) }
    return ranges
  }

  private static func single(
    _ tokens: ArraySlice<Token>, outside doubles: [Range<Int>], _ text: CodePoints
  ) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var opened: Int?
    var double = doubles.startIndex
    for index in tokens.indices {
      while double < doubles.endIndex, doubles[double].upperBound <= index { double += 1 }
      guard double == doubles.endIndex || !doubles[double].contains(index) else { continue }
      let token = tokens[index]
      guard token.span.length == 1, token.lower == "'" || token.lower == "‘" else { continue }
      let mark = text[token.span.start]
      let before = token.span.start > 0 ? text[token.span.start - 1] : " "
      let after = token.span.end < text.count ? text[token.span.end] : " "
      let hasSpaceBefore = before.properties.isWhitespace
      if let start = opened {
        if mark != "‘", !hasSpaceBefore, !after.properties.isAlphabetic, after.properties.numericType == nil {
          // As far as the eye expects a closing mark; further away it is an apostrophe.
          if index - start <= 40 { ranges.append(start..<index) }
          opened = nil
        }
      } else if mark != "’", hasSpaceBefore || before == "(" || before == "[" || before == "—",
        after.properties.isAlphabetic
      {
        opened = index + 1
      }
    }
    return ranges
  }

  static func isDoubleMark(_ token: Token) -> Bool {
    guard !token.isWord, token.span.length <= 2 else { return false }
    switch token.lower {
    case "\"", "“", "”", "„", "‟", "«", "»", "``", "''": return true
    default: return false
    }
  }

  /// Whether a mark opens; nothing where its surroundings don't say.
  private static func opens(_ span: Span, _ text: CodePoints) -> Bool? {
    switch text[span.start] {
    case "“", "„", "«", "`": return true
    case "”", "»": return false
    default: break
    }
    let before = span.start > 0 ? text[span.start - 1] : " "
    let after = span.end < text.count ? text[span.end] : " "
    let hasSpaceBefore = before.properties.isWhitespace || "([{—–-/".unicodeScalars.contains(before)
    let hasSpaceAfter = after.properties.isWhitespace || ".,;:!?)]}—–".unicodeScalars.contains(after)
    return hasSpaceBefore == hasSpaceAfter ? nil : hasSpaceBefore
  }
}
