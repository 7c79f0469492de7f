@testable import Claims
import Foundation
import GRDB
import Migrations
@testable import Storage
import StoreContract
import TestFolders
import Testing

@Suite struct MigrationTests {
  let clock = FixedClock(Newsroom.noon)

  @Test func listMatchesTheFolder() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = root.appendingPathComponent("Migrations/sqlite")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == Migration.all.map { $0.name + ".sql" })
    for (index, migration) in Migration.all.enumerated() {
      #expect(migration.number == index + 1)
      #expect(migration.sql.hasPrefix("-- "), "the first line says why")
      let text = try String(contentsOf: folder.appendingPathComponent(migration.name + ".sql"), encoding: .utf8)
      #expect(migration.sql == text)
    }
  }

  /// A released schema is never edited: files out there were made by it.
  @Test func releasedMigrationsAreAsTheyWere() throws {
    let fixtures = try #require(Bundle.module.url(forResource: "Fixtures", withExtension: nil))
    let released = try String(contentsOf: fixtures.appendingPathComponent("released.txt"), encoding: .utf8)
    for line in released.split(separator: "\n") {
      let parts = line.split(separator: " ").map(String.init)
      let migration = try #require(Migration.all.first { $0.name == parts[0] })
      #expect(Digest(of: migration.sql.utf8).hexadecimal == parts[1], "\(parts[0])")
    }
  }

  /// Files of the newest schema are written here once, by `make docs`, and never again: they stand for what is out there.
  private func writeNewestFixture() async throws {
    let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/schema-\(Migration.all.count).sqlite")
    guard ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1",
      !FileManager.default.fileExists(atPath: fixture.path)
    else { return }
    let folder = try TemporaryFolder()
    let path = folder.path("claims.claimbook")
    let store = try SQLiteStore.empty(at: path, clock: clock)
    let newsroom = try await Newsroom(store, clock: clock)
    let (article, found) = Newsroom.article(
      [("Marko Ilić", "The bridge opens in June."), ("Vera Dahl", "Nobody was hurt."), ("Vera Dahl", "Work goes on.")])
    var headline = Statement(content: [Span(0, 22)], speaker: "Marko Ilić", kind: .indirect, confidence: 0.9)
    headline.twin = 1
    _ = try await newsroom.workbench.import(
      article, raw: Array(article.text.utf8), fileName: "a.txt", statements: [headline] + found)
    _ = try await newsroom.workbench.mark(.named(["C-1"]), as: "verified", because: "The contract says so.")
    _ = try await newsroom.workbench.addEvidence(
      .address("https://example.org/contract"), to: .named(["C-1"]), EvidenceDetails(stance: .supports))
    _ = try await newsroom.workbench.drop(.named(["C-2"]), because: "opinion")
    try store.close()
    try FileManager.default.copyItem(at: URL(fileURLWithPath: path), to: fixture)
  }

  @Test func everyReleasedFileOpens() async throws {
    try await writeNewestFixture()
    let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
    let folder = try TemporaryFolder()
    for number in 1...Migration.all.count {
      let path = folder.path("schema-\(number).claimbook")
      try FileManager.default.copyItem(
        at: fixtures.appendingPathComponent("schema-\(number).sqlite"), to: URL(fileURLWithPath: path))
      let store = try SQLiteStore.open(at: path, clock: clock)
      let counts = try await store.read { snapshot in
        _ = try snapshot.verified()
        return try snapshot.counts()
      }
      #expect(counts.claims == [.new: 2, .dropped: 1])
      #expect(counts.ratings == ["verified": 1, nil: 1])
      #expect(counts.evidence == 1)
      try store.close()
    }
  }

  @Test func schemaIsTheGolden() throws {
    let queue = try DatabaseQueue(configuration: Connection.configuration(clock: FileClock()))
    try queue.writeWithoutTransaction { try Schema.migrate($0, path: ":memory:", backup: nil) }
    let schema = try queue.read { database in
      try String.fetchAll(
        database, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name"
      ).joined(separator: ";\n\n") + ";\n"
    }
    let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "Fixtures/schema.sql")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try schema.write(to: golden, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: golden, encoding: .utf8) == schema)
  }

  @Test func upgradesStepByStepAfterABackup() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("news.claimbook")
    let store = try SQLiteStore.empty(at: path, clock: clock)
    let next = Migration(number: Migration.all.count + 1, name: "9999-next", sql: "CREATE TABLE next (x INTEGER);")
    try store.bringUpToDate(migrations: Migration.all + [next])
    #expect(try await store.queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == next.number)
    #expect(try await store.queue.read { try $0.tableExists("next") })
    try store.close()
    #expect(try folder.names() == ["news.claimbook", "news.claimbook.schema-\(Migration.all.count).backup"])
    // The backup is a whole file of the older schema.
    let backup = try SQLiteStore.open(
      at: folder.path("news.claimbook.schema-\(Migration.all.count).backup"), clock: clock)
    try backup.close()
  }

  @Test("the copy before an upgrade has the file's permissions, and replaces nothing and nobody's")
  func copiesBeforeUpgradesAreNew() async throws {
    let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "Fixtures/schema-4.sqlite")
    let folder = try TemporaryFolder()
    let path = folder.path("news.claimbook")
    try FileManager.default.copyItem(at: fixture, to: URL(fileURLWithPath: path))
    chmod(path, 0o600)
    // What somebody else put where the copy would go.
    try folder.write("precious", "theirs")
    let kept = "news.claimbook.schema-4"
    try FileManager.default.createSymbolicLink(
      atPath: folder.path(kept + ".backup"), withDestinationPath: folder.path("precious"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path(kept + "-2.backup"), withDestinationPath: folder.path("elsewhere"))
    try folder.write(kept + "-3.backup", "an earlier copy")
    try SQLiteStore.open(at: path, clock: clock, isReadOnly: true).close()
    #expect(
      try folder.names()
        == ["news.claimbook"] + ["-2.backup", "-3.backup", "-4.backup", ".backup"].map { kept + $0 } + ["precious"])
    #expect(try String(contentsOfFile: folder.path("precious"), encoding: .utf8) == "theirs")
    #expect(try String(contentsOfFile: folder.path(kept + "-3.backup"), encoding: .utf8) == "an earlier copy")
    let copy = folder.path(kept + "-4.backup")
    #expect(try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions] as? Int == 0o600)
    try SQLiteStore.open(at: copy, clock: clock).close()
    #expect(FoundCopy.all(of: path).map(\.path).contains(copy))
  }

  @Test func aFailingMigrationChangesNothing() async throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore.empty(at: folder.path("news.claimbook"), clock: clock)
    let broken = Migration(
      number: Migration.all.count + 1, name: "9999-broken",
      sql: "CREATE TABLE half (x INTEGER); CREATE TABLE claim (x INTEGER);")
    #expect(throws: (any Error).self) { try store.bringUpToDate(migrations: Migration.all + [broken]) }
    #expect(try await store.queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == Migration.all.count)
    #expect(try await store.queue.read { try !$0.tableExists("half") })
    try store.close()
    #expect(try folder.names() == ["news.claimbook"], "nor is a copy kept of what is as it was")
  }
}
