import Claims

/// Cuts a paragraph's tokens into sentences.
enum Sentences {
  /// Token ranges. A sentence ends at a full stop, question or exclamation mark, closing marks after it included.
  static func ranges(of tokens: ArraySlice<Token>, in text: CodePoints) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = tokens.startIndex
    var index = tokens.startIndex
    while index < tokens.endIndex {
      defer { index += 1 }
      guard isEnd(tokens[index], text) else { continue }
      var end = index + 1
      while end < tokens.endIndex, isClosing(tokens[end], after: tokens[end - 1], text) { end += 1 }
      if end < tokens.endIndex {
        let next = tokens[end]
        let mark = tokens[index].lower
        // A quotation's end with the sentence going on: “Why?” he asked.
        if next.isWord, !next.isCapitalized, next.lower.first?.isNumber != true { continue }
        if [",", ";", ":"].contains(next.lower) { continue }
        if mark.hasPrefix(".."), next.isWord, !next.isCapitalized { continue }
        if tokens[index].isWord, !endsSentence(abbreviation: tokens[index], before: next) { continue }
        if mark == ".", index > start, isAbbreviation(tokens[index - 1]), touches(tokens[index - 1], tokens[index]),
          !endsSentence(abbreviation: tokens[index - 1], before: next)
        {
          continue
        }
      }
      ranges.append(start..<end)
      start = end
      index = end - 1
    }
    if start < tokens.endIndex { ranges.append(start..<tokens.endIndex) }
    return ranges
  }

  private static func isEnd(_ token: Token, _ text: CodePoints) -> Bool {
    if token.isWord { return text[token.span.end - 1] == "." }
    return token.lower.unicodeScalars.allSatisfy { ".!?…".unicodeScalars.contains($0) }
  }

  private static func isClosing(_ token: Token, after: Token, _ text: CodePoints) -> Bool {
    if ["”", "’", ")", "]", "»", "''", "!", "?", "."].contains(token.lower) { return true }
    // A typewriter mark closes when it touches what stands before it.
    return (token.lower == "\"" || token.lower == "'") && touches(after, token)
  }

  private static func touches(_ a: Token, _ b: Token) -> Bool { a.span.end == b.span.start }

  private static func isAbbreviation(_ token: Token) -> Bool {
    token.isCapitalized && token.span.length == 1 || abbreviations.contains(token.lower)
  }

  /// After `Inc.` or `U.S.` a new sentence begins only with a word that begins sentences.
  private static func endsSentence(abbreviation: Token, before next: Token) -> Bool {
    let name = abbreviation.lower.hasSuffix(".") ? String(abbreviation.lower.dropLast()) : abbreviation.lower
    guard closers.contains(name) || name.contains(".") else { return false }
    return next.isCapitalized && starters.contains(next.lower) || !next.isWord
  }

  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gov", "gen", "lt", "col", "sgt", "capt", "maj", "cmdr", "adm",
    "rev", "hon", "st", "jr", "sr", "inc", "corp", "co", "ltd", "vs", "jan", "feb", "mar", "apr", "jun", "jul", "aug",
    "sept", "sep", "oct", "nov", "dec", "no", "dept", "supt", "det", "insp", "messrs", "ave", "mt", "ft", "gov't",
    "calif", "fla", "ariz", "ill", "mich", "penn", "tenn", "tex", "va", "wis", "mass", "conn", "md", "pres", "art",
  ]
  private static let closers: Set<String> = ["inc", "corp", "co", "ltd", "jr", "sr"]
  private static let starters: Set<String> = [
    "the", "a", "an", "in", "on", "at", "he", "she", "it", "they", "we", "i", "you", "his", "her", "its", "their",
    "this", "that", "these", "those", "but", "and", "as", "for", "if", "when", "while", "after", "before", "there",
    "what", "who", "so", "now", "with", "by", "from", "to", "some", "many", "most", "asked", "according",
  ]
}
