/// Finds the noun phrase that does the saying.
struct Subjects {
  let tokens: [Token]

  /// No noun phrase in front of a cue is longer; it bounds the work on endless sentences.
  private static let longest = 16

  /// The phrase that ends before the cue; empty or nothing when there is none.
  func before(_ cue: Int, notBefore region: Int) -> Range<Int>? {
    var end = cue
    while end > region,
      FunctionWords.auxiliaries.contains(tokens[end - 1].lower) || FunctionWords.adverbs.contains(tokens[end - 1].lower)
    { end -= 1 }
    guard end > region else { return nil }
    if tokens[end - 1].lower == "," { return apposed(before: end - 1, notBefore: region) }
    var start = end
    while start > region, end - start < Self.longest, !isBorder(start - 1, region) { start -= 1 }
    // The phrase itself begins after an introduction without a comma: “In an interview … Stoltenberg welcomed”.
    let phrase = start..<end
    guard let first = phrase.first(where: { tokens[$0].isWord }) else { return nil }
    if start == region || start > region && !tokens[start - 1].isWord,
      FunctionWords.prepositions.contains(tokens[first].lower) || CueWords.isParticiple(tokens[first].lower)
        || tokens[first].lower == "asked",
      let name = lastName(in: phrase)
    {
      return name
    }
    return first..<end
  }

  /// `X, a spokesman for Y,`: the phrase before the apposition, up to its end.
  private func apposed(before comma: Int, notBefore region: Int) -> Range<Int>? {
    var open = comma - 1
    while open > region, tokens[open].lower != ",", comma - open < 26 { open -= 1 }
    guard open > region, tokens[open].lower == ",", comma - open > 1, tokens[open - 1].isWord else { return nil }
    var start = open
    while start > region, open - start < Self.longest, !isBorder(start - 1, region) { start -= 1 }
    let phrase = start..<open
    // “Ana Kovač, 55, said”: an age stands between.
    if phrase.allSatisfy({ tokens[$0].lower.allSatisfy(\.isNumber) }) {
      return start > region && tokens[start - 1].lower == "," ? apposed(before: start, notBefore: region) : nil
    }
    // “For the Alliance Party, Ana Kovač, said”: the middle is the speaker, the first part only introduces.
    if FunctionWords.prepositions.contains(tokens[start].lower) || tokens[start].lower == "for" {
      return open + 1..<comma
    }
    guard
      phrase.contains(where: { tokens[$0].isCapitalized }) || FunctionWords.determiners.contains(tokens[start].lower)
    else { return nil }
    return phrase
  }

  /// The phrase after an inverted cue: `said Ana Kovač, the mayor`.
  func after(_ cue: Int, before limit: Int) -> Range<Int> {
    var end = cue + 1
    while end < limit, end - cue < Self.longest, tokens[end].isWord, tokens[end].quotation == nil {
      let word = tokens[end].lower
      if FunctionWords.stops.contains(word)
        || ["and", "in", "on", "at", "during", "to", "last", "this", "after", "before"].contains(word)
      {
        break
      }
      if SpokenDay.names(word), end > cue + 1 { break }
      end += 1
    }
    guard end > cue + 1 else { return cue + 1..<cue + 1 }
    let first = tokens[cue + 1]
    let isNominal =
      first.isCapitalized || FunctionWords.determiners.contains(first.lower)
      || FunctionWords.pronouns.contains(first.lower) || end - cue <= 5
    return isNominal ? cue + 1..<end : cue + 1..<cue + 1
  }

  /// Where the words to whom it was said end: `told Radio Sever on Monday …`.
  func addressee(after cue: Int, before limit: Int) -> Int {
    var index = cue + 1
    guard index < limit else { return index }
    if FunctionWords.pronouns.contains(tokens[index].lower)
      || ["him", "her", "them", "us", "me", "reporters", "journalists"].contains(tokens[index].lower)
    {
      return index + 1
    }
    let determined = FunctionWords.determiners.contains(tokens[index].lower)
    var isFirst = true
    while index < limit, index - cue < 8, tokens[index].isWord {
      let word = tokens[index].lower
      if word == "that" || FunctionWords.stops.contains(word) { break }
      if !isFirst, FunctionWords.prepositions.contains(word) { break }
      if !isFirst, !tokens[index].isCapitalized, !determined, word != "'s", word != "and", word != "of" { break }
      if determined, index - cue > 3, !tokens[index].isCapitalized { break }
      isFirst = false
      index += 1
    }
    return index
  }

  /// What “who” stands for: the phrase before it.
  func antecedent(of who: Int, notBefore region: Int) -> Range<Int>? {
    var end = who
    while end > region, !tokens[end - 1].isWord { end -= 1 }
    var start = end
    while start > region, end - start < Self.longest, !isBorder(start - 1, region) { start -= 1 }
    return start < end ? start..<end : nil
  }

  private func isBorder(_ index: Int, _ region: Int) -> Bool {
    let token = tokens[index]
    if !token.isWord { return !["&", "-", "'", "’", "."].contains(token.lower) }
    if token.quotation != nil { return true }
    if token.lower == "and" {
      // “Kovač and Marić said”: the phrase goes on when names stand on both sides.
      return
        !(index > region && tokens[index - 1].isCapitalized && index + 1 < tokens.count
        && tokens[index + 1].isCapitalized)
    }
    return FunctionWords.stops.contains(token.lower)
      || CueWords.frame(of: token.lower) == .clause && !token.isCapitalized
  }

  private func lastName(in phrase: Range<Int>) -> Range<Int>? {
    guard let last = phrase.last, tokens[last].isWord else { return nil }
    if FunctionWords.pronouns.contains(tokens[last].lower) { return last..<last + 1 }
    guard tokens[last].isCapitalized else { return nil }
    var start = last
    while start > phrase.lowerBound, tokens[start - 1].isCapitalized, tokens[start - 1].isWord, last - start < 3 {
      start -= 1
    }
    // Two names side by side (“daily Vijesti Stoltenberg”) can't be told apart here; names are resolved later.
    return start..<last + 1
  }
}
