import Claims
import StoreContract
import Testing

/// Claims that are named by the hundred.
struct ManyNamesTests {
  private let store = MemoryStore(clock: FixedClock(Newsroom.noon))

  @Test("numbers are looked up at once, however many, and each claim is taken once in the order of the names")
  func bulk() async throws {
    let newsroom = try await Newsroom(store)
    try await newsroom.importing((1...300).map { ("Ana Kos", "Statement \($0) was made.") })
    let before = store.lookups
    let names = (1...300).reversed().map { "C-\($0)" }
    let outcomes = try await newsroom.workbench.drop(.named(names + ["c7", "C-9"]), because: "opinion").outcome
    #expect(outcomes.map(\.claim.number) == Array((1...300).reversed()))
    #expect(store.lookups == before)
    // One that is not there is named, and nothing is changed.
    let error = await #expect(throws: ClaimsError.self) {
      _ = try await newsroom.workbench.restore(.named(["C-1", "C-301", "C-2"]))
    }
    #expect(error?.description.contains("C-301") == true)
    let dropped = try Filter("status:dropped", today: newsroom.clock.today)
    #expect(try await newsroom.workbench.list(dropped).claims.count == 300)
  }

  @Test(
    "several numbers in one word are so many, as a shell's variable gives them; other words stay whole",
    arguments: [
      (["C-1 C-2\nc3"], ["C-1", "C-2", "c3"]), (["C-1", "C-2 C-3"], ["C-1", "C-2", "C-3"]), (["C-1 "], ["C-1 "]),
      (["C-1 quay"], ["C-1 quay"]), (["1 2"], ["1 2"]), (["E-1 E-2"], ["E-1 E-2"]), ([""], [""]),
    ])
  func severalInOneWord(words: [String], names: [String]) {
    #expect(words.flatMap(ClaimSelection.names) == names)
  }

  @Test("so do selections of claims and of evidence")
  func selections() throws {
    let today = FixedClock(Newsroom.noon).today
    #expect(try ClaimSelection(words: ["C-1 C-2"], today: today) == .named(["C-1", "C-2"]))
    #expect(try EvidenceSelection(words: ["C-1 C-2", "E-3"], today: today) == .named(["C-1", "C-2", "E-3"]))
  }
}
