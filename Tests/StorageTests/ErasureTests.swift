@testable import Claims
import Foundation
import GRDB
@testable import Storage
import StoreContract
import TestFolders
import Testing

/// What was redacted is nowhere in the bytes of the file, nor beside it.
@Suite struct ErasureTests {
  let clock = FixedClock(Newsroom.noon)
  static let secrets = ["Zyxquortal", "Harbourlane", "Quittenstrasse"]

  private func found(in folder: TemporaryFolder) throws -> [String] {
    try folder.names().flatMap { name -> [String] in
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path(name)))
      return Self.secrets.flatMap { [$0, $0.lowercased()] }.filter { bytes.range(of: Data($0.utf8)) != nil }
        .map { "\($0) in \(name)" }
    }
  }

  @Test func leavesNoTrace() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("news.claimbook")
    let clock = clock
    _ = try await SQLiteStore.create(at: path, clock: clock) { store in
      try await Workbench(store: store, clock: clock, author: "Ana Kovač").start().commitNumber
    }
    let store = try SQLiteStore.open(at: path, clock: clock)
    let workbench = Workbench(store: store, clock: clock, author: "Ana Kovač")
    // A name in tables, names, search index and log; words edited away long ago; bytes of several pages.
    let (article, statements) = Newsroom.article([("Marko Zyxquortal", "He lives in Harbourlane."), (nil, "Nothing.")])
    _ = try await workbench.import(article, raw: Array(article.text.utf8), fileName: "a.txt", statements: statements)
    for number in 0..<50 { _ = try await workbench.add(ClaimDetails(text: "Quittenstrasse \(number)")) }
    var edit = ClaimEdit()
    for number in 0..<50 {
      edit.text = "Another \(number)"
      _ = try await workbench.edit("C-\(number + 3)", edit)
    }
    let bytes = Array(String(repeating: "Quittenstrasse ", count: 2000).utf8)
    _ = try await workbench.addEvidence(
      .file(name: "a.bin", bytes: bytes), to: .named(["C-3"]), EvidenceDetails(stance: .context))
    #expect(try found(in: folder).count >= Self.secrets.count)

    _ = try await workbench.redact(RedactionRequest(records: ["S-1"], because: "asked for"))
    _ = try await workbench.redact(RedactionRequest(records: ["A-1", "E-1"], hasBytes: true, because: "asked for"))
    _ = try await workbench.redact(
      RedactionRequest(records: (3...52).map { "C-\($0)" }, fields: ["text"], because: "asked for"))
    #expect(try found(in: folder) == [])
    let audit = try await store.read { try $0.verified() }
    #expect(audit.emptied >= 53)
    // Search finds what is there, and only that.
    func matching(_ words: String) async throws -> Int {
      let filter = try Filter(words: [words], today: clock.today)
      return try await store.read { try $0.claims(ClaimQuery(filter)).matching }
    }
    #expect(try await matching("redacted") == 52)
    #expect(try await matching("another") == 0)
    #expect(try await matching("Harbourlane") == 0)
    try store.close()
    #expect(try folder.names() == ["news.claimbook"])
    #expect(try found(in: folder) == [])
  }

  /// Another program that reads while the redaction is written keeps the old pages: that is said.
  @Test func saysWhenAnotherProgramKeepsTheOldPages() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("news.claimbook")
    let clock = clock
    _ = try await SQLiteStore.create(at: path, clock: clock) { store in
      try await Workbench(store: store, clock: clock, author: "Ana Kovač").start().commitNumber
    }
    let store = try SQLiteStore.open(at: path, clock: clock)
    try await store.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA busy_timeout = 50") }
    let workbench = Workbench(store: store, clock: clock, author: "Ana Kovač")
    _ = try await workbench.add(ClaimDetails(text: "Zyxquortal"))
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let reader = try DatabaseQueue(path: path, configuration: configuration)
    try await reader.writeWithoutTransaction { database in
      try database.execute(sql: "BEGIN; SELECT count(*) FROM claim")
    }
    await #expect(throws: StorageError.self) {
      try await workbench.redact(RedactionRequest(records: ["C-1"], because: "asked for"))
    }
    try await reader.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
    try reader.close()
    #expect(try await store.read { try $0.resolve("C-1", as: Claim.self).text } == "[redacted]")
    try store.close()
  }

  /// As a program leaves it that is killed between erasing and sweeping.
  @Test("the same redaction again sweeps out what is left in unused parts of the file")
  func sweepsAgain() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("news.claimbook")
    let clock = clock
    _ = try await SQLiteStore.create(at: path, clock: clock) { store in
      try await Workbench(store: store, clock: clock, author: "Ana Kovač").start().commitNumber
    }
    let store = try SQLiteStore.open(at: path, clock: clock)
    let workbench = Workbench(store: store, clock: clock, author: "Ana Kovač")
    _ = try await workbench.add(ClaimDetails(text: "Zyxquortal"))
    let request = RedactionRequest(records: ["C-1"], because: "asked for")
    _ = try await workbench.redact(request)
    try await store.queue.write { database in
      // Not every SQLite is built to clear what it frees.
      try database.execute(
        sql: "PRAGMA secure_delete = OFF; CREATE TABLE scrap AS SELECT 'Zyxquortal'; DROP TABLE scrap")
    }
    #expect(try found(in: folder) != [])
    let again = try await workbench.redact(request)
    #expect(again.commitNumber == nil && again.outcome.subjects.isEmpty)
    try store.close()
    #expect(try found(in: folder) == [])
  }
}
