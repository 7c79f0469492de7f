@testable import Claims
import StoreContract
import Testing

@Suite struct PeekTests {
  private typealias Flow = WorkflowTests

  /// Whether somebody sees the rating that waits for a blind opinion.
  private func sees(_ name: String, _ newsroom: Newsroom) async throws -> Bool {
    try await newsroom.store.read { snapshot in
      let claim = try snapshot.resolve("C-1", as: Claim.self)
      return try snapshot.dossier(of: claim, for: Viewer(name)).currentVerdict != nil
    }
  }

  @Test func neitherDroppingNorReturningShowsTheRating() async throws {
    for transition in [Transition.drop, .return] {
      let newsroom = try await Flow.newsroom()
      _ = try await newsroom.workbench.configure([(.secondOpinion, "on")])
      try await Flow.submit(newsroom)
      #expect(try await sees("Vera", newsroom) == false)
      #expect(try await sees("Mira", newsroom))
      _ = try await newsroom.workbench(of: "Vera").step(Flow.claim, transition, because: "to look")
      #expect(try await sees("Vera", newsroom) == false, "\(transition)")
    }
  }

  @Test func whoSubmitsGivesNoSecondOpinion() async throws {
    let newsroom = try await Flow.newsroom()
    _ = try await newsroom.workbench.configure([(.secondOpinion, "on")])
    try await Flow.research(newsroom)
    _ = try await newsroom.workbench(of: "Vera").step(Flow.claim, .submit)
    await #expect(throws: ClaimsError.self) {
      try await newsroom.workbench(of: "Vera").giveOpinion(on: "C-1", "disputed", because: "So it is.")
    }
    _ = try await newsroom.workbench(of: "Igor").giveOpinion(on: "C-1", "disputed", because: "So it is.")
    #expect(try await Flow.status(newsroom) == .approved)
  }
}
