@testable import Claims
import StoreContract
import Testing

/// Numbers that somebody types, or that a file or another process says, at the ends of what a number can be.
@Suite struct ExtremeNumbersTests {
  private static let ends = [Int.min, Int.min + 1, -1, 0, Int.max - 1, Int.max]

  @Test(arguments: ends)
  func whatIsTypedIsRefused(number: Int) async throws {
    let newsroom = try await Newsroom(MemoryStore(clock: FixedClock(Newsroom.noon)))
    let workbench = newsroom.workbench
    try await newsroom.importing([("Marko Ilić", "The bridge opens in June.")])
    await #expect(throws: ClaimsError.self) { try await workbench.undo(number) }
    await #expect(throws: ClaimsError.self) { try await workbench.undo(change: number) }
    await #expect(throws: ClaimsError.self) { try await workbench.revisions(of: "A-1", to: number) }
    await #expect(throws: ClaimsError.self) { try await workbench.article("A-1", revision: number) }
    await #expect(throws: ClaimsError.self) {
      try await workbench.redact(RedactionRequest(events: [number], because: "asked for"))
    }
    let quote = ArticleQuote("bridge opens", in: "A-1", place: number)
    await #expect(throws: ClaimsError.self) { try await workbench.add(ClaimDetails(text: "x", quote: quote)) }
    for unit in ["d", "w", "m", "y"] {
      let word = "now\(number < 0 ? "" : "+")\(number)\(unit)"
      if abs(max(number, -Int.max)) > 100_000 {
        #expect(throws: DateProblem.self) { try DateExpression(today: workbench.today).range(word) }
      }
    }
  }

  @Test(arguments: ends)
  func aSettingThatNobodyCouldMakeCountsAsThePresets(number: Int) {
    let settings = Settings(
      id: .make(at: Newsroom.noon), number: 1, preset: .newsroom,
      differences: [.init(key: Setting.replyDays.rawValue, value: "\(number)")])
    #expect(settings.number(.replyDays) == (number == 0 ? 0 : 3))
  }

  @Test(arguments: [
    "{\"number\":9007199254740992", "{\"number\":0", "{\"number\":-1", "{\"number\":1,\"confidence\":1e300",
    "{\"number\":1,\"confidence\":-0.1",
  ])
  func payloadsWithThemAreDamage(beginning: String) {
    let rest = """
      ,"appearances":[],"id":"018f625f-da00-7464-a869-300211b18ac4","imported":"2024-05-10T12:00:00.000Z",\
      "isProposed":false,"isRemoved":false,"reasons":[],"speakers":[],"status":"new","tags":[],"text":"x","version":1}
      """
    #expect(throws: Never.self) { try Record(kind: .claim, canonicalJSON: Array("{\"number\":1\(rest)".utf8)) }
    #expect(throws: ClaimsError.damaged("an event whose payload is no claim")) {
      try Record(kind: .claim, canonicalJSON: Array((beginning + rest).utf8))
    }
  }

  @Test func partsOfAClaimOutsideItsArticleSplitNothing() async throws {
    let store = MemoryStore(clock: FixedClock(Newsroom.noon))
    let newsroom = try await Newsroom(store)
    try await newsroom.importing([("Marko Ilić", "The bridge opens in June.")])
    let ruling = Ruling { snapshot in
      let claim = try snapshot.resolve("C-1", as: Claim.self)
      var moved = claim
      (moved.passage, moved.version) = (
        Passage(span: Span(900, 910), quote: "bridge", prefix: "", suffix: "", parts: [Span(900, 910)]), 2
      )
      let by = try snapshot.all(Person.self)[0].id
      return Decision(
        commit: Commit(
          action: .edit, by: by, at: Newsroom.noon, changes: [Change(before: claim.record, after: moved.record)]),
        outcome: ())
    }
    _ = try await store.commit(ruling)
    await #expect(throws: ClaimsError.self) { try await newsroom.workbench.split("C-1", into: ["bridge", "opens"]) }
  }
}
