import ArgumentParser
import Claims

/// A day as somebody typed it: a date, or words that count from the newsroom's today, which only its file knows.
struct DayWord: Sendable, Hashable {
  let text: String
  private let direction: DateExpression.Direction

  /// `yesterday`, `2024-05`; “friday” is the last one.
  @Sendable static func past(_ text: String) throws -> DayWord {
    try DayWord(text, .past, examples: "2024-05-07, 2024-05, 2024 or yesterday")
  }

  /// `tomorrow`, `now+8d`; “friday” is the next one.
  @Sendable static func coming(_ text: String) throws -> DayWord {
    try DayWord(text, .future, examples: "2024-05-07, friday, tomorrow or now+8d")
  }

  private init(_ text: String, _ direction: DateExpression.Direction, examples: String) throws {
    self.text = text
    self.direction = direction
    // Whether words are a day does not depend on the day on which they are said; some day has to be taken.
    guard Self.day(text, direction, today: Self.anyDay) != nil else {
      throw ValidationError("“\(Escaped.line(text))” is no date. Dates look like \(examples)")
    }
  }

  /// The day, where today is `today`.
  func day(on today: Day) -> Day { Self.day(text, direction, today: today) ?? today }

  private static let anyDay = Day(iso: "2024-02-29") ?? Instant(millisecondsSince1970: 0).dayInUTC

  static func day(_ text: String, _ direction: DateExpression.Direction, today: Day) -> Day? {
    if let day = Day(iso: text) { return day }
    guard let range = DateExpression(today: today, direction: direction).range(text), let first = range.first,
      first == range.last
    else { return nil }
    return first
  }
}

extension Session {
  /// The day that was meant, in this newsroom.
  func day(_ word: DayWord?) -> Day? { word.map { $0.day(on: today) } }
}
