import StoreContract
import Testing

@testable import Claims

/// Which opinions count for which rating, and for the agreement.
extension OpinionTests {
  @Test func anotherRatingOpensANewRound() async throws {
    let newsroom = try await newsroom()
    _ = try await opinion(newsroom, "Mia", "disputed")
    _ = try await newsroom.workbench.step(.named(["1"]), .return, because: "look again")
    try await submit(newsroom, "unverifiable")
    #expect(try await state(newsroom) == .none, "earlier opinions do not count for another rating")
    _ = try await opinion(newsroom, "Mia", "unverifiable")
    #expect(try await state(newsroom) == .agreed, "who gave one before may give one in the new round")
  }

  @Test func anotherExplanationDoesNot() async throws {
    let newsroom = try await newsroom()
    _ = try await opinion(newsroom, "Mia", "verified")
    _ = try await newsroom.workbench.step(.named(["1"]), .return, because: "say it better")
    try await submit(newsroom, "verified", because: "The contract, page 2.")
    #expect(try await state(newsroom) == .agreed)
  }

  @Test func whoThenRatesItThemselvesIsNoSecondPerson() async throws {
    let newsroom = try await newsroom()
    _ = try await opinion(newsroom, "Mia", "verified")
    _ = try await newsroom.workbench.step(.named(["1"]), .return, because: "say it better")
    try await submit(newsroom, "verified", because: "Mine now.", by: "Mia")
    #expect(try await state(newsroom) == .none)
  }

  @Test func onlyTheLatestDecisionCounts() async throws {
    let newsroom = try await newsroom()
    _ = try await opinion(newsroom, "Mia", "disputed")
    _ = try await vote(newsroom, "Edo", "disputed")
    try await submit(newsroom, "unverifiable")
    _ = try await opinion(newsroom, "Mia", "verified")
    _ = try await vote(newsroom, "Edo", "verified")
    try await submit(newsroom, "disputed")
    #expect(try await state(newsroom) == .none)
  }

  @Test func anOpinionStandsOnceItIsGiven() async throws {
    let newsroom = try await newsroom()
    _ = try await opinion(newsroom, "Mia", "disputed")
    await #expect(throws: ClaimsError.self) { try await newsroom.workbench(of: "Mia").undo() }
    #expect(try await state(newsroom) == .open)
  }

  @Test func agreementCountsBlindOpinions() async throws {
    let newsroom = try await newsroom()
    _ = try await opinion(newsroom, "Mia", "disputed")
    _ = try await vote(newsroom, "Edo", "disputed")
    try await submit(newsroom, "unverifiable")
    _ = try await opinion(newsroom, "Mia", "unverifiable")
    let agreements = try await newsroom.workbench.agreements()
    #expect(agreements.map(\.scale.key) == ["default"])
    #expect(
      agreements[0].pairs == [
        .init(author: "verified", reviewer: "disputed"), .init(author: "unverifiable", reviewer: "unverifiable"),
      ], "votes with the ratings on the table are none")
    // A mapped pair counts on the new scale; one that is mapped by half stays.
    _ = try await newsroom.workbench.addScale(.politiFact)
    _ = try await newsroom.workbench.mapScale(
      "default", to: "politifact", [("verified", "true"), ("disputed", "false")])
    let mapped = try await newsroom.workbench.agreements()
    #expect(mapped.map(\.scale.key) == ["default", "politifact"])
    #expect(mapped.map(\.mapped) == [0, 1])
    #expect(mapped[1].pairs == [.init(author: "true", reviewer: "false")])
  }
}
