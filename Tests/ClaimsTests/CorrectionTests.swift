@testable import Claims
import StoreContract
import Testing

@Suite struct CorrectionTests {
  private typealias Flow = WorkflowTests

  private func published() async throws -> Newsroom {
    let newsroom = try await Flow.newsroom()
    try await Flow.publish(newsroom)
    return newsroom
  }

  private func claim(_ newsroom: Newsroom) async throws -> Claim {
    try await newsroom.store.read { try $0.resolve("C-1", as: Claim.self) }
  }

  private func rating(_ newsroom: Newsroom) async throws -> String? {
    try await newsroom.store.read { try $0.currentVerdict(of: $0.resolve("C-1", as: Claim.self).id)?.rating }
  }

  private let wording = CorrectionDetails(
    wrong: "It said June.", now: "It says July.", severity: .substantial, text: "The bridge opens in July.",
    rating: "verified", explanation: "The new contract says so.")

  @Test func waitsForASecondEditorAndThenChangesTheCheck() async throws {
    let newsroom = try await published()
    let vera = newsroom.workbench(of: "Vera")
    let proposed = try await vera.correct("C-1", wording).outcome.correction
    #expect(proposed.state == .proposed)
    #expect(try await claim(newsroom).text == "The bridge opens in June.")
    #expect(try await rating(newsroom) == "disputed")
    // Who proposed it does not approve it, and no second one is opened meanwhile.
    await #expect(throws: ClaimsError.self) { try await vera.step(Flow.claim, .approve) }
    await #expect(throws: ClaimsError.self) { try await vera.correct("C-1", wording) }
    _ = try await newsroom.workbench(of: "Igor").step(Flow.claim, .approve)
    let after = try await claim(newsroom)
    #expect(after.text == "The bridge opens in July.")
    #expect(after.status == .corrected)
    #expect(try await rating(newsroom) == "verified")
    let made = try await newsroom.store.read { try $0.corrections()[0].correction }
    #expect(made.state == .made)
    #expect(made.now == "It says July.")
    #expect(made.answered == newsroom.clock.today)
    // A corrected check can be corrected again.
    _ = try await newsroom.workbench(of: "Igor").correct(
      "C-1", CorrectionDetails(wrong: "A typing mistake.", now: "None.", severity: .minor))
  }

  @Test func isMadeAtOnceByOnePerson() async throws {
    let clock = FixedClock(Newsroom.noon)
    let newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock)
    _ = try await newsroom.importing([("Marko Ilić", "The bridge opens in June.")])
    _ = try await newsroom.workbench.step(Flow.claim, .publish)
    let outcome = try await newsroom.workbench.correct("C-1", wording).outcome
    #expect(outcome.correction.state == .made)
    #expect(outcome.claim.status == .corrected)
    #expect(try await rating(newsroom) == "verified")
  }

  @Test func onlyWhatWasPublishedIsCorrected() async throws {
    let newsroom = try await Flow.newsroom()
    await #expect(throws: ClaimsError.self) { try await newsroom.workbench(of: "Vera").correct("C-1", wording) }
    await #expect(throws: ClaimsError.self) {
      try await newsroom.workbench(of: "Vera").askCorrection("C-1", wrong: "x", askedBy: nil)
    }
  }

  @Test func researchersDoNotCorrectOrRefuse() async throws {
    let newsroom = try await published()
    let mira = newsroom.workbench(of: "Mira")
    await #expect(throws: ClaimsError.self) { try await mira.correct("C-1", wording) }
    let asked = try await mira.askCorrection("C-1", wrong: "It is July.", askedBy: "A reader").outcome.correction
    await #expect(throws: ClaimsError.self) { try await mira.refuseCorrection(asked.shortID, because: "no") }
  }

  @Test func aMinorOneLeavesTheRating() async throws {
    let newsroom = try await published()
    var minor = wording
    minor.severity = .minor
    await #expect(throws: ClaimsError.self) { try await newsroom.workbench(of: "Vera").correct("C-1", minor) }
    minor.rating = "disputed"
    _ = try await newsroom.workbench(of: "Vera").correct("C-1", minor)
  }

  @Test func requestsAreAnsweredInTime() async throws {
    let newsroom = try await published()
    // Friday 10 May and seven working days.
    let asked = try await newsroom.workbench(of: "Mira").askCorrection(
      "C-1", wrong: "It is July.", askedBy: "A reader"
    ).outcome.correction
    #expect(asked.deadline?.iso == "2024-05-21")
    #expect(asked.state == .open)
    let answer = CorrectionDetails(now: "It says July.", severity: .update, text: "The bridge opens in July.")
    let proposed = try await newsroom.workbench(of: "Vera").correct(asked.shortID, answer).outcome.correction
    #expect(proposed.id == asked.id)
    #expect(proposed.wrong == "It is July.")
    let refused = try await newsroom.workbench(of: "Igor").refuseCorrection(asked.shortID, because: "June it is.")
    #expect(refused.outcome.correction.state == .refused)
    await #expect(throws: ClaimsError.self) {
      try await newsroom.workbench(of: "Igor").refuseCorrection(asked.shortID, because: "again")
    }
    let future = Day(iso: "2024-05-11")
    await #expect(throws: ClaimsError.self) {
      try await newsroom.workbench(of: "Vera").askCorrection("C-1", wrong: "x", askedBy: nil, received: future)
    }
  }

  @Test func withdrawingSaysWhyToReaders() async throws {
    let newsroom = try await published()
    _ = try await newsroom.workbench(of: "Vera").withdraw(Flow.claim, because: "It was another bridge.")
    #expect(try await claim(newsroom).status == .withdrawn)
    let correction = try await newsroom.store.read { try $0.corrections()[0].correction }
    #expect(correction.severity == .withdrawn)
    #expect(correction.wrong == "It was another bridge.")
    let other = try await published()
    let details = CorrectionDetails(wrong: "It was another bridge.", now: "Nothing.", severity: .withdrawn)
    await #expect(throws: ClaimsError.self) { try await other.workbench(of: "Vera").correct("C-1", details) }
  }

  @Test(arguments: [
    ("2024-05-10", 0, "2024-05-10"), ("2024-05-10", 1, "2024-05-13"), ("2024-05-10", 5, "2024-05-17"),
    ("2024-05-10", 7, "2024-05-21"), ("2024-05-11", 1, "2024-05-13"), ("2024-12-31", 2, "2025-01-02"),
  ])
  func workingDays(start: String, count: Int, end: String) throws {
    let (first, last) = (try #require(Day(iso: start)), try #require(Day(iso: end)))
    #expect(first.addingWorkingDays(count) == last)
    #expect(first.workingDays(until: last) == count)
  }
}
