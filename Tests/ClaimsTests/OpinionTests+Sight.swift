import StoreContract
import Testing

@testable import Claims

/// Who sees a verdict in review.
extension OpinionTests {
  func isHidden(_ newsroom: Newsroom, _ name: String) async throws -> Bool {
    let viewer = Viewer(name)
    let (dossier, summary, lines, filtered, counts) = try await newsroom.store.read { snapshot in
      let claim = try snapshot.resolve("1", as: Claim.self)
      return (
        try snapshot.dossier(of: claim, for: viewer),
        try snapshot.summaries(of: snapshot.claims(ClaimQuery()), for: viewer)[0],
        try snapshot.history(of: claim, for: viewer) { $0.dayInUTC },
        try snapshot.withholding(Filter(terms: [.is(.rating, ["verified"])]), from: viewer),
        try snapshot.counts(for: viewer)
      )
    }
    let report = try await newsroom.workbench(of: name).report(ReportRequest(filter: .everything))
    let isHidden = dossier.isVerdictHidden
    #expect(summary.isRatingHidden == isHidden)
    #expect((summary.rating == nil) == isHidden)
    #expect(dossier.verdicts.isEmpty == isHidden)
    #expect(report.hidden.map(\.shortID) == (isHidden ? ["C-1"] : []))
    #expect(report.checked.isEmpty == isHidden)
    #expect(filtered.withheld.map(\.shortID) == (isHidden ? ["C-1"] : []))
    #expect(filtered.filter.terms.count == (isHidden ? 2 : 1))
    #expect(counts.hiddenRatings == (isHidden ? 1 : 0))
    let told = lines.contains { line in
      ["Verified", "Disputed", "contract", "says so"].contains { (line.summary + (line.reason ?? "")).contains($0) }
    }
    #expect(told != isHidden)
    return isHidden
  }

  @Test func theVerdictIsHiddenUntilTheBlindOpinion() async throws {
    let newsroom = try await newsroom()
    #expect(try await !isHidden(newsroom, "Rosa"), "her own")
    for name in ["Vera", "Mia", "Ana Kovač", "somebody unknown"] { #expect(try await isHidden(newsroom, name)) }
    _ = try await opinion(newsroom, "Mia", "disputed")
    for name in ["Rosa", "Vera", "Mia"] { #expect(try await !isHidden(newsroom, name), "on the table") }
  }

  @Test func aDryRunTellsNothing() async throws {
    let newsroom = try await newsroom()
    let trial = try await newsroom.workbench(of: "Vera").planning.giveOpinion(on: "1", "verified", because: "x")
    #expect(trial.outcome.round == nil && !trial.outcome.isApproved && trial.outcome.claim.status == .inReview)
    // How many records it would change would tell whether it agrees.
    #expect(trial.planned.map(\.kind) == [.opinion] && trial.changeCount == 1)
    let mark = try await newsroom.workbench(of: "Ivo").planning.mark(.named(["1"]), as: "disputed", because: "x")
    #expect(mark.outcome[0].previous == nil)
    #expect(
      mark.planned.flatMap(\.fields).map(\.description) == ["rating hidden → disputed", "explanation hidden → x"])
  }

  @Test func aBulkChangeByRatingLeavesHiddenOnesOut() async throws {
    let newsroom = try await newsroom()
    var edit = ClaimEdit()
    edit.addTags = ["x"]
    let tagged = edit
    let byRating = ClaimSelection.matching(Filter(terms: [.is(.rating, ["verified"])]))
    await #expect(throws: ClaimsError.self) {
      try await newsroom.workbench(of: "Vera").planning.edit(byRating, tagged)
    }
    _ = try await opinion(newsroom, "Mia", "verified")
    #expect(try await newsroom.workbench(of: "Vera").planning.edit(byRating, tagged).outcome.count == 1)
  }

  @Test func earlierRoundsAreHiddenToo() async throws {
    let newsroom = try await newsroom()
    _ = try await opinion(newsroom, "Mia", "disputed")
    _ = try await vote(newsroom, "Edo", "disputed")
    try await submit(newsroom, "unverifiable", because: "No date is given.")
    #expect(try await isHidden(newsroom, "Vera"))
    let dossier = try await newsroom.store.read {
      try $0.dossier(of: $0.resolve("1", as: Claim.self), for: Viewer("Vera"))
    }
    #expect(dossier.opinions.isEmpty && dossier.rounds.isEmpty)
  }

  @Test func nothingIsHiddenBeforeAndAfterReview() async throws {
    let newsroom = try await newsroom()
    _ = try await opinion(newsroom, "Vera", "verified")
    #expect(try await status(newsroom) == .approved)
    #expect(try await !isHidden(newsroom, "Ivo"))
    let solo = try await Newsroom(MemoryStore(clock: clock), clock: clock)
    _ = try await solo.workbench.add(ClaimDetails(text: "It rains."))
    _ = try await solo.workbench.mark(.named(["1"]), as: "verified", because: "The contract.")
    _ = try await solo.workbench.step(.named(["1"]), .submit)
    #expect(try await !isHidden(solo, "Vera"), "a file without second opinions")
  }
}
