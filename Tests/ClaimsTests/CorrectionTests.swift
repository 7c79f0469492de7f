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

  @Test(
    "another rating needs its own reasoning, of whoever proposes it",
    arguments: [("verified", nil), ("verified", "The contract says September."), ("partly-verified", nil)]
      as [(String, String?)])
  func reasoning(rating: String, explanation: String?) async throws {
    let newsroom = try await published()
    let vera = newsroom.workbench(of: "Vera")
    _ = try await vera.askCorrection("C-1", wrong: "It is June.", askedBy: nil)
    for word in ["C-1", "COR-1"] {
      var details = wording
      (details.rating, details.explanation) = (rating, explanation)
      do {
        _ = try await vera.correct(word, details)
        Issue.record("\(word) was corrected")
      } catch let error as ClaimsError {
        #expect(error.refusal.code == .missingValue)
        #expect(error.refusal.remedies.map(\.step.useCase) == [.correctRating(of: word, to: rating)])
      }
    }
    #expect(try await newsroom.store.read { try $0.corrections().map(\.correction.state) } == [.open])
    // The rating that it has needs none.
    var same = wording
    (same.rating, same.explanation) = ("disputed", nil)
    #expect(
      try await vera.correct("C-1", same).outcome.correction.proposal?.explanation == "The contract says September.")
  }

  @Test func aRequestIsAnsweredInTheNewsroomsWords() async throws {
    let newsroom = try await published()
    let vera = newsroom.workbench(of: "Vera")
    let asked = try await vera.askCorrection("C-1", wrong: "Idiots, call 555!", askedBy: "Jane").outcome.correction
    var answer = CorrectionDetails(now: "It opens in July.", severity: .substantial)
    do {
      _ = try await vera.correct(asked.shortID, answer)
      Issue.record("answered without the newsroom's words")
    } catch let error as ClaimsError {
      #expect(error.refusal.code == .missingValue)
      #expect(error.refusal.remedies.map(\.step.useCase) == [.correct(asked.shortID)])
    }
    answer.wrong = "We gave the month of the first contract."
    let proposed = try await vera.correct(asked.shortID, answer).outcome.correction
    #expect(proposed.wrong == answer.wrong && proposed.request == "Idiots, call 555!")
    #expect(proposed.askedBy == "Jane" && proposed.credited == nil, "their name is told on demand only")
    _ = try await newsroom.workbench(of: "Igor").step(Flow.claim, .approve)
    let view = try await vera.dossier(of: "C-1")
    let told = view.history.compactMap(\.published).joined(separator: "; ")
    #expect(told.contains("We gave the month of the first contract. Now: It opens in July."))
    #expect(!told.contains("555") && !told.contains("Jane"))
    // The newsroom still finds both.
    #expect(view.history.map(\.summary).joined().contains("correction asked for by Jane: Idiots, call 555!"))
  }

  @Test func whoAskedIsNamedOnDemand() async throws {
    let newsroom = try await published()
    let vera = newsroom.workbench(of: "Vera")
    let asked = try await vera.askCorrection("C-1", wrong: "It is July.", askedBy: "Jane").outcome.correction
    let answer = CorrectionDetails(wrong: "A slip.", now: "July.", severity: .minor, isCredited: true)
    #expect(try await vera.correct(asked.shortID, answer).outcome.correction.credited == "Jane")
    let other = try await published()
    let anonymous = try await other.workbench(of: "Vera").askCorrection("C-1", wrong: "July.", askedBy: nil)
    for word in ["C-1", anonymous.outcome.correction.shortID] {
      await #expect(throws: ClaimsError.self, "there is no name to tell") {
        _ = try await other.workbench(of: "Vera").correct(word, answer)
      }
    }
  }

  @Test("what a request says already is not taken and dropped in silence")
  func nothingTwice() async throws {
    let newsroom = try await published()
    let vera = newsroom.workbench(of: "Vera")
    let asked = try await vera.askCorrection("C-1", wrong: "It is July.", askedBy: "Jane").outcome.correction
    for (askedBy, received) in [("John", nil), (nil, newsroom.clock.today)] as [(String?, Day?)] {
      let answer = CorrectionDetails(
        wrong: "A slip.", now: "July.", severity: .minor, askedBy: askedBy, received: received)
      await #expect(throws: ClaimsError.self) { _ = try await vera.correct(asked.shortID, answer) }
    }
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
    #expect(proposed.wrong == "New facts came to light after publication." && proposed.request == "It is July.")
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
