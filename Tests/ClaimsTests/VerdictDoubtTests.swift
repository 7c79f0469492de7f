import StoreContract
import Testing

@testable import Claims

/// A verdict against all of its evidence, and words that their source does not have, are told; in a newsroom they stop the
/// check.
@Suite struct VerdictDoubtTests {
  private typealias Flow = WorkflowTests

  private static func scale(_ definition: ScaleDefinition) -> Scale {
    Scale(
      id: .make(at: Newsroom.noon), number: 1, key: definition.key, edition: 1, name: definition.name,
      ratings: definition.numbered, purpose: definition.purpose,
      isFreeText: definition.form == .freeText ? true : nil)
  }

  /// `s`upports, `r`efutes, gives `c`ontext; one piece each.
  private static func links(_ stances: String) -> [EvidenceLink] {
    stances.enumerated().map { place, letter in
      EvidenceLink(
        id: .make(at: Newsroom.noon), number: place + 1, claim: .make(at: Newsroom.noon),
        evidence: .make(at: Newsroom.noon), stance: letter == "s" ? .supports : letter == "r" ? .refutes : .context)
    }
  }

  @Test(
    "a verdict is against its evidence when all that takes a side takes the other one",
    arguments: [
      ("default", "disputed", "ss", true), ("default", "disputed", "s", true), ("default", "disputed", "sc", true),
      ("default", "disputed", "sr", false), ("default", "disputed", "rr", false), ("default", "disputed", "cc", false),
      ("default", "disputed", "", false), ("default", "verified", "rr", true), ("default", "verified", "rc", true),
      ("default", "verified", "ss", false), ("default", "partly-verified", "rr", false),
      ("default", "partly-verified", "ss", false), ("default", "unverifiable", "ss", false),
      ("politifact", "false", "ss", true), ("politifact", "half-true", "rr", false),
      ("politifact", "mostly-true", "rr", true), ("promise", "broken", "ss", true), ("promise", "pending", "ss", false),
      ("consistency", "inconsistent", "ss", false), ("africa-check", "incorrect", "cc", false),
    ])
  func againstEvidence(scale: String, rating: String, stances: String, isDoubtful: Bool) throws {
    let scale = Self.scale(try #require(ScaleDefinition.preset(scale)))
    let rating = try #require(scale.rating(rating))
    #expect((scale.doubt(about: rating, on: Self.links(stances)) != nil) == isDoubtful)
  }

  @Test func aScaleWithoutAnOrderHasNoSides() {
    let definition = ScaleDefinition(
      key: "tags", name: "Tags", form: .nominal,
      ratings: [.init(key: "a", label: "A", definition: "A."), .init(key: "b", label: "B", definition: "B.")])
    let scale = Self.scale(definition)
    for rating in scale.ratings { #expect(scale.doubt(about: rating, on: Self.links("rr")) == nil) }
  }

  @Test func aNewsroomsCheckStopsThere() async throws {
    let newsroom = try await Flow.newsroom()
    try await Flow.research(newsroom)
    let mira = newsroom.workbench(of: "Mira")
    let marked = try await mira.mark(Flow.claim, as: "verified", because: "The contract says June.").outcome[0]
    let doubt = VerdictDoubt.againstEvidence(rating: "Verified", side: .refutes, pieces: 2)
    #expect(marked.doubt == doubt)
    #expect(try await Flow().unmet(newsroom, .submit, by: "Mira") == [.support])
    let vera = newsroom.workbench(of: "Vera")
    #expect(try await vera.dossier(of: "C-1").dossier.doubts == [doubt])
    // Who may pass it over is told all the same.
    #expect(try await vera.step(Flow.claim, .submit, override: "Both misread it.").outcome[0].doubts == [doubt])
  }

  @Test(arguments: [Transition.submit, .approve, .publish])
  func whereItIsNoGuardItIsToldAtEachStep(transition: Transition) async throws {
    let newsroom = try await Flow.newsroom()
    _ = try await newsroom.workbench.configure([(.support, "off")])
    try await Flow.research(newsroom)
    _ = try await newsroom.workbench(of: "Mira").mark(Flow.claim, as: "verified", because: "The contract says June.")
    let igor = newsroom.workbench(of: "Igor")
    for (step, workbench) in [(Transition.submit, newsroom.workbench(of: "Mira")), (.approve, igor), (.publish, igor)] {
      let outcome = try await workbench.step(Flow.claim, step).outcome[0]
      guard step == transition else { continue }
      #expect(outcome.doubts == [.againstEvidence(rating: "Verified", side: .refutes, pieces: 2)])
    }
  }

  @Test func whoMayNotSeeTheRatingIsNotToldByIt() async throws {
    let newsroom = try await Flow.newsroom()
    _ = try await newsroom.workbench.configure([(.support, "off"), (.secondOpinion, "on")])
    try await Flow.research(newsroom)
    let mira = newsroom.workbench(of: "Mira")
    _ = try await mira.mark(Flow.claim, as: "verified", because: "The contract says June.")
    _ = try await mira.step(Flow.claim, .submit)
    let vera = newsroom.workbench(of: "Vera")
    #expect(try await vera.dossier(of: "C-1").dossier.doubts == [])
    #expect(try await mira.dossier(of: "C-1").dossier.doubts.count == 1)
    // Switched on, the guard keeps quiet for them too.
    _ = try await newsroom.workbench.configure([(.support, "on")])
    #expect(try await Flow().unmet(newsroom, .approve, by: "Vera") == [.secondOpinion])
    #expect(try await Flow().unmet(newsroom, .approve, by: "Mira") == [.role, .support, .secondOpinion, .secondPerson])
    #expect(try await vera.step(Flow.claim, .approve, override: "Tonight.").outcome[0].doubts == [])
  }

  @Test func aCorrectedRatingIsLookedAtToo() async throws {
    let newsroom = try await Flow.newsroom()
    try await Flow.publish(newsroom)
    let details = CorrectionDetails(
      wrong: "We misread it.", now: "It opens in June.", severity: .substantial, rating: "verified",
      explanation: "The annex says June.")
    let doubt = VerdictDoubt.againstEvidence(rating: "Verified", side: .refutes, pieces: 2)
    #expect(try await newsroom.workbench(of: "Vera").correct("C-1", details).outcome.doubt == doubt)
    #expect(try await newsroom.workbench(of: "Igor").step(Flow.claim, .approve).outcome[0].doubts == [doubt])
  }

  @Test func aQuotationThatItsSourceLacksStopsACheck() async throws {
    let newsroom = try await Flow.newsroom()
    try await Flow.research(newsroom)
    let mira = newsroom.workbench(of: "Mira")
    let added = try await mira.addEvidence(
      .address("https://example.org/accounts"), to: Flow.claim, EvidenceDetails(stance: .refutes, quote: "June, 318")
    ).outcome.evidence
    _ = try await mira.capture(added.shortID, CapturedContent(bytes: [1], mediaType: "text/plain", text: "June,318"))
    #expect(try await Flow().unmet(newsroom, .submit, by: "Mira") == [.quotations])
    let lost = VerdictDoubt.quotationNotFound(evidence: added.shortID, quote: "June, 318")
    #expect(try await mira.dossier(of: "C-1").dossier.doubts == [lost])
    _ = try await newsroom.workbench.configure([(.quotations, "off")])
    #expect(try await mira.step(Flow.claim, .submit).outcome[0].doubts == [lost])
    var edit = EvidenceEdit()
    edit.quote = .set("June,318")
    _ = try await mira.editEvidence(added.shortID, for: "C-1", edit)
    #expect(try await mira.dossier(of: "C-1").dossier.doubts == [])
  }
}
