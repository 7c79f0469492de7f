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
  /// change of an existing file, with the version that it has; without one, the file is new. `migrations` are all known
  /// ones, tests give others.
  ///
  /// - Throws: `StorageError.notAClaimsFile`, `.newer`, `.altered` or `.unknownMigration`; nothing is changed then.
  static func migrate(
    _ database: Database, path: String, migrations: [Migration] = Migration.all,
    backup: ((_ version: Int) throws -> Void)?
  ) throws {
    var applied = 0
    // Another process may bring it up to date meanwhile: number and tables are those of one moment.
    try database.inTransaction(.deferred) {
      applied = try version(of: database, path: path, migrations: migrations)
      return .commit
    }
    let missing = migrations.filter { $0.number > applied }
    if let backup {
      guard applied > 0 else { throw StorageError.notAClaimsFile(path: path) }
      guard !missing.isEmpty else { return }
      try backup(applied)
    }
    try apply(missing, to: database)
  }

  /// Applies migrations, but those that the file has.
  static func apply(_ migrations: [Migration], to database: Database) throws {
    for migration in migrations {
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
    let version = try number(of: database, path: path, migrations: migrations)
    guard version > 0 else { return 0 }
    try FileSchema(database: database).require(version, path: path, migrations: migrations)
    let applied = try Row.fetchAll(database, sql: "SELECT number, name, digest FROM migration ORDER BY number")
    guard applied.count == version else {
      throw StorageError.damaged(
        path: path, detail: "it says that it has \(version) migrations, and lists \(applied.count)")
    }
    for row in applied {
      let number: Int = try row.value("number")
      let digest: String = try row.value("digest")
      guard let migration = migrations.first(where: { $0.number == number }), migration.digest == digest else {
        throw StorageError.unknownMigration(path: path, name: try row.value("name"))
      }
    }
    return version
  }

  /// The schema version that a file says it has, before anything of it is looked at; 0 for an empty one.
  static func number(of database: Database, path: String, migrations: [Migration] = Migration.all) throws -> Int {
    let id = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    if id == 0, version == 0, try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0 { return 0 }
    guard id == applicationID else { throw StorageError.notAClaimsFile(path: path) }
    let known = migrations.last?.number ?? 0
    guard version <= known else { throw StorageError.newer(path: path, version: version, known: known) }
    guard version > 0 else { throw StorageError.damaged(path: path, detail: "it does not say which tables it has") }
    return version
  }
}

extension Migration {
  /// The SHA-256 of its SQL, kept in the file.
  var digest: String { Digest(of: sql.utf8).hexadecimal }
}
