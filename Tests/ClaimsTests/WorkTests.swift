@testable import Claims
import StoreContract
import Testing

/// Who has which claims, and what belongs to the work on them. Each test fails when the rule that it names is taken out.
@Suite struct WorkTests {
  static func newsroom(_ preset: Preset = .solo, confidence: Double = 0.9) async throws -> Newsroom {
    let clock = FixedClock(Newsroom.noon)
    let newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock, preset: preset)
    try await newsroom.importing(
      [("Marko Ilić", "The bridge opens in June."), ("Vera Dahl", "Work goes on."), (nil, "Nobody was asked.")],
      confidence: confidence)
    return newsroom
  }

  static func claim(_ word: String, _ newsroom: Newsroom) async throws -> Claim {
    try await newsroom.store.read { try $0.resolve(word, as: Claim.self) }
  }

  static func sentence(_ body: () async throws -> Void) async -> String {
    do {
      try await body()
      return "was not refused"
    } catch {
      return (error as? ClaimsError)?.told ?? "\(error)"
    }
  }

  @Test func assigningTakesAndGives() async throws {
    let newsroom = try await Self.newsroom()
    let both = ClaimSelection.named(["C-1", "C-2"])
    let first = try await newsroom.workbench.assign(both, to: "Ana Kovač").outcome
    #expect(first.map(\.isChanged) == [true, true])
    #expect(try await newsroom.workbench.assign(both, to: "ana kovac").outcome.map(\.isChanged) == [false, false])
    let ana = try await newsroom.store.read { try $0.person("Ana Kovač") }
    #expect(try await Self.claim("C-1", newsroom).assignee == ana.id)
    _ = try await newsroom.workbench.assign(.named(["C-1"]), to: nil)
    #expect(try await Self.claim("C-1", newsroom).assignee == nil)
    // In a file of one, an unknown colleague is registered; with roles they must be there already.
    _ = try await newsroom.workbench.assign(.named(["C-1"]), to: "Mira")
    #expect(try await newsroom.store.read { try $0.person("Mira").role } == .researcher)
  }

  @Test func withRolesOnlyColleaguesHaveClaims() async throws {
    let newsroom = try await Self.newsroom(.newsroom)
    _ = try await newsroom.workbench.addPerson("Mirela", role: .researcher)
    let unknown = await Self.sentence { _ = try await newsroom.workbench.assign(.named(["C-1"]), to: "Mirella") }
    #expect(unknown.contains("Did you mean Mirela?") && unknown.contains("listPeople"), "\(unknown)")
    var edit = ClaimEdit()
    edit.reviewer = .set("Nobody")
    let change = edit
    let reviewer = await Self.sentence { _ = try await newsroom.workbench.edit("C-1", change) }
    #expect(reviewer.contains("there is no person"), "\(reviewer)")
    _ = try await newsroom.workbench.assign(.named(["C-1"]), to: "Mirela")
    _ = try await newsroom.workbench.retire("Mirela")
    let retired = await Self.sentence { _ = try await newsroom.workbench.assign(.named(["C-2"]), to: "Mirela") }
    #expect(retired.contains("no longer works here"), "\(retired)")
    // What they had stays theirs until somebody gives it away.
    #expect(try await Self.claim("C-1", newsroom).assignee != nil)
  }

  @Test func taggingAddsAndTakesAway() async throws {
    let newsroom = try await Self.newsroom()
    _ = try await newsroom.workbench.tag(.named(["C-1"]), adding: ["+NATO", "draft"], removing: [])
    let outcome = try await newsroom.workbench.tag(.named(["C-1"]), adding: ["budget"], removing: ["Draft"]).outcome
    #expect(outcome[0].claim.tags == ["nato", "budget"])
    let none = await Self.sentence { _ = try await newsroom.workbench.tag(.named(["C-1"]), adding: [], removing: []) }
    #expect(none.contains("the tag is missing"), "\(none)")
    let bad = await Self.sentence {
      _ = try await newsroom.workbench.tag(.named(["C-1"]), adding: ["a b"], removing: [])
    }
    #expect(bad.contains("letters, digits"), "\(bad)")
    let all = await Self.sentence {
      _ = try await newsroom.workbench.tag(.matching(.everything), adding: ["x"], removing: [])
    }
    #expect(all.contains("the claim is missing"), "\(all)")
  }

  /// Sharing out an import must not say that a doubtful statement is one.
  @Test func workConfirmsNothing() async throws {
    let newsroom = try await Self.newsroom(confidence: 0.3)
    _ = try await newsroom.workbench.assign(.named(["C-1"]), to: "Ana Kovač")
    _ = try await newsroom.workbench.tag(.named(["C-1"]), adding: ["nato"], removing: [])
    var edit = ClaimEdit()
    edit.due = Day(iso: "2024-06-01").map { .set($0) }
    edit.reviewer = .set("Ana Kovač")
    edit.priority = .set(.high)
    edit.selectedBecause = .set("Readers asked.")
    edit.recheck = Day(iso: "2025").map { .set($0) }
    _ = try await newsroom.workbench.edit("C-1", edit)
    let claim = try await Self.claim("C-1", newsroom)
    #expect(claim.isProposed && claim.priority == .high && claim.selectedBecause == "Readers asked.")
    #expect(claim.recheck == Day(iso: "2025"))
    _ = try await newsroom.workbench.accept(.named(["C-1"]))
    let accepted = try await Self.claim("C-1", newsroom)
    #expect(!accepted.isProposed && accepted.status == .queued)
  }

  @Test func acceptingTwiceChangesNothingMore() async throws {
    let newsroom = try await Self.newsroom(confidence: 0.3)
    #expect(try await newsroom.workbench.accept(.named(["C-1", "C-2"])).outcome.map(\.isChanged) == [true, true])
    let again = try await newsroom.workbench.accept(.named(["C-1"]))
    #expect(again.commitNumber == nil && again.outcome.map(\.isChanged) == [false])
    // One that is in research already is only confirmed.
    _ = try await newsroom.workbench.step(.named(["C-3"]), .start)
    #expect(try await newsroom.workbench.accept(.named(["C-3"])).outcome[0].claim.status == .inResearch)
  }

  @Test func historySaysWhatWasDecided() async throws {
    let newsroom = try await Self.newsroom(confidence: 0.3)
    var edit = ClaimEdit()
    edit.priority = .set(.high)
    edit.selectedBecause = .set("Three readers\nasked.")
    edit.recheck = Day(iso: "2025-01").map { .set($0) }
    _ = try await newsroom.workbench.edit("C-1", edit)
    _ = try await newsroom.workbench.tag(.named(["C-1"]), adding: ["a"], removing: [])
    _ = try await newsroom.workbench.tag(.named(["C-1"]), adding: [], removing: ["a"])
    let lines = try await newsroom.store.read { snapshot in
      try snapshot.history(of: snapshot.resolve("C-1", as: Claim.self), for: .nobody) { $0.dayInUTC }
    }
    #expect(
      lines[1].summary
        == "priority set to “high”; reason for the selection set to “Three readers asked.”; re-check set to “2025-01”")
    #expect(lines[1].published == "reason for the selection set to “Three readers asked.”")
    #expect(lines.suffix(2).map(\.summary) == ["tags now +a", "tags now none"])
  }

  @Test func undoingOnlyWhatIsMeant() async throws {
    let newsroom = try await Self.newsroom()
    let mine = try await newsroom.workbench.assign(.named(["C-1"]), to: "Ana Kovač").commitNumber
    _ = try await newsroom.workbench(of: "Ben").tag(.named(["C-2"]), adding: ["x"], removing: [])
    _ = try await newsroom.workbench.undo(change: try #require(mine))
    #expect(try await Self.claim("C-2", newsroom).tags == ["x"])
    #expect(try await Self.claim("C-1", newsroom).assignee == nil)
  }

  @Test func sortingBeginsWithTheUnsure() async throws {
    let newsroom = try await Self.newsroom()
    try await newsroom.importing([(nil, "Perhaps."), (nil, "Maybe.")], title: "Unsure", confidence: 0.3)
    _ = try await newsroom.workbench.drop(.named(["C-2"]), because: "opinion")
    func order(_ text: String) async throws -> [Int] {
      let filter = try Filter(text, today: newsroom.clock.today)
      return try await newsroom.workbench.sortingRound(filter).claims.map(\.number)
    }
    #expect(try await order("") == [4, 5, 1, 3])
    #expect(try await order("article:A-1") == [1, 3])
    #expect(try await order("article:A-1 status:new,dropped") == [1, 2, 3])
    #expect(try await order("is:open speaker:Dahl") == [])
    let tally = try await newsroom.workbench.sortingRound(.everything).tally
    #expect(tally.filter.description == "status:new", "what is left out is said")
    #expect(tally.matching == 4 && tally.total == 5)
  }
}
