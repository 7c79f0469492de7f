@testable import Claims
import Foundation
import GRDB
import Migrations
@testable import Storage
import StoreContract
import TestFolders
import Testing

/// Files with tables, views and triggers that Claimbook did not make: told before anything of them runs or is read.
@Suite struct HostileSchemaTests {
  let clock = FixedClock(Newsroom.noon)
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let planted: [(sql: String, what: [String])] = [
    (
      "CREATE TRIGGER t AFTER INSERT ON verdict BEGIN UPDATE verdict SET rating = 'verified'; END", ["the trigger “t”"]
    ),
    (
      """
      DROP TABLE settings; CREATE VIEW settings AS WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c)
      SELECT x AS number, 'a' AS id, 1 AS version, 0 AS is_removed, 'newsroom' AS preset, '[]' AS differences FROM c
      """, ["the view “settings”", "no index “sqlite_autoindex_settings_1”", "no table “settings”"]
    ),
    (
      """
      ALTER TABLE event RENAME TO other; CREATE VIEW event AS WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c)
      SELECT x AS number FROM c
      """, ["the view “event”", "the table “other”"]
    ),
    ("CREATE TABLE extra (x)", ["the table “extra”"]),
    ("CREATE INDEX i ON claim (text)", ["the index “i”"]),
    ("CREATE VIEW v AS SELECT * FROM claim", ["the view “v”"]),
    ("CREATE VIRTUAL TABLE f USING fts5 (x)", ["the table “f”"]),
    ("ALTER TABLE claim ADD COLUMN x TEXT AS (zeroblob(900000000)) VIRTUAL", ["another table “claim”"]),
    ("ALTER TABLE note ADD COLUMN x BLOB DEFAULT x'00'", ["another table “note”"]),
    ("DROP TRIGGER event_is_not_deleted", ["no trigger “event_is_not_deleted”"]),
    ("DROP INDEX article_text", ["no index “article_text”"]),
    (
      "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (text <> '''')', '') WHERE name = 'claim'",
      ["another table “claim”"]
    ),
    (
      """
      PRAGMA writable_schema = ON; INSERT INTO sqlite_schema
      VALUES ('trigger', 'sqlite_stat1', 'note', 0, 'CREATE TRIGGER sqlite_stat1 AFTER INSERT ON note BEGIN DELETE FROM note; END')
      """, ["the trigger “sqlite_stat1”"]
    ),
  ]

  private func file() async throws -> String {
    let path = folder.path("news.claimbook")
    let clock = clock
    try await SQLiteStore.create(at: path, clock: clock) { store in
      let newsroom = try await Newsroom(store, clock: clock)
      try await newsroom.importing([("Marko Ilić", "The bridge opens in June."), ("Vera Dahl", "Nobody was hurt.")])
      _ = try await newsroom.workbench.mark(.named(["C-1"]), as: "verified", because: "The contract says so.")
    }
    return path
  }

  private func plant(_ sql: String, in path: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA foreign_keys = OFF; \(sql)") }
    try queue.close()
  }

  @Test(arguments: planted.indices)
  func isRefusedAndNamed(index: Int) async throws {
    let (sql, what) = Self.planted[index]
    let path = try await file()
    try plant(sql, in: path)
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    for open in [
      { try SQLiteStore.open(at: path, clock: self.clock) },
      { try SQLiteStore.open(at: path, clock: self.clock, isReadOnly: true) }, { try SQLiteStore.openCopy(at: path) },
    ] {
      do {
        try open().close()
        Issue.record("opened: \(sql)")
      } catch StorageError.altered(_, let found) {
        for each in what { #expect(found.contains(each), "\(found)") }
      }
    }
    #expect(SQLiteStore.outlines(at: [path]) == [nil])
    let examination = try await Examination(of: path, mends: true)
    #expect(examination.troubles.map(\.kind).contains(.schemaAltered))
    #expect(examination.weight == .damage)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before, "left as it is")
  }

  @Test func whatSQLiteMakesItselfIsKnown() async throws {
    let path = try await file()
    try plant("ANALYZE; REINDEX; VACUUM", in: path)
    let store = try SQLiteStore.open(at: path, clock: clock)
    #expect(try await store.read { try $0.verified().count } > 0)
    try store.close()
    #expect(try await Examination(of: path).troubles == [])
  }

  /// Else a file would need all migrations to be run before it is opened.
  @Test func theDigestsAreThoseOfTheMigrations() throws {
    let queue = try DatabaseQueue(configuration: Connection.configuration(clock: FileClock()))
    let digests = try queue.writeWithoutTransaction { database in
      try Migration.all.map { migration in
        try Schema.apply([migration], to: database)
        return try FileSchema(database: database).digest().hexadecimal
      }
    }
    #expect(FileSchema.digests == digests)
  }

  @Test func anotherVersionThanItsTablesIsTold() async throws {
    let path = try await file()
    for version in [3, -1, 0] {
      try plant("PRAGMA user_version = \(version)", in: path)
      do {
        _ = try SQLiteStore.open(at: path, clock: clock)
        Issue.record("opened as \(version)")
      } catch StorageError.damaged {}
    }
    try plant("PRAGMA user_version = \(Migration.all.count); DELETE FROM migration WHERE number = 2", in: path)
    #expect(throws: StorageError.self) { try SQLiteStore.open(at: path, clock: clock) }
  }

  @Test(arguments: [
    "DELETE FROM claim_words_data", "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE type = 'trigger'",
    "ATTACH ':memory:' AS a; ATTACH ':memory:' AS b", "SELECT zeroblob(\(Connection.longestValue) + 1)",
    "CREATE TEMP VIEW v AS SELECT load_extension('x'); SELECT * FROM v",
  ])
  func connectionsRefuse(sql: String) throws {
    let store = try SQLiteStore.inMemory(clock: clock)
    #expect(throws: DatabaseError.self) { try store.queue.writeWithoutTransaction { try $0.execute(sql: sql) } }
    #expect(
      try store.queue.read { try Int.fetchOne($0, sql: "PRAGMA cell_size_check") } == 1
        && store.queue.read { try Int.fetchOne($0, sql: "PRAGMA trusted_schema") } == 0)
  }

  /// 900 MB would be taken as memory otherwise.
  @Test func aValueThatIsTooLongIsDamage() async throws {
    let path = try await file()
    try plant("UPDATE content SET bytes = zeroblob(\(Connection.longestValue) + 1)", in: path)
    let store = try SQLiteStore.open(at: path, clock: clock)
    do {
      _ = try await store.read { try $0.verified() }
      Issue.record("read")
    } catch StorageError.damaged {}
    try store.close()
  }
}

extension HostileSchemaTests {
  // MARK: Rescue

  private func names(in path: String) async throws -> [String] {
    let store = try SQLiteStore.open(at: path, clock: clock)
    defer { try? store.close() }
    let workbench = Workbench(store: store, clock: clock, author: "Ana Kovač")
    return try await workbench.list(Filter("bridge", today: clock.today, me: "Ana")).claims.map(\.claim.text)
  }

  @Test func recordsAreCopiedWithoutWhatWasPlanted() async throws {
    let path = try await file()
    let wanted = try await names(in: path)
    try plant(Self.planted[0].sql + "; DELETE FROM speaker_name; CREATE INDEX i ON claim (text)", in: path)
    let rescue = try await Rescue(of: path, to: folder.path("clean.claimbook"))
    #expect(rescue.problem == nil)
    #expect(rescue.leftOut == [])
    let audit = try #require(rescue.audit)
    #expect(audit.records > 0 && rescue.rows >= audit.records + audit.count + audit.commits)
    #expect(try await names(in: folder.path("clean.claimbook")) == wanted)
    #expect(wanted.count == 1)
    #expect(try await Examination(of: folder.path("clean.claimbook")).weight == nil)
    #expect(Set(try folder.names()) == ["news.claimbook", "clean.claimbook"])
  }

  @Test func anEarlierFileIsRescuedToo() async throws {
    let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "Fixtures/schema-3.sqlite")
    try FileManager.default.copyItem(at: fixture, to: URL(fileURLWithPath: folder.path("old.claimbook")))
    try plant(Self.planted[0].sql, in: folder.path("old.claimbook"))
    let rescue = try await Rescue(of: folder.path("old.claimbook"), to: folder.path("clean.claimbook"))
    #expect(rescue.problem == nil && rescue.audit != nil)
    #expect(Set(try folder.names()) == ["old.claimbook", "clean.claimbook"])
  }

  @Test func anAlteredRecordIsToldOfTheCopy() async throws {
    let path = try await file()
    try plant("UPDATE verdict SET rating = 'disputed'; CREATE TABLE extra (x)", in: path)
    let rescue = try await Rescue(of: path, to: folder.path("clean.claimbook"))
    #expect(rescue.audit == nil)
    #expect(rescue.problem?.sentence.contains("V-1, which is not what the log says") == true)
  }

  @Test func whatFitsNoTableIsLeftOutAndTold() async throws {
    let path = try await file()
    try plant(
      "CREATE TABLE extra (x); PRAGMA ignore_check_constraints = ON; UPDATE claim SET text = '' WHERE number = 2",
      in: path)
    let rescue = try await Rescue(of: path, to: folder.path("clean.claimbook"))
    #expect(rescue.leftOut == ["claim 2"])
    #expect(rescue.problem != nil)
  }

  @Test(arguments: [
    planted[1].sql, planted[2].sql,
    "PRAGMA legacy_alter_table = ON; ALTER TABLE note RENAME TO other; CREATE TABLE note (number, id, version, is_removed, "
      + "claim, text AS ('x'), is_public, \"by\", at)",
    "DROP TABLE note; CREATE VIRTUAL TABLE note USING fts5 (number, id, version, is_removed, claim, text, is_public, \"by\", at)",
    "DROP TABLE note",
  ])
  func whatIsNoTableIsNotCopied(sql: String) async throws {
    let path = try await file()
    try plant(sql, in: path)
    do {
      _ = try await Rescue(of: path, to: folder.path("clean.claimbook"))
      Issue.record("copied")
    } catch StorageError.damaged {}
    #expect(try folder.names() == ["news.claimbook"])
  }

  @Test func nothingIsOverwritten() async throws {
    let path = try await file()
    try folder.write("clean.claimbook", "mine")
    await #expect(throws: StorageError.exists(path: folder.path("clean.claimbook"))) {
      try await Rescue(of: path, to: self.folder.path("clean.claimbook"))
    }
    #expect(try String(contentsOfFile: folder.path("clean.claimbook"), encoding: .utf8) == "mine")
  }
}
