import Claims

/// Times that are counted from the article's date: “on Tuesday”, “last week”, “two days ago”, “the same day”.
extension PhraseWords {
  /// The latest such day, the article's own included; “last Tuesday” and “Tuesday of last week” go further back.
  mutating func weekday() -> DatePhrase.Time? {
    guard let weekday = DatePhrase.weekdays.firstIndex(of: word(0)), isCapitalized(0) else { return nil }
    let before = word(-1)
    // Sheffield Wednesday, the Sunday Times.
    if isCapitalized(-1), start - 1 > sentence.lowerBound, !Self.connectsDay(before) { return nil }
    if isCapitalized(1), word(1) != "i", !["on", "late", "early", "last", "this"].contains(before), isAfterDeterminer {
      return nil
    }
    var place = 1
    if Self.partsOfDay.contains(word(place)) { place += 1 }
    if isPossessiveOfOther(place) { return nil }
    if isAfterDeterminer, word(place) != "'s", !hasSayingNoun(after: place) { return nil }
    end = start + place
    guard let today else { return .untold }
    let back = (today.weekday - (weekday + 1) + 7) % 7
    let ofPlace = word(place) == "of" ? place + 1 : place
    let isLastWeek =
      word(ofPlace) == "last" && word(ofPlace + 1) == "week"
      || word(-1) == "on" && word(-2) == "week" && word(-3) == "last"
    if isLastWeek {
      if word(ofPlace) == "last" { end = start + ofPlace + 2 }
      return .day(today.adding(days: -(today.weekday - 1) - 7 + weekday))
    }
    return .day(today.adding(days: before == "last" && back == 0 ? -7 : -back))
  }

  private static func connectsDay(_ word: String) -> Bool {
    ["on", "late", "early", "last", "this", "by", "and"].contains(word)
  }

  /// Yesterday, today and the times of day that mean them.
  mutating func nearDay() -> DatePhrase.Time? {
    let back: Int
    switch (word(0), word(1), word(2)) {
    case ("day", "before", "yesterday"): (back, end) = (2, start + 3)
    case ("yesterday", _, _): (back, end) = (1, start + 1)
    case ("last", "night", _): (back, end) = (1, start + 2)
    case ("today", _, _), ("tonight", _, _):
      // The newspaper.
      if isCapitalized(0), isCapitalized(-1) { return nil }
      (back, end) = (0, start + 1)
    case ("this", let part, _) where Self.partsOfDay.contains(part): (back, end) = (0, start + 2)
    default: return nil
    }
    if isPossessiveOfOther(end - start) { return nil }
    return today.map { .day($0.adding(days: -back)) } ?? .untold
  }

  /// “two days ago”, “a few weeks ago”; “two days earlier” is counted from what was told before.
  mutating func countedBack() -> DatePhrase.Time? {
    guard let (count, place) = amount(), let unit = Self.units[word(place)] else { return nil }
    let direction = word(place + 1)
    end = start + place + 2
    switch direction {
    case "ago": break
    case "earlier", "before", "later":
      // “Two days before the vote”: before something that has no date here.
      let isOfEvent =
        direction == "before" && sentence.contains(end) && tokens[end].isWord && tokens[end].quotation == nil
      guard unit == .day, count.lowerBound == count.upperBound, !isOfEvent else { return .untold }
      return .afterPrevious(days: direction == "later" ? count.lowerBound : -count.lowerBound)
    default: return nil
    }
    switch unit {
    case .day:
      guard let today else { return .untold }
      return Self.common(today.adding(days: -count.upperBound), today.adding(days: -count.lowerBound))
    case .week:
      guard let today else { return .untold }
      // “Two weeks ago” is no certain day: three days to either side.
      return Self.common(today.adding(days: -7 * count.upperBound - 3), today.adding(days: -7 * count.lowerBound + 3))
    case .month:
      guard let first = month(back: count.upperBound), let last = month(back: count.lowerBound) else { return .untold }
      return Self.common(first, last)
    case .year:
      guard let published, count.lowerBound == count.upperBound else { return .untold }
      return Day(year: published.year - count.lowerBound).map { .day($0) } ?? .untold
    }
  }

  private func amount() -> (count: ClosedRange<Int>, place: Int)? {
    if word(0) == "a" || word(0) == "an" {
      if word(1) == "few" { return (2...6, 2) }
      if word(1) == "couple" { return (2...2, word(2) == "of" ? 3 : 2) }
      return (1...1, 1)
    }
    if word(0) == "several" { return (2...8, 1) }
    if let number = Self.numbers.firstIndex(of: word(0)) { return (number + 1...number + 1, 1) }
    guard let number = Int(word(0)), (1...400).contains(number) else { return nil }
    return (number...number, 1)
  }

  /// “last week”, “this month”, “over the weekend”.
  mutating func period() -> DatePhrase.Time? {
    let isLast = word(0) == "last" || word(0) == "past"
    let isWeekend = word(1) == "weekend" && ["the", "this", "last"].contains(word(0))
    guard isLast || word(0) == "this" || isWeekend && ["at", "over", "on", "during"].contains(word(-1)) else {
      return nil
    }
    end = start + 2
    if isPossessiveOfOther(2) { return nil }
    switch word(1) {
    case "week":
      guard let today else { return .untold }
      let monday = today.adding(days: 1 - today.weekday)
      if !isLast { return Self.common(monday, today) }
      // “on Tuesday last week” and “last week on Tuesday” are told by the weekday.
      if word(2) == "on", DatePhrase.weekdays.contains(word(3)) { return nil }
      return Self.common(monday.adding(days: -7), monday.adding(days: -1))
    case "weekend":
      guard let today else { return .untold }
      // On a Saturday or Sunday it is the one that has begun; “last weekend” then is the one before.
      let saturday = today.adding(days: -((today.weekday - 6 + 7) % 7))
      let isRunning = today.weekday >= 6
      let first = isRunning && isLast ? saturday.adding(days: -7) : saturday
      return Self.common(first, isRunning && !isLast ? today : first.adding(days: 1))
    case "month": return month(back: isLast ? 1 : 0).map { .day($0) } ?? .untold
    case "year":
      guard let published else { return .untold }
      return Day(year: published.year - (isLast ? 1 : 0)).map { .day($0) } ?? .untold
    default: return nil
    }
  }

  /// The month so many months before the article's.
  private func month(back: Int) -> Day? {
    guard let published, let month = published.month else { return nil }
    let months = published.year * 12 + month - 1 - back
    return Day(year: months / 12, month: months % 12 + 1)
  }

  /// “the same day”, “that day”, “the next day”, “the day before”.
  mutating func sameDay() -> DatePhrase.Time? {
    let days: Int
    switch (word(0), word(1), word(2)) {
    case ("the", "same", "day"), ("later", "that", "day"), ("earlier", "that", "day"): (days, end) = (0, start + 3)
    case ("that", "day", _), ("that", "evening", _), ("that", "night", _): (days, end) = (0, start + 2)
    case ("the", "next", "day"), ("the", "following", "day"): (days, end) = (1, start + 3)
    case ("the", "day", "before") where word(3) == "yesterday": return nil
    case ("the", "previous", "day"), ("the", "day", "before"), ("the", "day", "earlier"): (days, end) = (-1, start + 3)
    default: return nil
    }
    // “the same day that it rained”, “the day after the vote”: the day of something else.
    let next = word(end - start)
    let isRelative = ["as", "of", "it", "he", "she", "they", "when", "the"].contains(next)
    if isRelative || next == "that" && !word(end - start + 1).isEmpty { return .untold }
    return .afterPrevious(days: days)
  }

  /// Whether any phrase begins with the word: nearly all words are told by this alone.
  static func mayBegin(with word: String) -> Bool {
    guard let first = word.utf8.first else { return false }
    return (48...57).contains(first) || beginnings.contains(word) || word.hasPrefix("mid-")
  }

  private static let beginnings: Set<String> = {
    let names = months + months.map { String($0.prefix(3)) } + ["sept"]
    let others = [
      "day", "yesterday", "today", "tonight", "last", "past", "this", "that", "the", "a", "an", "several", "later",
      "earlier",
    ]
    return Set(names + names.map { $0 + "." } + others + numbers + DatePhrase.weekdays)
  }()

  private enum Unit { case day, week, month, year }
  private static let units: [String: Unit] = [
    "day": .day, "days": .day, "week": .week, "weeks": .week, "month": .month, "months": .month, "year": .year,
    "years": .year,
  ]
  private static let numbers = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]
  static let partsOfDay: Set<String> = ["morning", "afternoon", "evening", "night", "lunchtime", "noon", "midnight"]
}
