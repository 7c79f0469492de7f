public import Claims
import GRDB
import Migrations

/// The records of a file with their log and bytes, copied row by row into a new file. Nothing else comes along: of an
/// altered file only the plain columns of tables are read that Claimbook makes.
public struct Rescue: Sendable {
  /// How many rows were copied.
  public private(set) var rows = 0
  /// Rows that do not fit their table, as `claim 7`; they were not copied.
  public private(set) var leftOut: [String] = []
  /// What comparing the copy with its log found whole; nothing where it is not.
  public private(set) var audit: Audit?
  /// What is not whole.
  public private(set) var problem: Refusal?

  /// Copies the records of the file at `path`, which is not changed, and follows their log as `audit verify` does. A copy
  /// that is not whole stays, and `problem` says what is wrong.
  ///
  /// - Throws: `StorageError.exists` for a copy that is there already; other `StorageError`s where records cannot be read.
  public init(of path: String, to copy: String) async throws {
    let origin = try SQLiteStore.openUnseen(path)
    defer { try? origin.close() }
    do {
      let version = try await origin.queue.read { try Schema.number(of: $0, path: path) }
      guard version > 0 else { throw StorageError.notAClaimsFile(path: path) }
      let migrations = Migration.all.filter { $0.number <= version }
      self = try await SQLiteStore.create(at: copy, clock: Self.noClock, migrations: migrations) { store in
        try store.filled(from: origin)
      }
    } catch {
      throw StorageError.translated(error, path: path)
    }
    do { audit = try await CopyCheck(of: copy).audit } catch let error as any Refusing { problem = error.refusal }
  }

  fileprivate init() {}

  /// Copying tells no days.
  private static let noClock = FixedClock(Instant(millisecondsSince1970: 0))
}

extension SQLiteStore {
  /// Takes all records of another file into this one, which has the tables of its version, and brings it up to date.
  fileprivate func filled(from origin: SQLiteStore) throws -> Rescue {
    var rescue = Rescue()
    let path = path
    try queue.writeWithoutTransaction { draft in
      try origin.queue.read { original in
        try draft.inTransaction {
          // Rows name others that come later.
          try draft.execute(sql: "PRAGMA defer_foreign_keys = ON")
          for table in try RescuedTable.all(of: draft) { try rescue.copy(table, of: original, to: draft, origin.path) }
          return .commit
        }
      }
      try Schema.migrate(draft, path: path, backup: nil)
      try draft.inTransaction {
        try FindingIndexes(database: draft).rebuild()
        return .commit
      }
    }
    return rescue
  }
}

extension Rescue {
  fileprivate mutating func copy(
    _ table: RescuedTable, of original: Database, to draft: Database, _ path: String
  ) throws {
    guard try table.isPlain(in: original) else {
      throw StorageError.damaged(path: path, detail: "its \(table.name) is no table that records could be copied from")
    }
    let cursor = try Row.fetchCursor(original, sql: table.selectSQL)
    let insert = try draft.makeStatement(sql: table.insertSQL)
    while let row = try cursor.next() {
      let values = Array(row.databaseValues)
      do {
        insert.setUncheckedArguments(StatementArguments(values))
        try insert.execute()
        rows += 1
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        leftOut.append("\(table.name) \(values.first.flatMap(Int.fromDatabaseValue).map(String.init) ?? "?")")
      }
    }
  }
}

/// A table whose rows are copied.
private struct RescuedTable {
  let name: String
  let columns: [String]

  /// Those of a file that Claimbook made: records, log and bytes. What only helps to find things is built anew.
  static func all(of draft: Database) throws -> [RescuedTable] {
    let names = try String.fetchAll(
      draft,
      sql: """
        SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name <> 'sqlite_schema'
        AND name NOT IN ('migration', 'claim_speaker', 'speaker_name')
        """)
    return try names.map { RescuedTable(name: $0, columns: try draft.columns(in: $0).map(\.name)) }
  }

  /// Whether another file has it too, as a table with these columns and not as a view or with computed values.
  func isPlain(in original: Database) throws -> Bool {
    let sql = try Row.fetchAll(
      original, sql: "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?", arguments: [name]
    ).compactMap { try $0.decode(String?.self, atIndex: 0) }
    guard sql.count == 1, sql[0].hasPrefix("CREATE TABLE ") else { return false }
    let stored = try String.fetchSet(
      original, sql: "SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0", arguments: [name])
    return stored.isSuperset(of: columns)
  }

  /// Not by an index, which may say otherwise than the table.
  var selectSQL: String { "SELECT \(list) FROM main.\"\(name)\" NOT INDEXED" }

  var insertSQL: String {
    "INSERT INTO \"\(name)\" (\(list)) VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))"
  }

  private var list: String { columns.map { "\"\($0)\"" }.joined(separator: ", ") }
}
