@testable import Claims
import Foundation
import GRDB
@testable import Storage
import StoreContract
import TestFolders
import Testing

/// What stands beside the records only to find them: damage there is told from damage of the record, and mended.
@Suite struct IndexTests {
  let clock = FixedClock(Newsroom.noon)
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func file() async throws -> String {
    let path = folder.path("news.claimbook")
    let store = try SQLiteStore.empty(at: path, clock: clock)
    try await Newsroom(store, clock: clock).importing([
      ("Marko Ilić", "The bridge opens in June."), ("Vera Dahl", "Nobody was hurt at the bridge."),
    ])
    try store.close()
    return path
  }

  private func opened<Value>(
    _ path: String, _ body: (SQLiteStore, Workbench) async throws -> Value
  ) async throws -> Value {
    let store = try SQLiteStore.open(at: path, clock: clock)
    defer { try? store.close() }
    return try await body(store, Workbench(store: store, clock: clock, author: "Ana Kovač"))
  }

  private func damage(_ path: String, _ sql: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA foreign_keys = OFF; \(sql)") }
    try queue.close()
  }

  private static let uses: [@Sendable (Workbench) async throws -> Void] = [
    { _ = try await $0.list(Filter("bridge", today: $0.today, me: "Ana")) },
    { _ = try await $0.list(Filter("speaker:Dahl", today: $0.today, me: "Ana")) },
    { workbench in
      var edit = ClaimEdit()
      (edit.text, edit.speakers) = ("The bridge is closed.", .set(["Jo Berg", "Ada Voss", "Marko Ilić"]))
      _ = try await workbench.edit("C-1", edit)
    },
    { _ = try await $0.renameSpeaker("S-2", to: "Vera Dahl Berg") },
    { _ = try await Newsroom.importingMore(into: $0) },
    { _ = try await $0.redact(RedactionRequest(records: ["C-2"], because: "asked for")) },
  ]

  @Test(arguments: [
    "INSERT INTO claim_words (claim_words) VALUES ('delete-all')", "DELETE FROM claim_words_data",
    "UPDATE claim_words_data SET block = x'00'",
    "UPDATE claim_words_data SET block = randomblob(length(block)) WHERE id > 10",
    "DELETE FROM claim_words_data WHERE id > 10", "DELETE FROM claim_words_config", "DELETE FROM claim_words_docsize",
    "DELETE FROM claim_speaker", "DELETE FROM speaker_name",
    "INSERT INTO speaker_name SELECT 'ada voss', id FROM speaker WHERE number = 2",
    "INSERT INTO claim_speaker SELECT claim, 7, speaker FROM claim_speaker; DELETE FROM claim_speaker WHERE place = 0",
    "INSERT INTO claim_speaker SELECT id, 2, (SELECT id FROM speaker) FROM claim",
  ])
  func aDamagedIndexIsToldAndMended(sql: String) async throws {
    let path = try await file()
    try damage(path, sql)
    for use in Self.uses {
      do {
        try await opened(path) { _, workbench in try await use(workbench) }
      } catch StorageError.indexDamaged {
      } catch is ClaimsError {
        // A name that is not found in an emptied index.
      }
    }
    // Writing may have put part of it right.
    if try await opened(path, { store, _ in try await store.staleIndexes() }).isEmpty { try damage(path, sql) }
    #expect(try await !opened(path) { store, _ in try await store.staleIndexes() }.isEmpty)
    _ = try await opened(path) { _, workbench in try await workbench.audit() }
    let examination = try await Examination(of: path, mends: true)
    #expect(examination.troubles.map(\.kind).allSatisfy { $0 == .indexStale })
    #expect(examination.weight == nil, "\(examination.troubles)")
    #expect(try await opened(path) { store, _ in try await store.staleIndexes() } == [])
    for use in Self.uses {
      do {
        try await opened(path) { _, workbench in try await use(workbench) }
      } catch is ClaimsError {
        // What was redacted or imported the first time.
      }
    }
  }
}

extension Newsroom {
  fileprivate static func importingMore(into workbench: Workbench) async throws {
    let (article, found) = article([("Lena Ruud", "The bridge will be painted.")], title: "Paint")
    _ = try await workbench.import(article, raw: Array(article.text.utf8), fileName: "b.txt", statements: found)
  }
}
