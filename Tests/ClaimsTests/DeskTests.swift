@testable import Claims
import StoreContract
import Testing

/// What lies on whose desk. Each test fails when the rule that it names is taken out.
@Suite struct DeskTests {
  /// `mine C-1, C-2 | overdue C-1`: each section with its claims, and the records that they are about.
  private func desk(
    _ newsroom: Newsroom, of name: String = "Ana Kovač", everybodys: Bool = false, limit: Int? = nil
  ) async throws -> String {
    let desk = try await newsroom.workbench(of: name).desk(everybodys: everybodys, limit: limit)
    return desk.sections.map { section in
      let items = section.items.map { item in
        item.summary.claim.shortID + (item.record.map { " \($0)" } ?? "")
      }
      let rest = section.count > items.count ? " of \(section.count)" : ""
      return "\(section.kind.rawValue) \(items.joined(separator: ", "))\(rest)"
    }.joined(separator: " | ")
  }

  private func next(
    _ newsroom: Newsroom, of name: String = "Ana Kovač", _ kind: Desk.Kind
  ) async throws -> [NextStep] {
    try await newsroom.workbench(of: name).desk().sections.first { $0.kind == kind }?.items.map(\.next) ?? []
  }

  private func edit(_ newsroom: Newsroom, _ word: String, _ change: (inout ClaimEdit) -> Void) async throws {
    var edit = ClaimEdit()
    change(&edit)
    _ = try await newsroom.workbench.edit(word, edit)
  }

  @Test func anEmptyDeskHasNoSections() async throws {
    let newsroom = try await WorkTests.newsroom()
    #expect(try await desk(newsroom) == "")
    #expect(try await newsroom.workbench.desk().unsorted == 3)
    #expect(try await desk(newsroom, of: "Somebody new") == "")
  }

  @Test func whatIsOverdueAndNobodysIsOnEveryDesk() async throws {
    let newsroom = try await WorkTests.newsroom()
    for word in ["C-1", "C-2", "C-3"] {
      try await edit(newsroom, word) { $0.due = Day(iso: "2024-05-09").map { .set($0) } }
    }
    try await edit(newsroom, "C-1") { $0.assignee = .set("Ana Kovač") }
    try await edit(newsroom, "C-2") { $0.assignee = .set("Mira") }
    #expect(try await desk(newsroom) == "mine C-1 | overdue C-1, C-3")
    #expect(try await desk(newsroom, of: "Mira") == "mine C-2 | overdue C-2, C-3")
    #expect(try await desk(newsroom, of: "Vera") == "overdue C-3")
    #expect(try await desk(newsroom, everybodys: true) == "mine C-1, C-2 | overdue C-1, C-2, C-3")
    // A reviewer must know that the claim is late, too.
    try await edit(newsroom, "C-2") { $0.reviewer = .set("Ana Kovač") }
    #expect(try await desk(newsroom) == "mine C-1 | overdue C-1, C-2, C-3")
    // Due today is not overdue, and what is dropped is nobody's work.
    try await edit(newsroom, "C-3") { $0.due = Day(iso: "2024-05-10").map { .set($0) } }
    _ = try await newsroom.workbench.drop(.named(["C-1"]), because: "opinion")
    #expect(try await desk(newsroom) == "overdue C-2")
  }

  @Test func theMostUrgentComesFirstAndTheRestIsCounted() async throws {
    let newsroom = try await WorkTests.newsroom()
    _ = try await newsroom.workbench.assign(.named(["C-1", "C-2", "C-3"]), to: "Ana Kovač")
    try await edit(newsroom, "C-3") { $0.priority = .set(.high) }
    try await edit(newsroom, "C-1") { $0.priority = .set(.low) }
    #expect(try await desk(newsroom) == "mine C-3, C-2, C-1")
    #expect(try await desk(newsroom, limit: 2) == "mine C-3, C-2 of 3")
  }

  @Test func aSecondLookIsForWhoMayGiveIt() async throws {
    let newsroom = try await WorkflowTests.newsroom()
    try await WorkflowTests.submit(newsroom)
    #expect(try await desk(newsroom, of: "Vera") == "second-look C-1")
    #expect(try await next(newsroom, of: "Vera", .secondLook) == [NextStep(.move(.approve, claim: "C-1"))])
    // Its author and researchers may not approve it; it is in Mira's own pile, since she started it.
    #expect(try await desk(newsroom, of: "Mira") == "mine C-1")
    // A reviewer by name has it alone.
    try await edit(newsroom, "C-1") { $0.reviewer = .set("Igor") }
    #expect(try await desk(newsroom, of: "Vera") == "")
    #expect(try await desk(newsroom, of: "Igor") == "second-look C-1")
    #expect(try await desk(newsroom, of: "Vera", everybodys: true) == "mine C-1 | second-look C-1")
    // Whoever changed it last may not approve it either.
    try await edit(newsroom, "C-1") { $0.reviewer = .clear }
    _ = try await newsroom.workbench(of: "Vera").mark(
      WorkflowTests.claim, as: "disputed", because: "The contract says October.")
    #expect(try await desk(newsroom, of: "Vera") == "")
    #expect(try await desk(newsroom, of: "Igor") == "second-look C-1")
  }

  @Test func repliesCapturesAndCorrectionsWait() async throws {
    let newsroom = try await WorkTests.newsroom()
    let workbench = newsroom.workbench
    _ = try await workbench.askReply(
      .named(["C-1", "C-2"]),
      ReplyRequest(channel: "e-mail", asked: Day(iso: "2024-05-06"), deadline: Day(iso: "2024-05-08")))
    _ = try await workbench.addEvidence(
      .address("https://example.org/a"), to: .named(["C-1"]), EvidenceDetails(stance: .supports))
    _ = try await workbench.addEvidence(
      .file(name: "a.csv", bytes: [1]), to: .named(["C-2"]), EvidenceDetails(stance: .supports))
    _ = try await workbench.mark(.named(["C-3"]), as: "disputed", because: "Two were asked.")
    _ = try await workbench.step(.named(["C-3"]), .publish)
    _ = try await workbench.askCorrection("C-3", wrong: "It was three.", askedBy: "A reader")
    #expect(
      try await desk(newsroom)
        == "unanswered C-1 R-1, C-2 R-2 | uncaptured C-1 E-1 | corrections C-3 COR-1")
    let desk = try await workbench.desk()
    #expect(desk.sections[0].items[0].detail == "asked Marko Ilić by e-mail, until 2024-05-08, 2 days late")
    #expect(desk.sections[1].items[0].detail == "E-1 uncaptured")
    #expect(desk.sections[0].items[0].next == NextStep(.answerReply("R-1")))
    #expect(desk.sections[1].items[0].next == NextStep(.capture("E-1")))
    _ = try await workbench.answerReply("R-1", ReplyAnswer(text: "We stand by it."))
    _ = try await workbench.refuseCorrection("COR-1", because: "It was two.")
    _ = try await workbench.drop(.named(["C-2"]), because: "opinion")
    #expect(try await self.desk(newsroom) == "uncaptured C-1 E-1", "what is answered, refused or dropped is gone")
  }

  @Test func checksComeBackOnTheirDay() async throws {
    let newsroom = try await WorkTests.newsroom()
    for (word, day) in [("C-1", "2024-05-10"), ("C-2", "2024-05-11"), ("C-3", "2024-05-10")] {
      try await edit(newsroom, word) { $0.recheck = Day(iso: day).map { .set($0) } }
    }
    _ = try await newsroom.workbench.mark(.named(["C-1", "C-2"]), as: "verified", because: "Seen.")
    _ = try await newsroom.workbench.step(.named(["C-1", "C-2"]), .publish)
    #expect(try await desk(newsroom) == "recheck C-1", "C-2 has a day left, C-3 isn't published")
  }

  @Test func theNextStepIsTheWorkflows() async throws {
    let newsroom = try await WorkflowTests.newsroom()
    let mira = newsroom.workbench(of: "Mira")
    _ = try await newsroom.workbench.assign(WorkflowTests.claim, to: "Mira")
    func miras() async throws -> [NextStep] { try await next(newsroom, of: "Mira", .mine) }
    #expect(try await miras() == [NextStep(.move(.start, claim: "C-1"))])
    _ = try await mira.step(WorkflowTests.claim, .start)
    #expect(try await miras() == [NextStep(.mark("C-1", rating: nil))], "what is missing first")
    try await WorkflowTests.researchWithoutStart(newsroom)
    #expect(try await miras() == [NextStep(.move(.submit, claim: "C-1"))])
    _ = try await mira.step(WorkflowTests.claim, .submit)
    #expect(try await miras() == [NextStep(.move(.approve, claim: "C-1"), isForAnother: true)])
    // Where steps may be skipped, a claim is marked and published.
    let solo = try await WorkTests.newsroom()
    _ = try await solo.workbench.assign(.named(["C-1"]), to: "Ana Kovač")
    #expect(try await next(solo, .mine) == [NextStep(.mark("C-1", rating: nil))])
    _ = try await solo.workbench.mark(.named(["C-1"]), as: "verified", because: "Seen.")
    #expect(try await next(solo, .mine) == [NextStep(.move(.publish, claim: "C-1"))])
  }

  // MARK: What is begun lies on a desk until it is ended

  @Test func whatIsQueuedForNobodyIsOnEveryDesk() async throws {
    let newsroom = try await WorkTests.newsroom()
    _ = try await newsroom.workbench.accept(.named(["C-1"]))
    #expect(try await desk(newsroom) == "unassigned C-1")
    #expect(try await desk(newsroom, of: "Mira") == "unassigned C-1")
    #expect(try await desk(newsroom, everybodys: true) == "unassigned C-1")
    _ = try await newsroom.workbench.assign(.named(["C-1"]), to: "Mira")
    #expect(try await desk(newsroom) == "")
    #expect(try await desk(newsroom, of: "Mira") == "mine C-1")
  }

  @Test func whatARetiredPersonHadIsNobodys() async throws {
    let newsroom = try await WorkflowTests.newsroom()
    _ = try await newsroom.workbench(of: "Mira").step(WorkflowTests.claim, .start)
    let left = try await newsroom.workbench.retire("Mira").outcome
    #expect(left.claims.map(\.shortID) == ["C-1"] && left.successor == nil)
    for name in ["Ana Kovač", "Vera", "Igor"] {
      #expect(try await desk(newsroom, of: name) == "unassigned C-1")
      let details = try await newsroom.workbench(of: name).desk().sections[0].items.map(\.detail)
      #expect(details == ["in-research, Mira has retired"])
    }
  }

  @Test func aRetirementHandsTheWorkOver() async throws {
    let newsroom = try await WorkflowTests.newsroom()
    _ = try await newsroom.workbench(of: "Mira").step(WorkflowTests.claim, .start)
    let refused = await WorkTests.sentence { _ = try await newsroom.workbench.retire("Mira", handingTo: "Mira") }
    #expect(refused.contains("is leaving"), "\(refused)")
    let left = try await newsroom.workbench.retire("Mira", handingTo: "Igor").outcome
    #expect(left.claims.map(\.shortID) == ["C-1"] && left.successor?.name == "Igor")
    #expect(try await desk(newsroom, of: "Igor") == "mine C-1")
    #expect(try await desk(newsroom, of: "Vera") == "")
    let gone = await WorkTests.sentence { _ = try await newsroom.workbench.retire("Igor", handingTo: "Mira") }
    #expect(gone.contains("has retired"), "\(gone)")
  }

  @Test func aReviewerWhoRetiredHoldsNothingUp() async throws {
    let newsroom = try await WorkflowTests.newsroom()
    try await WorkflowTests.submit(newsroom)
    try await edit(newsroom, "C-1") { $0.reviewer = .set("Igor") }
    #expect(try await desk(newsroom, of: "Vera") == "")
    _ = try await newsroom.workbench.retire("Igor")
    #expect(try await desk(newsroom, of: "Vera") == "second-look C-1")
    _ = try await newsroom.workbench.retire("Vera")
    #expect(
      try await desk(newsroom) == "second-look C-1", "Ana is an admin, who may approve what she did not write")
    _ = try await newsroom.workbench.mark(WorkflowTests.claim, as: "disputed", because: "The contract says October.")
    #expect(try await desk(newsroom) == "unassigned C-1", "and nobody is left who may")
    #expect(try await next(newsroom, .unassigned) == [NextStep(.addPerson(name: nil, role: .editor))])
  }

  @Test func whatIsReturnedSaysWhy() async throws {
    let newsroom = try await WorkflowTests.newsroom()
    try await WorkflowTests.submit(newsroom)
    _ = try await newsroom.workbench(of: "Vera").step(WorkflowTests.claim, .return, because: "Compare like with like.")
    func mine() async throws -> Desk.Item? {
      try await newsroom.workbench(of: "Mira").desk().sections.first { $0.kind == .mine }?.items.first
    }
    #expect(try await mine()?.detail == "returned by Vera: Compare like with like.")
    #expect(try await mine()?.next == NextStep(.showClaim("C-1")), "not to submit the same again")
    _ = try await newsroom.workbench(of: "Mira").mark(
      WorkflowTests.claim, as: "disputed", because: "Without the roads it is October.")
    #expect(try await mine()?.next == NextStep(.move(.submit, claim: "C-1")))
    _ = try await newsroom.workbench(of: "Mira").step(WorkflowTests.claim, .submit)
    #expect(try await mine()?.detail.hasPrefix("in-review") == true)
  }

  @Test func aReplyIsOpenAfterPublicationToo() async throws {
    let newsroom = try await WorkflowTests.newsroom()
    try await WorkflowTests.research(newsroom)
    let mira = newsroom.workbench(of: "Mira")
    _ = try await mira.askReply(
      WorkflowTests.claim, ReplyRequest(asked: Day(iso: "2024-05-06"), deadline: Day(iso: "2024-05-08")))
    _ = try await mira.step(WorkflowTests.claim, .submit)
    let vera = newsroom.workbench(of: "Vera")
    _ = try await vera.step(WorkflowTests.claim, .approve)
    _ = try await vera.step(WorkflowTests.claim, .publish)
    #expect(try await desk(newsroom, of: "Mira") == "unanswered C-1 R-2")
    let item = try await mira.desk().sections[0].items[0]
    #expect(item.detail == "asked Marko Ilić, until 2024-05-08, 2 days late, published")
    #expect(item.urgency.value == Urgency.Coefficient.reply.value)
    #expect(try await mira.count(Filter("is:unanswered", today: Newsroom.noon.dayInUTC, me: "Mira")).matching == 1)
    _ = try await vera.step(WorkflowTests.claim, .withdraw, because: "Wrong from the start.")
    #expect(try await desk(newsroom, of: "Mira") == "", "nobody waits for an answer to what is withdrawn")
  }

  @Test func aPublishedCheckWhoseWordsChangedWaits() async throws {
    let clock = FixedClock(Newsroom.noon)
    let newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock)
    func importing(_ first: String) async throws {
      var (read, found) = Newsroom.article([
        ("Marko Ilić", first), ("Vera Dahl", "Work on the quay goes on as before."),
      ])
      read.url = "https://example.org/bridge"
      let (article, statements) = (read, found)
      found = []
      _ = try await newsroom.workbench.import(
        article, raw: Array(article.text.utf8), fileName: "article.txt", statements: statements)
    }
    try await importing("The long bridge over the river opens in June of next year.")
    for word in ["C-1", "C-2"] {
      _ = try await newsroom.workbench.mark(.named([word]), as: "verified", because: "Seen.")
      _ = try await newsroom.workbench.step(.named([word]), .publish)
    }
    try await importing("The long bridge over the river opens in July of next year.")
    #expect(try await desk(newsroom) == "reworded C-1")
    #expect(try await newsroom.workbench.counts().reworded == ["C-1"])
    _ = try await newsroom.workbench.note("C-1", "They moved the opening; our check is of June.", isPublic: true)
    #expect(try await desk(newsroom) == "")
    #expect(try await newsroom.workbench.counts().reworded == [])
  }
}
