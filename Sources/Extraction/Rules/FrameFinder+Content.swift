import Claims

/// Where the content of a cue begins and ends.
extension FrameFinder {
  /// A quotation of several sentences belongs together: from its first mark on, in the same paragraph.
  func wholeQuotation(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first,
      let number = tokens[first].quotation ?? (first + 1 < range.upperBound ? tokens[first + 1].quotation : nil)
    else { return range }
    return min(range.lowerBound, article.quotations[number].lowerBound)..<range.upperBound
  }

  /// What follows the cue, up to the end of the sentence or the next cue's clause.
  func content(after start: Int, _ cue: Int, _ kind: CueWords.Frame, _ sentence: Range<Int>) -> Range<Int> {
    var begin = start
    if kind == .addressee { begin = subjects.addressee(after: cue, before: sentence.upperBound) }
    if kind == .object { return begin..<sentence.upperBound }
    // “said on Tuesday in Lindhaven that …”: what lies before the “that” isn't said.
    let window = begin..<min(begin + 14, sentence.upperBound)
    if let that = window.first(where: { tokens[$0].lower == "that" && tokens[$0].quotation == nil }),
      !window.contains(where: { $0 < that && tokens[$0].quotation != nil })
    {
      let between = tokens[begin..<that]
      let isClause = between.contains {
        CueWords.frame(of: $0.lower) == .clause || FunctionWords.auxiliaries.contains($0.lower)
          || FunctionWords.pronouns.contains($0.lower)
      }
      // “said A and that B”: a second clause, not the first word of the content.
      let isSecond = that > begin && ["and", "but", "or"].contains(tokens[that - 1].lower)
      if between.isEmpty || !isClause && !isSecond { return that..<sentence.upperBound }
    }
    let rest = skippingTime(begin..<sentence.upperBound)
    return rest
  }

  /// Where the content of the frame before ends because the cue begins a clause of its own; nothing when it doesn't.
  func border(at cue: Int, after last: Frame, _ sentence: Range<Int>) -> Int? {
    let isThat = cue + 1 < sentence.upperBound && tokens[cue + 1].lower == "that"
    var before = cue - 1
    while before > sentence.lowerBound, FunctionWords.adverbs.contains(tokens[before].lower) { before -= 1 }
    let mark = tokens[before].lower
    if CueWords.isParticiple(tokens[cue].lower) { return mark == "," ? before : nil }
    if mark == "and" || mark == "but" {
      let opensQuotation =
        cue + 1 < sentence.upperBound
        && tokens[(cue + 1)..<min(cue + 4, sentence.upperBound)].contains { $0.quotation != nil }
      guard isThat || opensQuotation || last.pattern == .object && CueWords.frame(of: tokens[cue].lower) != .object
      else { return nil }
      return before > sentence.lowerBound && tokens[before - 1].lower == "," ? before - 1 : before
    }
    // “…, but Y said …”: a subject of its own after a conjunction or semicolon.
    guard CueWords.frame(of: tokens[cue].lower) != .object,
      let subject = subjects.before(cue, notBefore: sentence.lowerBound),
      let joint = subject.first.map({ $0 - 1 }), joint > sentence.lowerBound
    else { return nil }
    let joiner = tokens[joint].lower
    if joiner == ";" { return joint }
    guard ["but", "while", "and", "though", "although", "as"].contains(joiner), tokens[joint - 1].lower == "," else {
      return nil
    }
    return joint - 1
  }

  func isJoined(_ cue: Int, _ region: Int) -> Bool {
    var before = cue - 1
    while before > region, FunctionWords.adverbs.contains(tokens[before].lower) { before -= 1 }
    return before >= region && ["and", "but", ","].contains(tokens[before].lower) && before - region <= 1
  }

  func startsNewCue(_ range: Range<Int>) -> Bool {
    guard let first = range.first(where: { tokens[$0].isWord }) else { return false }
    return CueWords.isParticiple(tokens[first].lower) && CueWords.frame(of: tokens[first].lower) != nil
      || ["and", "but", "while", "as", "although", "though", "when", "after"].contains(tokens[first].lower)
  }

  /// Words before a comma that only introduce: “In an interview with Vijesti,”, “Asked about …,”.
  func isIntroduction(_ lead: Range<Int>) -> Bool {
    guard let first = lead.first(where: { tokens[$0].isWord }) else { return true }
    let word = tokens[first].lower
    return FunctionWords.prepositions.contains(word) || FunctionWords.stops.contains(word)
      || CueWords.isParticiple(word)
      || ["asked", "speaking", "pressed", "however", "meanwhile"].contains(word)
  }

  /// The text after a time or place that stands behind the cue: “said on Tuesday, …”.
  func skippingAside(_ range: Range<Int>) -> (range: Range<Int>, isParenthesis: Bool) {
    var start = range.lowerBound
    while start < range.upperBound, tokens[start].isWord, tokens[start].quotation == nil {
      if CueWords.isParticiple(tokens[start].lower), CueWords.frame(of: tokens[start].lower) != nil { break }
      start += 1
    }
    // Words up to the first mark belong to the cue only when they are few or begin like an aside.
    let count = start - range.lowerBound
    let isAside =
      count == 0 || FunctionWords.prepositions.contains(tokens[range.lowerBound].lower)
      || SpokenDay.names(tokens[range.lowerBound].lower)
    guard isAside, count <= 12 else { return (range, false) }
    var isParenthesis = false
    while start < range.upperBound, !tokens[start].isWord, tokens[start].quotation == nil {
      if tokens[start].lower == "," || tokens[start].lower == "–" || tokens[start].lower == "—" { isParenthesis = true }
      start += 1
    }
    return (start..<range.upperBound, isParenthesis)
  }

  /// “said Tuesday the plan …”, “said in a statement: …”
  func skippingTime(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    if start < range.upperBound,
      tokens[start].lower == "on" || tokens[start].lower == "late" || tokens[start].lower == "early",
      start + 1 < range.upperBound,
      SpokenDay.names(tokens[start + 1].lower)
    {
      start += 1
    }
    if start < range.upperBound, SpokenDay.names(tokens[start].lower),
      tokens[start].isCapitalized || tokens[start].lower == "yesterday"
    {
      start += 1
    }
    // “in a statement:”, “in a tweet, “…”: up to the mark before a quotation.
    if start < range.upperBound, FunctionWords.prepositions.contains(tokens[start].lower) {
      let window = start..<min(start + 12, range.upperBound)
      if let mark = window.first(where: { tokens[$0].lower == ":" || tokens[$0].lower == "," }) {
        let next = mark + 2
        if tokens[mark].lower == ":" || next < range.upperBound && tokens[next].quotation != nil { start = mark + 1 }
      }
    }
    return start..<range.upperBound
  }
}
