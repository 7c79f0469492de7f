import StoreContract
import Testing

@testable import Claims

/// What is proposed next, in every state, and the ways out where two or three people block one another.
@Suite struct NextStepTests {
  private func first(_ newsroom: Newsroom, of name: String) async throws -> UseCase {
    try await newsroom.workbench(of: name).dossier(of: "C-1").next.useCase
  }

  private func first(of newsroom: Newsroom) async throws -> UseCase {
    try await newsroom.workbench.counts().next.useCase
  }

  @Test func aNewsroomIsLedThroughTheSteps() async throws {
    let newsroom = try await WorkflowTests.newsroom()
    #expect(try await first(newsroom, of: "Mira") == .move(.start, claim: "C-1"))
    #expect(try await first(of: newsroom) == .sortClaims(filter: nil))
    _ = try await newsroom.workbench(of: "Mira").step(WorkflowTests.claim, .start)
    #expect(try await first(newsroom, of: "Mira") == .mark("C-1", rating: nil))
    #expect(try await first(of: newsroom) == .showDesk, "what is begun goes first")
    try await WorkflowTests.researchWithoutStart(newsroom)
    #expect(try await first(newsroom, of: "Mira") == .move(.submit, claim: "C-1"))
    _ = try await newsroom.workbench(of: "Mira").step(WorkflowTests.claim, .submit)
    #expect(try await first(newsroom, of: "Vera") == .move(.approve, claim: "C-1"))
    _ = try await newsroom.workbench(of: "Vera").step(WorkflowTests.claim, .return, because: "Look again.")
    #expect(try await first(newsroom, of: "Mira") == .showPossibleSteps(of: "C-1"), "not to submit the same again")
    _ = try await newsroom.workbench(of: "Mira").note("C-1", "Looked again.", isPublic: false)
    _ = try await newsroom.workbench(of: "Mira").step(WorkflowTests.claim, .submit)
    _ = try await newsroom.workbench(of: "Vera").step(WorkflowTests.claim, .approve)
    #expect(try await first(newsroom, of: "Vera") == .move(.publish, claim: "C-1"))
    _ = try await newsroom.workbench(of: "Vera").step(WorkflowTests.claim, .publish)
    #expect(try await first(newsroom, of: "Vera") == .report(filter: "id:C-1"))
    #expect(try await first(of: newsroom) == .report(filter: nil))
    _ = try await newsroom.workbench(of: "Vera").step(WorkflowTests.claim, .withdraw, because: "Wrong.")
    #expect(try await first(newsroom, of: "Vera") == .showLog(of: "C-1"))
  }

  @Test func oneAloneIsLedFromTheVerdictToTheReport() async throws {
    let newsroom = try await WorkTests.newsroom()
    #expect(try await first(newsroom, of: "Ana Kovač") == .mark("C-1", rating: nil), "no rating is proposed")
    _ = try await newsroom.workbench.mark(.named(["C-1"]), as: "verified", because: "Seen.")
    #expect(try await first(newsroom, of: "Ana Kovač") == .addEvidence(to: "C-1", kind: nil))
    _ = try await newsroom.workbench.addEvidence(
      .file(name: "a.csv", bytes: [1]), to: .named(["C-1"]), EvidenceDetails(stance: .supports))
    #expect(try await first(newsroom, of: "Ana Kovač") == .report(filter: "id:C-1"))
    _ = try await newsroom.workbench.drop(.named(["C-1"]), because: "opinion")
    #expect(try await first(newsroom, of: "Ana Kovač") == .move(.restore, claim: "C-1"))
    #expect(try await first(of: newsroom) == .sortClaims(filter: nil), "two came in and wait")
  }

  @Test func anImportIsSortedFirst() async throws {
    let clock = FixedClock(Newsroom.noon)
    let newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock)
    #expect(try await first(of: newsroom) == .importArticle)
    let next = try await newsroom.importing([("Marko Ilić", "One.")]).next.map(\.useCase)
    #expect(next == [.sortClaims(filter: "article:A-1"), .showClaim("C-1")])
    #expect(try await newsroom.importing([], title: "Empty").next.map(\.useCase) == [.addClaim])
  }

  /// The ways that a refused step names.
  private func ways(_ newsroom: Newsroom, _ transition: Transition, by name: String) async throws -> [UseCase] {
    do {
      _ = try await newsroom.workbench(of: name).step(WorkflowTests.claim, transition, because: "Because.")
      return []
    } catch ClaimsError.refused(let steps) { return steps.flatMap(\.unmet).flatMap(\.ways).map(\.useCase) }
  }

  @Test("where nobody else may approve, the ways out are somebody new and an override")
  func nobodyElseMayApprove() async throws {
    let newsroom = try await WorkflowTests.newsroom()
    try await WorkflowTests.submit(newsroom)
    _ = try await newsroom.workbench(of: "Vera").mark(
      WorkflowTests.claim, as: "disputed", because: "The contract says October.")
    #expect(try await ways(newsroom, .approve, by: "Vera") == [.move(.approve, claim: "C-1")], "Igor may")
    _ = try await newsroom.workbench.retire("Igor")
    #expect(try await ways(newsroom, .approve, by: "Vera") == [.move(.approve, claim: "C-1")], "Ana, an admin, may")
    _ = try await newsroom.workbench.addPerson("Igor", role: .admin)
    _ = try await newsroom.workbench(of: "Igor").retire("Ana Kovač")
    _ = try await newsroom.workbench(of: "Igor").addEvidence(
      .file(name: "b.csv", bytes: [2]), to: WorkflowTests.claim, EvidenceDetails(stance: .refutes))
    let add = UseCase.addPerson(name: nil, role: .editor)
    #expect(
      try await ways(newsroom, .approve, by: "Vera") == [add, .passOver(.approve, claim: "C-1")],
      "both changed it last")
    _ = try await newsroom.workbench(of: "Igor").configure([(.overrides, "off")])
    #expect(try await ways(newsroom, .approve, by: "Vera") == [add])
  }

  @Test("a correction may be approved by everybody but whoever proposed it, the check's author too")
  func correctionsHaveTheirOwnSecondPerson() async throws {
    let newsroom = try await WorkflowTests.newsroom()
    try await WorkflowTests.publish(newsroom)
    _ = try await newsroom.workbench.addPerson("Mira", role: .admin)
    for name in ["Vera", "Ana Kovač"] { _ = try await newsroom.workbench(of: "Mira").retire(name) }
    _ = try await newsroom.workbench(of: "Igor").correct(
      "C-1", CorrectionDetails(wrong: "The year.", now: "It is 2025.", severity: .minor, text: "It opens in June 2025.")
    )
    #expect(try await ways(newsroom, .approve, by: "Igor") == [.move(.approve, claim: "C-1")], "Mira may")
    _ = try await newsroom.workbench(of: "Mira").step(WorkflowTests.claim, .approve)
    #expect(try await WorkflowTests.status(newsroom) == .corrected)
  }

  @Test("what readers have not seen is dropped, not withdrawn")
  func withdrawingWhatIsNotPublished() async throws {
    let newsroom = try await WorkflowTests.newsroom()
    #expect(try await ways(newsroom, .withdraw, by: "Vera") == [.move(.drop, claim: "C-1")])
    try await WorkflowTests.submit(newsroom)
    #expect(try await ways(newsroom, .withdraw, by: "Vera") == [.move(.drop, claim: "C-1")])
  }

  @Test("what a file says of what waits is what the lists show that it names")
  func whatWaitsIsListed() async throws {
    let clock = FixedClock(Newsroom.noon)
    let newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock)
    let ana = newsroom.workbench
    // Unlike one another, so that none is found again where another stood.
    let all: [(speaker: String?, text: String)] = [
      "The bridge opens in June.", "Taxes fell by four per cent.", "Nobody asked the fishermen.", "Rents have doubled.",
      "Trains were late all winter.", "Water is dear in Lindhaven.", "Schools close at noon.", "Wolves are back.",
    ].map { ("Marko Ilić", $0) }
    try await newsroom.importing(all, confidence: 0.1)
    #expect(try await ana.counts().waiting.map(\.count) == [8, 8])
    _ = try await ana.drop(.named(["C-1", "C-4"]), because: "opinion")
    _ = try await ana.mark(.named(["C-2"]), as: "verified", because: "Seen.")
    _ = try await ana.step(.named(["C-2"]), .publish)
    // What the second to the fourth sentence said is gone from the article.
    try await newsroom.importing(Array(all.prefix(1) + all.dropFirst(4)), confidence: 0.1)
    let waiting = try await ana.counts().waiting
    #expect(waiting.map(\.kind) == [.unrated, .proposed, .lost, .reworded])
    for row in waiting {
      guard case .listClaims(let terms?) = row.step.useCase else {
        #expect(row.step.useCase == .showDesk && row.count == 1)
        continue
      }
      let filter = try Filter(terms, today: ana.today)
      #expect(try await ana.count(filter).matching == row.count, "\(terms)")
    }
  }
}
