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
}
