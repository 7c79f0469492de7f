/// A date as an editor types it: absolute at any precision, or relative to today.
public struct DateExpression: Sendable {
  let today: Day
  let direction: Direction

  /// Which Friday “friday” means: for what was said or imported the last one, for what is due the next; today
  /// counts as either.
  public enum Direction: Sendable { case past, future }

  public init(today: Day, direction: Direction = .past) {
    self.today = today
    self.direction = direction
  }

  /// The days that the expression covers; nothing when it isn't one.
  public func range(_ text: String) -> DayRange? {
    let word = text.trimmed.lowercased()
    if let dots = word.firstRange(of: "..") {
      let (start, end) = (word[..<dots.lowerBound], word[dots.upperBound...])
      guard !start.isEmpty || !end.isEmpty else { return nil }
      let first = start.isEmpty ? nil : single(String(start))
      let last = end.isEmpty ? nil : single(String(end))
      guard start.isEmpty == (first == nil), end.isEmpty == (last == nil) else { return nil }
      return DayRange(first: first?.first, last: last?.last)
    }
    return single(word)
  }

  private func single(_ word: String) -> DayRange? {
    if let day = Day(iso: word) { return DayRange(first: day, last: day) }
    return quarter(word) ?? named(word) ?? period(word) ?? shifted(word) ?? weekday(word)
  }

  /// `2026-q1`
  private func quarter(_ word: String) -> DayRange? {
    guard word.utf8.count == 7, let split = word.firstRange(of: "-q"), let year = Int(word[..<split.lowerBound]),
      let quarter = Int(word[split.upperBound...]), (1...4).contains(quarter)
    else { return nil }
    return DayRange(
      first: Day(year: year, month: quarter * 3 - 2), last: Day(year: year, month: quarter * 3))
  }

  private func named(_ word: String) -> DayRange? {
    let shifts = ["today": 0, "now": 0, "yesterday": -1, "tomorrow": 1]
    return shifts[word].map { day(today.adding(days: $0)) }
  }

  /// `last-week`, `this-month`, `next-year`; weeks begin on Monday.
  private func period(_ word: String) -> DayRange? {
    let parts = word.split(separator: "-").map(String.init)
    guard parts.count == 2, let step = ["last": -1, "this": 0, "next": 1][parts[0]] else { return nil }
    switch parts[1] {
    case "week":
      let monday = today.adding(days: 1 - today.weekday + 7 * step)
      return DayRange(first: monday, last: monday.adding(days: 6))
    case "month":
      return month(step).map { DayRange(first: $0, last: $0) }
    case "year":
      return Day(year: today.year + step).map { DayRange(first: $0, last: $0) }
    default: return nil
    }
  }

  /// `now-8d`, `now+2w`, `now-3m`, `now-1y`
  private func shifted(_ word: String) -> DayRange? {
    guard word.hasPrefix("now"), let unit = word.last else { return nil }
    let number = word.dropFirst(3).dropLast()
    guard number.first == "+" || number.first == "-", let count = Int(number), abs(count) <= 100_000 else { return nil }
    switch unit {
    case "d": return day(today.adding(days: count))
    case "w": return day(today.adding(days: count * 7))
    case "m": return month(count).flatMap(sameDay)
    case "y": return Day(year: today.year + count, month: today.month).flatMap(sameDay)
    default: return nil
    }
  }

  private func weekday(_ word: String) -> DayRange? {
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    guard let index = names.firstIndex(where: { $0 == word || $0.prefix(3) == word }) else { return nil }
    let wanted = index + 1
    switch direction {
    case .past: return day(today.adding(days: -((today.weekday - wanted + 7) % 7)))
    case .future: return day(today.adding(days: (wanted - today.weekday + 7) % 7))
    }
  }

  private func day(_ day: Day) -> DayRange { DayRange(first: day, last: day) }

  private func month(_ step: Int) -> Day? {
    let index = today.year * 12 + (today.month ?? 1) - 1 + step
    guard index >= 12 else { return nil }
    return Day(year: index / 12, month: index % 12 + 1)
  }

  /// Today's day of the month in another month, or that month's last.
  private func sameDay(in month: Day) -> DayRange? {
    let last = month.last.day ?? 28
    return Day(year: month.year, month: month.month, day: min(today.day ?? 1, last)).map(day)
  }
}
