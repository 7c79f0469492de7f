import Claims

/// Cuts a paragraph's tokens into sentences.
enum Sentences {
  /// Token ranges. A sentence ends at a full stop, question or exclamation mark, closing marks after it included.
  static func ranges(of tokens: ArraySlice<Token>, in text: CodePoints) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = tokens.startIndex
    var index = tokens.startIndex
    // Where the closing marks end that were gone through last: of a long row of them each would see all that follow.
    var end = index
    while index < tokens.endIndex {
      let token = tokens[index]
      index += 1
      guard isEnd(token, text) else { continue }
      end = max(end, index)
      while end < tokens.endIndex, isClosing(end, tokens, text) { end += 1 }
      if end < tokens.endIndex, !ends(at: token, end - index, next: tokens[end...], text) { continue }
      ranges.append(start..<end)
      start = end
      index = end
    }
    if start < tokens.endIndex { ranges.append(start..<tokens.endIndex) }
    return ranges
  }

  /// Whether a sentence ends with this token, given what follows its closing marks.
  private static func ends(at token: Token, _ closing: Int, next: ArraySlice<Token>, _ text: CodePoints) -> Bool {
    guard let first = next.first else { return true }
    if [",", ";", ":", "—", "–", "--", "-"].contains(first.lower) { return false }
    let isEllipsis = !token.isWord && (token.lower == "…" || token.lower.hasPrefix(".."))
    let isLower = first.isWord && !first.isCapitalized && first.lower.first?.isNumber != true
    if token.isWord {
      // An abbreviation: only with a word behind it that begins sentences.
      let word = token.lower.dropLast()
      let base = word.split(separator: "-").last.map(String.init) ?? ""
      guard Abbreviations.mayEndSentence.contains(base) else { return false }
      guard let opener = next.first(where: { $0.isWord }), opener.isCapitalized else { return false }
      return closing > 0 || Abbreviations.sentenceOpeners.contains(opener.lower)
    }
    if isLower { return false }
    if isEllipsis { return first.isCapitalized && closing > 0 }
    return true
  }

  private static func isEnd(_ token: Token, _ text: CodePoints) -> Bool {
    if token.isWord { return token.span.length > 1 && text[token.span.end - 1] == "." }
    return token.lower.utf8.allSatisfy { $0 == 46 || $0 == 33 || $0 == 63 } || token.lower == "…"
  }

  private static func isClosing(_ index: Int, _ tokens: ArraySlice<Token>, _ text: CodePoints) -> Bool {
    switch tokens[index].lower {
    case "”", "’", ")", "]", "»", "''", "!", "?", ".": return true
    case "\"", "'":
      // A typewriter mark closes where it touches what stands before it, or nothing touches it from behind.
      return tokens[index - 1].span.end == tokens[index].span.start
        || index + 1 < tokens.endIndex && tokens[index + 1].span.start > tokens[index].span.end
    default: return false
    }
  }
}
