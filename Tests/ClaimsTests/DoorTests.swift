import Foundation
import StoreContract
import Testing

@testable import Claims

/// Nobody reads past a view or writes past a rule.
@Suite struct DoorTests {
  /// A store that lets the rules decide on another file, where they allow more, before it asks the true one.
  private struct TwoFacedStore: ClaimStore {
    let lenient: MemoryStore
    let real: MemoryStore

    func commit<Outcome: Sendable>(_ ruling: Ruling<Outcome>) async throws -> Receipt<Outcome> {
      _ = try await lenient.commit(ruling)
      // All that a store can hand on is the ruling: what was decided elsewhere is taken by none.
      return try await real.commit(ruling)
    }

    func read<Value: Sendable>(_ inquiry: Inquiry<Value>) async throws -> Value { try await lenient.read(inquiry) }
  }

  @Test func aDecisionOnAnotherFileIsNotWritten() async throws {
    let clock = FixedClock(Newsroom.noon)
    let (lenient, real) = (MemoryStore(clock: clock), MemoryStore(clock: clock))
    let newsroom = try await Newsroom(real, clock: clock, preset: .newsroom)
    _ = try await newsroom.workbench.addPerson("Mira", role: .researcher)
    _ = try await Newsroom(lenient, clock: clock)
    for store in [lenient, real] {
      _ = try await Workbench(store: store, clock: clock, author: "Ana Kovač").add(ClaimDetails(text: "It rains."))
    }
    let mira = Workbench(store: TwoFacedStore(lenient: lenient, real: real), clock: clock, author: "Mira")
    await #expect(throws: ClaimsError.self) { try await mira.configure([(.roles, "off")]) }
    #expect(try await newsroom.workbench.settings().isOn(Setting.roles))
    await #expect(throws: ClaimsError.self) { try await mira.step(.named(["C-1"]), .publish) }
    #expect(try await newsroom.claim().status == .new)
  }

  /// Rulings and inquiries are made here and in tests: the compiler keeps their makers internal, and nobody may ask it to
  /// look away.
  @Test func onlyTheDomainAsksAStore() throws {
    let ways = [/@testable/, /@_spi/, /\bRuling\s*[({]/, /\bInquiry\s*[({]/]
    var seen = 0
    for (path, text) in try Sources.swift(in: Sources.root.appending(path: "Sources")) {
      seen += text.contains("Inquiry(") ? 1 : 0
      if path.hasPrefix("Claims/"), !text.contains("@testable"), !text.contains("@_spi") { continue }
      for way in ways { #expect(text.firstMatch(of: way) == nil, "\(path)") }
    }
    #expect(seen > 0)
  }
}
