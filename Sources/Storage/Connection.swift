import CSQLiteGuards
import Claims
import GRDB

/// The settings of every connection.
enum Connection {
  /// In bytes, of a value or a row: the largest evidence that is kept, with room for what stands beside it.
  static let longestValue = Int32(EvidenceSubject.sizeLimit + 1_048_576)

  static func configuration(clock: FileClock, isReadOnly: Bool = false) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(SQLiteStore.busyTimeout)
    configuration.foreignKeysEnabled = true
    configuration.readonly = isReadOnly
    // Errors reach the editor: no values in them.
    configuration.publicStatementArguments = false
    configuration.prepareDatabase { database in
      // A file from a stranger must not run functions through its schema, nor hold cells that reach over one another.
      try database.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
      sqlite_guard(UnsafeMutableRawPointer(database.sqliteConnection), longestValue)
      // What was acknowledged outlives a power cut, however the SQLite at hand was built; the last two are for disks that
      // keep what they are given to themselves (macOS).
      try database.execute(
        sql: "PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON")
      database.add(function: folded)
      database.add(function: localDay(clock))
    }
    return configuration
  }

  /// `folded(text)`: the form in which names are compared.
  private static let folded = DatabaseFunction("folded", argumentCount: 1, pure: true) { values in
    String.fromDatabaseValue(values[0]).map(Folding.folded)
  }

  /// `local_day(instant)`: the newsroom's calendar day of a moment.
  private static func localDay(_ clock: FileClock) -> DatabaseFunction {
    DatabaseFunction("local_day", argumentCount: 1, pure: true) { values in
      String.fromDatabaseValue(values[0]).flatMap(Instant.init(iso:)).map { clock.day(of: $0).iso }
    }
  }
}
