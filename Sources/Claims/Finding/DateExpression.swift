/// A date as an editor types it: absolute at any precision, as newspapers print it, or relative to today.
///
///     let coming = DateExpression(today: workbench.today, direction: .future)
///     let (due, range) = (try coming.day("20 November 2026"), try coming.range("next-week"))
public struct DateExpression: Sendable {
  let today: Day
  let direction: Direction

  /// Which Friday “friday” means: for what was said or imported the last one, for what is due the next; today
  /// counts as either.
  public enum Direction: Sendable { case past, future }

  /// Which day of a week or a quarter is meant where one day is asked for: the last of a deadline, the first of what
  /// begins then.
  public enum End: Sendable { case first, last }

  public init(today: Day, direction: Direction = .past) {
    self.today = today
    self.direction = direction
  }

  /// The days that the expression covers.
  ///
  /// - Throws: `DateProblem` where it is no date, or can mean two.
  public func range(_ text: String) throws(DateProblem) -> DayRange {
    let word = text.trimmed.lowercased()
    guard let dots = word.firstRange(of: "..") else { return try single(word, as: text) }
    let (start, end) = (word[..<dots.lowerBound], word[dots.upperBound...])
    guard !start.isEmpty || !end.isEmpty else { throw DateProblem(unknown: text, direction) }
    return DayRange(
      first: start.isEmpty ? nil : try single(String(start), as: text).first,
      last: end.isEmpty ? nil : try single(String(end), as: text).last)
  }

  /// The one date that is meant: a day, a month, a year; of a week or a quarter to come the day at one end of it.
  ///
  /// - Throws: `DateProblem` where it is no date, can mean two, or is a stretch of days that lies behind.
  public func day(_ text: String, at end: End = .last) throws(DateProblem) -> Day {
    let range = try range(text)
    guard let first = range.first, let last = range.last, !text.contains("..") else {
      throw DateProblem(stretch: text, range)
    }
    if let whole = range.whole { return whole }
    guard direction == .future else { throw DateProblem(stretch: text, range) }
    return end == .first ? first : last
  }

  private func single(_ word: String, as text: String) throws(DateProblem) -> DayRange {
    if let day = Day(iso: word) { return DayRange(first: day, last: day) }
    if let range = quarter(word) ?? named(word) ?? period(word) ?? shifted(word) ?? weekday(word) { return range }
    return try printed(word, as: text)
  }

  /// `20.11.2026`, `20 November 2026`, `November 20, 2026`, `November 2026`
  private func printed(_ word: String, as text: String) throws(DateProblem) -> DayRange {
    let words = word.split { $0.isWhitespace || $0 == "," }
    guard let date = PrintedDate(in: words), date.words == words.indices else {
      throw DateProblem(unknown: text, direction)
    }
    guard let day = date.day else { throw DateProblem(text, "is no date: there is no such day") }
    if let other = date.otherDay { throw DateProblem(text, means: day, or: other) }
    return DayRange(first: day, last: day)
  }

  /// `2026-q1`
  private func quarter(_ word: String) -> DayRange? {
    guard word.utf8.count == 7, let split = word.firstRange(of: "-q"), let year = Int(word[..<split.lowerBound]),
      let quarter = Int(word[split.upperBound...]), (1...4).contains(quarter)
    else { return nil }
    return DayRange(
      first: Day(year: year, month: quarter * 3 - 2), last: Day(year: year, month: quarter * 3))
  }

  /// `today`, and the last day of this week, month or year: `eow`, `eom`, `eoy`.
  private func named(_ word: String) -> DayRange? {
    switch word {
    case "today", "now": day(today)
    case "yesterday": day(today.adding(days: -1))
    case "tomorrow": day(today.adding(days: 1))
    case "eow": day(today.adding(days: 7 - today.weekday))
    case "eom": month(0).map { day($0.last) }
    case "eoy": Day(year: today.year).map { day($0.last) }
    default: nil
    }
  }

  /// `last-week`, `this-month`, `next-year`, also with a blank; weeks begin on Monday.
  private func period(_ word: String) -> DayRange? {
    let parts = word.split { $0 == "-" || $0 == " " }.map(String.init)
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
    guard number.first == "+" || number.first == "-", let count = Int(number),
      (-100_000...100_000).contains(count)
    else { return nil }
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

/// Why a text is no date that can be taken.
public struct DateProblem: Refusing, Sendable, Hashable {
  /// As it was typed.
  public let text: String
  /// What is wrong and what would be right, without a full stop at its end.
  public let problem: String

  init(_ text: String, _ problem: String) {
    self.text = text
    self.problem = problem
  }

  init(unknown text: String, _ direction: DateExpression.Direction) {
    let relative =
      switch direction {
      case .past: "yesterday, friday, last-week, now-8d"
      case .future: "tomorrow, friday, eow, eom, next-week, now+2w"
      }
    self.init(
      text,
      "is no date. Dates look like 2026-11-20, 20.11.2026, 20 November 2026, 2026-11, 2026-Q4, 2026, \(relative)")
  }

  init(_ text: String, means day: Day, or other: Day) {
    self.init(text, "can mean \(day.words) (\(day)) or \(other.words) (\(other)). Write the one that is meant")
  }

  init(stretch text: String, _ range: DayRange) {
    self.init(text, "is more than one day (\(range)). Write the one that is meant")
  }

  public var refusal: Refusal {
    Refusal(
      .invalidValue, "“\(text)” \(problem)",
      ["what": "the date", "value": .text(text), "problem": .text(problem)])
  }
}

extension Day {
  /// Whether the first day that it can mean has not come yet: what was said, read or received then is to be doubted.
  public func isLater(than today: Day) -> Bool { first.iso > today.last.iso }
}
