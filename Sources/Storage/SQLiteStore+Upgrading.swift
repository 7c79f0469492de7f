import GRDB
import Migrations

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
      try Schema.migrate(database, path: path, migrations: migrations) { version in
        let copy = try DatabaseQueue(path: "\(path).schema-\(version).backup")
        try copy.writeWithoutTransaction { try database.backup(to: $0) }
        try copy.close()
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
