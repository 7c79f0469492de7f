import StoreContract
import Testing

@testable import Claims

/// What a report says of what there is: its numbers, its drafts, and what its readers are told of the history.
@Suite struct ReportTests {
  private func newsroom() async throws -> Newsroom {
    let clock = FixedClock(Newsroom.noon)
    let newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock)
    try await newsroom.importing(
      [("Marko Ilić", "The bridge opens in June."), ("Vera Dahl", "It is safe."), ("Vera Dahl", "It is nice.")])
    return newsroom
  }

  private func report(
    _ newsroom: Newsroom, _ terms: [Filter.Term] = [], isCheckedOnly: Bool = false
  ) async throws -> Report {
    try await newsroom.workbench.report(ReportRequest(filter: Filter(terms: terms), isCheckedOnly: isCheckedOnly))
  }

  @Test("what was recorded is counted in the articles, what is covered in the selection")
  func counts() async throws {
    let newsroom = try await newsroom()
    _ = try await newsroom.workbench.drop(.named(["3"]), because: "opinion")
    let whole = try await report(newsroom)
    #expect((whole.recordedCount, whole.coveredCount, whole.droppedCount) == (3, 2, 1))
    let one = try await report(newsroom, [.is(.id, ["C-1"])])
    #expect((one.recordedCount, one.coveredCount, one.droppedCount) == (3, 1, 0))
    // Another article's are none of these; those typed in count where one of them is reported.
    try await newsroom.importing([("Igor", "The tram runs.")], title: "Tram", source: "Radio Jug")
    _ = try await newsroom.workbench.add(ClaimDetails(text: "Nothing runs.", speaker: "Igor"))
    #expect(try await report(newsroom, [.is(.id, ["C-1"])]).recordedCount == 3)
    let typed = try await report(newsroom, [.is(.id, ["C-5"])])
    #expect((typed.recordedCount, typed.hasTyped, typed.title) == (1, true, "Fact check"))
    let mixed = try await report(newsroom, [.is(.id, ["C-1", "C-5"])])
    #expect((mixed.recordedCount, mixed.title) == (4, "Fact check"))
  }

  @Test func whatIsUncheckedIsLeftOutWhenAsked() async throws {
    let newsroom = try await newsroom()
    await #expect(throws: ClaimsError.self) { _ = try await report(newsroom, isCheckedOnly: true) }
    _ = try await newsroom.workbench.mark(.named(["1"]), as: "verified", because: "x")
    let all = try await report(newsroom)
    #expect((all.checked.count, all.unchecked.count, all.omittedCount) == (1, 2, 0))
    let checked = try await report(newsroom, isCheckedOnly: true)
    #expect((checked.checked.count, checked.unchecked.count, checked.omittedCount) == (1, 0, 2))
  }

  @Test func draftsAreCountedApart() async throws {
    let newsroom = try await WorkflowTests.newsroom()
    try await WorkflowTests.submit(newsroom)
    let draft = try await report(newsroom)
    #expect(draft.tally == [.init(label: "Disputed", isDraft: true, number: 1)])
    #expect(draft.checked.map(draft.isDraft) == [true])
    let vera = newsroom.workbench(of: "Vera")
    _ = try await vera.step(WorkflowTests.claim, .approve)
    #expect(try await report(newsroom).tally.map(\.isDraft) == [true], "approved is not published")
    _ = try await vera.step(WorkflowTests.claim, .publish)
    #expect(try await report(newsroom).tally == [.init(label: "Disputed", isDraft: false, number: 1)])
    let solo = try await self.newsroom()
    _ = try await solo.workbench.mark(.named(["1"]), as: "verified", because: "x")
    #expect(try await report(solo).tally.map(\.isDraft) == [false], "where nobody approves there are no drafts")
  }

  @Test("verdicts on an older scale count as what they were mapped to, wherever verdicts are counted")
  func mappings() async throws {
    let newsroom = try await newsroom()
    let workbench = newsroom.workbench
    _ = try await workbench.mark(.named(["1"]), as: "disputed", because: "x")
    _ = try await workbench.tag(.named(["1"]), adding: ["party-green"], removing: [])
    _ = try await workbench.addScale(.politiFact)
    _ = try await workbench.useScale("politifact")
    _ = try await workbench.mark(.named(["2"]), as: "false", because: "x")
    #expect(try await workbench.counts().ratings == ["disputed": 1, "false": 1, nil: 1])
    _ = try await workbench.mapScale("default", to: "politifact", [("disputed", "false")])
    #expect(try await workbench.counts().ratings == ["false": 2, nil: 1])
    #expect(try await report(newsroom).tally.map { "\($0.number) \($0.label ?? "")" } == ["2 False"])
    _ = try await workbench.step(.named(["1"]), .publish)
    let standards = try await workbench.standards()
    #expect(standards.lines.first { $0.measure == .balance }?.value == "+party-green 1 (1 False)")
    // What readers saw stays what it was.
    #expect(standards.checks.map(\.rating) == ["Disputed"])
    #expect(try await workbench.dossier(of: "1").dossier.currentVerdict?.rating.key == "disputed")
  }

  @Test func equalKeysStandForThemselvesOnceAnythingIsMapped() async throws {
    let newsroom = try await newsroom()
    let workbench = newsroom.workbench
    var next = ScaleDefinition.ours
    next.ratings[0] = .init(key: "wrong", label: "Wrong", definition: "It is not so.")
    let old = try await newsroom.store.read { try $0.currentScale() }
    let new = try await workbench.addScale(next).outcome.scale
    #expect(new.rating(standingFor: "verified", of: old.id) == nil, "nobody said that they are the same scale")
    let mapped = try await workbench.mapScale("default@1", to: "default@2", [("disputed", "wrong")]).outcome
    #expect(mapped.unmapped.isEmpty)
    #expect(mapped.new.rating(standingFor: "verified", of: old.id)?.key == "verified")
    #expect(mapped.new.rating(standingFor: "disputed", of: old.id)?.key == "wrong")
  }

  @Test(arguments: [
    (ReadersHistory.all, ["recorded", "rated", "published"]), (.corrections, ["published"]), (.none, []),
  ])
  func readersAreToldAsMuchHistoryAsTheNewsroomSays(history: ReadersHistory, told: [String]) async throws {
    let newsroom = try await newsroom()
    _ = try await newsroom.workbench.configure([(.history, history.rawValue)])
    _ = try await newsroom.workbench.mark(.named(["1"]), as: "verified", because: "x")
    _ = try await newsroom.workbench.step(.named(["1"]), .publish)
    let report = try await report(newsroom, [.is(.id, ["C-1"])])
    let words = report.history(of: report.checked[0]).compactMap(\.published)
    #expect(words.compactMap { $0.split(separator: " ").first.map(String.init) } == told)
  }

  @Test func aCorrectionIsToldWhereOnlyCorrectionsAre() async throws {
    let newsroom = try await newsroom()
    let workbench = newsroom.workbench
    _ = try await workbench.configure([(.history, "corrections")])
    _ = try await workbench.mark(.named(["1"]), as: "verified", because: "x")
    _ = try await workbench.step(.named(["1"]), .publish)
    let details = CorrectionDetails(wrong: "A slip.", now: "None.", severity: .minor)
    _ = try await workbench.correct("1", details)
    let report = try await report(newsroom, [.is(.id, ["C-1"])])
    #expect(
      report.history(of: report.checked[0]).compactMap(\.published)
        == ["published", "correction (minor): A slip. Now: None.", "corrected"])
  }

  @Test func theNewsroomHasANameAndAnAddress() async throws {
    let newsroom = try await newsroom()
    let workbench = newsroom.workbench
    #expect(try await report(newsroom).newsroom == nil)
    for (setting, value) in [
      (Setting.address, "example.org"), (.address, "javascript:x"), (.name, " "),
      (.name, String(repeating: "x", count: 121)), (.history, "some"),
    ] {
      await #expect(throws: ClaimsError.self, "\(setting)") { _ = try await workbench.configure([(setting, value)]) }
    }
    _ = try await workbench.configure([(.name, "Radio  Sever"), (.address, "https://sever.example/checks")])
    let named = try await report(newsroom)
    #expect((named.newsroom, named.address) == ("Radio Sever", "https://sever.example/checks"))
    _ = try await workbench.configure([(.name, "none"), (.address, "None")])
    #expect(try await workbench.settings().differences.isEmpty)
  }

  @Test func aCheckStandsSomewhere() async throws {
    let newsroom = try await WorkflowTests.newsroom()
    try await WorkflowTests.submit(newsroom)
    let (vera, claim) = (newsroom.workbench(of: "Vera"), WorkflowTests.claim)
    let address = "https://sever.example/1"
    await #expect(throws: ClaimsError.self) { try await vera.publish(claim, at: address) }
    _ = try await vera.step(claim, .approve)
    await #expect(throws: ClaimsError.self) { try await vera.publish(claim, at: "sever.example") }
    await #expect(throws: ClaimsError.self) { try await newsroom.workbench(of: "Mira").publish(claim, at: address) }
    let published = try await vera.publish(claim, at: address).outcome[0]
    #expect((published.claim.address, published.claim.status, published.step?.to) == (address, .published, .published))
    // It moves without being published again; nobody's approval is needed for where it stands.
    // Of several checks readers could not tell which it is.
    let other = try await vera.add(ClaimDetails(text: "It rains.")).outcome.shortID
    let both = ClaimSelection.named(["C-1", other])
    let told = await WorkTests.sentence { _ = try await vera.publish(both, at: address + "1") }
    #expect(told.contains("one address cannot be that of several checks: C-1 and C-"), "\(told)")
    let moved = try await vera.publish(claim, at: address + "0").outcome[0]
    #expect((moved.claim.address, moved.step == nil) == (address + "0", true))
    await #expect(throws: ClaimsError.self) { try await newsroom.workbench(of: "Mira").publish(claim, at: address) }
    _ = try await vera.withdraw(claim, because: "It was another bridge.")
    await #expect(throws: ClaimsError.self) { try await vera.publish(claim, at: address) }
  }

  @Test func readersAreToldDaysInWords() async throws {
    let newsroom = try await newsroom()
    let workbench = newsroom.workbench
    var edit = ClaimEdit()
    edit.said = .set(try #require(Day(iso: "2024-05-06")))
    _ = try await workbench.edit(.named(["1"]), edit)
    _ = try await workbench.askReply(.named(["1"]), ReplyRequest(addressee: "Marko Ilić"))
    _ = try await workbench.answerReply("R-1", ReplyAnswer(text: "So it is."))
    let report = try await report(newsroom, [.is(.id, ["C-1"])])
    let words = report.unchecked[0].history.compactMap(\.published).joined(separator: "; ")
    #expect(words.contains("date said changed from “7 May 2024” to “6 May 2024”"))
    #expect(words.contains("Marko Ilić replied on 10 May 2024"))
    #expect(!words.contains("2024-"))
  }
}
