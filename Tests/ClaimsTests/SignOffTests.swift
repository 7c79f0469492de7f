import StoreContract
import Testing

@testable import Claims

/// What readers are shown was signed by a second person, or they are told that it was not.
@Suite struct SignOffTests {
  private typealias Flow = WorkflowTests

  /// Something that changes what readers are shown beside wording, verdict and evidence.
  struct Addition: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let part: CheckPart
    let make: @Sendable (Workbench) async throws -> Void

    init(_ what: String, _ part: CheckPart, _ make: @escaping @Sendable (Workbench) async throws -> Void) {
      (testDescription, self.part, self.make) = (what, part, make)
    }
  }

  private static let additions = [
    Addition("a public note", .notes) { _ = try await $0.note("C-1", "She is a fraud.", isPublic: true) },
    Addition("why it was selected", .wording) {
      var edit = ClaimEdit()
      edit.selectedBecause = .set("She lies.")
      _ = try await $0.edit("C-1", edit)
    },
  ]

  /// These happen to published checks too.
  private static let later = [
    Addition("a request for a reply", .replies) {
      _ = try await $0.askReply(Flow.claim, ReplyRequest(addressee: "Her lawyer, who hung up"))
    },
    Addition("an answer", .replies) { workbench in
      _ = try await workbench.askReply(Flow.claim, ReplyRequest(addressee: "Vera Dahl"))
      let open = try await workbench.replies().rows.map(\.reply).last { $0.isOpen }
      _ = try await workbench.answerReply(open?.shortID ?? "C-1", ReplyAnswer(text: "I admit it all."))
    },
    Addition("the speaker's name", .names) { _ = try await $0.renameSpeaker("S-1", to: "Jonas Falk") },
    Addition("the source's name", .names) { _ = try await $0.renameSource("SRC-1", to: "Radio Zapad") },
  ]

  private func isRefused(_ transition: Transition, _ workbench: Workbench, for guard: Guard) async throws -> Bool {
    do {
      _ = try await workbench.step(Flow.claim, transition)
      return false
    } catch ClaimsError.refused(let steps) {
      return steps.flatMap(\.unmet).contains { $0.guard == `guard` }
    }
  }

  @Test("an approval is for all that readers are shown", arguments: additions + later)
  func voidsTheApproval(addition: Addition) async throws {
    let newsroom = try await Flow.newsroom()
    try await Flow.submit(newsroom)
    _ = try await newsroom.workbench(of: "Vera").step(Flow.claim, .approve)
    try await addition.make(newsroom.workbench(of: "Igor"))
    #expect(try await isRefused(.publish, newsroom.workbench(of: "Vera"), for: .approval))
    _ = try await newsroom.workbench(of: "Vera").step(Flow.claim, .approve)
    _ = try await newsroom.workbench(of: "Vera").step(Flow.claim, .publish)
  }

  @Test("who changed a part last does not sign it", arguments: additions + later)
  func whoChangedItDoesNotSign(addition: Addition) async throws {
    let newsroom = try await Flow.newsroom()
    try await Flow.submit(newsroom)
    try await addition.make(newsroom.workbench(of: "Vera"))
    #expect(try await isRefused(.approve, newsroom.workbench(of: "Vera"), for: .secondPerson))
    _ = try await newsroom.workbench(of: "Igor").step(Flow.claim, .approve)
  }

  @Test("somebody else’s later addition to the same part covers nobody, until somebody else hands the check on")
  func laterAdditionsCoverNobody() async throws {
    let newsroom = try await Flow.newsroom()
    try await Flow.submit(newsroom)
    let (vera, igor) = (newsroom.workbench(of: "Vera"), newsroom.workbench(of: "Igor"))
    _ = try await vera.note("C-1", "She is a fraud.", isPublic: true)
    _ = try await igor.note("C-1", "He is one too.", isPublic: true)
    #expect(try await isRefused(.approve, vera, for: .secondPerson))
    _ = try await newsroom.workbench.step(Flow.claim, .return, because: "Are they?")
    _ = try await newsroom.workbench(of: "Mira").step(Flow.claim, .submit)
    _ = try await vera.step(Flow.claim, .approve)
  }

  @Test("names that were changed before a claim was recorded are no change of its check")
  func earlierNames() async throws {
    let newsroom = try await Flow.newsroom()
    _ = try await newsroom.workbench(of: "Vera").renameSpeaker("S-1", to: "Marko J. Ilić")
    _ = try await newsroom.importing([("Marko J. Ilić", "The tunnel opens in May.")], title: "Tunnel")
    let people = try await newsroom.store.read { snapshot in
      let number = try snapshot.all(Claim.self).map(\.number).max() ?? 0
      return try snapshot.lastToChange(snapshot.resolve("C-\(number)", as: Claim.self))
    }
    #expect(people.isEmpty)
  }

  @Test("what is added to a published check is told as unsigned until another editor signs it", arguments: later)
  func afterPublication(addition: Addition) async throws {
    let newsroom = try await Flow.newsroom()
    try await Flow.publish(newsroom)
    func dossier() async throws -> Dossier { try await newsroom.workbench.dossier(of: "C-1").dossier }
    #expect(try await dossier().changesSinceApproval.isEmpty)
    try await addition.make(newsroom.workbench(of: "Igor"))
    let changes = try await dossier().changesSinceApproval
    #expect(changes.map(\.part) == [addition.part] && changes.first?.by.name == "Igor", "\(changes)")
    #expect(try await isRefused(.approve, newsroom.workbench(of: "Igor"), for: .secondPerson))
    let step = try await newsroom.workbench(of: "Vera").step(Flow.claim, .approve).outcome.first
    #expect(step?.claim.status == .published)
    #expect(try await dossier().changesSinceApproval.isEmpty)
    #expect(try await dossier().approval?.by.name == "Vera")
  }

  @Test("what is changed of a published check lies on the desks of those who may sign it", arguments: later)
  func desk(addition: Addition) async throws {
    let newsroom = try await Flow.newsroom()
    try await Flow.publish(newsroom)
    func waits(for name: String) async throws -> Bool {
      let items = try await newsroom.workbench(of: name).desk().sections.filter { $0.kind == .secondLook }.flatMap(
        \.items)
      let item = items.first { $0.summary.claim.shortID == "C-1" }
      #expect(item.map { $0.detail == "published, \(addition.part.words) changed since; for any editor" } ?? true)
      return item != nil
    }
    #expect(try await !waits(for: "Vera"))
    let before = try await newsroom.workbench.newestChange()
    try await addition.make(newsroom.workbench(of: "Igor"))
    #expect(try await waits(for: "Vera"))
    #expect(try await !waits(for: "Igor"))
    func unsigned(after number: Int) async throws -> [String] {
      try await newsroom.workbench.unsignedChecks(after: number).map(\.shortID)
    }
    #expect(try await unsigned(after: before) == ["C-1"])
    let after = try await newsroom.workbench.newestChange()
    _ = try await newsroom.workbench.note("C-1", "Odd.", isPublic: false)
    #expect(try await unsigned(after: after) == [], "the note is the newsroom's own")
    #expect(try await newsroom.workbench(of: "Igor").ownChanges(after: before) == after - before)
    _ = try await newsroom.workbench(of: "Vera").step(Flow.claim, .approve)
    #expect(try await !waits(for: "Vera"))
    #expect(try await unsigned(after: before) == [])
  }

  @Test("an approval and a return are taken back by who gave them alone")
  func undoing() async throws {
    let newsroom = try await Flow.newsroom()
    try await Flow.submit(newsroom)
    let (vera, igor) = (newsroom.workbench(of: "Vera"), newsroom.workbench(of: "Igor"))
    _ = try await vera.step(Flow.claim, .approve)
    await #expect(throws: ClaimsError.self) { try await igor.undo(1) }
    _ = try await vera.step(Flow.claim, .return, because: "I was wrong to approve.")
    for count in [nil, 1, 2] {
      await #expect(throws: ClaimsError.self) { try await igor.undo(count) }
    }
    do {
      _ = try await newsroom.workbench.undo(1)
      Issue.record("an admin took it back")
    } catch let error as ClaimsError {
      #expect(error.refusal.code == .undoOfSignature && error.refusal.facts["person"] == .text("Vera"))
    }
    _ = try await vera.undo(1)
    #expect(try await newsroom.claim().status == .approved)
  }

  @Test("a check that nobody else signed says so, whatever the file asked for then")
  func unsigned() async throws {
    let newsroom = try await Flow.newsroom()
    _ = try await newsroom.workbench.configure([], preset: .solo)
    let mira = newsroom.workbench(of: "Mira")
    _ = try await mira.mark(Flow.claim, as: "verified", because: "The contract says so.")
    _ = try await mira.step(Flow.claim, .approve)
    _ = try await mira.step(Flow.claim, .publish)
    _ = try await newsroom.workbench.configure([], preset: .newsroom)
    let report = try await newsroom.workbench.report(ReportRequest(filter: .everything))
    #expect(report.isUnsigned && report.checked.allSatisfy(report.isUnsigned))
    #expect(report.checked.first?.dossier.approval == nil)
  }

  @Test("approvals of the first files hold as long as wording, verdict and evidence stay")
  func formerSeals() async throws {
    let newsroom = try await Flow.newsroom()
    try await Flow.submit(newsroom)
    let claim = try await newsroom.claim()
    let seal = try await newsroom.store.read { snapshot in
      try Seal.former(of: claim, verdict: snapshot.currentVerdict(of: claim.id)?.id, in: snapshot)
    }
    func holds() async throws -> Bool { try await newsroom.store.read { try Seal.holds(seal, for: claim, in: $0) } }
    #expect(try await holds())
    _ = try await newsroom.workbench(of: "Vera").mark(Flow.claim, as: "disputed", because: "No.")
    #expect(try await !holds())
  }

  @Test(
    "a reason has something to read in it",
    arguments: [
      "-", "…", ".", "—", "\u{200B}", "\u{2800}", "\u{3164}", "\u{00AD}\u{FEFF}", "\u{115F}", "?!", "\u{E0020}",
      "\u{2060} \u{200D}",
    ])
  func reasons(reason: String) async throws {
    let newsroom = try await Flow.newsroom()
    try await Flow.submit(newsroom)
    let vera = newsroom.workbench(of: "Vera")
    let tries: [@Sendable () async throws -> Void] = [
      { _ = try await vera.mark(Flow.claim, as: "disputed", because: reason) },
      { _ = try await vera.step(Flow.claim, .return, because: reason) },
      { _ = try await newsroom.workbench(of: "Mira").step(Flow.claim, .approve, override: reason) },
      { _ = try await newsroom.workbench.step(Flow.claim, .publish, override: reason) },
      { _ = try await vera.drop(Flow.claim, because: reason) },
      { _ = try await vera.waiveReply(Flow.claim, because: reason) },
      { _ = try await vera.note("C-1", reason, isPublic: true) },
    ]
    for (number, attempt) in tries.enumerated() {
      await #expect(throws: ClaimsError.self, "\(number)") { try await attempt() }
    }
    #expect(try await newsroom.claim().status == .inReview)
  }

  @Test(
    "nobody new is called like somebody who is here",
    arguments: [
      "Vеra", "Ｖera", "𝐕era", "Ve\u{200B}ra", "lgor", "1gor", "Мirа",
    ])
  func confusableNames(name: String) async throws {
    let newsroom = try await Flow.newsroom()
    await #expect(throws: ClaimsError.self) { try await newsroom.workbench.addPerson(name, role: .editor) }
    // Where roles do not count, a name is registered by its first change, and by being given work.
    _ = try await newsroom.workbench.configure([], preset: .solo)
    await #expect(throws: ClaimsError.self) {
      try await newsroom.workbench(of: name).note("C-1", "Here I am.", isPublic: false)
    }
    await #expect(throws: ClaimsError.self) {
      var edit = ClaimEdit()
      edit.assignee = .set(name)
      _ = try await newsroom.workbench.edit("C-1", edit)
    }
    #expect(Skeleton.of("Lea") != Skeleton.of("Iea"))
  }
}
