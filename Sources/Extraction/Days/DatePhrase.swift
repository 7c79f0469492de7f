import Claims

/// Words that name a time: “on Tuesday evening”, “in March 2021”, “two days ago”, “the same day”.
struct DatePhrase {
  enum Time: Equatable {
    /// At the precision that the words have: “in June” is a month.
    case day(Day)
    /// So many days after the time that was told before: “the same day” 0, “a day earlier” -1.
    case afterPrevious(days: Int)
    /// A time that no date can be given for.
    case untold
  }

  /// The tokens, prepositions left out.
  let range: Range<Int>
  let time: Time

  /// The phrase that begins at a token; nothing where none does.
  init?(at index: Int, in sentence: Range<Int>, of tokens: [Token], published: Day?) {
    guard PhraseWords.mayBegin(with: tokens[index].lower) else { return nil }
    var words = PhraseWords(tokens: tokens, sentence: sentence, start: index, published: published)
    guard
      let time = words.date() ?? words.weekday() ?? words.nearDay() ?? words.countedBack() ?? words.period()
        ?? words.sameDay() ?? words.month() ?? words.year()
    else { return nil }
    self.time = time
    range = index..<max(index + 1, words.end)
  }

  static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
}

/// Reads a phrase word by word from its first token on.
struct PhraseWords {
  let tokens: [Token]
  let sentence: Range<Int>
  let start: Int
  /// The article's date to the day; weekdays cannot be resolved without.
  let today: Day?
  let published: Day?
  /// The token after the phrase.
  var end: Int

  init(tokens: [Token], sentence: Range<Int>, start: Int, published: Day?) {
    self.tokens = tokens
    self.sentence = sentence
    self.start = start
    self.published = published
    today = published.flatMap { $0.precision == .day ? $0 : nil }
    end = start
  }

  /// The word so many tokens after the first one; empty outside the sentence.
  func word(_ offset: Int) -> String {
    sentence.contains(start + offset) ? tokens[start + offset].lower : ""
  }

  func isCapitalized(_ offset: Int) -> Bool {
    sentence.contains(start + offset) && tokens[start + offset].isCapitalized
  }

  /// The most precise day that holds both.
  static func common(_ first: Day, _ last: Day) -> DatePhrase.Time {
    if first == last { return .day(first) }
    guard first.year == last.year else { return .untold }
    if first.month == last.month, let month = Day(year: first.year, month: first.month) { return .day(month) }
    return Day(year: first.year).map { .day($0) } ?? .untold
  }

  /// Whether what was said stood in something of that time: “Monday's briefing”, “a 2016 interview”.
  func hasSayingNoun(after offset: Int, within reach: Int = 3) -> Bool {
    (offset..<offset + reach).contains { Self.sayings.contains(word($0)) }
  }

  /// Where a possessive follows, only what is said in it can date a statement: “Tuesday's attack” cannot.
  func isPossessiveOfOther(_ offset: Int) -> Bool {
    (word(offset) == "'s" || word(offset) == "'") && !hasSayingNoun(after: offset + 1)
  }

  var isAfterDeterminer: Bool { ["a", "an", "the", "his", "her", "their", "its", "another"].contains(word(-1)) }

  static let sayings: Set<String> = [
    "interview", "interviews", "briefing", "statement", "speech", "conference", "session", "debate", "talks", "hearing",
    "address", "remarks", "letter", "post", "article", "edition", "programme", "program", "show", "summit", "meeting",
    "report", "study", "memo", "email", "e-mail", "book", "tweet", "ruling", "judgment", "judgement", "filing", "paper",
    "survey", "testimony", "appearance", "broadcast", "podcast", "column", "essay", "editorial", "comments", "message",
    "announcement", "visit", "presentation", "rally", "ceremony", "newsletter", "note", "reply", "decision",
    "bulletin", "review", "document", "video", "newspaper", "press",
  ]
}
