import Drafts
import GRDB
import Migrations

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension SQLiteStore {
  /// Gives an empty file its schema. WAL, so that reading never waits for writing; it is kept in the file.
  func setUp(migrations: [Migration] = Migration.all) async throws {
    let path = path
    try await queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA journal_mode = WAL")
      try Schema.migrate(database, path: path, migrations: migrations, backup: nil)
    }
  }

  /// Applies the migrations that an older file lacks, after a copy of it was made beside it.
  func bringUpToDate(migrations: [Migration] = Migration.all) throws {
    let path = path
    try queue.writeWithoutTransaction { database in
      var kept: (path: String, version: Int)?
      do {
        try Schema.migrate(database, path: path, migrations: migrations) { version in
          kept = (try Self.keepCopy(of: database, path: path, version: version), version)
        }
      } catch {
        // Of a file that is as it was a copy only takes room, which may be what is lacking.
        let now = try? Schema.version(of: database, path: path, migrations: migrations)
        if let kept, now == kept.version { unlink(kept.path) }
        throw error
      }
    }
  }

  /// Copies a file that will be brought up to date, with its permissions, to a name under which nothing stands.
  ///
  /// - Returns: the path of the copy.
  private static func keepCopy(of database: Database, path: String, version: Int) throws -> String {
    var status = stat()
    guard stat(path, &status) == 0 else { throw StorageError.missing(path: path) }
    let draft = try newDraft(beside: path, mode: status.st_mode & 0o777 | 0o600, isExact: true)
    defer { draft.remove() }
    let copy = try DatabaseQueue(path: DatabaseAddress.file(draft.path))
    let result = Result { try copy.writeWithoutTransaction { try database.backup(to: $0) } }
    try copy.close()
    try result.get()
    let name = "\(path).schema-\(version)"
    var (kept, number) = (name + ".backup", 2)
    while true {
      do throws(SystemError) {
        try draft.appear(as: kept)
        return kept
      } catch {
        guard error.code == EEXIST else { throw error }
        (kept, number) = ("\(name)-\(number).backup", number + 1)
      }
    }
  }

  /// Refuses files that this program doesn't know, without changing them.
  func checkVersion() throws {
    let path = path
    try queue.read { database in
      let version = try Schema.version(of: database, path: path)
      guard version > 0 else { throw StorageError.notAClaimsFile(path: path) }
      guard version == Schema.newest else {
        throw StorageError.failed(
          path: path, detail: "it needs an upgrade, but is read-only. Copy it to a folder of yours and open it there")
      }
    }
  }
}
