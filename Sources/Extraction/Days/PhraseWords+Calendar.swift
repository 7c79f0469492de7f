import Claims

/// Dates by the calendar: “3 April 2021”, “May 3”, “in June”, “in 2016”.
extension PhraseWords {
  /// A day of a month, with or without its year; also after its weekday.
  mutating func date() -> DatePhrase.Time? {
    if let day = Self.numericDay(word(0)) {
      end = start + 1
      return isAhead(day) ? nil : .day(day)
    }
    let first = DatePhrase.weekdays.contains(word(0)) ? (word(1) == "," ? 2 : 1) : 0
    if let day = Self.dayNumber(word(first)) {
      let monthPlace = word(first + 1) == "of" ? first + 2 : first + 1
      if isCapitalized(monthPlace), let month = Self.month(word(monthPlace)) {
        return date(day, month, yearFrom: monthPlace + 1)
      }
    }
    guard isCapitalized(first), let month = Self.month(word(first)) else { return nil }
    let dayPlace = word(first + 1) == "." ? first + 2 : first + 1
    guard let day = Self.dayNumber(word(dayPlace)) else { return nil }
    return date(day, month, yearFrom: dayPlace + 1)
  }

  private mutating func date(_ day: Int, _ month: Int, yearFrom offset: Int) -> DatePhrase.Time? {
    var place = offset
    if word(place) == "." || word(place) == "," { place += 1 }
    if let year = Self.year(word(place)) {
      end = start + place + 1
      guard let date = Day(year: year, month: month, day: day), !isAhead(date) else { return nil }
      return .day(date)
    }
    end = start + offset
    if isPossessiveOfOther(offset) { return nil }
    guard let published else { return .untold }
    guard let date = Day(year: published.year, month: month, day: day) else { return nil }
    guard isAhead(date) else { return .day(date) }
    // A date just ahead is an appointment; one far ahead was last year's.
    guard let today, date.daysSince1970 - today.daysSince1970 > 60 else { return nil }
    return Day(year: published.year - 1, month: month, day: day).map { .day($0) }
  }

  /// A month with its year, or by itself after “in”, “last” and the like.
  mutating func month() -> DatePhrase.Time? {
    var name = word(0)
    if name.hasPrefix("mid-") { name = String(name.dropFirst(4)) }
    guard isCapitalized(0) || name != word(0), let month = Self.month(name) else { return nil }
    let yearPlace = word(1) == "of" || word(1) == "." || word(1) == "," ? 2 : 1
    if let year = Self.year(word(yearPlace)) {
      end = start + yearPlace + 1
      guard let date = Day(year: year, month: month), !isAhead(date) else { return nil }
      return .day(date)
    }
    end = start + 1
    let isTime = ["in", "last", "this", "early", "late", "mid", "during", "back"].contains(word(-1))
    guard isTime || hasSayingNoun(after: 1, within: word(1) == "'s" ? 4 : 2) else { return nil }
    if isPossessiveOfOther(1) { return nil }
    guard let published else { return .untold }
    guard let date = Day(year: published.year, month: month) else { return nil }
    let isThisMonthLast = word(-1) == "last" && published.month == month
    return isAhead(date) || isThisMonthLast ? Day(year: published.year - 1, month: month).map { .day($0) } : .day(date)
  }

  /// A year after “in”, or before what was said in it: “a 2016 interview”.
  mutating func year() -> DatePhrase.Time? {
    guard let year = Self.year(word(0)), let day = Day(year: year), !isAhead(day) else { return nil }
    end = start + 1
    let isTime = word(-1) == "in" || ["of", "in"].contains(word(-1)) && Self.seasons.contains(word(-2))
    let isSeason = Self.seasons.contains(word(-1)) && word(-2) != "of"
    guard isTime || isSeason || hasSayingNoun(after: 1, within: 2) else { return nil }
    return .day(day)
  }

  /// Whether a day begins after the article's date.
  private func isAhead(_ day: Day) -> Bool {
    guard let published else { return false }
    return day.first.daysSince1970 > published.last.daysSince1970
  }

  /// `2021-04-03`, `3.4.2021`
  private static func numericDay(_ word: String) -> Day? {
    if word.utf8.count == 10, let day = Day(iso: word) { return day }
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].count == 4, let day = Int(parts[0]), let month = Int(parts[1]),
      let year = Int(parts[2])
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// `3`, `3rd`
  private static func dayNumber(_ word: String) -> Int? {
    let digits = word.prefix { ("0"..."9").contains($0) }
    guard (1...2).contains(digits.count), let number = Int(digits), (1...31).contains(number),
      ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count))
    else { return nil }
    return number
  }

  /// Four digits that can be a year of a newspaper.
  private static func year(_ word: String) -> Int? {
    guard word.utf8.count == 4, let year = Int(word), (1800...2100).contains(year) else { return nil }
    return year
  }

  static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    let name = word.hasSuffix(".") ? String(word.dropLast()) : word
    if name == "sept" { return 9 }
    return months.firstIndex { $0 == name || $0.prefix(3) == name }.map { $0 + 1 }
  }

  static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
  private static let seasons: Set<String> = ["spring", "summer", "autumn", "fall", "winter", "beginning", "end"]
}
