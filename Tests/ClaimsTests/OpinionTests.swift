import StoreContract
import Testing

@testable import Claims

/// Second opinions: who may give one, what they may see before, and what comes of it. Each test fails when the rule that
/// it names is taken out.
@Suite struct OpinionTests {
  let clock = FixedClock(Newsroom.noon)

  /// A newsroom with second opinions on, and one claim in review which Rosa rated verified.
  func newsroom(panel: String = "3", quorum: String = "2") async throws -> Newsroom {
    let newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock, preset: .newsroom)
    for (name, role) in [
      ("Rosa", Person.Role.researcher), ("Vera", .editor), ("Edo", .editor), ("Mia", .researcher), ("Ivo", .editor),
    ] {
      _ = try await newsroom.workbench.addPerson(name, role: role)
    }
    let off: [Setting] = [.evidence, .primaryEvidence]
    _ = try await newsroom.workbench.configure(
      off.map { ($0, "0") } + [
        (.captures, "off"), (.reply, "off"), (.secondOpinion, "on"), (.panel, panel), (.quorum, quorum),
      ])
    _ = try await newsroom.workbench.add(ClaimDetails(text: "The bridge opens in June."))
    _ = try await newsroom.workbench(of: "Rosa").step(.named(["1"]), .start)
    try await submit(newsroom, "verified")
    return newsroom
  }

  func submit(
    _ newsroom: Newsroom, _ rating: String, because: String = "The contract.", by name: String = "Rosa"
  )
    async throws
  {
    _ = try await newsroom.workbench(of: name).mark(.named(["1"]), as: rating, because: because)
    _ = try await newsroom.workbench(of: name).step(.named(["1"]), .submit)
  }

  func opinion(_ newsroom: Newsroom, _ name: String, _ rating: String) async throws -> OpinionOutcome {
    try await newsroom.workbench(of: name).giveOpinion(on: "1", rating, because: "\(name) says so").outcome
  }

  func vote(_ newsroom: Newsroom, _ name: String, _ rating: String) async throws -> OpinionOutcome {
    try await newsroom.workbench(of: name).vote(on: "1", rating, because: "\(name) says so").outcome
  }

  func status(_ newsroom: Newsroom) async throws -> Status {
    try await newsroom.store.read { try $0.resolve("1", as: Claim.self).status }
  }

  func state(_ newsroom: Newsroom) async throws -> SecondOpinion {
    try await newsroom.store.read { snapshot in
      let claim = try snapshot.resolve("1", as: Claim.self)
      return try snapshot.currentVerdict(of: claim.id).map { try snapshot.secondOpinion(on: $0) } ?? .none
    }
  }

  func refusal(_ newsroom: Newsroom, _ change: () async throws -> OpinionOutcome) async throws -> String {
    let before = try await newsroom.store.read { try $0.counts() }
    do {
      _ = try await change()
      Issue.record("was not refused")
      return ""
    } catch {
      #expect(try await newsroom.store.read { try $0.counts() } == before)
      return (error as? ClaimsError)?.told ?? "\(error)"
    }
  }

  // MARK: Who and when

  @Test func aBlindOpinionIsAnothersOnceAndInReview() async throws {
    let newsroom = try await newsroom()
    #expect(try await refusal(newsroom) { try await opinion(newsroom, "Rosa", "verified") }.contains("Rosa rated C-1"))
    #expect(
      try await refusal(newsroom) { try await opinion(newsroom, "Vera", "true") }.contains("no rating of the scale"))
    for reason in ["", "two\nlines", String(repeating: "x", count: 301)] {
      _ = try await refusal(newsroom) {
        try await newsroom.workbench(of: "Vera").giveOpinion(on: "1", "verified", because: reason).outcome
      }
    }
    _ = try await opinion(newsroom, "Mia", "disputed")
    #expect(try await refusal(newsroom) { try await opinion(newsroom, "Mia", "verified") }.contains("already"))
    #expect(
      try await refusal(newsroom) { try await opinion(newsroom, "Vera", "verified") }.contains("vote(on: \"C-1\")"))
    _ = try await newsroom.workbench.step(.named(["1"]), .return, because: "again")
    #expect(
      try await refusal(newsroom) { try await opinion(newsroom, "Vera", "verified") }.contains(
        "Transition.submit, claim: \"C-1\""))
  }

  @Test func nothingIsBlindWhereNothingIsHidden() async throws {
    let newsroom = try await newsroom()
    _ = try await newsroom.workbench.configure([(.secondOpinion, "off")])
    #expect(
      try await refusal(newsroom) { try await opinion(newsroom, "Vera", "verified") }
        .contains("Setting.secondOpinion, value: \"on\""))
  }

  @Test func whoRatedItBeforeIsNotBlind() async throws {
    let newsroom = try await newsroom()
    _ = try await newsroom.workbench.step(.named(["1"]), .return, because: "again")
    try await submit(newsroom, "disputed", by: "Edo")
    #expect(try await refusal(newsroom) { try await opinion(newsroom, "Rosa", "disputed") }.contains("Rosa rated"))
  }

  @Test func freeTextHasNoSecondOpinion() async throws {
    let newsroom = try await newsroom()
    _ = try await newsroom.workbench.step(.named(["1"]), .return, because: "again")
    _ = try await newsroom.workbench.useScale("full-fact")
    try await submit(newsroom, "It opens in July.")
    #expect(try await refusal(newsroom) { try await opinion(newsroom, "Vera", "x") }.contains("rated in words"))
    #expect(try await !isHidden(newsroom, "Vera"), "what cannot be compared is not hidden")
  }

  // MARK: Agreeing

  @Test func agreeingApprovesWhereWhoAgreesMay() async throws {
    let newsroom = try await newsroom()
    let outcome = try await opinion(newsroom, "Vera", "verified")
    #expect(outcome.isApproved && outcome.claim.status == .approved)
    let approval = try await newsroom.store.read { snapshot in
      try snapshot.approval(of: snapshot.resolve("1", as: Claim.self))
    }
    #expect(approval?.by == outcome.opinion.by, "an approval with its seal")
    _ = try await newsroom.workbench.step(.named(["1"]), .publish)
  }

  @Test func aResearchersAgreementWaitsForAnEditor() async throws {
    let newsroom = try await newsroom()
    let outcome = try await opinion(newsroom, "Mia", "verified")
    #expect(!outcome.isApproved && outcome.claim.status == .inReview && outcome.round?.outcome == .agreed)
    #expect(
      try await refusal(newsroom) { try await opinion(newsroom, "Vera", "verified") }.contains(
        "Transition.approve, claim: \"C-1\""))
    #expect(try await refusal(newsroom) { try await vote(newsroom, "Vera", "verified") }.contains("agree"))
    _ = try await newsroom.workbench(of: "Vera").step(.named(["1"]), .approve)
  }

  @Test func whoChangedTheEvidenceLastDoesNotApproveByAgreeing() async throws {
    let newsroom = try await newsroom()
    _ = try await newsroom.workbench(of: "Vera").addEvidence(
      .address("https://example.org"), to: .named(["1"]), EvidenceDetails(stance: .context))
    #expect(try await !opinion(newsroom, "Vera", "verified").isApproved)
    #expect(try await state(newsroom) == .agreed)
  }

  @Test func approvingNeedsTheOpinion() async throws {
    let newsroom = try await newsroom()
    await #expect(throws: ClaimsError.self) {
      try await newsroom.workbench(of: "Vera").step(.named(["1"]), .approve)
    }
    _ = try await opinion(newsroom, "Mia", "disputed")
    await #expect(throws: ClaimsError.self) {
      try await newsroom.workbench(of: "Vera").step(.named(["1"]), .approve)
    }
  }

  // MARK: The panel

  @Test func votesForAnotherRatingSendTheClaimBack() async throws {
    let newsroom = try await newsroom()
    #expect(try await refusal(newsroom) { try await vote(newsroom, "Edo", "disputed") }.contains("nothing to vote on"))
    #expect(try await opinion(newsroom, "Mia", "disputed").round?.outcome == .open)
    #expect(try await refusal(newsroom) { try await vote(newsroom, "Rosa", "verified") }.contains("gave the verdict"))
    #expect(try await refusal(newsroom) { try await vote(newsroom, "Mia", "disputed") }.contains("one vote"))
    let vera = try await vote(newsroom, "Vera", "verified")
    #expect(vera.round?.outcome == .open && vera.round?.seats == 1)
    let last = try await vote(newsroom, "Edo", "disputed")
    #expect(last.round?.outcome == .outvoted(rating: "disputed"))
    #expect(last.round?.dissent.map(\.rating) == ["verified"])
    #expect(try await status(newsroom) == .inResearch)
    let steps = try await newsroom.store.read { try $0.steps(of: $0.resolve("1", as: Claim.self).id) }
    #expect(steps.last?.transition == .return && steps.last?.reason == "panel: 2 of 3 for Disputed")
    // The decided rating counts as agreed, and its dissent stays on record.
    try await submit(newsroom, "disputed")
    #expect(try await state(newsroom) == .agreed)
    #expect(try await !isHidden(newsroom, "Ivo"))
    _ = try await newsroom.workbench(of: "Vera").step(.named(["1"]), .approve)
    let rounds = try await newsroom.store.read { try $0.opinionRounds(of: $0.resolve("1", as: Claim.self).id) }
    #expect(rounds.map(\.opinions.count) == [3, 0])
    #expect(rounds[0].dissent.map(\.reason) == ["Vera says so"])
  }

  @Test func votesForTheAuthorsRatingLetItBeApproved() async throws {
    let newsroom = try await newsroom()
    _ = try await opinion(newsroom, "Mia", "disputed")
    _ = try await vote(newsroom, "Vera", "verified")
    let last = try await vote(newsroom, "Edo", "verified")
    #expect(last.round?.outcome == .agreed && last.isApproved)
    #expect(last.round?.dissent.map(\.rating) == ["disputed"])
  }

  @Test func aFullPanelWithoutAMajorityDecidesNothing() async throws {
    let newsroom = try await newsroom()
    _ = try await opinion(newsroom, "Mia", "disputed")
    _ = try await vote(newsroom, "Vera", "verified")
    let last = try await vote(newsroom, "Edo", "unverifiable")
    #expect(last.round?.outcome == .undecided)
    #expect(try await status(newsroom) == .inReview)
    #expect(
      try await refusal(newsroom) { try await vote(newsroom, "Ivo", "verified") }.contains(
        "Setting.panel, value: \"5\""))
    await #expect(throws: ClaimsError.self) {
      try await newsroom.workbench(of: "Ivo").step(.named(["1"]), .approve)
    }
    // With a larger panel the vote goes on.
    _ = try await newsroom.workbench.configure([(.panel, "5")])
    #expect(try await vote(newsroom, "Ivo", "verified").round?.outcome == .agreed)
  }

  @Test func theQuorumIsTheFiles() async throws {
    let newsroom = try await newsroom(panel: "5", quorum: "3")
    _ = try await opinion(newsroom, "Mia", "disputed")
    #expect(try await vote(newsroom, "Vera", "disputed").round?.outcome == .open)
    #expect(try await vote(newsroom, "Edo", "disputed").round?.outcome == .outvoted(rating: "disputed"))
  }
}
