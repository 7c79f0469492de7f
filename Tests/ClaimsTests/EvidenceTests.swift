@testable import Claims
import StoreContract
import Testing

/// The evidence ledger: captures, waivers, quotations, looks at addresses. Each rule has a test that goes red without it.
@Suite struct EvidenceTests {
  private static let address = "https://port.example/yearbook"

  private func newsroom() async throws -> Newsroom {
    let clock = FixedClock(Newsroom.noon)
    let newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock)
    try await newsroom.importing([("Marko Ilić", "The port handles 6.5 million tonnes."), ("Vera Dahl", "It is 4.")])
    return newsroom
  }

  private func adding(
    _ newsroom: Newsroom, _ address: String = Self.address, to claim: String = "C-1", _ stance: Stance = .supports,
    quote: String? = nil
  ) async throws -> Evidence {
    try await newsroom.workbench.addEvidence(
      .address(address), to: .named([claim]), EvidenceDetails(stance: stance, quote: quote)
    ).outcome.evidence
  }

  private func page(_ text: String, _ bytes: [UInt8]? = nil, missing: String? = nil) -> CapturedContent {
    CapturedContent(
      bytes: bytes ?? Array("<p>\(text)</p>".utf8), mediaType: "text/html", text: text, title: "Yearbook 2023",
      provenance: Provenance(requested: Self.address, reader: "test"), missing: missing)
  }

  private func links(_ newsroom: Newsroom) async throws -> [EvidenceLink] {
    try await newsroom.store.read { try $0.all(EvidenceLink.self) }
  }

  // MARK: Captures

  @Test func aCaptureKeepsBytesTextAndWhereTheyCameFrom() async throws {
    let newsroom = try await newsroom()
    let evidence = try await adding(newsroom)
    #expect(evidence.capture == .uncaptured && evidence.accessed == newsroom.clock.today)
    let outcome = try await newsroom.workbench.capture("E-1", page("It handled 4.1 million tonnes.")).outcome
    #expect(outcome.result == .captured && outcome.evidence.capture == .captured)
    let stored = outcome.evidence
    #expect(stored.size == 37 && stored.mediaType == "text/html" && stored.title == "Yearbook 2023")
    #expect(stored.link == .alive && stored.linkChecked == newsroom.clock.now)
    #expect(stored.provenance?.requested == Self.address)
    let digest = try #require(stored.content)
    #expect(
      try await newsroom.store.read { try $0.content(digest) } == Array("<p>It handled 4.1 million tonnes.</p>".utf8))
    #expect(try await newsroom.store.read { try $0.text(of: stored) } == "It handled 4.1 million tonnes.")
    _ = try await newsroom.store.read { try $0.verified() }
  }

  @Test func whatTheEditorSaidIsNotReplacedByWhatAPageSays() async throws {
    let newsroom = try await newsroom()
    _ = try await newsroom.workbench.addEvidence(
      .address(Self.address), to: .named(["1"]), EvidenceDetails(stance: .context, title: "My title"))
    #expect(try await newsroom.workbench.capture("E-1", page("x y")).outcome.evidence.title == "My title")
  }

  @Test func keptBytesAreNeverReplaced() async throws {
    let newsroom = try await newsroom()
    _ = try await adding(newsroom)
    let first = try await newsroom.workbench.capture("E-1", page("Four.")).outcome.evidence
    let other = try await newsroom.workbench.capture("E-1", page("Five.")).outcome
    #expect(other.result == .different && other.evidence.content == first.content && other.evidence.text == first.text)
    #expect(other.evidence.link == .changed)
    #expect(other.evidence.linkNote?.contains("SHA-256") == true)
    let same = try await newsroom.workbench.capture("E-1", page("Four.")).outcome
    #expect(same.result == .same && same.evidence.link == .alive && same.evidence.content == first.content)
  }

  @Test func otherBytesBecomeAPieceOfTheirOwnWhenAsked() async throws {
    let newsroom = try await newsroom()
    _ = try await adding(newsroom)
    let first = try await newsroom.workbench.capture("E-1", page("Four.")).outcome.evidence
    let added = try await newsroom.workbench.capture("E-1", page("Five."), addsPiece: true).outcome
    #expect(added.result == .added && added.evidence.shortID == "E-2" && added.evidence.url == Self.address)
    #expect(try await newsroom.store.read { try $0.find(first.id)?.content } == first.content)
    // Asked again, the same bytes make no third piece.
    let again = try await newsroom.workbench.capture("E-1", page("Five."), addsPiece: true).outcome
    #expect(again.result == .different && again.evidence.shortID == "E-2")
    #expect(try await newsroom.store.read { try $0.all(Evidence.self).count } == 2)
  }

  @Test func aPartIsCompletedUntilAnApprovedCheckRestsOnIt() async throws {
    let newsroom = try await newsroom()
    _ = try await adding(newsroom)
    let part = try await newsroom.workbench.capture("E-1", page("Fo", missing: "the connection ended")).outcome.evidence
    #expect(part.capture == .partial && part.captureNote == "the connection ended")
    let whole = try await newsroom.workbench.capture("E-1", page("Four.")).outcome
    #expect(whole.result == .captured && whole.evidence.capture == .captured && whole.evidence.captureNote == nil)
    // What was a part stays among the contents, since the log names it.
    let digest = try #require(part.content)
    #expect(try await newsroom.store.read { try $0.content(digest) } != nil)
  }

  @Test(arguments: [Transition.approve, .publish])
  func aPartThatAnApprovedOrPublishedCheckRestsOnStays(step: Transition) async throws {
    let newsroom = try await newsroom()
    _ = try await adding(newsroom)
    let part = try await newsroom.workbench.capture("E-1", page("Fo", missing: "cut")).outcome.evidence
    _ = try await newsroom.workbench.mark(.named(["C-1"]), as: "verified", because: "x")
    _ = try await newsroom.workbench.step(.named(["C-1"]), step)
    let whole = try await newsroom.workbench.capture("E-1", page("Four.")).outcome
    #expect(whole.result == .different && whole.evidence.content == part.content)
  }

  @Test func whatReadersWereToldOfAPieceIsSealed() async throws {
    let newsroom = try await newsroom()
    _ = try await newsroom.workbench.configure([(.seal, "on")])
    _ = try await adding(newsroom)
    _ = try await adding(newsroom, to: "C-2")
    _ = try await newsroom.workbench.mark(.named(["C-1"]), as: "verified", because: "x")
    _ = try await newsroom.workbench.step(.named(["C-1"]), .publish)
    let (title, quote) = (edit { $0.title = .set("Other") }, edit { $0.quote = .set("four") })
    await #expect(throws: ClaimsError.self) { _ = try await newsroom.workbench.editEvidence("E-1", title) }
    await #expect(throws: ClaimsError.self) { _ = try await newsroom.workbench.editEvidence("E-1", for: "C-1", quote) }
    await #expect(throws: ClaimsError.self) {
      _ = try await newsroom.workbench.addEvidence(
        .known("E-1"), to: .named(["C-2"]), EvidenceDetails(stance: .context, title: "Other"))
    }
    // The other claim's link is nobody's but its own, and the bytes may still be kept: they change nothing that was read.
    #expect(try await newsroom.workbench.editEvidence("E-1", for: "C-2", quote).outcome.links[0].quote == "four")
    let captured = try await newsroom.workbench.capture("E-1", page("It was four.")).outcome.evidence
    #expect(captured.capture == .captured && captured.title == nil)
  }

  @Test func emptyAndTooLargeCapturesAreRefused() async throws {
    let newsroom = try await newsroom()
    _ = try await adding(newsroom)
    for bytes in [[], [UInt8](repeating: 7, count: EvidenceSubject.sizeLimit + 1)] {
      await #expect(throws: ClaimsError.self) { try await newsroom.workbench.capture("E-1", page("", bytes)) }
    }
    #expect(try await newsroom.store.read { try $0.all(Evidence.self)[0].capture } == .uncaptured)
  }

  @Test func aFailureIsRecordedWithItsReasonAndCostsNothingThatIsKept() async throws {
    let newsroom = try await newsroom()
    _ = try await adding(newsroom)
    let failed = try await newsroom.workbench.noteFailedCapture(of: "E-1", because: "no\nanswer").outcome.evidence
    #expect(failed.capture == .failed && failed.captureNote == "no answer" && failed.needsCapture)
    _ = try await newsroom.workbench.capture("E-1", page("Four."))
    let kept = try await newsroom.workbench.noteFailedCapture(of: "E-1", because: "gone", isGone: true).outcome.evidence
    #expect(kept.capture == .captured && kept.link == .dead)
  }

  @Test func aWaiverNeedsAReasonAndNoBytes() async throws {
    let newsroom = try await newsroom()
    _ = try await adding(newsroom)
    await #expect(throws: ClaimsError.self) { try await newsroom.workbench.waiveCapture(["E-1"], because: " ") }
    let waived = try await newsroom.workbench.waiveCapture(["E-1"], because: "paywall").outcome[0]
    #expect(waived.capture == .waived && waived.captureNote == "paywall" && !waived.needsCapture)
    let tried = try await newsroom.workbench.noteFailedCapture(of: "E-1", because: "timeout").outcome.evidence
    #expect(tried.capture == .waived && tried.captureNote == "paywall", "a failure does not take a waiver back")
    #expect(try await newsroom.workbench.capture("E-1", page("Four.")).outcome.evidence.capture == .captured)
    await #expect(throws: ClaimsError.self) { try await newsroom.workbench.waiveCapture(["E-1"], because: "paywall") }
  }

  @Test func bytesThatAnotherPieceHasAreNamed() async throws {
    let newsroom = try await newsroom()
    _ = try await adding(newsroom)
    _ = try await adding(newsroom, "https://mirror.example/yearbook", to: "C-2")
    _ = try await newsroom.workbench.capture("E-1", page("Four."))
    #expect(try await newsroom.workbench.capture("E-2", page("Four.")).outcome.twins.map(\.shortID) == ["E-1"])
  }

  // MARK: Quotations

  @Test func aQuoteGetsItsPlaceWhenTheTextIsThere() async throws {
    let newsroom = try await newsroom()
    _ = try await adding(newsroom, quote: "4.1 million")
    var link = try await links(newsroom)[0]
    var evidence = try await newsroom.store.read { try $0.all(Evidence.self)[0] }
    #expect(link.span == nil && link.quoteState(in: evidence) == .uncaptured)
    let outcome = try await newsroom.workbench.capture("E-1", page("It handled 4.1\u{A0}million tonnes.")).outcome
    #expect(outcome.quotes.map(\.found) == [.exact(Span(11, 22))])
    link = try await links(newsroom)[0]
    #expect(link.span == Span(11, 22) && link.quoteState(in: outcome.evidence) == .found)
    // A later quotation is looked for in the same text; one that is not there is linked all the same.
    let second = try await newsroom.workbench.addEvidence(
      .known("E-1"), to: .named(["C-2"]), EvidenceDetails(stance: .refutes, quote: "five"))
    #expect(second.outcome.quote == nil && second.outcome.links[0].quote == "five")
    #expect(second.outcome.links[0].quoteState(in: second.outcome.evidence) == .notFound)
    var edit = EvidenceEdit()
    edit.quote = .set("It handled")
    let edited = try await newsroom.workbench.editEvidence("E-1", for: "C-2", edit).outcome
    #expect(edited.links[0].span == Span(0, 10))
    evidence = edited.evidence
    #expect(edited.links[0].quoteState(in: evidence) == .found)
  }

  @Test func aFilesQuoteGetsItsPlaceAtOnce() async throws {
    let newsroom = try await newsroom()
    let content = CapturedContent(bytes: [1, 2], mediaType: "application/pdf", text: "Page 3: four tonnes")
    let outcome = try await newsroom.workbench.addEvidence(
      .file(name: "a.pdf", content: content), to: .named(["1"]), EvidenceDetails(stance: .context, quote: "four tonnes")
    ).outcome
    #expect(outcome.links[0].span == Span(8, 19) && outcome.evidence.mediaType == "application/pdf")
    let photo = try await newsroom.workbench.addEvidence(
      .file(name: "a.png", bytes: [3]), to: .named(["1"]), EvidenceDetails(stance: .context, quote: "four")
    ).outcome
    #expect(photo.links[0].quoteState(in: photo.evidence) == .noText)
  }

  @Test func findingAPlaceIsNoLineOfAHistory() async throws {
    let newsroom = try await newsroom()
    _ = try await adding(newsroom, quote: "4.1 million")
    _ = try await newsroom.workbench.capture("E-1", page("It handled 4.1 million tonnes."))
    let history = try await newsroom.store.read { snapshot in
      try snapshot.history(of: snapshot.resolve("C-1", as: Claim.self), for: Viewer("Ana Kovač")) { $0.dayInUTC }
    }
    #expect(history.filter { $0.summary.hasPrefix("evidence") }.count == 1)
    let lines = try await newsroom.store.read {
      try $0.lines(of: $0.log(LogQuery(limit: 1)), for: Viewer("Ana Kovač"), day: { $0.dayInUTC })
    }
    #expect(lines.map(\.summary).count == 1 && lines[0].summary.hasPrefix("captured, 37 bytes, SHA-256"))
  }

  // MARK: Edits

  private func edit(_ fields: (inout EvidenceEdit) -> Void) -> EvidenceEdit {
    var edit = EvidenceEdit()
    fields(&edit)
    return edit
  }

  @Test func editsNameTheLinkThatTheyMean() async throws {
    let newsroom = try await newsroom()
    _ = try await adding(newsroom)
    _ = try await adding(newsroom, to: "C-2")
    var facts = EvidenceEdit()
    facts.type = .set(.primary)
    facts.licence = .set("CC BY 4.0")
    facts.accessed = .clear
    let evidence = try await newsroom.workbench.editEvidence("E-1", facts).outcome.evidence
    #expect(evidence.type == .primary && evidence.licence == "CC BY 4.0" && evidence.accessed == nil)
    let note = edit { $0.note = .set("page 4") }
    await #expect(throws: ClaimsError.self) { _ = try await newsroom.workbench.editEvidence("E-1", note) }
    let link = try await newsroom.workbench.editEvidence("E-1", for: "C-2", note).outcome.links[0]
    #expect(link.note == "page 4")
    #expect(try await links(newsroom).map(\.note) == [nil, "page 4"])
    let empty = edit { $0.title = .set(" ") }
    await #expect(throws: ClaimsError.self) { _ = try await newsroom.workbench.editEvidence("E-1", empty) }
  }

  // MARK: Looks at addresses

  @Test func aLookSaysWhatAnAddressIsNow() async throws {
    let newsroom = try await newsroom()
    _ = try await adding(newsroom)
    let workbench = newsroom.workbench
    #expect(try await workbench.noteLook(at: "E-1", .content(page("Any."))).outcome.link == .alive)
    _ = try await workbench.capture("E-1", page("Four."))
    let token = page("Four.", Array("<p id=3>Four.</p>".utf8))
    let same = try await workbench.noteLook(at: "E-1", .content(token)).outcome
    #expect(same.link == .alive && same.linkNote == "other bytes with the same text")
    #expect(try await workbench.noteLook(at: "E-1", .content(page("Five."))).outcome.link == .changed)
    let refused = try await workbench.noteLook(at: "E-1", .refused("status 503")).outcome
    #expect(refused.link == .changed && refused.linkNote == "status 503", "what was known stays")
    #expect(try await workbench.noteLook(at: "E-1", .gone("status 404")).outcome.link == .dead)
    let later = Instant(millisecondsSince1970: Newsroom.noon.millisecondsSince1970 + 1)
    let receipt = try await newsroom.workbench(of: "Ana Kovač", at: later).noteLook(at: "E-1", .gone("status 404"))
    #expect(receipt.changeCount == 1 && receipt.outcome.linkChecked == later)
    _ = try await workbench.addEvidence(
      .file(name: "a", bytes: [1]), to: .named(["1"]), EvidenceDetails(stance: .context))
    await #expect(throws: ClaimsError.self) { try await workbench.noteLook(at: "E-2", .gone("x")) }
  }

  // MARK: Balance

  @Test func evidenceOfOneSideIsFlagged() async throws {
    let newsroom = try await newsroom()
    func isOneSided() async throws -> Bool {
      try await newsroom.store.read { try $0.isOneSided($0.resolve("C-1", as: Claim.self).id) }
    }
    _ = try await adding(newsroom, "https://a.example")
    #expect(try await !isOneSided(), "one piece has no sides")
    _ = try await adding(newsroom, "https://b.example", .context)
    #expect(try await !isOneSided(), "context is on no side")
    _ = try await adding(newsroom, "https://c.example")
    #expect(try await isOneSided())
    #expect(
      try await newsroom.store.read {
        try $0.dossier(of: $0.resolve("C-1", as: Claim.self), for: Viewer("Ana Kovač")).isOneSided
      })
    _ = try await adding(newsroom, "https://d.example", .refutes)
    #expect(try await !isOneSided())
    _ = try await newsroom.workbench.removeEvidence("E-4", from: "C-1", because: "wrong")
    #expect(try await isOneSided(), "what was taken away does not count")
  }

  @Test func theSameBytesAndTheSameAddressCountOnce() async throws {
    let newsroom = try await newsroom()
    func distinct() async throws -> [String] {
      try await newsroom.store.read { snapshot in
        try snapshot.distinctEvidence(of: snapshot.resolve("C-1", as: Claim.self).id).map(\.evidence.shortID)
      }
    }
    _ = try await adding(newsroom, "https://Port.example/a?utm_source=x")
    _ = try await adding(newsroom, "http://port.example:80/a/#top", .refutes)
    #expect(try await distinct() == ["E-1"])
    _ = try await adding(newsroom, "https://port.example/b")
    #expect(try await distinct() == ["E-1", "E-3"])
    _ = try await newsroom.workbench.capture("E-1", page("Four."))
    _ = try await newsroom.workbench.capture("E-3", page("Four."))
    #expect(try await distinct() == ["E-1"])
    // E-3 is left out, but its address is still the same piece's.
    _ = try await adding(newsroom, "https://port.example/b/")
    #expect(try await distinct() == ["E-1"])
  }

  @Test(arguments: [
    ("https://Example.org/", "http://example.org"), ("https://example.org/a/", "https://example.org/a#b"),
    ("https://example.org:443/?q=1", "https://example.org?q=1"), ("http://e.org/?fbclid=1", "http://e.org"),
  ])
  func addressesAreComparedWithoutWhatDoesNotMatter(a: String, b: String) {
    #expect(Workbench.comparableAddress(a) == Workbench.comparableAddress(b))
  }

  @Test(arguments: [("https://e.org/a", "https://e.org/A"), ("https://e.org/?a=1", "https://e.org/?a=2")])
  func differentAddressesStayDifferent(a: String, b: String) {
    #expect(Workbench.comparableAddress(a) != Workbench.comparableAddress(b))
  }

  // MARK: Verification

  @Test func everyAlteredOrMissingPieceIsNamed() async throws {
    let clock = FixedClock(Newsroom.noon)
    let store = MemoryStore(clock: clock)
    let newsroom = try await Newsroom(store, clock: clock)
    try await newsroom.importing([(nil, "One.")])
    for name in ["a", "b", "c", "d"] {
      _ = try await newsroom.workbench.addEvidence(
        .file(name: name, content: CapturedContent(bytes: Array("\(name)\(name)".utf8), text: "text of \(name)")),
        to: .named(["1"]), EvidenceDetails(stance: .context))
    }
    _ = try await newsroom.workbench.removeEvidence("E-4", from: nil, because: "forged")
    let whole = try await store.read { try $0.auditedEvidence() }
    #expect(whole.problems.isEmpty && whole.pieces == 4 && whole.bytes == 4 * 11)
    let pieces = try await store.read { snapshot in
      try (1...4).compactMap { try snapshot.record(.evidence, number: $0).flatMap(Evidence.init) }
    }
    store.replaceContent(try #require(pieces[0].content), by: Array("ab".utf8))
    store.replaceContent(try #require(pieces[1].text), by: nil)
    store.replaceContent(try #require(pieces[3].content), by: Array("d".utf8))
    let problems = try await store.read { try $0.auditedEvidence() }.problems
    #expect(problems.map { "\($0.evidence.shortID) \($0.part)" } == ["E-1 bytes", "E-2 text", "E-4 bytes"])
    #expect(problems[0].found == .other(Digest(of: Array("ab".utf8))) && problems[1].found == .nothing)
  }

  // MARK: Selections and filters

  @Test func selectionsTakePiecesClaimsAndFilters() async throws {
    let newsroom = try await newsroom()
    _ = try await adding(newsroom, "https://a.example")
    _ = try await adding(newsroom, "https://b.example", to: "C-2")
    _ = try await newsroom.workbench.noteFailedCapture(of: "E-2", because: "x")
    _ = try await adding(newsroom, "https://c.example", to: "C-2")
    func pieces(_ words: String...) async throws -> [Int] {
      let selection = try EvidenceSelection(words: words, today: newsroom.clock.today)
      return try await newsroom.workbench.evidence(of: selection).pieces.map(\.number)
    }
    #expect(try await pieces() == [1, 2, 3])
    #expect(try await pieces("C-2") == [2, 3])
    #expect(try await pieces("E-3", "C-1") == [1, 3])
    #expect(try await pieces("capture:failed") == [2], "the filter chooses among the pieces too")
    #expect(try await pieces("speaker:Dahl") == [2, 3])
    await #expect(throws: ClaimsError.self) { try await pieces("E-1", "speaker:Dahl") }
    await #expect(throws: (any Error).self) { try await pieces("capture:lost") }
    await #expect(throws: ClaimsError.self) { try await pieces("E-9") }
  }
}
