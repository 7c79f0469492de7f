import Claims

/// A date as newspapers print it.
struct PrintedDate {
  let day: Day
  /// `HH:MM`, where a time stands beside it.
  let time: String?
  /// Both readings were possible and the day was taken to come first.
  let isAmbiguous: Bool

  /// What a line that claims to be a date holds.
  enum Finding {
    case date(PrintedDate)
    /// Looks like a date but there is no such day (31.02.2024).
    case impossible(String)
  }

  /// The first date in a short line; nothing when there is none.
  static func find(in line: String) -> Finding? {
    let words = line.split { $0.isWhitespace || $0 == "," || $0 == "|" || $0 == "(" || $0 == ")" }.map(String.init)
    let time = words.compactMap { Self.time($0) }.first
    for index in words.indices {
      if let finding = numeric(words[index], time) ?? named(Array(words[index...].prefix(3)), time) { return finding }
    }
    return nil
  }

  /// `10.08.2022`, `10/08/2022`, `2022-08-10`
  private static func numeric(_ word: String, _ time: String?) -> Finding? {
    let word = word.hasSuffix(".") ? String(word.dropLast()) : word
    // An ISO time may follow the date directly: 2022-08-10T11:41.
    let date = word.split(separator: "T").first.map(String.init) ?? word
    for separator in [".", "/", "-"] as [Character] {
      let parts = date.split(separator: separator, omittingEmptySubsequences: false)
      guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }) else {
        continue
      }
      let numbers = parts.compactMap { Int($0) }
      guard numbers.count == 3 else { continue }
      let isYearFirst = parts[0].count == 4
      guard isYearFirst || parts[2].count == 4 else { continue }
      let (year, first, second) =
        isYearFirst ? (numbers[0], numbers[2], numbers[1]) : (numbers[2], numbers[0], numbers[1])
      if let day = Day(year: year, month: second, day: first) {
        let isAmbiguous = !isYearFirst && separator == "/" && first <= 12 && first != second
        return .date(PrintedDate(day: day, time: time ?? Self.time(afterISO: word), isAmbiguous: isAmbiguous))
      }
      // Month first, where the day cannot come first.
      if !isYearFirst, let day = Day(year: year, month: first, day: second) {
        return .date(PrintedDate(day: day, time: time, isAmbiguous: false))
      }
      return .impossible(date)
    }
    return nil
  }

  /// `10 August 2022`, `10th Aug 2022`, `August 10 2022`, `August 2022`
  private static func named(_ words: [String], _ time: String?) -> Finding? {
    func year(_ index: Int) -> Int? {
      guard index < words.count, words[index].count == 4 else { return nil }
      return Int(words[index]).flatMap { (1800...2200).contains($0) ? $0 : nil }
    }
    guard let first = words.first else { return nil }
    if let month = month(first) {
      if words.count > 2, let number = ordinal(words[1]), let year = year(2) { return finding(year, month, number, time) }
      if let year = year(1), let day = Day(year: year, month: month) {
        return .date(PrintedDate(day: day, time: time, isAmbiguous: false))
      }
    } else if let number = ordinal(first), words.count > 2, let month = month(words[1]), let year = year(2) {
      return finding(year, month, number, time)
    }
    return nil
  }

  private static func finding(_ year: Int, _ month: Int, _ day: Int, _ time: String?) -> Finding {
    guard let date = Day(year: year, month: month, day: day) else { return .impossible("\(day).\(month).\(year)") }
    return .date(PrintedDate(day: date, time: time, isAmbiguous: false))
  }

  /// The month that an English name or its abbreviation means.
  static func month(_ word: String) -> Int? {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december",
    ]
    let lower = word.lowercased().filter { $0 != "." }
    if lower == "sept" { return 9 }
    guard lower.count >= 3 else { return nil }
    return names.firstIndex { $0 == lower || $0.prefix(3) == lower }.map { $0 + 1 }
  }

  private static func ordinal(_ word: String) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(digits.count), ["", "st", "nd", "rd", "th", "."].contains(word.dropFirst(digits.count)) else {
      return nil
    }
    return Int(digits)
  }

  /// `11:41`, `9.30pm`-like forms are left alone.
  private static func time(_ word: String) -> String? {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, parts[0].count <= 2, parts[1].count == 2, let hour = Int(parts[0]),
      let minute = Int(parts[1]), (0..<24).contains(hour), (0..<60).contains(minute)
    else { return nil }
    return (hour < 10 ? "0\(hour)" : "\(hour)") + ":" + parts[1]
  }

  private static func time(afterISO word: String) -> String? {
    let parts = word.split(separator: "T")
    return parts.count == 2 ? time(String(parts[1].prefix(5))) : nil
  }
}
