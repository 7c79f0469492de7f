@testable import Claims
import StoreContract
import Testing

@Suite struct PeopleTests {
  @Test func onlyAdminsAddRetireAndConfigure() async throws {
    let newsroom = try await WorkflowTests.newsroom()
    for name in ["Mira", "Vera"] {
      let workbench = newsroom.workbench(of: name)
      await #expect(throws: ClaimsError.self) { try await workbench.addPerson("Eve", role: .admin) }
      await #expect(throws: ClaimsError.self) { try await workbench.retire("Igor") }
      await #expect(throws: ClaimsError.self) { try await workbench.configure([(.evidence, "0")]) }
      await #expect(throws: ClaimsError.self) { try await workbench.configure([], preset: .solo) }
    }
  }

  @Test func unknownAndRetiredPeopleWriteNothing() async throws {
    let newsroom = try await WorkflowTests.newsroom()
    await #expect(throws: ClaimsError.self) {
      try await newsroom.workbench(of: "Eve").note("C-1", "x", isPublic: false)
    }
    _ = try await newsroom.workbench.retire("Igor")
    await #expect(throws: ClaimsError.self) {
      try await newsroom.workbench(of: "Igor").note("C-1", "x", isPublic: false)
    }
    // What he did stays his; taken back, he writes again.
    _ = try await newsroom.workbench.addPerson("Igor", role: .researcher)
    let note = try await newsroom.workbench(of: "igor").note("C-1", "x", isPublic: false).outcome
    let role = try await newsroom.store.read { try $0.find(note.by)?.role }
    #expect(role == .researcher)
  }

  @Test func aFileKeepsAnAdmin() async throws {
    let newsroom = try await WorkflowTests.newsroom()
    await #expect(throws: ClaimsError.self) { try await newsroom.workbench.retire("Ana Kovač") }
    await #expect(throws: ClaimsError.self) { try await newsroom.workbench.addPerson("Ana Kovač", role: .editor) }
    _ = try await newsroom.workbench.addPerson("Vera", role: .admin)
    _ = try await newsroom.workbench.retire("Ana Kovač")
  }

  /// What became of the only other admin.
  enum OtherAdmin: CaseIterable {
    case never, retired, redacted, editorNow, stillThere
  }

  @Test("the last admin who can act is not lost, however it is tried", arguments: OtherAdmin.allCases)
  func theLastAdmin(other: OtherAdmin) async throws {
    let ways: [(Workbench) async throws -> Void] = [
      { _ = try await $0.retire("Ana Kovač") }, { _ = try await $0.addPerson("Ana Kovač", role: .editor) },
      { _ = try await $0.redact(RedactionRequest(records: ["P-1"], because: "asked for")) },
      { _ = try await $0.planning.redact(RedactionRequest(records: ["P-1"], because: "asked for")) },
    ]
    for (number, way) in ways.enumerated() {
      let newsroom = try await WorkflowTests.newsroom()
      let ana = newsroom.workbench
      if other != .never { _ = try await ana.addPerson("Vera", role: .admin) }
      switch other {
      case .never, .stillThere: break
      case .retired: _ = try await ana.retire("Vera")
      case .redacted: _ = try await ana.redact(RedactionRequest(records: ["P-3"], because: "asked for"))
      case .editorNow: _ = try await ana.addPerson("Vera", role: .editor)
      }
      do {
        try await way(ana)
        #expect(other == .stillThere, "way \(number)")
      } catch let error as ClaimsError {
        #expect(other != .stillThere && error.refusal.code == .lastAdmin, "way \(number): \(error)")
        #expect(error.refusal.remedies.map(\.step) == [NextStep(.addPerson(name: nil, role: .admin))])
      }
    }
  }

  @Test("whoever was redacted acts no more, and an admin may add them anew")
  func redactedPeople() async throws {
    let newsroom = try await WorkflowTests.newsroom()
    let mira = try await newsroom.store.read { try $0.person("Mira") }
    _ = try await newsroom.workbench.redact(RedactionRequest(records: [mira.shortID], because: "asked for"))
    do {
      _ = try await newsroom.workbench(of: Redacted.name(mira.shortID)).note("C-1", "x", isPublic: false)
      Issue.record("was not refused")
    } catch let error as ClaimsError {
      #expect(error.refusal.code == .authorRedacted)
      #expect(
        error.refusal.remedies.map(\.step) == [NextStep(.addPerson(name: nil, role: mira.role), isForAnother: true)])
    }
  }

  @Test("a setting that somebody may not change is left to another, and no value is proposed that it does not take")
  func settingsAsRemedies() async throws {
    let newsroom = try await WorkflowTests.newsroom()
    try await WorkflowTests.submit(newsroom)
    _ = try await newsroom.workbench.configure([(.overrides, "off"), (.evidence, "5")])
    for (name, isForAnother) in [("Vera", true), ("Ana Kovač", false)] {
      let workbench = newsroom.workbench(of: name)
      for ask in [
        { _ = try await workbench.step(WorkflowTests.claim, .approve, override: "late") },
        { _ = try await workbench.giveOpinion(on: "C-1", "verified", because: "x") },
      ] as [() async throws -> Void] {
        do {
          try await ask()
          Issue.record("was not refused")
        } catch let error as ClaimsError {
          let step = try #require(error.refusal.remedies.first?.step)
          #expect(step.useCase.name == .configure && step.isForAnother == isForAnother, "\(name): \(error)")
        }
      }
    }
    for (panel, proposed) in [(3, "5"), (13, "15"), (14, nil), (15, nil)] as [(Int, String?)] {
      let opinions = ["a", "b", "c"].map { rating in
        Opinion(
          id: .make(at: Newsroom.noon), number: 1, claim: .make(at: Newsroom.noon), verdict: .make(at: Newsroom.noon),
          scale: .make(at: Newsroom.noon), rating: rating, reason: "x", form: .vote, by: .make(at: Newsroom.noon),
          at: Newsroom.noon)
      }
      let round = OpinionRound(
        verdicts: [], opinions: (0..<5).flatMap { _ in opinions }, quorum: 9, panel: panel, isDecidedBefore: false)
      let values = round.refusal(on: "C-1").remedies.compactMap { $0.step.useCase.arguments["value"] }
      #expect(round.outcome == .undecided && values == [proposed].compactMap { $0.map(Fact.text) }, "\(panel)")
    }
    let missing = ClaimsError.missingScale("odd", for: .promise).refusal
    #expect(missing.remedies.map(\.step.useCase) == [.useScale("promise")])
  }

  @Test func settingsTakeOnlyTheirValues() async throws {
    let newsroom = try await WorkflowTests.newsroom()
    let workbench = newsroom.workbench
    for (setting, value) in [
      (Setting.seal, "perhaps"), (.evidence, "-1"), (.evidence, "many"), (.quorum, "0"), (.capture, "always"),
      (.claimScale, "unknown"), (.timeZone, " "),
    ] {
      await #expect(throws: ClaimsError.self, "\(setting)") { try await workbench.configure([(setting, value)]) }
    }
    let changed = try await workbench.configure([(.seal, "No"), (.evidence, "3")]).outcome
    #expect(changed.isOn(Setting.seal) == false)
    #expect(changed.number(.evidence) == 3)
    // Back to what the preset says, nothing is kept of it.
    #expect(try await workbench.configure([(.seal, "on"), (.evidence, "2")]).outcome.differences.isEmpty)
    #expect(try await workbench.configure([(.evidence, "2")]).commitNumber == nil)
  }

  @Test func aPresetBeginsAnew() async throws {
    let newsroom = try await WorkflowTests.newsroom()
    _ = try await newsroom.workbench.configure([(.evidence, "5")])
    let solo = try await newsroom.workbench.configure([], preset: .solo).outcome
    for setting in Setting.allCases { #expect(solo.value(setting) == setting.value(in: .solo), "\(setting)") }
    // In solo anybody may, and unknown people are registered.
    _ = try await newsroom.workbench(of: "Eve").configure([], preset: .newsroom)
  }

  @Test func repliesHaveADeadlineAndOneAnswer() async throws {
    let newsroom = try await WorkflowTests.newsroom()
    let mira = newsroom.workbench(of: "Mira")
    let asked = try await mira.askReply(WorkflowTests.claim, ReplyRequest(channel: "e-mail")).outcome[0].reply
    #expect(asked.addressee == "Marko Ilić")
    #expect(asked.deadline?.iso == "2024-05-15")
    #expect(asked.isOpen)
    await #expect(throws: ClaimsError.self) { try await mira.answerReply("C-1", ReplyAnswer()) }
    let early = ReplyAnswer(text: "No.", answered: Day(iso: "2024-05-01"))
    await #expect(throws: ClaimsError.self) { try await mira.answerReply("C-1", early) }
    let answer = ReplyAnswer(text: "June.", fileName: "letter.txt", bytes: [1, 2])
    let answered = try await mira.answerReply("C-1", answer).outcome.reply
    #expect(!answered.isOpen)
    let digest = try #require(answered.content)
    let kept = try await newsroom.store.read { try $0.content(digest) }
    #expect(kept == [1, 2])
    await #expect(throws: ClaimsError.self) { try await mira.answerReply("C-1", answer) }
    let past = ReplyRequest(deadline: Day(iso: "2024-05-09"))
    await #expect(throws: ClaimsError.self) { try await mira.askReply(WorkflowTests.claim, past) }
    _ = try await mira.askReply(WorkflowTests.claim, ReplyRequest(addressee: "The builder"))
    _ = try await mira.askReply(WorkflowTests.claim, ReplyRequest(addressee: "The city"))
    await #expect(throws: ClaimsError.self) { try await mira.answerReply("C-1", answer) }
    _ = try await mira.answerReply("R-3", answer)
  }

  @Test("who was asked and has not answered is not asked a second time unseen")
  func onePersonIsAskedOnce() async throws {
    let newsroom = try await WorkflowTests.newsroom()
    let (mira, claim) = (newsroom.workbench(of: "Mira"), WorkflowTests.claim)
    _ = try await mira.askReply(claim, ReplyRequest())
    // The claim's speaker by name, however it is written, is the same person.
    for addressee in [nil, "marko ilic"] {
      let told = await WorkTests.sentence { _ = try await mira.askReply(claim, ReplyRequest(addressee: addressee)) }
      #expect(told.contains("Marko Ilić was asked about C-1 already: R-1, until 2024-05-15"), "\(told)")
      #expect(told.contains("Enter the answer: answerReply") && told.contains("askReplyAgain"), "\(told)")
    }
    _ = try await mira.askReply(claim, ReplyRequest(addressee: "The city"))
    let again = try await mira.askReply(claim, ReplyRequest(isAgain: true)).outcome[0].reply
    #expect(again.shortID == "R-3" && again.addressee == "Marko Ilić")
    for reply in ["R-1", "R-3"] { _ = try await mira.answerReply(reply, ReplyAnswer(text: "In June.")) }
    // Whoever has answered may be asked something else.
    _ = try await mira.askReply(claim, ReplyRequest())
    #expect(try await newsroom.workbench.replies().rows.map(\.reply.isOpen) == [false, true, false, true])
  }
}
