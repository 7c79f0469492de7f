import ArgumentParser
import Claims

/// A day as somebody typed it: a date, or words that count from the newsroom's today, which only its file knows.
struct DayWord: Sendable, Hashable {
  let text: String
  private let direction: DateExpression.Direction

  /// `yesterday`, `2024-05`; “friday” is the last one.
  @Sendable static func past(_ text: String) throws -> DayWord { try DayWord(text, .past) }

  /// `tomorrow`, `now+8d`; “friday” is the next one.
  @Sendable static func coming(_ text: String) throws -> DayWord { try DayWord(text, .future) }

  private init(_ text: String, _ direction: DateExpression.Direction) throws {
    self.text = text
    self.direction = direction
    do throws(DateProblem) {
      // Whether words are a day does not depend on the day on which they are said; some day has to be taken.
      _ = try day(on: Self.anyDay)
    } catch {
      throw ValidationError(Escaped.line(error.description))
    }
  }

  /// The day, where today is `today`.
  func day(on today: Day) throws(DateProblem) -> Day {
    try DateExpression(today: today, direction: direction).day(text)
  }

  private static let anyDay = Instant(millisecondsSince1970: 0).dayInUTC
}

extension Session {
  /// The day that was meant, in this newsroom; one of the future is doubted where something is said to have happened on it.
  func day(_ word: DayWord?) throws -> Day? {
    guard let word else { return nil }
    let day = try word.day(on: today)
    if word.isOfThePast { DayDoubt.say([day], today: today) }
    return day
  }
}

extension DayWord {
  fileprivate var isOfThePast: Bool { direction == .past }
}

/// What is said of a day of the future that was given for something that has happened.
enum DayDoubt {
  static func say(_ days: [Day?], today: Day) {
    for case let day? in days where day.isLater(than: today) {
      Output.error("warning: \(day.words) (\(day)) has not come yet; today is \(today)")
    }
  }
}
