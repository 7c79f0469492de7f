@testable import Claims
import StoreContract
import Testing

/// Each test fails when the guard that it names is taken out.
@Suite struct WorkflowTests {
  /// A newsroom of four: Ana is its admin, Mira researches, Vera and Igor edit.
  static func newsroom() async throws -> Newsroom {
    let clock = FixedClock(Newsroom.noon)
    let newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock, preset: .newsroom)
    for (name, role) in [("Mira", Person.Role.researcher), ("Vera", .editor), ("Igor", .editor)] {
      _ = try await newsroom.workbench.addPerson(name, role: role)
    }
    let (article, found) = Newsroom.article([("Marko Ilić", "The bridge opens in June.")])
    _ = try await newsroom.workbench(of: "Mira").import(
      article, raw: Array(article.text.utf8), fileName: "a.txt", statements: found)
    return newsroom
  }

  static let claim = ClaimSelection.named(["C-1"])

  /// Mira's work up to submitting: all guards hold.
  static func research(_ newsroom: Newsroom) async throws {
    _ = try await newsroom.workbench(of: "Mira").step(claim, .start)
    try await researchWithoutStart(newsroom)
  }

  static func researchWithoutStart(_ newsroom: Newsroom) async throws {
    let mira = newsroom.workbench(of: "Mira")
    _ = try await mira.mark(claim, as: "disputed", because: "The contract says September.")
    for (name, type) in [("contract.pdf", EvidenceType.primary), ("minutes.pdf", .data)] {
      _ = try await mira.addEvidence(
        .file(name: name, bytes: Array(name.utf8)), to: claim, EvidenceDetails(stance: .refutes, type: type))
    }
    _ = try await mira.waiveReply(claim, because: "He has left the country.")
  }

  static func submit(_ newsroom: Newsroom) async throws {
    try await research(newsroom)
    _ = try await newsroom.workbench(of: "Mira").step(claim, .submit)
  }

  static func publish(_ newsroom: Newsroom) async throws {
    try await submit(newsroom)
    _ = try await newsroom.workbench(of: "Vera").step(claim, .approve)
    _ = try await newsroom.workbench(of: "Vera").step(claim, .publish)
  }

  static func status(_ newsroom: Newsroom) async throws -> Status {
    try await newsroom.store.read { try $0.resolve("C-1", as: Claim.self).status }
  }

  /// The guards that refuse a step; that nothing was written is looked at too.
  func unmet(
    _ newsroom: Newsroom, _ transition: Transition, by name: String, because reason: String? = nil
  ) async throws -> [Guard] {
    let before = try await newsroom.store.read { try $0.counts().head }
    do {
      _ = try await newsroom.workbench(of: name).step(Self.claim, transition, because: reason)
      return []
    } catch ClaimsError.refused(let refused) {
      #expect(try await newsroom.store.read { try $0.counts().head } == before)
      return refused.flatMap(\.unmet).map(\.guard)
    }
  }

  @Test func aWholeLife() async throws {
    let newsroom = try await Self.newsroom()
    _ = try await newsroom.workbench(of: "Mira").step(Self.claim, .queue)
    try await Self.publish(newsroom)
    #expect(try await Self.status(newsroom) == .published)
    let steps = try await newsroom.store.read { try $0.steps(of: $0.resolve("C-1", as: Claim.self).id) }
    #expect(steps.map(\.transition) == [.queue, .start, .submit, .approve, .publish])
    #expect(steps.map(\.to) == [.queued, .inResearch, .inReview, .approved, .published])
  }

  @Test func stepsFollowTheTable() async throws {
    for transition in Transition.allCases where transition != .start && transition != .queue && transition != .drop {
      let newsroom = try await Self.newsroom()
      #expect(try await unmet(newsroom, transition, by: "Vera", because: "x") == [.status], "\(transition)")
    }
    let newsroom = try await Self.newsroom()
    try await Self.publish(newsroom)
    for transition in [Transition.queue, .start, .submit, .approve, .return, .publish, .drop, .restore] {
      #expect(try await unmet(newsroom, transition, by: "Vera", because: "x") == [.status], "\(transition)")
    }
  }

  @Test func researchersDoNotApproveReturnOrPublish() async throws {
    let newsroom = try await Self.newsroom()
    try await Self.submit(newsroom)
    #expect(try await unmet(newsroom, .approve, by: "Mira") == [.role, .secondPerson])
    #expect(try await unmet(newsroom, .return, by: "Mira", because: "x") == [.role])
    _ = try await newsroom.workbench(of: "Vera").step(Self.claim, .approve)
    #expect(try await unmet(newsroom, .publish, by: "Mira") == [.role])
    _ = try await newsroom.workbench(of: "Vera").step(Self.claim, .publish)
    #expect(try await unmet(newsroom, .withdraw, by: "Mira", because: "x") == [.role])
  }

  @Test func submittingNeedsVerdictEvidenceAPrimaryPieceAndAReply() async throws {
    let newsroom = try await Self.newsroom()
    let mira = newsroom.workbench(of: "Mira")
    _ = try await mira.step(Self.claim, .start)
    #expect(try await unmet(newsroom, .submit, by: "Mira") == [.verdict, .evidence, .primaryEvidence])
    _ = try await mira.mark(Self.claim, as: "disputed", because: "The contract says September.")
    #expect(try await unmet(newsroom, .submit, by: "Mira") == [.evidence, .primaryEvidence, .reply])
    _ = try await mira.addEvidence(
      .file(name: "a", bytes: [1]), to: Self.claim, EvidenceDetails(stance: .refutes, type: .media))
    // The same bytes under another name are one piece.
    _ = try await mira.addEvidence(
      .file(name: "b", bytes: [1]), to: Self.claim, EvidenceDetails(stance: .refutes, type: .media))
    #expect(try await unmet(newsroom, .submit, by: "Mira") == [.evidence, .primaryEvidence, .reply])
    _ = try await mira.addEvidence(
      .file(name: "c", bytes: [2]), to: Self.claim, EvidenceDetails(stance: .refutes, type: .data))
    #expect(try await unmet(newsroom, .submit, by: "Mira") == [.primaryEvidence, .reply])
    _ = try await mira.addEvidence(
      .address("https://example.org/contract"), to: Self.claim, EvidenceDetails(stance: .refutes, type: .primary))
    #expect(try await unmet(newsroom, .submit, by: "Mira") == [.captures, .reply])
    _ = try await mira.askReply(Self.claim, ReplyRequest())
    #expect(try await unmet(newsroom, .submit, by: "Mira") == [.captures])
  }

  @Test("two addresses of one page are one piece, and the refusal says which")
  func saysWhichPiecesAreOne() async throws {
    let newsroom = try await Self.newsroom()
    let mira = newsroom.workbench(of: "Mira")
    _ = try await mira.step(Self.claim, .start)
    for page in ["12", "40"] {
      _ = try await mira.addEvidence(
        .address("https://example.org/a.pdf#page=\(page)"), to: Self.claim, EvidenceDetails(stance: .refutes))
    }
    let refused = await WorkTests.sentence { _ = try await mira.step(Self.claim, .submit) }
    let words = "evidence (1 of 2 pieces; E-2 counts as an earlier one: the same address or the same bytes)"
    #expect(refused.contains(words), "\(refused)")
  }

  @Test func aVerdictForSomebodyNeedsNoReply() async throws {
    let newsroom = try await Self.newsroom()
    let mira = newsroom.workbench(of: "Mira")
    _ = try await mira.step(Self.claim, .start)
    _ = try await mira.mark(Self.claim, as: "verified", because: "The contract says so.")
    #expect(try await unmet(newsroom, .submit, by: "Mira") == [.evidence, .primaryEvidence])
    _ = try await mira.mark(Self.claim, as: "unverifiable", because: "There is no contract.")
    #expect(try await unmet(newsroom, .submit, by: "Mira").contains(.reply))
  }

  @Test(arguments: [
    (Setting.verdict, "off"), (.evidence, "0"), (.primaryEvidence, "0"), (.captures, "off"), (.reply, "off"),
  ])
  func eachGuardOfSubmittingCanBeSwitchedOff(setting: Setting, value: String) async throws {
    let newsroom = try await Self.newsroom()
    let mira = newsroom.workbench(of: "Mira")
    _ = try await mira.step(Self.claim, .start)
    if setting != .verdict { _ = try await mira.mark(Self.claim, as: "disputed", because: "The contract.") }
    _ = try await mira.addEvidence(.address("https://example.org"), to: Self.claim, EvidenceDetails(stance: .refutes))
    let before = try await unmet(newsroom, .submit, by: "Mira")
    _ = try await newsroom.workbench.configure([(setting, value)])
    let after = try await unmet(newsroom, .submit, by: "Mira")
    #expect(Set(before).subtracting(after).map(\.rawValue) == [setting.rawValue])
    // Nothing but the one was switched off.
    #expect(after.count == before.count - 1)
  }

  @Test func nobodyApprovesTheirOwnWork() async throws {
    // Vera writes it and Mira submits: the author is who gave the first verdict.
    let newsroom = try await Self.newsroom()
    try await Self.research(newsroom)
    _ = try await newsroom.workbench(of: "Vera").mark(Self.claim, as: "disputed", because: "Two contracts say so.")
    _ = try await newsroom.workbench(of: "Mira").step(Self.claim, .submit)
    #expect(try await unmet(newsroom, .approve, by: "Vera") == [.secondPerson])
    #expect(try await unmet(newsroom, .approve, by: "Igor") == [])
  }

  @Test func theLastToChangeTheEvidenceDoesNotApprove() async throws {
    let newsroom = try await Self.newsroom()
    try await Self.submit(newsroom)
    _ = try await newsroom.workbench(of: "Vera").addEvidence(
      .file(name: "d", bytes: [4]), to: Self.claim, EvidenceDetails(stance: .context))
    #expect(try await unmet(newsroom, .approve, by: "Vera") == [.secondPerson])
    #expect(try await unmet(newsroom, .approve, by: "Igor") == [])
  }

  @Test func whoSubmittedDoesNotApprove() async throws {
    let newsroom = try await Self.newsroom()
    try await Self.research(newsroom)
    _ = try await newsroom.workbench(of: "Vera").step(Self.claim, .submit)
    #expect(try await unmet(newsroom, .approve, by: "Vera") == [.secondPerson])
  }

  @Test func anApprovalIsForTheCheckAsItWas() async throws {
    typealias Change = @Sendable (Workbench) async throws -> Void
    let changes: [(String, Change)] = [
      ("verdict", { _ = try await $0.mark(Self.claim, as: "disputed", because: "Other reasons.") }),
      (
        "evidence added",
        {
          _ = try await $0.addEvidence(
            .file(name: "d", bytes: [4]), to: Self.claim, EvidenceDetails(stance: .supports))
        }
      ),
      (
        "stance",
        { _ = try await $0.addEvidence(.known("E-1"), to: Self.claim, EvidenceDetails(stance: .supports)) }
      ),
      (
        "wording",
        {
          var edit = ClaimEdit()
          edit.text = "The bridge opens in July."
          _ = try await $0.edit("C-1", edit)
        }
      ),
    ]
    for (name, change) in changes {
      let newsroom = try await Self.newsroom()
      try await Self.submit(newsroom)
      _ = try await newsroom.workbench(of: "Vera").step(Self.claim, .approve)
      try await change(newsroom.workbench(of: "Mira"))
      #expect(try await unmet(newsroom, .publish, by: "Vera") == [.approval], "\(name)")
      _ = try await newsroom.workbench(of: "Igor").step(Self.claim, .approve)
      #expect(try await unmet(newsroom, .publish, by: "Vera") == [], "\(name)")
    }
    // What readers do not see leaves it alone.
    let newsroom = try await Self.newsroom()
    try await Self.submit(newsroom)
    _ = try await newsroom.workbench(of: "Vera").step(Self.claim, .approve)
    #expect(try await unmet(newsroom, .approve, by: "Igor") == [.status], "an approval that holds is not given twice")
    var edit = ClaimEdit()
    edit.addTags = ["bridge"]
    _ = try await newsroom.workbench(of: "Mira").edit("C-1", edit)
    #expect(try await unmet(newsroom, .publish, by: "Vera") == [])
  }

  @Test func evidenceTakenAwayAfterSubmittingIsMissed() async throws {
    let newsroom = try await Self.newsroom()
    try await Self.submit(newsroom)
    _ = try await newsroom.workbench(of: "Mira").removeEvidence("E-1", from: "C-1", because: "forged")
    #expect(try await unmet(newsroom, .approve, by: "Vera") == [.evidence, .primaryEvidence])
    let other = try await Self.newsroom()
    try await Self.submit(other)
    _ = try await other.workbench(of: "Vera").step(Self.claim, .approve)
    _ = try await other.workbench(of: "Mira").removeEvidence("E-1", from: "C-1", because: "forged")
    #expect(try await unmet(other, .publish, by: "Vera") == [.evidence, .primaryEvidence, .approval])
  }

  @Test func whatWasPublishedIsSealed() async throws {
    let newsroom = try await Self.newsroom()
    try await Self.publish(newsroom)
    var edit = ClaimEdit()
    edit.text = "The bridge opens in July."
    let igor = newsroom.workbench(of: "Igor")
    for change: () async throws -> Void in [
      { _ = try await igor.edit("C-1", edit) },
      { _ = try await igor.link(["C-1"], to: "S-1") },
      { _ = try await igor.mark(Self.claim, as: "verified", because: "x") },
      {
        _ = try await igor.addEvidence(
          .address("https://example.org"), to: Self.claim, EvidenceDetails(stance: .context))
      },
      { _ = try await igor.removeEvidence("E-1", from: "C-1", because: "x") },
      { _ = try await igor.removeEvidence("E-1", from: nil, because: "x") },
    ] {
      await #expect(throws: ClaimsError.self) { try await change() }
    }
    // Off, the same is allowed.
    _ = try await newsroom.workbench.configure([(.seal, "off")])
    _ = try await igor.edit("C-1", edit)
  }

  @Test func anOverrideNeedsAReasonAnEditorAndTheSetting() async throws {
    let newsroom = try await Self.newsroom()
    let mira = newsroom.workbench(of: "Mira")
    _ = try await mira.step(Self.claim, .start)
    let vera = newsroom.workbench(of: "Vera")
    await #expect(throws: ClaimsError.self) { try await mira.step(Self.claim, .submit, override: "election tonight") }
    await #expect(throws: ClaimsError.self) { try await vera.step(Self.claim, .submit, override: " ") }
    let step = try await vera.step(Self.claim, .submit, override: "election tonight").outcome[0].step
    #expect(step?.overridden == [.verdict, .evidence, .primaryEvidence])
    #expect(step?.overrideReason == "election tonight")
    // What was passed over at submitting is so at approving; who approves is looked at again.
    #expect(try await unmet(newsroom, .approve, by: "Vera") == [.secondPerson])
    #expect(try await unmet(newsroom, .approve, by: "Igor") == [])
    let other = try await Self.newsroom()
    _ = try await other.workbench(of: "Mira").step(Self.claim, .start)
    _ = try await other.workbench.configure([(.overrides, "off")])
    await #expect(throws: ClaimsError.self) {
      try await other.workbench(of: "Vera").step(Self.claim, .submit, override: "election tonight")
    }
    // Neither status nor role is ever passed over.
    await #expect(throws: ClaimsError.self) {
      try await other.workbench(of: "Vera").step(Self.claim, .publish, override: "now")
    }
  }

  @Test func returningWithdrawingAndDroppingNeedAReason() async throws {
    let newsroom = try await Self.newsroom()
    #expect(try await unmet(newsroom, .drop, by: "Mira", because: " ") == [.reason])
    try await Self.submit(newsroom)
    #expect(try await unmet(newsroom, .return, by: "Vera") == [.reason])
    _ = try await newsroom.workbench(of: "Vera").step(Self.claim, .return, because: "Ask the builder too.")
    #expect(try await Self.status(newsroom) == .inResearch)
  }

  @Test func soloIsWithoutCeremony() async throws {
    let clock = FixedClock(Newsroom.noon)
    let newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock)
    _ = try await newsroom.importing([("Marko Ilić", "The bridge opens in June.")])
    let ana = newsroom.workbench
    _ = try await ana.step(Self.claim, .publish)
    #expect(try await Self.status(newsroom) == .published)
    _ = try await ana.mark(Self.claim, as: "disputed", because: "The contract says September.")
    _ = try await newsroom.workbench(of: "Somebody new").step(Self.claim, .withdraw, because: "wrong claim")
    #expect(try await Self.status(newsroom) == .withdrawn)
  }

  @Test func skippingStepsSkipsNoGuard() async throws {
    let newsroom = try await Self.newsroom()
    _ = try await newsroom.workbench.configure([(.skipSteps, "on")])
    #expect(
      try await unmet(newsroom, .publish, by: "Vera") == [.verdict, .evidence, .primaryEvidence, .approval])
  }

  @Test func skippingAnApprovalSkipsNoSecondPerson() async throws {
    let newsroom = try await Self.newsroom()
    try await Self.research(newsroom)
    _ = try await newsroom.workbench(of: "Vera").step(Self.claim, .submit)
    _ = try await newsroom.workbench.configure([(.skipSteps, "on"), (.approval, "off")])
    #expect(try await unmet(newsroom, .publish, by: "Vera") == [.secondPerson])
    #expect(try await unmet(newsroom, .publish, by: "Igor") == [])
  }

  @Test func aSecondPersonIsPassedOverOnceOnly() async throws {
    let newsroom = try await Self.newsroom()
    try await Self.research(newsroom)
    let vera = newsroom.workbench(of: "Vera")
    _ = try await vera.step(Self.claim, .submit)
    _ = try await vera.step(Self.claim, .approve, override: "election tonight")
    _ = try await vera.mark(Self.claim, as: "partly-verified", because: "Another contract.")
    #expect(try await unmet(newsroom, .approve, by: "Vera") == [.secondPerson])
  }

  @Test func possibleStepsSayWhatIsMissing() async throws {
    let newsroom = try await Self.newsroom()
    let (_, steps) = try await newsroom.workbench(of: "Mira").possibleSteps(of: "C-1")
    #expect(steps.map(\.transition) == [.queue, .start, .drop])
    try await Self.publish(newsroom)
    let (_, after) = try await newsroom.workbench(of: "Mira").possibleSteps(of: "C-1")
    #expect(after.map(\.transition) == [.correct, .withdraw])
    #expect(after.allSatisfy { $0.unmet.map(\.guard) == [.role] })
  }
}
