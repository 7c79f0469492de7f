@testable import Claims
import StoreContract
import Testing

/// Each test fails when the rule that it names is taken out.
@Suite struct SplitMergeTests {
  private func newsroom(_ statements: [(String?, String)], _ preset: Preset = .solo) async throws -> Newsroom {
    let clock = FixedClock(Newsroom.noon)
    let newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock, preset: preset)
    try await newsroom.importing(statements.map { (speaker: $0.0, text: $0.1) })
    return newsroom
  }

  private func claim(_ word: String, _ newsroom: Newsroom) async throws -> Claim {
    try await WorkTests.claim(word, newsroom)
  }

  private func splitting(_ newsroom: Newsroom, _ parts: [String]) async -> String {
    await WorkTests.sentence { _ = try await newsroom.workbench.split("C-1", into: parts) }
  }

  // MARK: Splitting

  @Test func partsHaveTheirPlacesAndAllThatTheWholeHad() async throws {
    let newsroom = try await newsroom([("Marko Ilić", "Taxes fell  and wages rose by 4 per cent.")])
    var edit = ClaimEdit()
    edit.addTags = ["money"]
    edit.assignee = .set("Ana Kovač")
    edit.due = Day(iso: "2024-06-01").map { .set($0) }
    edit.priority = .set(.high)
    edit.topic = .set("Budget")
    _ = try await newsroom.workbench.edit("C-1", edit)
    _ = try await newsroom.workbench.addEvidence(
      .address("https://example.org/a"), to: .named(["C-1"]), EvidenceDetails(stance: .supports, quote: "q"))
    let whole = try await claim("C-1", newsroom)
    let outcome = try await newsroom.workbench.split(
      "C-1", into: ["Taxes  fell", " ", "Wages rose by 4 per cent"]
    ).outcome
    #expect(outcome.parts.map(\.shortID) == ["C-2", "C-3"])
    #expect(outcome.parts.map(\.text) == ["Taxes fell", "Wages rose by 4 per cent"])
    let (article, _) = Newsroom.article([("", "Taxes fell  and wages rose by 4 per cent.")])
    let text = CodePoints(article.text)
    #expect(outcome.parts.map { $0.passage.map { text[$0.span] } } == ["Taxes fell", "wages rose by 4 per cent"])
    #expect(outcome.parts[1].passage?.prefix.hasSuffix("fell  and ") == true)
    for part in outcome.parts {
      #expect(part.speakers == whole.speakers && part.said == whole.said && part.article == whole.article)
      #expect(part.tags == ["money"] && part.assignee == whole.assignee && part.due == whole.due)
      #expect(part.priority == .high && part.topic == "Budget" && part.status == .new && !part.isProposed)
    }
    let dossiers = try await newsroom.store.read { try $0.dossiers(of: outcome.parts, for: .nobody) }
    #expect(dossiers.map { $0.evidence.map(\.link.quote) } == [["q"], ["q"]])
    let original = try await claim("C-1", newsroom)
    #expect(original.drop?.reason == "split into C-2, C-3" && original.passage == whole.passage)
    _ = try await newsroom.store.read { try $0.verified() }
    // One change: undoing it brings the whole back.
    _ = try await newsroom.workbench.undo()
    #expect(try await claim("C-1", newsroom).status == .new)
    #expect(try await newsroom.store.read { try $0.claims(ClaimQuery()).total } == 1)
  }

  @Test func aPartOfAnInterruptedStatementSkipsTheInterruption() async throws {
    let clock = FixedClock(Newsroom.noon)
    let newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock)
    let text = "Title\n“The road is safe,” she said, “and the bridge is new, and the toll is low.”\n"
    let code = CodePoints(text)
    func span(_ words: String) -> Span {
      let start = (0..<code.count).first { code[Span($0, $0 + words.count)] == words } ?? 0
      return Span(start, start + words.count)
    }
    let content = [span("The road is safe"), span("and the bridge is new, and the toll is low")]
    let read = ReadArticle(text: text, blocks: [], title: "Title")
    _ = try await newsroom.workbench.import(
      read, raw: Array(text.utf8), fileName: "a.txt",
      statements: [Statement(content: content, speaker: "Vera Dahl", kind: .direct, confidence: 0.9)])
    let parts = try await newsroom.workbench.split(
      "C-1", into: ["the road is safe and the bridge is new", "the toll is low"]
    ).outcome.parts
    #expect(parts[0].passage?.parts.map { code[$0] } == ["The road is safe", "and the bridge is new"])
    #expect(parts[1].passage?.parts.map { code[$0] } == ["the toll is low"])
  }

  @Test func partsMustBeWordsOfTheClaim() async throws {
    let newsroom = try await newsroom([("Marko Ilić", "Taxes fell and wages rose.")])
    #expect(await splitting(newsroom, ["Taxes fell", "prices rose"]).contains("don't stand so in C-1"))
    #expect(await splitting(newsroom, ["Taxes fell", "ages rose"]).contains("don't stand so"), "half a word")
    #expect(await splitting(newsroom, ["Taxes fell", "wages ros"]).contains("don't stand so"), "half a word")
    #expect(await splitting(newsroom, ["Taxes fell", "Bridge to open"]).contains("don't stand so"), "elsewhere")
    #expect(await splitting(newsroom, ["Taxes fell"]).contains("second part is missing"))
    #expect(await splitting(newsroom, ["Taxes fell", "taxes  fell"]).contains("given twice"))
    let stale = await WorkTests.sentence {
      _ = try await newsroom.workbench.split("C-1", into: ["Taxes fell", "wages rose"], seenVersion: 7)
    }
    #expect(stale.contains("you saw version 7"), "\(stale)")
    _ = try await newsroom.workbench.drop(.named(["C-1"]), because: "opinion")
    #expect(await splitting(newsroom, ["Taxes fell", "wages rose"]).contains("Transition.restore, claim: \"C-1\""))
  }

  @Test func whatWasPublishedStaysWhole() async throws {
    let newsroom = try await newsroom([("Marko Ilić", "Taxes fell and wages rose.")])
    _ = try await newsroom.workbench.mark(.named(["C-1"]), as: "verified", because: "Seen.")
    _ = try await newsroom.workbench.step(.named(["C-1"]), .publish)
    #expect(await splitting(newsroom, ["Taxes fell", "wages rose"]).contains("stays whole"))
  }

  @Test func claimsTypedByHandAreSplitByTheirText() async throws {
    let newsroom = try await newsroom([])
    _ = try await newsroom.workbench.add(ClaimDetails(text: "Taxes fell and wages rose.", speaker: "Ilić"))
    let parts = try await newsroom.workbench.split("C-1", into: ["Taxes fell", "wages rose"]).outcome.parts
    #expect(parts.map(\.text) == ["Taxes fell", "wages rose"] && parts.allSatisfy { $0.passage == nil })
  }

  // MARK: Merging

  @Test func theDuplicateKeepsAllAndTheOtherGetsWhatItLacks() async throws {
    let newsroom = try await newsroom([
      ("Marko Ilić", "The bridge opens in June."), ("Marko Ilić", "In June the bridge will open."),
      (nil, "June it is."),
    ])
    let workbench = newsroom.workbench
    var edit = ClaimEdit()
    edit.addTags = ["bridge"]
    edit.assignee = .set("Ana Kovač")
    edit.due = Day(iso: "2024-06").map { .set($0) }
    edit.priority = .set(.high)
    _ = try await workbench.edit("C-2", edit)
    _ = try await workbench.addEvidence(
      .address("https://example.org/a"), to: .named(["C-1", "C-2"]), EvidenceDetails(stance: .supports))
    _ = try await workbench.addEvidence(
      .address("https://example.org/b"), to: .named(["C-2"]), EvidenceDetails(stance: .refutes, quote: "q"))
    let before = [try await claim("C-2", newsroom), try await claim("C-3", newsroom)]
    let outcome = try await workbench.merge(["C-2", "C-3"], into: "C-1").outcome
    let kept = outcome.kept
    #expect(kept.appearances.map(\.quote) == ["In June the bridge will open.", "June it is."])
    #expect(kept.tags == ["bridge"] && kept.assignee == before[0].assignee && kept.priority == .high)
    #expect(kept.due == Day(iso: "2024-06"))
    let dossier = try await newsroom.store.read { try $0.dossier(of: kept, for: .nobody) }
    #expect(dossier.evidence.map(\.evidence.shortID) == ["E-1", "E-2"], "each piece once")
    for (merged, old) in zip(outcome.merged, before) {
      #expect(merged.drop?.reason == "duplicate of C-1")
      #expect(merged.passage == old.passage && merged.text == old.text && merged.tags == old.tags)
    }
    _ = try await newsroom.store.read { try $0.verified() }
    _ = try await workbench.undo()
    #expect(try await claim("C-1", newsroom).appearances.isEmpty)
    #expect(try await claim("C-2", newsroom).status == .new)
  }

  @Test func anotherArticlesWordsAreNoAppearance() async throws {
    let newsroom = try await newsroom([("Marko Ilić", "The bridge opens in June.")])
    try await newsroom.importing([("Marko Ilić", "June, he said.")], title: "Other")
    let kept = try await newsroom.workbench.merge(["C-2"], into: "C-1").outcome.kept
    #expect(kept.appearances.isEmpty)
  }

  @Test func whatSomebodyElseSaysIsAnotherClaim() async throws {
    let newsroom = try await newsroom([("Marko Ilić", "One."), ("Vera Dahl", "Two."), (nil, "Three.")])
    let workbench = newsroom.workbench
    let refused = await WorkTests.sentence { _ = try await workbench.merge(["C-2"], into: "C-1") }
    #expect(refused.contains("somebody else"), "\(refused)")
    _ = try await workbench.mergeSpeakers(["S-2"], into: "S-1")
    _ = try await workbench.merge(["C-2"], into: "C-1")
    let named = try await workbench.merge(["C-1"], into: "C-3").outcome.kept
    #expect(try await claim("C-1", newsroom).speakers == named.speakers, "an unnamed claim gets the name")
  }

  @Test func mergingTheWrongWayIsRefused() async throws {
    let newsroom = try await newsroom([("Marko Ilić", "One."), ("Marko Ilić", "Two.")])
    let workbench = newsroom.workbench
    func merging(_ words: [String], into word: String) async -> String {
      await WorkTests.sentence { _ = try await workbench.merge(words, into: word) }
    }
    #expect(await merging(["C-1"], into: "C-1").contains("with itself"))
    #expect(await merging([], into: "C-1").contains("is missing"))
    _ = try await workbench.mark(.named(["C-2"]), as: "verified", because: "Seen.")
    #expect(
      await merging(["C-2"], into: "C-1").contains("mergeClaims(kept: \"C-2\", duplicate: Optional(\"C-1\"))"),
      "the verdict would be lost")
    _ = try await workbench.mark(.named(["C-1"]), as: "verified", because: "Seen.")
    _ = try await workbench.step(.named(["C-2"]), .publish)
    #expect(await merging(["C-2"], into: "C-1").contains("what was published stays"))
    _ = try await workbench.drop(.named(["C-1"]), because: "opinion")
    #expect(await merging(["C-1"], into: "C-2").contains("Transition.restore, claim: \"C-1\""))
  }

  @Test func aPublishedCheckOnlyGetsPlacesAndTags() async throws {
    let newsroom = try await WorkflowTests.newsroom()
    try await WorkflowTests.publish(newsroom)
    let (article, found) = Newsroom.article(
      [("Marko Ilić", "The bridge opens in June."), ("Marko Ilić", "It opens soon.")])
    _ = try await newsroom.workbench(of: "Mira").import(
      article, raw: Array((article.text + " ").utf8), fileName: "b.txt", statements: found)
    let duplicate = try await newsroom.store.read { try $0.all(Claim.self).last { $0.status == .new } }
    let word = try #require(duplicate).shortID
    let mira = newsroom.workbench(of: "Mira")
    _ = try await mira.tag(.named([word]), adding: ["again"], removing: [])
    _ = try await mira.addEvidence(
      .address("https://example.org/new"), to: .named([word]), EvidenceDetails(stance: .supports))
    let pieces = try await newsroom.store.read {
      try $0.dossier(of: $0.resolve("C-1", as: Claim.self), for: .nobody).evidence.count
    }
    _ = try await mira.merge([word], into: "C-1")
    let dossier = try await newsroom.store.read { try $0.dossier(of: $0.resolve("C-1", as: Claim.self), for: .nobody) }
    #expect(dossier.claim.tags == ["again"])
    #expect(dossier.evidence.count == pieces, "what readers saw stays as they saw it")
  }

  @Test("each claim that is merged is another occasion on which it was said")
  func mergingKeepsTheOccasions() async throws {
    let clock = FixedClock(Newsroom.noon)
    let newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock)
    for (day, source) in [("2024-03-02", "Radio Sever"), ("2024-02-01", "Nordpress"), ("2024-01-05", "Nordpress")] {
      try await newsroom.importing(
        [("Marko Ilić", "The bridge opens in June.")], title: "Of \(day)", source: source, published: Day(iso: day))
    }
    _ = try await newsroom.workbench.merge(["C-3"], into: "C-2")
    _ = try await newsroom.workbench.merge(["C-2"], into: "C-1")
    func occasions() async throws -> [String] {
      try await newsroom.workbench.dossier(of: "C-1").dossier.occasions.map {
        "\($0.claim.shortID) \($0.claim.said?.day.iso ?? "") \($0.source?.name ?? "")"
      }
    }
    #expect(try await occasions() == ["C-3 2024-01-05 Nordpress", "C-2 2024-02-01 Nordpress"])
    let lines = try await newsroom.workbench.history(of: "C-1").map(\.summary)
    #expect(lines.first == "C-2, C-3 merged into it")
    _ = try await newsroom.workbench.restore(.named(["C-2"]))
    #expect(try await occasions() == ["C-3 2024-01-05 Nordpress"], "what stands alone again is none")
    #expect(try await newsroom.store.read { try $0.verified().count > 0 })
  }
}
