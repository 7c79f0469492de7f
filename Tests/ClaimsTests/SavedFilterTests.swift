@testable import Claims
import StoreContract
import Testing

/// Each test fails when the rule that it names is taken out.
@Suite struct SavedFilterTests {
  private func numbers(_ text: String, _ newsroom: Newsroom, me: String? = "Ana Kovač") async throws -> [Int] {
    let filter = try Filter(text, today: newsroom.clock.today, me: me)
    return try await newsroom.store.read { try $0.claims(ClaimQuery(filter)).claims.map(\.claim.number) }
  }

  @Test func standsForItsTerms() async throws {
    let newsroom = try await WorkTests.newsroom()
    let workbench = newsroom.workbench
    _ = try await workbench.tag(.named(["C-1", "C-2"]), adding: ["nato"], removing: [])
    _ = try await workbench.saveFilter("@Nato", " +nato  speaker:Ilić,Dahl ")
    #expect(try await numbers("@nato", newsroom) == [1, 2])
    #expect(try await numbers("@NATO speaker:Dahl", newsroom) == [2])
    #expect(try await numbers("not:@nato", newsroom) == [3])
    _ = try await workbench.saveFilter("quiet", "not:@nato")
    #expect(try await numbers("@quiet", newsroom) == [3], "saved filters may name others")
    // Other terms under the same name, and every command that takes claims knows it.
    _ = try await workbench.saveFilter("nato", "+nato speaker:Ilić")
    let outcome = try await workbench.drop(
      .matching(Filter("@nato", today: newsroom.clock.today)), because: "opinion"
    ).outcome
    #expect(outcome.map(\.claim.number) == [1])
  }

  @Test func whatItStandsForIsShown() async throws {
    let newsroom = try await WorkTests.newsroom()
    _ = try await newsroom.workbench.saveFilter("mine", "assignee:me not:status:published")
    let filter = try Filter("bridge @mine", today: newsroom.clock.today, me: "Ana Kovač")
    #expect(filter.description == "bridge @mine", "as it is typed")
    let page = try await newsroom.store.read { try $0.claims(ClaimQuery(filter)) }
    #expect(page.filter.spelledOut == "bridge @mine (assignee:\"Ana Kovač\" not:status:published,corrected)")
    #expect(page.matching == 0 && page.total == 3)
    let sentence = await WorkTests.sentence {
      _ = try await newsroom.workbench.drop(.matching(filter), because: "opinion")
    }
    #expect(sentence.contains("@mine (assignee:"), "\(sentence)")
  }

  @Test func daysAndPeopleAreReadAtUse() async throws {
    let newsroom = try await WorkTests.newsroom()
    var edit = ClaimEdit()
    edit.due = Day(iso: "2024-05-17").map { .set($0) }
    _ = try await newsroom.workbench.edit("C-1", edit)
    _ = try await newsroom.workbench.assign(.named(["C-1"]), to: "Ana Kovač")
    _ = try await newsroom.workbench.saveFilter("mine", "assignee:me due:friday")
    #expect(try await numbers("@mine", newsroom) == [], "10 May 2024 is a Friday")
    let later = try Filter("@mine", today: Day(iso: "2024-05-13")!, me: "Ana Kovač")
    #expect(try await newsroom.store.read { try $0.claims(ClaimQuery(later)).matching } == 1)
    let other = try Filter("@mine", today: Day(iso: "2024-05-13")!, me: "Mira")
    #expect(try await newsroom.store.read { try $0.claims(ClaimQuery(other)).matching } == 0)
  }

  @Test func mistakesAreSaid() async throws {
    let newsroom = try await WorkTests.newsroom()
    let workbench = newsroom.workbench
    func refusal(_ name: String, _ terms: String) async -> String {
      await WorkTests.sentence { _ = try await workbench.saveFilter(name, terms) }
    }
    #expect(await refusal("a b", "+x").contains("letters, digits"))
    #expect(await refusal("x", " ").contains("the filter is missing"))
    #expect(await refusal("x", "speeker:y").contains("did you mean “speaker”"))
    #expect(await refusal("x", "rating:true").contains("no rating"))
    #expect(await refusal("x", "@y").contains("no saved filter “@y”"))
    #expect(await refusal("x", "not:@X").contains("@x → @x"), "itself")
    _ = try await workbench.saveFilter("late", "is:overdue")
    _ = try await workbench.saveFilter("mine", "@late assignee:me")
    #expect(await refusal("late", "+x @mine").contains("@late → @mine → @late"), "itself, over another one")
    let unknown = await WorkTests.sentence { _ = try await numbers("@latte", newsroom) }
    #expect(unknown.contains("Did you mean @late?") && unknown.contains("listFilters"), "\(unknown)")
    let nobody = await WorkTests.sentence { _ = try await numbers("@mine", newsroom, me: nil) }
    #expect(nobody.contains("nobody is “me” here"), "\(nobody)")
    #expect(try await newsroom.store.read { try $0.counts().commits } == 4)
  }

  @Test func isForgottenAndComesBack() async throws {
    let newsroom = try await WorkTests.newsroom()
    let workbench = newsroom.workbench
    let first = try await workbench.saveFilter("late", "is:overdue").outcome
    _ = try await workbench.saveFilter("mine", "@late")
    let needed = await WorkTests.sentence { _ = try await workbench.removeFilter("late") }
    #expect(needed.contains("@mine is made with @late"), "\(needed)")
    _ = try await workbench.removeFilter("@mine")
    _ = try await workbench.removeFilter("late")
    #expect(try await newsroom.store.read { try $0.all(SavedFilter.self).isEmpty })
    let gone = await WorkTests.sentence { _ = try await workbench.removeFilter("late") }
    #expect(gone.contains("no saved filter “@late”"), "\(gone)")
    let again = try await workbench.saveFilter("late", "due.before:today")
    #expect(again.outcome.id == first.id && again.commitNumber != nil, "the name keeps its record and its history")
    #expect(try await workbench.saveFilter("late", "due.before:today").commitNumber == nil)
    _ = try await newsroom.store.read { try $0.verified() }
  }

  @Test("saved filters that name others twice each cannot stand for more than a filter may hold")
  func doubling() async throws {
    let newsroom = try await WorkTests.newsroom()
    _ = try await newsroom.workbench.saveFilter("f0", "bridge topic:a,b")
    func double(_ number: Int) async throws {
      let (name, terms) = ("f\(number)", "@f\(number - 1) not:@f\(number - 1)")
      _ = try await newsroom.workbench.saveFilter(name, terms)
      #expect(try await numbers("@" + name, newsroom) == [])
    }
    for number in 1...6 { try await double(number) }
    let doubled = await WorkTests.sentence { try await double(7) }
    #expect(doubled.contains("the saved filter “@f6”") && doubled.contains("500 terms and values"), "\(doubled)")
    // A long way through others is refused too.
    _ = try await newsroom.workbench.saveFilter("g9", "bridge")
    func lead(_ number: Int) async throws {
      _ = try await newsroom.workbench.saveFilter("g\(number)", "@g\(number + 1)")
      _ = try await numbers("@g\(number)", newsroom)
    }
    for number in (2...8).reversed() { try await lead(number) }
    let led = await WorkTests.sentence {
      try await lead(1)
      try await lead(0)
    }
    #expect(led.contains("more than 8 others"), "\(led)")
  }
}
