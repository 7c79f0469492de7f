/// A date as newspapers print it, in the words of a short line: read in articles, and typed by editors.
package struct PrintedDate {
  /// The date at the precision that is printed; nothing where there is no such day (31.02.2024).
  package let day: Day?
  /// The other day that the figures could mean (`10/08/2022`).
  package private(set) var otherDay: Day?
  /// As it is printed.
  package let printed: String
  /// The words that it takes.
  package let words: Range<Int>

  /// The first date among the words.
  package init?(in words: [Substring]) {
    for index in words.indices {
      if let date = Self.numeric(words, index) ?? Self.named(words, index) {
        self = date
        return
      }
    }
    return nil
  }

  private init(_ day: Day?, or otherDay: Day? = nil, _ words: [Substring], _ range: Range<Int>) {
    self.day = day
    self.otherDay = otherDay
    self.printed = words[range].joined(separator: " ")
    self.words = range
  }

  /// Only years of printed news; other figures of four digits are numbers.
  private static let years = 1600...2200

  /// `10.08.2022`, `10/08/2022`, `2022-08-10`, `2022-08-10T11:41`
  private static func numeric(_ words: [Substring], _ index: Int) -> PrintedDate? {
    let date = words[index].prefix { $0 != "T" }
    guard let separator = date.first(where: { ".-/".contains($0) }) else { return nil }
    // A full stop follows the year in Central Europe (`07.11.2023.`).
    let trimmed = date.last == "." ? date.dropLast() : date
    let parts = trimmed.split(separator: separator, omittingEmptySubsequences: false)
    let numbers = parts.compactMap(number)
    guard parts.count == 3, numbers.count == 3 else { return nil }
    let range = index..<index + 1
    if parts[0].count == 4, years.contains(numbers[0]), parts[1].count <= 2, parts[2].count <= 2 {
      return PrintedDate(Day(year: numbers[0], month: numbers[1], day: numbers[2]), words, range)
    }
    guard parts[2].count == 4, years.contains(numbers[2]), parts[0].count <= 2, parts[1].count <= 2 else {
      return nil
    }
    let dayFirst = Day(year: numbers[2], month: numbers[1], day: numbers[0])
    let monthFirst = Day(year: numbers[2], month: numbers[0], day: numbers[1])
    // With points the day comes first nearly always (143 of 150 dated pages), with strokes in 27 of 45 only.
    let isOpen = separator != "." && dayFirst != nil && dayFirst != monthFirst
    return PrintedDate(dayFirst ?? monthFirst, or: isOpen ? monthFirst : nil, words, range)
  }

  /// `10 August 2022`, `10th Aug. 2022`, `10 of August 2022`, `August 10, 2022`, `August 2022`
  private static func named(_ words: [Substring], _ index: Int) -> PrintedDate? {
    func year(_ index: Int) -> Int? {
      guard index < words.count else { return nil }
      let word = words[index].last == "." ? words[index].dropLast() : words[index]
      return word.count == 4 ? number(word).flatMap { years.contains($0) ? $0 : nil } : nil
    }
    if let month = month(words[index]) {
      if index + 1 < words.count, let day = ordinal(words[index + 1]), let year = year(index + 2) {
        return PrintedDate(Day(year: year, month: month, day: day), words, index..<index + 3)
      }
      if let year = year(index + 1) {
        return PrintedDate(Day(year: year, month: month), words, index..<index + 2)
      }
    } else if let day = ordinal(words[index]), index + 2 < words.count {
      let skip = words[index + 1] == "of" ? 1 : 0
      if index + 2 + skip < words.count, let month = month(words[index + 1 + skip]),
        let year = year(index + 2 + skip)
      {
        return PrintedDate(Day(year: year, month: month, day: day), words, index..<index + 3 + skip)
      }
    }
    return nil
  }

  /// The month that an English name or its abbreviation means.
  package static func month(_ word: Substring) -> Int? {
    let name = (word.last == "." ? word.dropLast() : word).lowercased()
    if name == "sept" { return 9 }
    guard name.utf8.count >= 3 else { return nil }
    return months.firstIndex { $0 == name || $0.prefix(3) == name }.map { $0 + 1 }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december",
  ]

  /// 1 for Monday to 7 for Sunday, of an English name or its abbreviation.
  package static func weekday(_ word: Substring) -> Int? {
    let name = (word.last == "." ? word.dropLast() : word).lowercased()
    return weekdays.firstIndex { $0 == name || $0.prefix(3) == name }.map { $0 + 1 }
  }

  package static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

  private static func ordinal(_ word: Substring) -> Int? {
    let digits = word.prefix { ("0"..."9").contains($0) }
    guard (1...2).contains(digits.count),
      ["", "st", "nd", "rd", "th", "."].contains(word.dropFirst(digits.count))
    else { return nil }
    return Int(digits)
  }

  private static func number(_ word: Substring) -> Int? {
    word.utf8.allSatisfy { (48...57).contains($0) } ? Int(word) : nil
  }
}
