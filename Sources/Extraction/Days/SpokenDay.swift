import Claims

/// When something was said, read from the words around its cue.
///
/// A day is taken only from words that belong to the saying: not from what was said (“said it would open on Tuesday”),
/// not from what is told about somebody (“the man arrested on Tuesday said”), and not where it lies ahead (“will say
/// on Tuesday”).
struct SpokenDay {
  let tokens: [Token]
  /// The article's date, which weekdays and “last month” are counted from.
  let published: Day?

  /// The day that the sentence gives for the saying, else the article's own; nothing where the sentence speaks of a
  /// time that no date can be given for (“a day later” with no day before it).
  ///
  /// What stands in `content` was said and is left out of account. The words nearest to `cue` win. `previous` is when
  /// the statement before this one was said: “the same day” is that day.
  func said(
    in sentence: Range<Int>, outside content: [Range<Int>], and others: Set<Int> = [], cue: Range<Int>? = nil,
    after previous: SaidOn? = nil
  ) -> SaidOn? {
    let fallback = published.map { SaidOn($0, origin: .article) }
    let cue = cue.flatMap { $0.isEmpty ? nil : $0 }
    if let cue, liesAhead(cue, sentence) { return fallback }
    let isOutside = { (index: Int) in
      self.tokens[index].quotation == nil && !others.contains(index) && !content.contains { $0.contains(index) }
    }
    let phrases = phrases(in: sentence, where: isOutside)
    guard !phrases.isEmpty else { return fallback }
    let clauses = Clauses(tokens: tokens, sentence: sentence, phrases: phrases.map(\.range), isOutside: isOutside)
    let fitting = phrases.filter { clauses.admits($0.range, cue: cue, content: content) }
    guard let best = fitting.min(by: { rank($0, cue, clauses) < rank($1, cue, clauses) }) else { return fallback }
    switch best.time {
    case .day(let day): return SaidOn(day, origin: .sentence)
    case .afterPrevious(let days):
      guard let previous, previous.day.precision == .day else { return nil }
      return SaidOn(previous.day.adding(days: days), origin: .sentence)
    case .untold: return nil
    }
  }

  private func phrases(in sentence: Range<Int>, where isOutside: (Int) -> Bool) -> [DatePhrase] {
    var phrases: [DatePhrase] = []
    var start = sentence.lowerBound
    while start < sentence.upperBound {
      guard isOutside(start) else {
        start += 1
        continue
      }
      // A phrase never runs into what was said, nor is it told by words of it.
      let end = (start..<sentence.upperBound).first { !isOutside($0) } ?? sentence.upperBound
      var index = start
      while index < end {
        let phrase = DatePhrase(at: index, in: start..<end, of: tokens, published: published)
        if let phrase { phrases.append(phrase) }
        index = phrase?.range.upperBound ?? index + 1
      }
      start = end
    }
    return phrases
  }

  /// What can be dated first, then the cue's own clause, then the nearest words.
  private func rank(_ phrase: DatePhrase, _ cue: Range<Int>?, _ clauses: Clauses) -> (Int, Int, Int) {
    let untold = phrase.time == .untold ? 1 : 0
    guard let cue else { return (untold, 0, phrase.range.lowerBound) }
    let distance =
      phrase.range.lowerBound >= cue.upperBound
      ? phrase.range.lowerBound - cue.upperBound : cue.lowerBound - phrase.range.upperBound
    return (untold, clauses.areTogether(phrase.range.lowerBound, cue.lowerBound) ? 0 : 1, distance)
  }

  /// “will say”, “is expected to say”: nobody has said it yet.
  private func liesAhead(_ cue: Range<Int>, _ sentence: Range<Int>) -> Bool {
    if cue.contains(where: { ["will", "shall"].contains(tokens[$0].lower) }) { return true }
    var index = cue.lowerBound - 1
    while index >= sentence.lowerBound, index >= cue.lowerBound - 4 {
      let word = tokens[index].lower
      if ["will", "'ll", "shall", "would"].contains(word) { return true }
      if word == "to" {
        return index > sentence.lowerBound && Self.expecting.contains(tokens[index - 1].lower)
      }
      guard ["also", "not", "then", "again", "later", "be", "have", "on"].contains(word) else { return false }
      index -= 1
    }
    return false
  }

  private static let expecting: Set<String> = [
    "expected", "due", "set", "likely", "scheduled", "plans", "plan", "is", "are", "about", "going", "hopes", "wants",
    "intends", "preparing", "poised",
  ]
}
