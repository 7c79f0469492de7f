@testable import Claims
import StoreContract
import Testing

@Suite struct UrgencyTests {
  /// The urgency of C-1 on 10 May 2024 after an edit, imported so many days before.
  private func urgency(age: Int = 0, status: Status = .new, _ edit: (inout ClaimEdit) -> Void = { _ in }) async throws
    -> Urgency
  {
    let clock = FixedClock(Newsroom.noon)
    let newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock)
    let before = Instant(millisecondsSince1970: Newsroom.noon.millisecondsSince1970 - Int64(age) * 86_400_000)
    _ = try await newsroom.workbench(of: "Ana Kovač", at: before).add(ClaimDetails(text: "The bridge opens in June."))
    var change = ClaimEdit()
    edit(&change)
    if !change.isEmpty { _ = try await newsroom.workbench.edit("C-1", change) }
    let path: [Transition] =
      switch status {
      case .inResearch: [.start]
      case .inReview: [.submit]
      case .approved: [.approve]
      case .published: [.publish]
      default: []
      }
    for step in path { _ = try await newsroom.workbench.step(.named(["C-1"]), step) }
    if status == .dropped { _ = try await newsroom.workbench.drop(.named(["C-1"]), because: "opinion") }
    return try await newsroom.store.read { snapshot in
      let claim = try snapshot.resolve("C-1", as: Claim.self)
      // One claim by itself and among all others is the same.
      #expect(try snapshot.urgencies(by: clock).urgency(of: claim) == snapshot.urgency(of: claim, by: clock))
      return try snapshot.urgency(of: claim, by: clock)
    }
  }

  private func day(_ iso: String) -> ClaimEdit.Field<Day> { Day(iso: iso).map { .set($0) } ?? .clear }

  @Test func nothingPressesNewClaims() async throws {
    let urgency = try await urgency()
    #expect(urgency.value == 0 && urgency.description == "0.0")
  }

  @Test func termsAddUpAndTheLargestComesFirst() async throws {
    let urgency = try await urgency(age: 3) {
      $0.priority = .set(.high)
      $0.due = day("2024-05-12")
    }
    #expect(urgency.description == "14.1 = 7.9 due in 2 days + 6.0 high priority + 0.2 3 days old")
    let low = try await self.urgency(age: 1) { $0.priority = .set(.low) }
    #expect(low.description == "−1.9 = 0.1 1 day old − 2.0 low priority")
  }

  @Test(arguments: [
    ("2024-04-01", 12.0, "39 days overdue"), ("2024-05-03", 12.0, "7 days overdue"),
    ("2024-05-09", 8.9, "due yesterday"),
    ("2024-05-10", 8.8, "due today"), ("2024-05-11", 8.3, "due tomorrow"), ("2024-05-24", 2.4, "due in 14 days"),
    ("2025", 2.4, "due in 600 days"),
    // Its last day counts.
    ("2024-05", 2.4, "due in 21 days"),
  ])
  func aDueDateComesNearer(due: String, value: Double, words: String) async throws {
    let urgency = try await urgency { $0.due = day(due) }
    #expect(abs(urgency.value - value) < 0.51, "\(urgency.description)")
    #expect(urgency.terms.map(\.why) == [words])
  }

  @Test func statusCounts() async throws {
    #expect(try await urgency(status: .inResearch).description == "1.0 = 1.0 in research")
    #expect(try await urgency(status: .inReview).description == "3.0 = 3.0 in review")
    #expect(try await urgency(status: .approved).description == "4.0 = 4.0 approved")
  }

  @Test func ageStopsGrowingAndWaitsInReview() async throws {
    #expect(try await urgency(age: 15).value == 1)
    #expect(try await urgency(age: 400).description == "2.0 = 2.0 400 days old")
    #expect(try await urgency(age: 400, status: .inReview).value == 3)
  }

  @Test func whatIsDoneRests() async throws {
    let change: (inout ClaimEdit) -> Void = {
      $0.priority = .set(.high)
      $0.due = day("2024-05-01")
      $0.recheck = day("2024-06")
    }
    #expect(try await urgency(age: 9, status: .published, change).value == 0)
    #expect(try await urgency(age: 9, status: .dropped, change).value == 0)
  }

  @Test func aRecheckWakesAPublishedCheck() async throws {
    let urgency = try await urgency(age: 9, status: .published) {
      $0.priority = .set(.high)
      $0.recheck = day("2024-05-10")
    }
    #expect(urgency.description == "11.0 = 6.0 high priority + 5.0 re-check due")
  }

  @Test func repliesAndCorrectionsCountWhenTheyAreLate() async throws {
    let clock = FixedClock(Newsroom.noon)
    let newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock)
    for text in ["One.", "Two."] { _ = try await newsroom.workbench.add(ClaimDetails(text: text, speaker: "Ilić")) }
    func words(_ word: String, at instant: Instant = Newsroom.noon) async throws -> [String] {
      try await newsroom.store.read { snapshot in
        try snapshot.urgency(of: snapshot.resolve(word, as: Claim.self), by: FixedClock(instant)).terms.map(\.why)
      }
    }
    let june = Instant(iso: "2024-06-01T12:00:00Z")!
    _ = try await newsroom.workbench.askReply(.named(["C-1"]), ReplyRequest(deadline: Day(iso: "2024-05-20")))
    #expect(try await words("C-1") == [])
    #expect(try await words("C-1", at: june).contains("reply overdue"))
    _ = try await newsroom.workbench.mark(.named(["C-2"]), as: "disputed", because: "It was three.")
    _ = try await newsroom.workbench.step(.named(["C-2"]), .publish)
    _ = try await newsroom.workbench.askCorrection(
      "C-2", wrong: "It was two.", askedBy: "Ilić", deadline: Day(iso: "2024-05-20"))
    #expect(try await words("C-2") == ["correction open"])
    #expect(try await words("C-2", at: june) == ["correction overdue"])
  }

  @Test func everyCoefficientIsExplained() {
    for coefficient in Urgency.Coefficient.allCases {
      #expect(!coefficient.meaning.isEmpty && !coefficient.reason.isEmpty && coefficient.value != 0)
    }
  }

  @Test func listsBeginWithTheMostUrgent() async throws {
    let newsroom = try await WorkTests.newsroom()
    var edit = ClaimEdit()
    edit.priority = .set(.high)
    _ = try await newsroom.workbench.edit("C-3", edit)
    let page = try await newsroom.store.read { snapshot in
      try snapshot.claimsByUrgency(ClaimQuery(.everything, limit: 2), snapshot.urgencies(by: newsroom.clock))
    }
    #expect(page.claims.map(\.claim.number) == [3, 1])
    #expect(page.matching == 3 && page.total == 3)
  }
}
