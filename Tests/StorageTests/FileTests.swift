@testable import Claims
import Foundation
import GRDB
import Migrations
@testable import Storage
import StoreContract
import TestFolders
import Testing

@Suite struct FileTests {
  let clock = FixedClock(Newsroom.noon)
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func create(_ name: String = "news.claimbook") async throws -> String {
    let path = folder.path(name)
    let clock = clock
    _ = try await SQLiteStore.create(at: path, clock: clock) { store in
      try await Workbench(store: store, clock: clock, author: "Ana").start().commitNumber
    }
    return path
  }

  private func expect(_ expected: StorageError, isReadOnly: Bool = false, line: Int = #line) {
    do {
      _ = try SQLiteStore.open(at: folder.path("news.claimbook"), clock: clock, isReadOnly: isReadOnly)
      Issue.record("line \(line): opened")
    } catch {
      #expect(error as? StorageError == expected, "line \(line)")
    }
  }

  @Test func leavesNothingBesideTheFile() async throws {
    let path = try await create()
    #expect(try folder.names() == ["news.claimbook"])
    for isReadOnly in [false, true] {
      let store = try SQLiteStore.open(at: path, clock: clock, isReadOnly: isReadOnly)
      _ = try await store.read { try $0.counts() }
      try store.close()
      #expect(try folder.names() == ["news.claimbook"])
    }
  }

  @Test func neverOverwrites() async throws {
    let path = try await create()
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    await #expect(throws: StorageError.exists(path: path)) { _ = try await self.create() }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    try folder.write("other.claimbook", "not ours")
    await #expect(throws: StorageError.exists(path: folder.path("other.claimbook"))) {
      _ = try await self.create("other.claimbook")
    }
    await #expect(throws: StorageError.isFolder(path: folder.path("."))) { _ = try await self.create(".") }
  }

  @Test func aFailedStartLeavesNoFile() async throws {
    struct Stop: Error {}
    let path = folder.path("news.claimbook")
    await #expect(throws: Stop.self) {
      _ = try await SQLiteStore.create(at: path, clock: clock) { _ in throw Stop() }
    }
    #expect(try folder.names() == [])
  }

  @Test func refusesWhatIsNoClaimsFile() async throws {
    let path = folder.path("news.claimbook")
    expect(.missing(path: path))
    for content in [
      "", "some text that is longer than a header of SQLite, so that it could be one, but is none at all …",
    ] {
      try folder.write("news.claimbook", content)
      expect(.notAClaimsFile(path: path))
      #expect(try String(contentsOfFile: path, encoding: .utf8) == content, "left as it was")
    }
    try FileManager.default.removeItem(atPath: path)
    let foreign = try DatabaseQueue(path: path)
    try await foreign.write { try $0.execute(sql: "CREATE TABLE recipes (name TEXT)") }
    try foreign.close()
    expect(.notAClaimsFile(path: path))
  }

  @Test func refusesNewerAndAlteredFiles() async throws {
    let path = try await create()
    func alter(_ sql: String) throws {
      let queue = try DatabaseQueue(path: path)
      try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
      try queue.close()
    }
    let known = Migration.all.count
    try alter("PRAGMA user_version = 99")
    expect(.newer(path: path, version: 99, known: known))
    try alter("PRAGMA user_version = \(known); UPDATE migration SET digest = 'x'")
    expect(.unknownMigration(path: path, name: Migration.all[0].name))
    try alter("PRAGMA application_id = 7")
    expect(.notAClaimsFile(path: path))
  }

  @Test func anEditOfTheLogIsRefusedBySQLiteToo() async throws {
    let path = try await create()
    let queue = try DatabaseQueue(path: path)
    for sql in [
      "DELETE FROM event", "UPDATE event SET hash = digest", "UPDATE event SET payload = '{}'",
      #"DELETE FROM "commit""#,
      #"UPDATE "commit" SET reason = 'x'"#,
    ] {
      #expect(throws: DatabaseError.self, "\(sql)") { try queue.write { try $0.execute(sql: sql) } }
    }
    try queue.close()
  }

  @Test(
    "what was changed past the log is noticed",
    arguments: [
      ("UPDATE claim SET text = 'False.'", "C-1, which is not what the log says"),
      ("UPDATE claim SET is_removed = 1", "C-1, which is not what the log says"),
      ("DELETE FROM claim", "no C-1 any more, which the log knows"),
      (
        "INSERT INTO speaker VALUES (9, '018f625f-da00-7464-a869-300211b18ac4', 1, 0, 'Eve', '[]', NULL)",
        "S-9, which the log does not know"
      ),
      ("UPDATE content SET bytes = x'00'", "the bytes of E-1, which are not those of the log"),
      ("DELETE FROM content", "the bytes of E-1, which are not those of the log"),
    ])
  func noticesChangesPastTheLog(sql: String, what: String) async throws {
    let path = try await create()
    let store = try SQLiteStore.open(at: path, clock: clock)
    let workbench = Workbench(store: store, clock: clock, author: "Ana")
    _ = try await workbench.add(ClaimDetails(text: "True."))
    _ = try await workbench.addEvidence(
      .file(name: "a.txt", bytes: [1, 2]), to: .named(["C-1"]), EvidenceDetails(stance: .supports))
    #expect(try await store.read { try $0.verified().count } > 0)
    try await store.queue.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA foreign_keys = OFF; \(sql)")
    }
    await #expect(throws: ClaimsError.damaged(what)) { try await store.read { try $0.verified() } }
    try store.close()
  }

  @Test func opensWhatCannotBeWritten() async throws {
    let path = try await create()
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.root)
    // Root may write anywhere, so there the ordinary way in is taken; the read works either way.
    let store = try SQLiteStore.open(at: path, clock: clock, isReadOnly: true)
    #expect(try await store.read { try $0.all(Person.self).count } == 1)
    try store.close()
    #expect(try folder.names() == ["news.claimbook"])
  }

  @Test func plainSQLCanReadIt() async throws {
    let path = try await create()
    let store = try SQLiteStore.open(at: path, clock: clock)
    _ = try await Workbench(store: store, clock: clock, author: "Ana").add(ClaimDetails(text: "The bridge is safe."))
    try store.close()
    let queue = try DatabaseQueue(path: path)
    let text = try await queue.read { try String.fetchOne($0, sql: "SELECT text FROM claim WHERE number = 1") }
    #expect(text == "The bridge is safe.")
    #expect(
      try await queue.read {
        try String.fetchOne($0, sql: "SELECT json_extract(payload, '$.text') FROM event WHERE kind = 'claim'")
      } == text)
    try queue.close()
  }
}
