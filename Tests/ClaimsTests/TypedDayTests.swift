@testable import Claims
import StoreContract
import Testing

/// Days as they are typed. Today is Friday, 10 May 2024.
@Suite struct TypedDayTests {
  private let today = FixedClock(Newsroom.noon).today

  @Test(arguments: [
    ("2024-05-20", "2024-05-20"), ("20.11.2026", "2026-11-20"), ("3.4.2026", "2026-04-03"),
    ("20 November 2026", "2026-11-20"), ("20 nov 2026", "2026-11-20"), ("20th of November 2026", "2026-11-20"),
    ("November 20, 2026", "2026-11-20"), ("NOVEMBER 2026", "2026-11"), ("Sept. 2026", "2026-09"),
    ("13/04/2026", "2026-04-13"), ("04/13/2026", "2026-04-13"), ("04/04/2026", "2026-04-04"), ("2026", "2026"),
    ("today", "2024-05-10"), ("eow", "2024-05-12"), ("EOM", "2024-05-31"), ("eoy", "2024-12-31"),
    ("this-month", "2024-05"), ("next-month", "2024-06"), ("next month", "2024-06"), ("next-year", "2025"),
    // Of a week to come the day at one end of it: the last of a deadline.
    ("next-week", "2024-05-19"), ("2024-Q3", "2024-09-30"),
  ])
  func areRead(text: String, day: String) throws {
    #expect(try DateExpression(today: today, direction: .future).day(text).iso == day)
  }

  @Test func whatBeginsInAWeekBeginsOnItsFirstDay() throws {
    #expect(try DateExpression(today: today, direction: .future).day("next-week", at: .first).iso == "2024-05-13")
  }

  @Test(arguments: [
    ("last-week", "2024-04-29..2024-05-05"), ("november 2026..20.12.2026", "2026-11-01..2026-12-20"),
    ("eow..eom", "2024-05-12..2024-05-31"), ("..3 June 2024", "..2024-06-03"),
  ])
  func rangesAreRead(text: String, range: String) throws {
    #expect(try DateExpression(today: today).range(text).description == range)
  }

  @Test(arguments: [
    // Both meanings of what can mean two days.
    ("03/04/2026", ["3 April 2026 (2026-04-03)", "4 March 2026 (2026-03-04)"]),
    ("3-4-2026", ["2026-04-03", "2026-03-04"]), ("01/02/2026..", ["2026-02-01", "2026-01-02"]),
    ("31.02.2026", ["“31.02.2026” is no date: there is no such day"]),
    ("last-week", ["more than one day (2024-04-29..2024-05-05)"]), ("2024-05-01..2024-05-02", ["more than one day"]),
    ("soon", ["“soon” is no date", "20.11.2026", "20 November 2026", "yesterday"]), ("", ["is no date"]),
    ("20 November 2026 at noon", ["is no date"]), ("around 20 November 2026", ["is no date"]), ("..", ["is no date"]),
  ])
  func areRefused(text: String, parts: [String]) {
    do throws(DateProblem) {
      let day = try DateExpression(today: today).day(text)
      Issue.record("“\(text)” was read as \(day)")
    } catch {
      for part in parts { #expect(error.description.contains(part), "\(error)") }
    }
  }

  /// Whatever the refusal of an unknown day proposes is a day.
  @Test(arguments: [DateExpression.Direction.past, .future]) func theExamplesWork(
    of direction: DateExpression.Direction
  )
    throws
  {
    let problem = DateProblem(unknown: "soon", direction).description
    let examples = try #require(problem.components(of: "look like ").last).components(of: ", ")
    #expect(examples.count > 6)
    for example in examples { _ = try DateExpression(today: today, direction: direction).range(example) }
  }

  @Test(arguments: [
    ("2024-05-10", false), ("2024-05-11", true), ("2024-05", false), ("2024-06", true), ("2024", false), ("2025", true),
  ])
  func whatHasNotComeYet(text: String, isLater: Bool) throws {
    #expect(try #require(Day(iso: text)).isLater(than: today) == isLater)
  }
}

extension String {
  fileprivate func components(of separator: String) -> [String] { split(separator: separator).map(String.init) }
}
