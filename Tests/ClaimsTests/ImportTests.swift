@testable import Claims
import StoreContract
import Testing

/// What becomes of an article's statements: who is linked, and what makes no claim of its own.
@Suite struct ImportTests {
  private func newsroom(_ speakers: [String]) async throws -> Newsroom {
    let clock = FixedClock(Newsroom.noon)
    let newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock)
    try await newsroom.importing(speakers.map { ($0, "\($0) said so.") }, title: "Before")
    return newsroom
  }

  private func names(_ claim: Claim, in newsroom: Newsroom) async throws -> [String] {
    try await newsroom.store.read { snapshot in
      try claim.speakers.map { try snapshot.find($0).map { "\($0.shortID) \($0.name)" } ?? "?" }
    }
  }

  @Test("a name that one speaker bears links, accents and case aside; so does an alias")
  func linksOne() async throws {
    let newsroom = try await newsroom(["Ana Kovač", "Marko Ilić"])
    _ = try await newsroom.workbench.aliasSpeaker("S-2", ["The Minister", "M. Ilić"])
    let outcome = try await newsroom.importing([
      ("ANA KOVAC", "One."), ("the minister", "Two."), ("Vera Dahl", "Three."),
    ])
    var found: [[String]] = []
    for claim in outcome.claims { found.append(try await names(claim, in: newsroom)) }
    #expect(found == [["S-1 Ana Kovač"], ["S-2 Marko Ilić"], ["S-3 Vera Dahl"]])
    #expect(outcome.unlinked.isEmpty)
  }

  @Test("a part of a name is another name: who bears it is not guessed")
  func partsDoNotLink() async throws {
    let newsroom = try await newsroom(["Ana Kovač"])
    let outcome = try await newsroom.importing([("Kovač", "One.")])
    #expect(try await names(outcome.claims[0], in: newsroom) == ["S-2 Kovač"])
  }

  @Test("a merged speaker's names lead to whom they were merged into")
  func followsMerges() async throws {
    let newsroom = try await newsroom(["Ana Kovač", "A. Kovač"])
    _ = try await newsroom.workbench.mergeSpeakers(["S-2"], into: "S-1")
    let outcome = try await newsroom.importing([("A. Kovač", "One."), ("Ana Kovač", "Two.")])
    #expect(outcome.claims.map(\.speakers) == [outcome.speakers.map(\.id), outcome.speakers.map(\.id)])
    #expect(outcome.speakers.map(\.shortID) == ["S-1"])
    #expect(outcome.unlinked.isEmpty)
  }

  @Test("two speakers named alike: the claims stay without one until an editor says who, by number")
  func settlesByNumber() async throws {
    let newsroom = try await twoKovačs()
    let outcome = try await newsroom.importing([("A. Kovač", "One."), ("Vera Dahl", "Two."), ("a. kovac", "Three.")])
    #expect(outcome.claims.map(\.speakers.count) == [0, 1, 0])
    #expect(outcome.unlinked.map(\.name) == ["A. Kovač", "a. kovac"])
    #expect(outcome.unlinked.map { $0.claims.map(\.shortID) } == [["C-3"], ["C-5"]])
    #expect(outcome.unlinked[0].candidates.map(\.shortID) == ["S-1", "S-2"])

    var edit = ClaimEdit()
    edit.speakers = .set(["S-2"])
    let edited = try await newsroom.workbench.edit(.named(["C-3", "C-5"]), edit).outcome.map(\.claim)
    #expect(edited.map(\.speakers.count) == [1, 1])
    #expect(try await names(edited[0], in: newsroom) == ["S-2 Anton Kovač"])
    edit.speakers = .set(["S-99"])
    let missing = edit
    await #expect(throws: ClaimsError.self) { try await newsroom.workbench.edit("C-3", missing) }
    #expect(try await newsroom.store.read { try $0.all(Speaker.self).count } == 3, "no speaker called S-99")
  }

  @Test("a joint statement has all its speakers; of two, the one in doubt is left out and asked for")
  func joint() async throws {
    let newsroom = try await twoKovačs()
    let (article, found) = Newsroom.article([("Vera Dahl", "We agree."), ("Vera Dahl", "We paid.")])
    var statements = found
    statements[0].otherSpeakers = ["Marko Ilić", "vera dahl", " "]
    statements[1].otherSpeakers = ["A. Kovač"]
    statements[1].role = "mayor"
    statements.append(statements[1])
    statements[2].speaker = "A. Kovač"
    statements[2].otherSpeakers = ["Vera Dahl"]
    let outcome = try await newsroom.workbench.import(
      article, raw: Array(article.text.utf8), fileName: "a.txt", statements: statements
    ).outcome
    #expect(try await names(outcome.claims[0], in: newsroom) == ["S-3 Vera Dahl", "S-4 Marko Ilić"])
    #expect(try await names(outcome.claims[1], in: newsroom) == ["S-3 Vera Dahl"])
    #expect(try await names(outcome.claims[2], in: newsroom) == ["S-3 Vera Dahl"])
    #expect(outcome.claims.map(\.role) == [nil, "mayor", nil], "a role is the first one's, and nobody else's")
    #expect(outcome.unlinked.map { $0.claims.map(\.shortID) } == [["C-4", "C-5"]])
    #expect(outcome.speakers.map(\.name) == ["Vera Dahl", "Marko Ilić"])
  }

  @Test("a headline that repeats a statement makes no claim: its place is kept with the body's")
  func twins() async throws {
    let newsroom = try await newsroom([])
    let (article, found) = Newsroom.article(
      [("Vera Dahl", "The road is safe."), ("Vera Dahl", "It is dry."), ("Vera Dahl", "Road safe, says Dahl.")],
      title: "Dahl: road is safe")
    var headline = Statement(content: [Span(6, 18)], speaker: "Dahl", kind: .indirect, confidence: 0.4)
    headline.twin = 1
    var caption = found[2]
    caption.twin = 1
    let outcome = try await newsroom.workbench.import(
      article, raw: Array(article.text.utf8), fileName: "a.txt", statements: [headline, found[0], found[1], caption]
    ).outcome
    #expect(outcome.claims.map(\.text) == ["The road is safe.", "It is dry."])
    #expect(outcome.claims.map { $0.appearances.map(\.quote) } == [["road is safe", "Road safe, says Dahl."], []])
    #expect(outcome.claims[0].isProposed == false, "the body's confidence counts")
    #expect(outcome.speakers.map(\.name) == ["Vera Dahl"], "the headline's shorter name makes no speaker")
  }

  @Test("what somebody was asked makes no claim, and leaves no speaker behind")
  func occasions() async throws {
    let newsroom = try await newsroom([])
    let (article, found) = Newsroom.article([("Ivo Reporter", "Is the road safe?"), ("Vera Dahl", "It is dry.")])
    var statements = found
    statements[0].isOccasion = true
    var headline = found[1]
    headline.twin = 0
    statements.append(headline)
    let outcome = try await newsroom.workbench.import(
      article, raw: Array(article.text.utf8), fileName: "a.txt", statements: statements
    ).outcome
    #expect(outcome.claims.map(\.text) == ["It is dry.", "It is dry."], "what repeats an occasion stands for itself")
    #expect(outcome.speakers.map(\.name) == ["Vera Dahl"])
  }

  @Test("a twin that leads nowhere, to itself or to another twin, is a claim as any", arguments: [-1, 0, 1, 7])
  func brokenTwins(place: Int) async throws {
    let newsroom = try await newsroom([])
    let (article, found) = Newsroom.article([("Vera Dahl", "The road is safe."), ("Vera Dahl", "It is dry.")])
    var statements = found
    statements[0].twin = place
    statements[1].twin = place == 1 ? 0 : nil
    let outcome = try await newsroom.workbench.import(
      article, raw: Array(article.text.utf8), fileName: "a.txt", statements: statements
    ).outcome
    #expect(outcome.claims.count == 2)
  }

  /// Two speakers who bear the name “A. Kovač”: it was given while they were thought to be one.
  private func twoKovačs() async throws -> Newsroom {
    let newsroom = try await newsroom(["Ana Kovač", "Anton Kovač"])
    _ = try await newsroom.workbench.aliasSpeaker("S-2", ["A. Kovač"])
    _ = try await newsroom.workbench.mergeSpeakers(["S-2"], into: "S-1")
    _ = try await newsroom.workbench.aliasSpeaker("S-1", ["A. Kovač"])
    _ = try await newsroom.workbench.unmergeSpeaker("S-2")
    return newsroom
  }

  @Test func aCreditOfMarksAloneNamesNobody() async throws {
    let newsroom = try await Newsroom(MemoryStore(clock: FixedClock(Newsroom.noon)))
    let outcome = try await newsroom.importing([(nil, "The bridge opens in June.")], source: "---")
    #expect(outcome.article.source == nil && outcome.claims.count == 1)
  }
}
