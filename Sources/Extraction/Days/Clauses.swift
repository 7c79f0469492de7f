/// The clauses of a sentence as far as its marks show them: which words belong to the saying.
struct Clauses {
  private let tokens: [Token]
  private let sentence: Range<Int>
  /// The number of the clause that a token stands in, by its place in the sentence.
  private let numbers: [Int]

  /// Commas, brackets, dashes and pieces of content divide; a comma inside a date (“May 3, 2021”) doesn't.
  init(tokens: [Token], sentence: Range<Int>, phrases: [Range<Int>], isOutside: (Int) -> Bool) {
    self.tokens = tokens
    self.sentence = sentence
    var numbers: [Int] = []
    var (number, wasOutside) = (0, true)
    var phrase = phrases.startIndex
    for index in sentence {
      while phrase < phrases.endIndex, phrases[phrase].upperBound <= index { phrase += 1 }
      let isInside = phrase < phrases.endIndex && phrases[phrase].contains(index)
      let outside = isOutside(index)
      if outside != wasOutside || !isInside && Self.dividers.contains(tokens[index].lower) { number += 1 }
      wasOutside = outside
      numbers.append(number)
    }
    self.numbers = numbers
  }

  func areTogether(_ a: Int, _ b: Int) -> Bool {
    guard sentence.contains(a), sentence.contains(b) else { return false }
    return numbers[a - sentence.lowerBound] == numbers[b - sentence.lowerBound]
  }

  /// Whether a date phrase may tell when something was said.
  func admits(_ phrase: Range<Int>, cue: Range<Int>?, content: [Range<Int>]) -> Bool {
    guard !isBlocked(phrase) else { return false }
    let clause = clause(of: phrase.lowerBound)
    guard let cue, sentence.contains(cue.lowerBound) else { return !isSubordinate(clause, before: phrase.lowerBound) }
    if areTogether(phrase.lowerBound, cue.lowerBound) {
      return phrase.lowerBound >= cue.upperBound
        ? !holdsBorder(cue.upperBound..<phrase.lowerBound)
        : !isSubordinate(withoutJoint(clause), before: phrase.lowerBound) && !isToldOfSomebody(phrase)
    }
    if phrase.lowerBound >= cue.upperBound {
      // Behind an indirect statement it belongs to what was said; behind a quotation it cannot.
      if let before = content.last(where: { $0.lowerBound >= cue.upperBound && $0.upperBound <= phrase.lowerBound }),
        let last = before.last, tokens[last].quotation == nil
      {
        return false
      }
      return isAdverbial(clause, phrase) && !isSubordinate(clause, before: phrase.lowerBound)
    }
    let isFirst = clause.lowerBound == sentence.lowerBound
    // “On Monday the bridge was closed, and Kos said”: a clause of its own tells its own day.
    return (isFirst || isAdverbial(clause, phrase)) && !clause.contains(where: isFiniteVerb)
      && !isSubordinate(clause, before: phrase.lowerBound) && !isToldOfSomebody(phrase)
  }

  /// The clause without an “and” or “but” that joins it to the one before.
  private func withoutJoint(_ clause: Range<Int>) -> Range<Int> {
    guard let first = clause.first, ["and", "but"].contains(tokens[first].lower) else { return clause }
    return first + 1..<clause.upperBound
  }

  private func clause(of index: Int) -> Range<Int> {
    var (start, end) = (index, index)
    while start > sentence.lowerBound, areTogether(start - 1, index) { start -= 1 }
    while end < sentence.upperBound, areTogether(end, index) { end += 1 }
    // The dividing mark itself is no part of it.
    if start < index, Self.dividers.contains(tokens[start].lower) { start += 1 }
    return start..<end
  }

  // MARK: What rules a phrase out

  /// “until Tuesday”, “by the weekend”, “next Friday”, “before Tuesday”: no day on which something was said.
  private func isBlocked(_ phrase: Range<Int>) -> Bool {
    var index = phrase.lowerBound - 1
    while index >= sentence.lowerBound, Self.connecting.contains(tokens[index].lower) { index -= 1 }
    return index >= sentence.lowerBound && Self.blocking.contains(tokens[index].lower)
  }

  /// A clause that tells something else: “who was elected in 2016”, “after the bridge was closed on Tuesday”.
  private func isSubordinate(_ clause: Range<Int>, before phrase: Int) -> Bool {
    let words = clause.lowerBound..<max(clause.lowerBound, phrase)
    guard let first = words.first(where: { tokens[$0].isWord }) else { return false }
    let opening = tokens[first].lower
    if Self.subordinating.contains(opening) { return true }
    return words.dropFirst().contains { ["who", "which", "whose", "where", "when", "that"].contains(tokens[$0].lower) }
  }

  /// “said before a vote on Tuesday”, “said if it rains on Tuesday”.
  private func holdsBorder(_ range: Range<Int>) -> Bool {
    range.contains { index in
      let word = tokens[index].lower
      if Self.ahead.contains(word) { return true }
      return isParticiple(index) && index + 2 >= range.upperBound && !Self.spoken.contains(word)
    }
  }

  /// “the man arrested on Tuesday said”, “states going to the polls on Tuesday say”: a participle before the phrase.
  private func isToldOfSomebody(_ phrase: Range<Int>) -> Bool {
    let clause = clause(of: phrase.lowerBound)
    if clause.contains(where: { $0 > clause.lowerBound && $0 < phrase.lowerBound && isDoing($0) }) { return true }
    var index = phrase.lowerBound - 1
    while index >= sentence.lowerBound, Self.connecting.contains(tokens[index].lower) { index -= 1 }
    return index >= sentence.lowerBound && isParticiple(index) && !Self.spoken.contains(tokens[index].lower)
  }

  /// A clause that does nothing but place the saying: “on Tuesday”, “in a 2016 interview”, “speaking in May”.
  private func isAdverbial(_ clause: Range<Int>, _ phrase: Range<Int>) -> Bool {
    guard let first = clause.first(where: { tokens[$0].isWord }) else { return false }
    return first >= phrase.lowerBound || Self.placing.contains(tokens[first].lower)
  }

  private func isParticiple(_ index: Int) -> Bool {
    let word = tokens[index].lower
    if tokens[index].tag == .VBN || tokens[index].tag == .VBD { return true }
    return word.count > 4 && word.hasSuffix("ed") && !tokens[index].isCapitalized || Self.irregular.contains(word)
      || index == sentence.lowerBound && word.hasSuffix("ed")
  }

  private func isDoing(_ index: Int) -> Bool {
    let word = tokens[index].lower
    if tokens[index].tag != .none { return tokens[index].tag == .VBG && !Self.placing.contains(word) }
    return word.count > 4 && word.hasSuffix("ing") && !tokens[index].isCapitalized && !Self.placing.contains(word)
      && !Self.things.contains(word)
  }

  private func isFiniteVerb(_ index: Int) -> Bool {
    let word = tokens[index].lower
    switch tokens[index].tag {
    case .VBD, .VBZ, .VBP, .MD: return !Self.spoken.contains(word)
    // Without tags, auxiliaries and endings must do.
    case .none:
      return Self.auxiliaries.contains(word) || word.count > 4 && word.hasSuffix("ed") && !Self.spoken.contains(word)
    default: return false
    }
  }

  private static let auxiliaries: Set<String> = [
    "has", "have", "had", "is", "was", "are", "were", "will", "would", "does", "did", "do", "can", "could", "may",
    "might", "should", "must",
  ]
  private static let dividers: Set<String> = [",", ";", ":", "–", "—", "(", ")", "-", "--"]
  private static let connecting: Set<String> = [
    "on", "in", "at", "of", "the", "a", "an", "early", "late", "earlier", "later", "during", "over", "back", "this",
  ]
  private static let blocking: Set<String> = [
    "until", "till", "by", "since", "from", "next", "coming", "for", "before", "ahead", "through", "starting",
    "beginning", "effective", "than", "to", "between", "every", "each", "due", "upcoming", "scheduled",
  ]
  private static let subordinating: Set<String> = [
    "who", "which", "whose", "where", "when", "because", "although", "though", "if", "since", "while", "before",
    "until", "and", "but", "whom", "ahead", "unlike", "despite",
  ]
  private static let ahead: Set<String> = [
    "before", "ahead", "until", "till", "since", "due", "upcoming", "scheduled", "planned", "expected", "that", "if",
    "when", "where", "who", "which", "whether", "because", "will", "would",
  ]
  private static let placing: Set<String> = [
    "on", "in", "at", "late", "early", "earlier", "during", "last", "this", "over", "speaking", "writing", "talking",
    "addressing", "appearing", "testifying", "answering", "back", "only", "just", "posting",
  ]
  /// Participles of saying: “in a letter published on Tuesday”.
  private static let spoken: Set<String> = [
    "published", "broadcast", "aired", "released", "posted", "issued", "held", "made", "given", "sent", "dated",
    "delivered", "printed", "recorded", "said", "told", "asked", "wrote", "written", "added", "warned", "announced",
    "stated", "tweeted", "replied", "confirmed", "interviewed", "quoted", "uploaded", "emailed",
  ]
  /// Nouns in -ing, which no one does.
  private static let things: Set<String> = [
    "morning", "evening", "briefing", "meeting", "hearing", "building", "spring", "ruling", "filing", "warning",
    "wedding", "opening", "housing", "shipping", "broadcasting", "training", "during", "following", "nothing",
    "something", "including", "according", "campaigning", "king", "speaking",
  ]
  private static let irregular: Set<String> = [
    "born", "built", "won", "lost", "begun", "taken", "seen", "shot", "found", "left", "hit", "struck", "caught",
    "hurt", "sunk", "stolen", "known", "chosen", "brought", "sold", "shut",
  ]
}
