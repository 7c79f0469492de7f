import Claims
import StoreContract
import Testing

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
    #expect(try await newsroom.store.read { try $0.dossier(of: imported).verdicts.isEmpty })
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
}
