@testable import Claims
import StoreContract
import Testing

/// Ways around the workflow that were once found.
@Suite struct LoopholeTests {
  private typealias Flow = WorkflowTests

  private let wording = CorrectionDetails(
    wrong: "It said June.", now: "It says July.", severity: .update, text: "The bridge opens in July.")

  private func refuses(_ change: () async throws -> some Sendable, line: Int = #line) async {
    do {
      _ = try await change()
      Issue.record("line \(line): was not refused")
    } catch is ClaimsError {
    } catch { Issue.record("line \(line): \(error)") }
  }

  @Test func aWithdrawnCheckStaysWithdrawn() async throws {
    let newsroom = try await Flow.newsroom()
    try await Flow.publish(newsroom)
    let vera = newsroom.workbench(of: "Vera")
    _ = try await vera.correct("C-1", wording)
    _ = try await vera.withdraw(Flow.claim, because: "It was another bridge.")
    await refuses { try await newsroom.workbench(of: "Igor").step(Flow.claim, .approve) }
    let states = try await newsroom.store.read { try $0.corrections().map(\.correction.state) }
    #expect(states == [.refused, .made])
  }

  @Test func whoTakesAVerdictBackDoesNotApproveTheOneBefore() async throws {
    let newsroom = try await Flow.newsroom()
    try await Flow.submit(newsroom)
    _ = try await newsroom.workbench(of: "Igor").mark(Flow.claim, as: "verified", because: "Another contract.")
    _ = try await newsroom.workbench(of: "Vera").undo()
    await refuses { try await newsroom.workbench(of: "Vera").step(Flow.claim, .approve) }
  }

  @Test func aLaterChangeOfAnotherKindCoversNobody() async throws {
    let newsroom = try await Flow.newsroom()
    try await Flow.submit(newsroom)
    _ = try await newsroom.workbench(of: "Vera").addEvidence(
      .file(name: "d", bytes: [4]), to: Flow.claim, EvidenceDetails(stance: .context))
    _ = try await newsroom.workbench(of: "Mira").mark(Flow.claim, as: "disputed", because: "Three papers say so.")
    await refuses { try await newsroom.workbench(of: "Vera").step(Flow.claim, .approve) }
  }

  @Test func whoRewordsACheckDoesNotApproveIt() async throws {
    let newsroom = try await Flow.newsroom()
    try await Flow.submit(newsroom)
    var edit = ClaimEdit()
    edit.text = "The bridge opens in July."
    _ = try await newsroom.workbench(of: "Vera").edit("C-1", edit)
    await refuses { try await newsroom.workbench(of: "Vera").step(Flow.claim, .approve) }
    _ = try await newsroom.workbench(of: "Igor").step(Flow.claim, .approve)
  }

  @Test func aCorrectionAgainstSomebodyAsksForAReply() async throws {
    let newsroom = try await Flow.newsroom()
    let mira = newsroom.workbench(of: "Mira")
    _ = try await mira.step(Flow.claim, .start)
    _ = try await mira.mark(Flow.claim, as: "verified", because: "The contract says so.")
    for (name, type) in [("a", EvidenceType.primary), ("b", .data)] {
      _ = try await mira.addEvidence(
        .file(name: name, bytes: Array(name.utf8)), to: Flow.claim, EvidenceDetails(stance: .supports, type: type))
    }
    _ = try await mira.step(Flow.claim, .submit)
    let vera = newsroom.workbench(of: "Vera")
    _ = try await vera.step(Flow.claim, .approve)
    _ = try await vera.step(Flow.claim, .publish)
    var details = wording
    details.rating = "disputed"
    details.explanation = "The new contract says July."
    let correction = details
    _ = try await vera.correct("C-1", correction)
    await refuses { try await newsroom.workbench(of: "Igor").step(Flow.claim, .approve) }
    // Who cannot be asked is waived, though the check is published.
    _ = try await mira.waiveReply(Flow.claim, because: "He died last year.")
    _ = try await newsroom.workbench(of: "Igor").step(Flow.claim, .approve)
  }

  @Test func whatReadersSeeBesideTheCheckIsSealedToo() async throws {
    let newsroom = try await Flow.newsroom()
    try await Flow.publish(newsroom)
    let vera = newsroom.workbench(of: "Vera")
    var edit = ClaimEdit()
    edit.selectedBecause = .set("Because.")
    await refuses { [edit] in try await vera.edit("C-1", edit) }
    await refuses { try await vera.note("C-1", "For readers.", isPublic: true) }
    await refuses { try await vera.waiveReply(Flow.claim, because: "no") }
    _ = try await vera.note("C-1", "For the newsroom.", isPublic: false)
    // Names are for editors.
    await refuses { try await newsroom.workbench(of: "Mira").renameSpeaker("S-1", to: "Somebody") }
    await refuses { try await newsroom.workbench(of: "Mira").renameSource("SRC-1", to: "Somebody") }
  }

  @Test func aRenamedSpeakerVoidsTheApproval() async throws {
    let newsroom = try await Flow.newsroom()
    try await Flow.submit(newsroom)
    let vera = newsroom.workbench(of: "Vera")
    _ = try await vera.step(Flow.claim, .approve)
    _ = try await vera.renameSpeaker("S-1", to: "Somebody Else")
    await refuses { try await vera.step(Flow.claim, .publish) }
  }

  @Test func anOverrideIsForTheCheckAsItStands() async throws {
    let newsroom = try await Flow.newsroom()
    _ = try await newsroom.workbench(of: "Mira").step(Flow.claim, .start)
    _ = try await newsroom.workbench(of: "Vera").step(Flow.claim, .submit, override: "election tonight")
    _ = try await newsroom.workbench(of: "Mira").mark(Flow.claim, as: "disputed", because: "The contract.")
    await refuses { try await newsroom.workbench(of: "Igor").step(Flow.claim, .approve) }
    // A reason without anything to pass over would stand in the log for nothing.
    let other = try await Flow.newsroom()
    try await Flow.submit(other)
    await refuses { try await other.workbench(of: "Vera").step(Flow.claim, .approve, override: "tonight") }
  }

  @Test func anAnswerStaysAndNobodyIsAskedInTheFuture() async throws {
    let newsroom = try await Flow.newsroom()
    let mira = newsroom.workbench(of: "Mira")
    let tomorrow = ReplyRequest(asked: Day(iso: "2024-05-11"))
    await refuses { try await mira.askReply(Flow.claim, tomorrow) }
    _ = try await mira.askReply(Flow.claim, ReplyRequest())
    _ = try await mira.answerReply("C-1", ReplyAnswer(text: "We stand by it."))
    await refuses { try await mira.answerReply("R-1", ReplyAnswer(text: "We lied.")) }
  }

  @Test func namesThatCannotBeToldApartAreRefused() async throws {
    let newsroom = try await Flow.newsroom()
    for name in ["Mira\u{200B}", "\u{301}", "me", "None", "[redacted P-3]"] {
      await refuses { try await newsroom.workbench.addPerson(name, role: .editor) }
    }
    await refuses { try await newsroom.workbench.configure([(.quorum, "3"), (.panel, "2")]) }
  }

  @Test func anAddressIsOneHoweverItIsWritten() async throws {
    let newsroom = try await Flow.newsroom()
    for address in ["https://example.org/p", "http://user@EXAMPLE.org./p?", "https://example.org/p/#end"] {
      _ = try await newsroom.workbench(of: "Mira").addEvidence(
        .address(address), to: Flow.claim, EvidenceDetails(stance: .context))
    }
    let count = try await newsroom.store.read {
      try $0.distinctEvidence(of: $0.resolve("C-1", as: Claim.self).id).count
    }
    #expect(count == 1)
  }
}
