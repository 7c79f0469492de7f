import Claims
import Foundation
import GRDB
import StoreContract
import TestFolders
import Testing

@testable import Storage

/// Rows that are changed past the program for a moment, a step that only they allow, and the rows set back: the log itself
/// tells.
@Suite struct PastTheRulesTests {
  private let folder: TemporaryFolder
  private let clock = FixedClock(Newsroom.noon)

  init() throws { folder = try TemporaryFolder() }

  private static let claim = ClaimSelection.named(["C-1"])

  /// Vera is an editor, Igor too, Mira a researcher; Mira's check is in review.
  private func newsroom() async throws -> Newsroom {
    let store = try SQLiteStore.empty(at: folder.path("news.claimbook"), clock: clock)
    let newsroom = try await Newsroom(store, clock: clock, preset: .newsroom)
    for (name, role) in [("Mira", Person.Role.researcher), ("Vera", .editor), ("Igor", .editor)] {
      _ = try await newsroom.workbench.addPerson(name, role: role)
    }
    _ = try await newsroom.workbench.configure(
      [(.evidence, "0"), (.primaryEvidence, "0"), (.reply, "off")], preset: nil)
    _ = try await newsroom.workbench.add(ClaimDetails(text: "The bridge opens in June."))
    let mira = newsroom.workbench(of: "Mira")
    _ = try await mira.step(Self.claim, .start)
    _ = try await mira.mark(Self.claim, as: "verified", because: "The contract says so.")
    _ = try await mira.step(Self.claim, .submit)
    return newsroom
  }

  private func refusal(_ newsroom: Newsroom) async throws -> Refusal? {
    do {
      _ = try await newsroom.workbench.audit()
      return nil
    } catch let error as ClaimsError { return error.refusal }
  }

  @Test func whatTheRulesAllowedIsWhole() async throws {
    let newsroom = try await newsroom()
    let vera = newsroom.workbench(of: "Vera")
    _ = try await vera.step(Self.claim, .approve)
    _ = try await vera.undo()
    _ = try await vera.step(Self.claim, .approve)
    _ = try await vera.step(Self.claim, .publish)
    _ = try await vera.correct("C-1", CorrectionDetails(wrong: "It was.", now: "It is.", severity: .update))
    _ = try await newsroom.workbench(of: "Igor").step(Self.claim, .approve)
    _ = try await newsroom.workbench.configure([], preset: .solo)
    _ = try await newsroom.workbench(of: "Mira").configure([(.overrides, "off")])
    #expect(try await newsroom.store.read { try $0.settings() }.preset == .solo)
    #expect(try await refusal(newsroom) == nil)
  }

  /// What is set past the program and set back, what somebody does meanwhile, and what is said of it.
  struct Moment: Sendable {
    let set: String
    let back: String
    let words: String
    let act: @Sendable (Newsroom) async throws -> Void
  }

  private static func preset(_ words: String, _ act: @escaping @Sendable (Newsroom) async throws -> Void) -> Moment {
    Moment(
      set: "UPDATE settings SET preset = 'solo'", back: "UPDATE settings SET preset = 'newsroom'", words: words,
      act: act)
  }

  private static func role(_ words: String, _ act: @escaping @Sendable (Newsroom) async throws -> Void) -> Moment {
    Moment(
      set: "UPDATE person SET role = 'admin' WHERE name = 'Mira'",
      back: "UPDATE person SET role = 'researcher' WHERE name = 'Mira'", words: words, act: act)
  }

  private static let isOff = #",{"key":"second-person","value":"off"}"#

  private static let moments = [
    preset("Mira was a researcher") { _ = try await $0.workbench(of: "Mira").step(Self.claim, .approve) },
    preset("nobody had approved") { _ = try await $0.workbench.step(claim, .publish) },
    preset("people are an admin’s") { _ = try await $0.workbench(of: "Mira").addPerson("Eve", role: .admin) },
    role("Mira was a researcher") {
      _ = try await $0.workbench(of: "Mira").step(Self.claim, .approve, override: "tonight")
    },
    role("the settings are an admin’s") { _ = try await $0.workbench(of: "Mira").configure([(.seal, "off")]) },
    Moment(
      set: "UPDATE settings SET differences = replace(differences, ']', '\(isOff)]')",
      back: "UPDATE settings SET differences = replace(differences, '\(isOff)', '')",
      words: "Mira wrote the check and approved it"
    ) { newsroom in
      _ = try await newsroom.workbench.addPerson("Mira", role: .editor)
      _ = try await newsroom.workbench(of: "Mira").step(Self.claim, .approve)
    },
  ]

  @Test(
    "a setting or a role that was changed for a moment is found by what was done in it", arguments: 0..<moments.count)
  func isFound(number: Int) async throws {
    let moment = Self.moments[number]
    let newsroom = try await newsroom()
    let store = try #require(newsroom.store as? SQLiteStore)
    try await store.queue.write { try $0.execute(sql: moment.set) }
    try await moment.act(newsroom)
    try await store.queue.write { try $0.execute(sql: moment.back) }
    let refusal = try await refusal(newsroom)
    #expect(refusal?.code == .brokenRule, "\(String(describing: refusal))")
    #expect(refusal?.sentence.contains(moment.words) == true, "\(refusal?.sentence ?? "whole")")
  }
}
