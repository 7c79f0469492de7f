@testable import Claims
import FoundationEssentials
import Testing

@Suite struct DayTests {
  @Test(arguments: ["2024", "2024-05", "2024-05-17", "0001-01-01", "9999-12-31", "2024-02-29"])
  func readsAndWrites(text: String) { #expect(Day(iso: text)?.iso == text) }

  @Test(arguments: [
    "", "24", "2024-13", "2024-00", "2024-02-30", "2023-02-29", "2024-5-17", "2024-05-17T10", "0000", "-2024",
    "2024-05-",
    "２０２４", "2024-05-32", "20245",
  ])
  func refuses(text: String) { #expect(Day(iso: text) == nil) }

  @Test func countsDaysLikeFoundation() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    var random = SeededRandom(seed: 3)
    for _ in 0..<300 {
      let number = Int.random(in: -100_000...2_000_000, using: &random)
      let day = try #require(Day(daysSince1970: number))
      let parts = calendar.dateComponents(
        [.year, .month, .day, .weekday], from: Date(timeIntervalSince1970: Double(number) * 86_400))
      #expect([day.year, day.month, day.day] == [parts.year, parts.month, parts.day])
      #expect(day.daysSince1970 == number)
      #expect(day.weekday == ((parts.weekday ?? 0) + 5) % 7 + 1)
    }
  }

  @Test func knowsWhatAnImpreciseDateCanMean() throws {
    let february = try #require(Day(iso: "2024-02"))
    #expect(february.first.iso == "2024-02-01")
    #expect(february.last.iso == "2024-02-29")
    #expect(february.precision == .month)
  }

  @Test(arguments: ["2026-11-24T13:25:19.042Z", "1969-12-31T23:59:59.999Z", "2000-02-29T00:00:00.000Z"])
  func instantsReadBack(text: String) { #expect(Instant(iso: text)?.iso == text) }

  @Test(arguments: ["2026-11-24", "2026-11-24T25:00:00Z", "2026-11-24T13:25:19", "2026-13-24T13:25:19Z", "x"])
  func instantsRefuse(text: String) { #expect(Instant(iso: text) == nil) }
}
