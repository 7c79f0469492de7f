import Claims
import GRDB
import Migrations

/// Brings a file to the newest schema, and refuses files that it doesn't know.
enum Schema {
  /// “CLMB” in ASCII, at byte 68 of the file: what tells a claims file from any other SQLite database.
  static let applicationID: Int32 = 0x434C_4D42

  /// The version that this program writes.
  static var newest: Int { Migration.all.last?.number ?? 0 }

  /// Applies the migrations that the file lacks, each in its own transaction. `backup` is called before the first
  /// change of an existing file, with the version that it has; `migrations` are all known ones, tests give others.
  ///
  /// - Throws: `StorageError.notAClaimsFile`, `.newer` or `.unknownMigration`; nothing is changed then.
  static func migrate(
    _ database: Database, path: String, migrations: [Migration] = Migration.all,
    backup: ((_ version: Int) throws -> Void)?
  ) throws {
    let applied = try version(of: database, path: path, migrations: migrations)
    let missing = migrations.filter { $0.number > applied }
    guard !missing.isEmpty else { return }
    if applied > 0 { try backup?(applied) }
    for migration in missing {
      try database.inTransaction(.immediate) {
        // Another process may have been faster while we waited for the lock.
        guard try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0 < migration.number else { return .rollback }
        if migration.number == 1 {
          try database.execute(
            sql: """
              CREATE TABLE migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, digest TEXT NOT NULL) STRICT;
              PRAGMA application_id = \(applicationID);
              """)
        }
        try database.execute(sql: migration.sql)
        try database.execute(
          sql: "INSERT INTO migration (number, name, digest) VALUES (?, ?, ?)",
          arguments: [migration.number, migration.name, migration.digest])
        try database.execute(sql: "PRAGMA user_version = \(migration.number)")
        return .commit
      }
    }
  }

  /// The schema version of the file, checked against the migrations that this program knows; 0 for an empty one.
  static func version(of database: Database, path: String, migrations: [Migration] = Migration.all) throws -> Int {
    let id = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    if id == 0, version == 0, try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0 { return 0 }
    guard id == applicationID else { throw StorageError.notAClaimsFile(path: path) }
    let known = migrations.last?.number ?? 0
    guard version <= known else { throw StorageError.newer(path: path, version: version, known: known) }
    let applied = try Row.fetchAll(database, sql: "SELECT number, name, digest FROM migration ORDER BY number")
    for row in applied {
      let number: Int = row["number"]
      let digest: String = row["digest"]
      guard let migration = migrations.first(where: { $0.number == number }), migration.digest == digest else {
        throw StorageError.unknownMigration(path: path, name: row["name"])
      }
    }
    return version
  }
}

extension Migration {
  /// The SHA-256 of its SQL, kept in the file.
  var digest: String { Digest(of: sql.utf8).hexadecimal }
}
