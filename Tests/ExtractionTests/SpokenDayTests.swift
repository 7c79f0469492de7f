import Claims
@testable import Extraction
import Testing

/// When something was said, told from an article of Friday, 10 May 2024. `⟦…⟧` is what was said, `‹…›` the cue.
@Suite struct SpokenDayTests {
  private static let published = Day(iso: "2024-05-10")

  private func said(
    _ marked: String, published: Day? = SpokenDayTests.published, after previous: SaidOn? = nil
  ) -> SaidOn? {
    var text = String.UnicodeScalarView()
    var (starts, content, cues): (Int, [Span], [Span]) = (0, [], [])
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦", "‹": starts = text.count
      case "⟧": content.append(Span(starts, text.count))
      case "›": cues.append(Span(starts, text.count))
      default: text.append(scalar)
      }
    }
    let points = CodePoints(String(text))
    var tokens = Tokenizer(text: points).tokens(of: points.all, paragraph: 0)
    _ = Quotations(marking: &tokens, in: points)
    func range(_ span: Span) -> Range<Int> {
      let indices = tokens.indices.filter { span.contains(tokens[$0].span) }
      return (indices.first ?? 0)..<((indices.last ?? -1) + 1)
    }
    return SpokenDay(tokens: tokens, published: published).said(
      in: tokens.indices, outside: content.map(range), cue: cues.first.map(range), after: previous)
  }

  /// An ISO date, with `article` where the sentence says nothing.
  private func shown(_ said: SaidOn?) -> String {
    guard let said else { return "untold" }
    return said.origin == .article ? "article" : said.day.iso
  }

  @Test(arguments: [
    // Weekdays: the latest such day.
    ("Kos ‹said› on Tuesday that ⟦the bridge is safe⟧.", "2024-05-07"),
    ("Kos ‹said› on Tuesday evening that ⟦the bridge is safe⟧.", "2024-05-07"),
    ("Kos ‹said› late on Tuesday ⟦the bridge is safe⟧.", "2024-05-07"),
    ("Kos ‹said› Tuesday that ⟦the bridge is safe⟧.", "2024-05-07"),
    ("Kos ‹said› on Friday that ⟦the bridge is safe⟧.", "2024-05-10"),
    ("Kos ‹said› on Saturday that ⟦the bridge is safe⟧.", "2024-05-04"),
    ("Kos ‹said› last Friday that ⟦the bridge is safe⟧.", "2024-05-03"),
    ("On Monday, Kos ‹said› ⟦the bridge is safe⟧.", "2024-05-06"),
    ("On Monday Kos ‹said› ⟦the bridge is safe⟧.", "2024-05-06"),
    ("Kos on Thursday ‹denied› ⟦the bridge is unsafe⟧.", "2024-05-09"),
    ("⟦The bridge is safe⟧, Kos ‹said› on Wednesday.", "2024-05-08"),
    ("“⟦The bridge is safe⟧,” Kos ‹said› on Wednesday after a meeting in Lindhaven.", "2024-05-08"),
    ("“⟦The bridge is safe⟧,” Kos ‹told› reporters in Lindhaven, Norway, on Wednesday.", "2024-05-08"),
    ("Kos ‹told› reporters on Tuesday of last week that ⟦it is safe⟧.", "2024-04-30"),
    ("Kos ‹told› reporters on Tuesday last week that ⟦it is safe⟧.", "2024-04-30"),
    ("At Monday's briefing, Kos ‹said› ⟦the bridge is safe⟧.", "2024-05-06"),
    ("Kos ‹told› a Monday press conference that ⟦it is safe⟧.", "2024-05-06"),
    ("In an interview on Sunday, Kos ‹said› ⟦it is safe⟧.", "2024-05-05"),
    ("Kos, speaking on Tuesday, ‹said› ⟦it is safe⟧.", "2024-05-07"),
    ("‹According to› a letter published on Monday, ⟦the bridge is safe⟧.", "2024-05-06"),
    ("After talks in Lindhaven on Monday, Kos ‹said› ⟦it is safe⟧.", "2024-05-06"),
    // Days near by.
    ("Kos ‹said› yesterday ⟦the bridge is safe⟧.", "2024-05-09"),
    ("Kos ‹said› today that ⟦the bridge is safe⟧.", "2024-05-10"),
    ("Kos ‹said› this morning that ⟦the bridge is safe⟧.", "2024-05-10"),
    ("Kos ‹said› last night ⟦the bridge is safe⟧.", "2024-05-09"),
    ("Kos ‹said› the day before yesterday that ⟦it is safe⟧.", "2024-05-08"),
    ("In yesterday's debate, Kos ‹said› ⟦it is safe⟧.", "2024-05-09"),
    // Counted back.
    ("Kos ‹said› two days ago that ⟦the bridge is safe⟧.", "2024-05-08"),
    ("Two days ago, Kos ‹said› ⟦the bridge is safe⟧.", "2024-05-08"),
    ("Kos ‹said› a few days ago that ⟦it is safe⟧.", "2024-05"),
    ("Kos ‹said› 12 days ago that ⟦it is safe⟧.", "2024-04-28"),
    ("Kos ‹said› three weeks ago that ⟦it is safe⟧.", "2024-04"),
    ("Kos ‹said› two months ago that ⟦it is safe⟧.", "2024-03"),
    ("Kos ‹said› six months ago that ⟦it is safe⟧.", "2023-11"),
    ("Kos ‹said› five years ago that ⟦it is safe⟧.", "2019"),
    ("Kos ‹said› last month that ⟦it is safe⟧.", "2024-04"),
    ("Kos ‹said› last week that ⟦it is safe⟧.", "2024"),
    ("Kos ‹said› earlier this week that ⟦it is safe⟧.", "2024-05"),
    ("Earlier this month, Kos ‹said› ⟦it is safe⟧.", "2024-05"),
    ("Kos ‹said› earlier this year that ⟦it is safe⟧.", "2024"),
    ("Kos ‹said› last year that ⟦it is safe⟧.", "2023"),
    ("Kos ‹said› at the weekend that ⟦it is safe⟧.", "2024-05"),
    ("Kos ‹said› over the weekend that ⟦it is safe⟧.", "2024-05"),
    // By the calendar.
    ("Kos ‹said› on 3 April that ⟦it is safe⟧.", "2024-04-03"),
    ("Kos ‹said› on April 3 that ⟦it is safe⟧.", "2024-04-03"),
    ("Kos ‹said› on April 3, 2021 that ⟦it is safe⟧.", "2021-04-03"),
    ("On April 3, 2021, Kos ‹said› ⟦it is safe⟧.", "2021-04-03"),
    ("Kos ‹said› on the 3rd of April that ⟦it is safe⟧.", "2024-04-03"),
    ("Kos ‹said› on Sept. 12 that ⟦it is safe⟧.", "2023-09-12"),
    ("Kos ‹said› on 3 December that ⟦it is safe⟧.", "2023-12-03"),
    ("Kos ‹said› on Tuesday, 7 May, that ⟦it is safe⟧.", "2024-05-07"),
    ("Kos ‹said› on 2021-04-03 that ⟦it is safe⟧.", "2021-04-03"),
    ("Kos ‹said› in March 2021 that ⟦it is safe⟧.", "2021-03"),
    ("Kos ‹said› in Madrid in June that ⟦it is safe⟧.", "2023-06"),
    ("Kos ‹said› in early May that ⟦it is safe⟧.", "2024-05"),
    ("Kos ‹said› in mid-March that ⟦it is safe⟧.", "2024-03"),
    ("Kos ‹said› in 2016 that ⟦it is safe⟧.", "2016"),
    ("Kos ‹told› Sever in a 2016 interview that ⟦it is safe⟧.", "2016"),
    ("In a March 2021 letter, Kos ‹wrote› that ⟦it is safe⟧.", "2021-03"),
    ("In a March letter, Kos ‹wrote› that ⟦it is safe⟧.", "2024-03"),
    ("A 2019 report ‹said› ⟦it is safe⟧.", "2019"),
    ("Kos ‹said› in the summer of 2022 that ⟦it is safe⟧.", "2022"),
    // What does not belong to the saying.
    ("Kos ‹said› ⟦it would open on Tuesday⟧.", "article"),
    ("Kos ‹said› ⟦it would open⟧ on Tuesday.", "article"),
    ("Kos, who was elected in 2016, ‹said› ⟦it is safe⟧.", "article"),
    ("The man arrested on Tuesday ‹said› ⟦he was at home⟧.", "article"),
    ("Kos, elected in March 2021, ‹said› ⟦it is safe⟧.", "article"),
    ("Elected in 2016, Kos ‹said› ⟦it is safe⟧.", "article"),
    ("Survivors of Tuesday's storm ‹said› ⟦it was loud⟧.", "article"),
    ("After the bridge was closed on Tuesday, Kos ‹said› ⟦it is safe⟧.", "article"),
    ("Kos ‹told› reporters before the vote on Sunday that ⟦it is safe⟧.", "article"),
    ("Kos ‹told› families of those killed on Tuesday that ⟦it was an accident⟧.", "article"),
    ("“⟦It is safe⟧,” Kos ‹said› ahead of Sunday's match.", "article"),
    ("Mayor since 2016, Kos ‹said› ⟦it is safe⟧.", "article"),
    ("Kos ‹will say› on Tuesday that ⟦it is safe⟧.", "article"),
    ("Kos is expected to ‹say› on Tuesday that ⟦it is safe⟧.", "article"),
    ("The mayor will ‹announce› on Monday ⟦that it is safe⟧.", "article"),
    ("Until Tuesday, Kos had ‹said› ⟦it is safe⟧.", "article"),
    ("Next Tuesday, Kos ‹said›, ⟦it will open⟧.", "article"),
    ("The Sunday Herald ‹said› ⟦it is safe⟧.", "article"),
    ("Sever Today ‹said› ⟦it is safe⟧.", "article"),
    ("Voters going to the polls on Tuesday ‹say› ⟦it is safe⟧.", "article"),
    ("⟦It is safe⟧, ‹said› Kos, a sailor who was a mayor in 2008.", "article"),
    ("Asked about the storm that hit the port last June, Kos ‹said› ⟦it is safe⟧.", "article"),
    ("Despite the storm on Tuesday, Kos ‹said› ⟦it is safe⟧.", "article"),
    ("A fan of Sheffield Wednesday ‹said› ⟦it is safe⟧.", "article"),
    ("Kos ‹said› ⟦it is safe⟧, and will meet Holm on 12 May.", "article"),
    ("Kos may ‹say› ⟦it is safe⟧.", "article"),
    ("Kos ‹said› “⟦on Tuesday I was at home⟧”.", "article"),
    // Of two times, the one beside the cue.
    ("On Monday the bridge was closed, and on Tuesday Kos ‹said› ⟦it is safe⟧.", "2024-05-07"),
    ("On Monday the bridge was closed, but Kos ‹said› ⟦it is safe⟧.", "article"),
    ("Asked about the bridge on Tuesday, Kos ‹said› ⟦it is safe⟧.", "2024-05-07"),
    ("In 2016 the bridge was built; Kos ‹said› on Tuesday ⟦it is safe⟧.", "2024-05-07"),
  ])
  func fromTheSentence(marked: String, day: String) { #expect(shown(said(marked)) == day, "\(marked)") }

  @Test(arguments: [
    ("The same day, Kos ‹said› ⟦it is safe⟧.", "2024-04-03"), ("Kos ‹said› that evening ⟦it is safe⟧.", "2024-04-03"),
    ("A day later, Kos ‹said› ⟦it is safe⟧.", "2024-04-04"), ("Kos ‹said› the next day ⟦it is safe⟧.", "2024-04-04"),
    ("Kos had ‹said› the day before that ⟦it is safe⟧.", "2024-04-02"),
    ("Two days earlier, Kos ‹said› ⟦it is safe⟧.", "2024-04-01"),
    ("The same day that the bridge was closed, Kos ‹said› ⟦it is safe⟧.", "article"),
    ("The same day that it rained, Kos ‹said› on Monday ⟦it is safe⟧.", "2024-05-06"),
    ("Two days before the vote, Kos ‹said› ⟦it is safe⟧.", "untold"),
  ])
  func fromTheStatementBefore(marked: String, day: String) throws {
    let before = SaidOn(try #require(Day(iso: "2024-04-03")), origin: .sentence)
    #expect(shown(said(marked, after: before)) == day, "\(marked)")
  }

  @Test func aDayAfterNothingIsUntold() { #expect(said("A day later, Kos ‹said› ⟦it is safe⟧.") == nil) }

  @Test(arguments: [
    ("Kos ‹said› on Tuesday ⟦it is safe⟧.", "untold"), ("Kos ‹said› last week ⟦it is safe⟧.", "untold"),
    ("Kos ‹said› in March 2021 ⟦it is safe⟧.", "2021-03"), ("Kos ‹said› on 3 April ⟦it is safe⟧.", "untold"),
    ("Kos ‹said› ⟦it is safe⟧.", "untold"),
  ])
  func withoutADateOfTheArticle(marked: String, day: String) {
    #expect(shown(said(marked, published: nil)) == day, "\(marked)")
  }

  @Test(arguments: [
    ("2024-05", "Kos ‹said› in March ⟦it is safe⟧.", "2024-03"),
    ("2024-05", "Kos ‹said› last month ⟦it is safe⟧.", "2024-04"),
    ("2024-05", "Kos ‹said› on Tuesday ⟦it is safe⟧.", "untold"),
    ("2024-01-10", "Kos ‹said› last month ⟦it is safe⟧.", "2023-12"),
    ("2024-01-10", "Kos ‹said› in December ⟦it is safe⟧.", "2023-12"),
    ("2024-01-03", "Kos ‹said› last week ⟦it is safe⟧.", "2023-12"),
    ("2024-01-01", "Kos ‹said› on Sunday ⟦it is safe⟧.", "2023-12-31"),
    ("2024-03-01", "Kos ‹said› yesterday ⟦it is safe⟧.", "2024-02-29"),
    ("2024-05-11", "Kos ‹said› this weekend ⟦it is safe⟧.", "2024-05-11"),
    ("2024-05-20", "Kos ‹said› last week ⟦it is safe⟧.", "2024-05"),
    ("2024-01-02", "Kos ‹said› at the weekend ⟦it is safe⟧.", "2023-12"),
  ])
  func fromOtherDates(published: String, marked: String, day: String) throws {
    let date = try #require(Day(iso: published))
    #expect(shown(said(marked, published: date)) == day, "\(published): \(marked)")
  }
}
