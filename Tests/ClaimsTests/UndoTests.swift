import StoreContract
import Testing

@testable import Claims

@Suite struct UndoTests {
  let clock = FixedClock(Newsroom.noon)

  @Test func takesStepsBackOneByOne() async throws {
    let newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock)
    try await newsroom.importing([("Marko Ilić", "The bridge opens in June.")])
    let imported = try await newsroom.store.read { try $0.resolve("C-1", as: Claim.self) }
    var edit = ClaimEdit()
    edit.text = "Reworded."
    _ = try await newsroom.workbench.edit("1", edit)
    _ = try await newsroom.workbench.mark(.named(["1"]), as: "verified", because: "x")

    #expect(try await newsroom.workbench.undo().outcome.undone.action == .mark)
    #expect(try await newsroom.store.read { try $0.dossier(of: imported, for: Viewer("Ana Kovač")).verdicts.isEmpty })
    #expect(try await newsroom.workbench.undo().outcome.undone.action == .edit, "never the undoing itself")
    let back = try await newsroom.store.read { try $0.resolve("C-1", as: Claim.self) }
    #expect(back.text == imported.text)
    #expect(back.version == 3, "a new version, not an old one")
    #expect(try await newsroom.workbench.undo().outcome.undone.action == .import)
    #expect(try await newsroom.store.read { try $0.claims(ClaimQuery()).total } == 0)
    #expect(try await newsroom.store.read { try $0.all(Speaker.self).isEmpty })
    await #expect(throws: ClaimsError.nothingToUndo) { try await newsroom.workbench.undo() }
    // The article can come again, under new numbers.
    let again = try await newsroom.importing([("Marko Ilić", "The bridge opens in June.")])
    #expect(again.isNew)
    #expect(again.claims[0].shortID == "C-2")
    try await newsroom.store.read { _ = try $0.verified() }
  }

  @Test func undoesMergesAndLinks() async throws {
    let newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock)
    try await newsroom.importing([("Marko Ilić", "One."), ("M. Ilic", "Two.")])
    _ = try await newsroom.workbench.mergeSpeakers(["S-2"], into: "S-1")
    _ = try await newsroom.workbench.undo()
    #expect(try await newsroom.store.read { try $0.speakerRows().count } == 2)
  }

  @Test func worksBehindALongRunOfUndoing() async throws {
    let newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock)
    for number in 0..<30 { _ = try await newsroom.workbench.add(ClaimDetails(text: "Claim \(number)")) }
    for _ in 0..<29 { _ = try await newsroom.workbench.undo() }
    #expect(try await newsroom.store.read { try $0.claims(ClaimQuery()).claims.map(\.claim.text) } == ["Claim 0"])
  }

  private func newsroom() async throws -> Newsroom { try await Newsroom(MemoryStore(clock: clock), clock: clock) }

  private func refused(_ part: String, _ body: () async throws -> Void) async {
    do {
      try await body()
      Issue.record("was not refused: \(part)")
    } catch let error as ClaimsError {
      #expect(error.told.contains(part), "\(error.told)")
    } catch {
      Issue.record("\(error)")
    }
  }

  // MARK: Several at once

  @Test func takesSeveralBackByOneChange() async throws {
    let newsroom = try await newsroom()
    _ = try await newsroom.workbench.add(ClaimDetails(text: "One."))
    var edit = ClaimEdit()
    edit.text = "Two."
    _ = try await newsroom.workbench.edit("C-1", edit)
    _ = try await newsroom.workbench.mark(.named(["C-1"]), as: "verified", because: "x")
    edit.text = "Three."
    _ = try await newsroom.workbench.edit("C-1", edit)
    let before = try await newsroom.store.read { try $0.counts().commits }
    let outcome = try await newsroom.workbench.undo(3).outcome
    #expect(outcome.changes.map(\.action) == [.edit, .mark, .edit])
    #expect(try await newsroom.store.read { try $0.counts().commits } == before + 1)
    #expect(try await newsroom.claim().text == "One.")
    #expect(try await newsroom.store.read { try $0.records(.verdict) }.isEmpty)
    // What was taken back together is left out together afterwards.
    #expect(try await newsroom.workbench.undo().outcome.undone.action == .add)
    await #expect(throws: ClaimsError.nothingToUndo) { try await newsroom.workbench.undo() }
    _ = try await newsroom.store.read { try $0.verified() }
  }

  @Test("records that later changes refer to go with those changes, so nothing refers to what is gone")
  func leavesNothingDangling() async throws {
    let newsroom = try await newsroom()
    try await newsroom.importing([("Marko Ilić", "The bridge opens in June.")])
    _ = try await newsroom.workbench.addEvidence(
      .address("https://example.org/a"), to: .named(["C-1"]), EvidenceDetails(stance: .supports))
    _ = try await newsroom.workbench.note("C-1", "Seen.", isPublic: true)
    _ = try await newsroom.workbench.undo(3)
    let left = try await newsroom.store.read { snapshot in
      try RecordKind.allCases.flatMap { try snapshot.records($0) }.map(\.kind)
    }
    #expect(Set(left) == [.person, .scale, .settings])
  }

  @Test func refusesMoreThanThereAre() async throws {
    let newsroom = try await newsroom()
    _ = try await newsroom.workbench.add(ClaimDetails(text: "One."))
    for count in [0, -1, 2] {
      await #expect(throws: ClaimsError.self, "\(count)") { try await newsroom.workbench.undo(count) }
    }
    #expect(try await newsroom.claim().isRemoved == false)
  }

  @Test("what was shown is what is taken back")
  func refusesOtherChangesThanSeen() async throws {
    let newsroom = try await newsroom()
    _ = try await newsroom.workbench.add(ClaimDetails(text: "One."))
    let plan = try await newsroom.workbench.plan { try await $0.undo() }
    #expect(plan.outcome.changes.map(\.names) == [["C-1"]])
    _ = try await newsroom.workbench.add(ClaimDetails(text: "Another's."))
    await #expect(
      throws: ClaimsError.outdatedPlan([
        PlanConflict(kind: .came, record: "C-2", by: "Ana Kovač", action: .add),
        PlanConflict(kind: .left, record: "C-1", by: nil, action: nil),
      ])
    ) { try await newsroom.workbench.carryOut(plan) }
    #expect(try await newsroom.claim().isRemoved == false)
  }

  // MARK: One's own, after others

  @Test("one's own latest change goes, whatever others wrote since")
  func takesOnesOwnBack() async throws {
    let newsroom = try await newsroom()
    for text in ["One.", "Two.", "Three."] { _ = try await newsroom.workbench.add(ClaimDetails(text: text)) }
    let (mira, vera) = (newsroom.workbench(of: "Mira"), newsroom.workbench(of: "Vera"))
    _ = try await mira.note("C-3", "Mine, too.", isPublic: false)
    _ = try await mira.drop(.named(["C-1", "C-2"]), because: "opinion")
    _ = try await vera.mark(.named(["C-3"]), as: "verified", because: "Seen.")
    let plan = try await mira.plan { try await $0.undo() }
    #expect(plan.outcome.changes.map(\.action) == [.drop])
    _ = try await mira.carryOut(plan)
    for word in ["C-1", "C-2"] { #expect(try await newsroom.claim(word).status == .new) }
    #expect(try await newsroom.store.read { try $0.all(Verdict.self).count } == 1, "Vera's stays")
    // The next one of hers has been built on.
    await refused("went on with C-3") { _ = try await mira.undo() }
    #expect(try await vera.undo().outcome.undone.action == .mark)
    #expect(try await mira.undo().outcome.undone.action == .note)
    #expect(try await newsroom.store.read { try $0.verified().count > 0 })
  }

  @Test("a change by its number, as long as it stands and nothing was built on it")
  func takesANumberBack() async throws {
    let newsroom = try await newsroom()
    let one = try #require(try await newsroom.workbench.add(ClaimDetails(text: "One.")).commitNumber)
    let two = try #require(try await newsroom.workbench.add(ClaimDetails(text: "Two.")).commitNumber)
    _ = try await newsroom.workbench(of: "Vera").note("C-2", "Look here.", isPublic: false)
    await refused("Vera went on with C-2 in change \(two + 1) (note)") {
      _ = try await newsroom.workbench.undo(change: two)
    }
    _ = try await newsroom.workbench.undo(change: one)
    let counts = try await newsroom.store.read { try $0.all(Claim.self).map(\.shortID) }
    #expect(counts == ["C-2"])
    await refused("was taken back already") { _ = try await newsroom.workbench.undo(change: one) }
    await refused("takes others back") { _ = try await newsroom.workbench.undo(change: two + 2) }
    await refused("is the start of the file") { _ = try await newsroom.workbench.undo(change: 1) }
    await refused("the log has the changes 1 to \(two + 2)") { _ = try await newsroom.workbench.undo(change: 99) }
    // A number of changes passes over the one that was taken out.
    #expect(try await newsroom.workbench.undo(2).outcome.changes.map(\.number) == [two + 1, two])
    await #expect(throws: ClaimsError.nothingToUndo) { _ = try await newsroom.workbench.undo() }
  }

  @Test("a name that later claims have is built on")
  func keepsWhatIsNamed() async throws {
    let newsroom = try await newsroom()
    try await newsroom.importing([("Marko Ilić", "One.")])
    let imported = try await newsroom.store.read { try $0.log(LogQuery(limit: 1))[0].number }
    _ = try await newsroom.workbench(of: "Vera").add(ClaimDetails(text: "Two.", speaker: "Marko Ilić"))
    await refused("Vera went on with what it made") { _ = try await newsroom.workbench.undo(change: imported) }
  }

  @Test("who took a change back stands beside whoever made the one that counts again")
  func takingBackIsAChangeOfTheCheck() async throws {
    let newsroom = try await newsroom()
    _ = try await newsroom.workbench.add(ClaimDetails(text: "One."))
    _ = try await newsroom.workbench(of: "Vera").mark(.named(["C-1"]), as: "verified", because: "Seen.")
    let marked = try #require(
      try await newsroom.workbench(of: "Mira").mark(.named(["C-1"]), as: "disputed", because: "No.").commitNumber)
    _ = try await newsroom.workbench(of: "Jan").add(ClaimDetails(text: "Two."))
    _ = try await newsroom.workbench.undo(change: marked)
    let names = try await newsroom.store.read { snapshot in
      try snapshot.lastToChange(snapshot.resolve("C-1", as: Claim.self)).keys.compactMap { try snapshot.find($0)?.name }
    }
    #expect(Set(names) == ["Ana Kovač", "Vera"])
  }

  @Test("who is registered by a change stays registered")
  func keepsRegistrations() async throws {
    let newsroom = try await newsroom()
    _ = try await newsroom.workbench(of: "Vera Dahl").add(ClaimDetails(text: "One."))
    _ = try await newsroom.workbench.undo()
    #expect(try await newsroom.store.read { try $0.all(Person.self).map(\.name) } == ["Ana Kovač", "Vera Dahl"])
  }

  @Test func takesBackPersonsThatOthersAdded() async throws {
    let newsroom = try await newsroom()
    try await newsroom.person("Vera Dahl", .researcher)
    _ = try await newsroom.workbench.undo()
    #expect(try await newsroom.store.read { try $0.all(Person.self).map(\.name) } == ["Ana Kovač"])
  }

  // MARK: What publication has sealed

  /// A record of each kind that a published check shows.
  static let shown: [RecordKind] = [.verdict, .evidence, .evidenceLink, .step, .reply, .correction]

  private func record(_ kind: RecordKind, _ claim: Claim, _ newsroom: Newsroom) async throws -> [any Entity] {
    let (scale, by) = try await newsroom.store.read { (try $0.currentScale().id, try $0.all(Person.self)[0].id) }
    let at = Newsroom.noon
    let verdict = Verdict(
      id: .make(at: at), number: 1, claim: claim.id, scale: scale, rating: "verified", explanation: "x", by: by, at: at)
    let evidence = Evidence(id: .make(at: at), number: 1, url: "https://example.org", capture: .uncaptured)
    return switch kind {
    case .verdict: [verdict]
    case .evidence, .evidenceLink:
      [evidence, EvidenceLink(id: .make(at: at), number: 1, claim: claim.id, evidence: evidence.id, stance: .supports)]
    case .step:
      [
        Step(
          id: .make(at: at), number: 1, claim: claim.id, transition: .publish, from: .approved, to: .published,
          overridden: [], by: by, at: at)
      ]
    case .reply: [Reply(id: .make(at: at), number: 1, claim: claim.id, waiver: "x", by: by, at: at)]
    default:
      [
        Correction(
          id: .make(at: at), number: 1, claim: claim.id, severity: .minor, wrong: "x", now: "y", received: at.dayInUTC,
          by: by,
          at: at)
      ]
    }
  }

  private func publish(_ newsroom: Newsroom, _ status: Status = .published) async throws {
    var claim = try await newsroom.claim()
    claim.status = status
    try await newsroom.write([claim])
  }

  @Test("what a published check shows is not undone", arguments: shown)
  func refusesWhatIsSealed(kind: RecordKind) async throws {
    for seal in ["on", "off"] {
      let newsroom = try await newsroom()
      try await newsroom.settings([.seal: seal])
      _ = try await newsroom.workbench.add(ClaimDetails(text: "One."))
      try await publish(newsroom)
      let records = try await record(kind, newsroom.claim(), newsroom)
      if kind == .evidence {
        // Linked before, changed now.
        try await newsroom.write(records)
        var evidence = try #require(records.first as? Evidence)
        evidence.title = "Another"
        try await newsroom.write([evidence])
      } else {
        try await newsroom.write(records)
      }
      if seal == "on" {
        await refused("correct(\"C-1\")") { _ = try await newsroom.workbench.undo() }
      } else {
        _ = try await newsroom.workbench.undo()
      }
    }
  }

  @Test(
    "neither is the claim itself, published, corrected or withdrawn",
    arguments: [
      Status.published, .corrected, .withdrawn,
    ])
  func refusesTheClaim(status: Status) async throws {
    let newsroom = try await newsroom()
    try await newsroom.settings()
    _ = try await newsroom.workbench.add(ClaimDetails(text: "One."))
    try await publish(newsroom, status)
    await refused("is \(status.rawValue)") { _ = try await newsroom.workbench.undo() }
    await refused("is \(status.rawValue)") { _ = try await newsroom.workbench.undo(2) }
    // Nor is it made public by an undoing.
    try await publish(newsroom, .inResearch)
    await refused("is \(status.rawValue)") { _ = try await newsroom.workbench.undo() }
  }

  @Test func takesBackWhatIsNotPublished() async throws {
    let newsroom = try await newsroom()
    try await newsroom.settings()
    _ = try await newsroom.workbench.add(ClaimDetails(text: "One."))
    try await publish(newsroom, .approved)
    _ = try await newsroom.workbench.undo()
    #expect(try await newsroom.claim().status == .new)
  }

  // MARK: Who may

  @Test("one's own changes are for anyone, those of others for editors")
  func othersChangesNeedAnEditor() async throws {
    for roles in ["on", "off"] {
      let newsroom = try await newsroom()
      try await newsroom.settings([.roles: roles])
      try await newsroom.person("Vera Dahl", .researcher)
      try await newsroom.person("Boris Lund", .editor)
      _ = try await newsroom.workbench(of: "Vera Dahl").add(ClaimDetails(text: "Hers."))
      _ = try await newsroom.workbench(of: "Vera Dahl").undo()
      _ = try await newsroom.workbench(of: "Boris Lund").add(ClaimDetails(text: "His."))
      if roles == "on" {
        await refused("made by Boris Lund") { _ = try await newsroom.workbench(of: "Vera Dahl").undo() }
      }
      _ = try await newsroom.workbench(of: "Vera Dahl").add(ClaimDetails(text: "Hers again."))
      if roles == "on" {
        await refused("made by Boris Lund") { _ = try await newsroom.workbench(of: "Vera Dahl").undo(2) }
        _ = try await newsroom.workbench(of: "Boris Lund").undo(2)
      } else {
        _ = try await newsroom.workbench(of: "Vera Dahl").undo(2)
      }
    }
  }

  @Test("changes of settings and persons are for admins")
  func settingsNeedAnAdmin() async throws {
    for roles in ["on", "off"] {
      let newsroom = try await newsroom()
      try await newsroom.person("Boris Lund", .editor)
      try await newsroom.settings([.roles: roles])
      try await newsroom.person("Vera Dahl", .researcher)
      for _ in 0..<2 {
        if roles == "on" {
          await refused("only an admin") { _ = try await newsroom.workbench(of: "Boris Lund").undo() }
          _ = try await newsroom.workbench.undo()
        } else {
          _ = try await newsroom.workbench(of: "Boris Lund").undo()
        }
      }
    }
  }

  // MARK: Redactions

  @Test func neverTakesARedactionBack() async throws {
    let newsroom = try await newsroom()
    _ = try await newsroom.workbench.add(ClaimDetails(text: "One."))
    _ = try await newsroom.workbench.note("C-1", "Lives in Harbour Lane.", isPublic: false)
    _ = try await newsroom.workbench.redact(RedactionRequest(records: ["N-1"], because: "asked for"))
    await refused("redaction") { _ = try await newsroom.workbench.undo() }
    _ = try await newsroom.workbench.add(ClaimDetails(text: "Two."))
    _ = try await newsroom.workbench.undo()
    await refused("redaction") { _ = try await newsroom.workbench.undo() }
  }

  @Test("what a record was is not guessed when it was erased")
  func refusesWhereTheStateBeforeIsGone() async throws {
    let newsroom = try await newsroom()
    try await newsroom.importing([("Marko Ilić", "One.")])
    _ = try await newsroom.workbench.renameSpeaker("S-1", to: "Marko I.")
    _ = try await newsroom.workbench.aliasSpeaker("S-1", ["M. I."])
    let event = try await newsroom.store.read { snapshot in
      let speaker = try snapshot.resolve("S-1", as: Speaker.self)
      return try #require(try snapshot.event(.speaker, record: speaker.uuidText, version: 2)?.number)
    }
    _ = try await newsroom.workbench.redact(RedactionRequest(events: [event], because: "asked for"))
    _ = try await newsroom.workbench.renameSpeaker("S-1", to: "Mirko")
    _ = try await newsroom.workbench.undo()
    await refused("redaction") { _ = try await newsroom.workbench.undo() }
  }
}
