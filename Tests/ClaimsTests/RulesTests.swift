@testable import Claims
import StoreContract
import Testing

/// Each test fails when the rule that it names is taken out.
@Suite struct RulesTests {
  let clock = FixedClock(Newsroom.noon)

  private func newsroom() async throws -> Newsroom {
    let newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock)
    try await newsroom.importing([
      ("Marko Ilić", "The bridge opens in June."), ("Vera Dahl", "Work goes on."), (nil, "Nobody was asked."),
    ])
    return newsroom
  }

  /// Runs a change that a rule must refuse, and looks at the sentence and that nothing was written.
  private func expectRefusal<Value: Sendable>(
    _ part: String, _ newsroom: Newsroom, _ change: (Workbench) async throws -> Value, line: Int = #line
  ) async throws {
    let before = try await newsroom.store.read { try $0.counts() }
    do {
      _ = try await change(newsroom.workbench)
      Issue.record("line \(line): was not refused")
    } catch let error as ClaimsError {
      #expect(error.told.contains(part), "line \(line): \(error.told)")
    }
    #expect(try await newsroom.store.read { try $0.counts() } == before, "line \(line)")
  }

  @Test func aDroppedClaimIsLeftAloneUntilRestored() async throws {
    let newsroom = try await newsroom()
    _ = try await newsroom.workbench.drop(.named(["C-1"]), because: "opinion")
    try await expectRefusal("Transition.restore, claim: \"C-1\"", newsroom) {
      try await $0.mark(.named(["C-1"]), as: "verified", because: "x")
    }
    var edit = ClaimEdit()
    edit.text = "Other"
    try await expectRefusal("Transition.restore, claim: \"C-1\"", newsroom) { [edit] in try await $0.edit("C-1", edit) }
    try await expectRefusal("Transition.restore, claim: \"C-1\"", newsroom) {
      try await $0.addEvidence(.address("https://example.org"), to: .named(["C-1"]), EvidenceDetails(stance: .context))
    }
    let restored = try await newsroom.workbench.restore(.named(["C-1"])).outcome[0].claim
    #expect(restored.status == .new)
    #expect(restored.drop == nil)
  }

  @Test func namesStandOnOneLineAndAreNotEmpty() async throws {
    let newsroom = try await newsroom()
    let workbench = newsroom.workbench
    for empty in ["", " \n"] {
      try await expectRefusal("the role", newsroom) { try await $0.add(ClaimDetails(text: "x", role: empty)) }
      try await expectRefusal("the topic", newsroom) {
        var edit = ClaimEdit()
        edit.topic = .set(empty)
        return try await $0.edit("1", edit)
      }
      for details in [
        EvidenceDetails(stance: .context, quote: empty), EvidenceDetails(stance: .context, title: empty),
        EvidenceDetails(stance: .context, publisher: empty), EvidenceDetails(stance: .context, note: empty),
      ] {
        try await expectRefusal("is empty", newsroom) {
          try await $0.addEvidence(.address("https://a.org"), to: .named(["1"]), details)
        }
      }
    }
    let claim = try await workbench.add(ClaimDetails(text: "x", speaker: "Ana\n Kos ", role: " head of\tthe port"))
      .outcome
    #expect(claim.role == "head of the port")
    #expect(try await newsroom.store.read { try $0.speaker("Ana Kos") }.name == "Ana Kos")
    let titled = try await newsroom.importing([(nil, "It rains.")], title: " \n", source: nil)
    #expect(titled.article.title == nil)
  }

  @Test func reasonsAndExplanationsMustSaySomething() async throws {
    let newsroom = try await newsroom()
    try await expectRefusal("explanation", newsroom) {
      try await $0.mark(.named(["1"]), as: "verified", because: " \n")
    }
    try await expectRefusal("reason", newsroom) { try await $0.drop(.named(["1"]), because: "") }
    try await expectRefusal("note", newsroom) { try await $0.note("1", "\t", isPublic: false) }
    try await expectRefusal("text", newsroom) { try await $0.add(ClaimDetails(text: "  ")) }
    _ = try await newsroom.workbench.addEvidence(
      .address("https://a.org"), to: .named(["1"]), EvidenceDetails(stance: .context))
    try await expectRefusal("reason", newsroom) { try await $0.removeEvidence("E-1", from: nil, because: " ") }
    await #expect(throws: ClaimsError.self) {
      try await newsroom.workbench(of: " ").note("1", "x", isPublic: false)
    }
  }

  @Test func marksOnlyWithTheScalesRatings() async throws {
    let newsroom = try await newsroom()
    try await expectRefusal("verified, partly-verified, disputed, unverifiable", newsroom) {
      try await $0.mark(.named(["1"]), as: "true", because: "x")
    }
    let outcome = try await newsroom.workbench.mark(.named(["1"]), as: "Unverifiable", because: "No records.").outcome[
      0]
    #expect(outcome.rating.position == nil, "off the scale, so without a number")
    #expect(outcome.claim.status == .new, "marking never moves the status")
  }

  @Test func verdictsPileUpAndNeverChange() async throws {
    let newsroom = try await newsroom()
    for (rating, why) in [("disputed", "First."), ("verified", "Second."), ("verified", "Second.")] {
      _ = try await newsroom.workbench.mark(.named(["1"]), as: rating, because: why)
    }
    let dossier = try await newsroom.store.read {
      try $0.dossier(of: $0.resolve("1", as: Claim.self), for: Viewer("Ana Kovač"))
    }
    #expect(dossier.verdicts.map(\.rating.key) == ["disputed", "verified"], "the same verdict again is none")
    #expect(dossier.verdicts.allSatisfy { $0.verdict.version == 1 })
    #expect(dossier.currentVerdict?.verdict.explanation == "Second.")
  }

  @Test func aStaleEditIsAConflict() async throws {
    let newsroom = try await newsroom()
    var edit = ClaimEdit()
    edit.seenVersion = 1
    edit.text = "Mine"
    _ = try await newsroom.workbench.edit("1", edit)
    edit.text = "Yours"
    let stale = edit
    try await expectRefusal("you saw version 1, it is at version 2", newsroom) { try await $0.edit("1", stale) }
  }

  @Test func editingKeepsTheQuotation() async throws {
    let newsroom = try await newsroom()
    var edit = ClaimEdit()
    edit.text = "The bridge\n opens in July."
    edit.speakers = .set(["Vera Dahl"])
    edit.said = .clear
    edit.addTags = ["Bridge", "+road"]
    let claim = try await newsroom.workbench.edit("1", edit).outcome
    #expect(claim.text == "The bridge opens in July.")
    #expect(claim.passage?.quote == "The bridge opens in June.")
    #expect(claim.said == nil)
    #expect(claim.tags == ["bridge", "road"])
    let second = try await newsroom.store.read { try $0.resolve("2", as: Claim.self) }
    #expect(claim.speakers == second.speakers, "an exact name links the known speaker")
    edit = ClaimEdit()
    edit.addTags = ["no tag"]
    let bad = edit
    try await expectRefusal("letters, digits", newsroom) { try await $0.edit("1", bad) }
  }

  @Test func importLinksOneNameAndAsksAboutSeveral() async throws {
    let newsroom = try await newsroom()
    _ = try await newsroom.workbench.aliasSpeaker("S-1", ["M. Ilić"])
    let linked = try await newsroom.importing([("m. ilic", "He said more.")], title: "Second")
    #expect(linked.speakers.map(\.shortID) == ["S-1"])
    // Two speakers of one name can only come from an undone rename; a merged one counts as its target.
    _ = try await newsroom.workbench.mergeSpeakers(["S-2"], into: "S-1")
    let merged = try await newsroom.importing([("Vera Dahl", "She said more.")], title: "Third")
    #expect(merged.speakers.map(\.shortID) == ["S-1"])
  }

  @Test func namesStayUnambiguous() async throws {
    let newsroom = try await newsroom()
    try await expectRefusal("S-2 has the name", newsroom) { try await $0.renameSpeaker("S-1", to: "vera dahl") }
    try await expectRefusal("S-2 has the name", newsroom) { try await $0.aliasSpeaker("S-1", ["Véra Dahl"]) }
    try await newsroom.importing([(nil, "Other.")], title: "Other", source: "The Herald")
    try await expectRefusal("SRC-2 has the name", newsroom) { try await $0.renameSource("SRC-1", to: "the herald") }
    let renamed = try await newsroom.workbench.renameSpeaker("Ilić", to: "Marko P. Ilić").outcome
    #expect(renamed.aliases == ["Marko Ilić"], "the old name still finds them")
  }

  @Test func feedsAreFollowedOnceAndRememberWhatWasSeen() async throws {
    let newsroom = try await newsroom()
    let both = [
      (address: "https://a.example/f", title: String?.none), (address: "https://b.example/f", title: "  B\n b "),
    ]
    #expect(try await newsroom.workbench.follow(both + both).outcome.map(\.isNew) == [true, true, false, false])
    let again = try await newsroom.workbench.follow(both)
    #expect(again.commitNumber == nil && again.outcome.map(\.isNew) == [false, false])
    #expect(again.outcome[1].feed.title == "B b")
    let feed = again.outcome[0].feed
    let first = FeedState(seen: (0..<300).map { "k\($0)" })
    _ = try await newsroom.workbench.notePull(of: feed.id, first)
    #expect(
      try await newsroom.workbench.notePull(of: feed.id, first).commitNumber == nil, "nothing new, nothing written")
    // Entries that the feed no longer shows are remembered, the newest two hundred of them.
    let later = try await newsroom.workbench.notePull(of: feed.id, FeedState(seen: ["k299", "new"])).outcome
    #expect(later.seen.count == 202 && later.seen.suffix(3) == ["k298", "k299", "new"] && !later.seen.contains("k98"))
    _ = try await newsroom.workbench.unfollow(["F-1"])
    try await expectRefusal("F-1", newsroom) { try await $0.unfollow(["F-1"]) }
    let back = try await newsroom.workbench.follow([(feed.address, nil)]).outcome[0]
    #expect(back.isNew && back.feed.id == feed.id && back.feed.seen == later.seen)
    try await expectRefusal("empty", newsroom) { try await $0.follow([(" ", nil)]) }
  }

  @Test func mergesAreReversibleAndRingless() async throws {
    let newsroom = try await newsroom()
    try await expectRefusal("into itself", newsroom) { try await $0.mergeSpeakers(["S-1"], into: "S-1") }
    _ = try await newsroom.workbench.mergeSpeakers(["S-1"], into: "S-2")
    try await expectRefusal("into itself", newsroom) { try await $0.mergeSpeakers(["S-2"], into: "S-1") }
    try await expectRefusal("not merged", newsroom) { try await $0.unmergeSpeaker("S-2") }
    let merged = try await newsroom.store.read { try $0.speakerRows() }
    #expect(merged.map(\.claims) == [2])
    _ = try await newsroom.workbench.unmergeSpeaker("S-1")
    #expect(try await newsroom.store.read { try $0.speakerRows() }.map(\.claims) == [1, 1])
  }

  @Test func onePieceOfEvidenceServesManyClaims() async throws {
    let newsroom = try await newsroom()
    let details = EvidenceDetails(stance: .supports, quote: "page 3")
    let first = try await newsroom.workbench.addEvidence(
      .file(name: "a.csv", bytes: [1, 2]), to: .named(["1", "2"]), details
    ).outcome
    let again = try await newsroom.workbench.addEvidence(
      .file(name: "copy.csv", bytes: [1, 2]), to: .named(["3"]), EvidenceDetails(stance: .refutes)
    ).outcome
    #expect(again.evidence.id == first.evidence.id, "the same bytes are the same piece")
    let url = try await newsroom.workbench.addEvidence(.address("https://a.org/x"), to: .named(["1"]), details).outcome
    #expect(url.evidence.capture == .uncaptured)
    #expect(
      try await newsroom.workbench.addEvidence(.known("E-2"), to: .named(["2"]), details).outcome.evidence.id
        == url.evidence.id)
    _ = try await newsroom.workbench.removeEvidence("E-1", from: "C-1", because: "wrong port")
    #expect(
      try await newsroom.workbench.evidence(of: .all).rows.map { $0.claim?.shortID } == [
        "C-2", "C-3", "C-1", "C-2",
      ])
    try await expectRefusal("See what is linked: listEvidence(of: Optional(\"C-1\"))", newsroom) {
      try await $0.removeEvidence("E-1", from: "C-1", because: "x")
    }
    _ = try await newsroom.workbench.removeEvidence("E-1", from: nil, because: "forged")
    #expect(try await newsroom.store.read { try $0.all(Evidence.self) }.map(\.shortID) == ["E-2"])
  }

  @Test(arguments: [
    "javascript:alert(1)", "ftp://a.org", "https://", "http:///x", "https://a.org/a b", "https://a.org/\u{7}", "a.org",
  ])
  func refusesOtherAddresses(address: String) async throws {
    let newsroom = try await newsroom()
    try await expectRefusal("must look like", newsroom) {
      try await $0.addEvidence(.address(address), to: .named(["1"]), EvidenceDetails(stance: .context))
    }
  }

  @Test func refusesEmptyEvidenceFiles() async throws {
    let newsroom = try await newsroom()
    try await expectRefusal("it is empty", newsroom) {
      try await $0.addEvidence(.file(name: "a", bytes: []), to: .named(["1"]), EvidenceDetails(stance: .context))
    }
  }

  @Test func proposedClaimsAreConfirmedByWork() async throws {
    let newsroom = try await newsroom()
    let outcome = try await newsroom.importing([(nil, "Perhaps."), (nil, "Maybe.")], title: "Unsure", confidence: 0.4)
    #expect(outcome.claims.map(\.isProposed) == [true, true])
    _ = try await newsroom.workbench.mark(.named(["C-4"]), as: "verified", because: "x")
    var edit = ClaimEdit()
    edit.role = .set("mayor")
    _ = try await newsroom.workbench.edit("C-5", edit)
    #expect(try await newsroom.store.read { try $0.counts().proposed } == 0)
  }

  @Test(
    "a function goes with the speaker whose it was",
    arguments: [
      (["Vera Dahl"], nil, nil), (["Vera Dahl"], "editor", "editor"), (["Marko Ilić", "Vera Dahl"], nil, "mayor"),
      (["Vera Dahl", "Marko Ilić"], nil, "mayor"), ([], nil, nil),
    ] as [([String], String?, String?)])
  func aFunctionIsOfASpeaker(speakers: [String], role: String?, left: String?) async throws {
    let newsroom = try await newsroom()
    let details = ClaimDetails(text: "It opens.", speaker: "Marko Ilić", role: "mayor")
    let claim = try await newsroom.workbench.add(details).outcome.shortID
    var edit = ClaimEdit()
    edit.speakers = speakers.isEmpty ? .clear : .set(speakers)
    edit.role = role.map { .set($0) }
    #expect(try await newsroom.workbench.edit(claim, edit).outcome.role == left)
  }

  @Test("a function that an article gives to nobody named stays when the name is found")
  func aFunctionWaitsForItsName() async throws {
    let newsroom = try await newsroom()
    let claim = try await newsroom.workbench.add(ClaimDetails(text: "It opens.", role: "mayor")).outcome.shortID
    var edit = ClaimEdit()
    edit.speakers = .set(["Vera Dahl"])
    #expect(try await newsroom.workbench.edit(claim, edit).outcome.role == "mayor")
  }

  @Test func aChangeOfEverythingMustBeAskedForInWords() throws {
    #expect(throws: ClaimsError.self) { try ClaimSelection(words: [], today: clock.today) }
  }

  @Test func filtersWithUnknownRatingsAreRefused() async throws {
    let newsroom = try await newsroom()
    try await expectRefusal("no rating", newsroom) {
      try await $0.drop(.matching(Filter(terms: [.not(.is(.rating, ["true"]))])), because: "x")
    }
    try await expectRefusal("scales are default", newsroom) {
      try await $0.drop(.matching(Filter(terms: [.not(.is(.scale, ["ifcn"]))])), because: "x")
    }
    try await expectRefusal("no claim passes", newsroom) {
      try await $0.drop(.matching(Filter(terms: [.tag("x")])), because: "x")
    }
  }

  @Test func aDryRunWritesNothing() async throws {
    let newsroom = try await newsroom()
    let before = try await newsroom.store.read { try $0.counts() }
    let receipt = try await newsroom.workbench(of: "Somebody New").planning.mark(
      .named(["1"]), as: "verified", because: "x")
    #expect(receipt.commitNumber == nil)
    #expect(receipt.changeCount == 2, "the new person and the verdict")
    #expect(try await newsroom.store.read { try $0.counts() } == before)
  }
}
