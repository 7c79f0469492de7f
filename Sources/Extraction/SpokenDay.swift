import Claims

/// When something was said, read from the words around the cue.
struct SpokenDay {
  let tokens: [Token]
  let published: Day?

  /// The day that the sentence gives outside the content, else the article's own.
  func said(in sentence: Range<Int>, outside content: [Range<Int>]) -> SaidOn? {
    for index in sentence where tokens[index].quotation == nil && !content.contains(where: { $0.contains(index) }) {
      if let day = day(at: index, in: sentence) { return SaidOn(day, origin: .sentence) }
    }
    return published.map { SaidOn($0, origin: .article) }
  }

  private func day(at index: Int, in sentence: Range<Int>) -> Day? {
    let word = tokens[index].lower
    if let published, published.precision == .day {
      if let weekday = Self.weekdays.firstIndex(of: word), tokens[index].isCapitalized {
        let isNext = index > sentence.lowerBound && ["next", "until", "by"].contains(tokens[index - 1].lower)
        guard !isNext else { return nil }
        return published.adding(days: -((published.weekday - (weekday + 1) + 7) % 7))
      }
      if word == "yesterday" { return published.adding(days: -1) }
      if word == "today" { return published }
    }
    guard let month = Self.month(word), tokens[index].isCapitalized else { return nil }
    func number(_ place: Int) -> Int? {
      guard sentence.contains(place) else { return nil }
      return Int(tokens[place].lower.prefix { $0.isNumber })
    }
    let (before, after) = (number(index - 1), number(index + 1))
    let year = [index + 1, index + 2, index + 3].lazy.compactMap(number).first { $0 > 1900 } ?? published?.year
    guard let year, let day = [before, after].compactMap({ $0 }).first(where: { (1...31).contains($0) }) else {
      return nil
    }
    guard let date = Day(year: year, month: month, day: day) else { return nil }
    // Without a year of its own, a date after the article's is last year's.
    if let published, published.precision == .day, date.daysSince1970 > published.daysSince1970 {
      return Day(year: year - 1, month: month, day: day)
    }
    return date
  }

  /// Whether a word names a day.
  static func names(_ word: String) -> Bool {
    weekdays.contains(word) || word == "yesterday" || word == "today" || word == "tonight"
  }

  private static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    let name = word.hasSuffix(".") ? String(word.dropLast()) : word
    if name == "sept" { return 9 }
    return months.firstIndex { $0 == name || $0.prefix(3) == name }.map { $0 + 1 }
  }

  private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
}
