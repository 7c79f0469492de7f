import Dispatch
import GRDBSQLite

/// Writes the rows of a claims file into a new one through SQLite's C interface.
enum Reference {
  /// The tables that an import fills, parents first.
  private static let tables = [
    "content", "person", "speaker", "speaker_name", "article", "claim", "claim_speaker", "commit", "event",
  ]

  /// - Returns: the seconds that the writing took, without the reading before it.
  static func writing(rowsOf path: String, into copy: String) throws -> Double {
    let source = try Connection(path)
    let rows = try tables.map { table in try source.rows("SELECT * FROM \"\(table)\"") }
    let words = try source.rows("SELECT number, text, quote, respelled FROM claim")
    let target = try Connection(copy)
    try target.execute("PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON")
    for sql in try source.rows(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'claim_words_%' AND name NOT LIKE 'sqlite_%' "
        + "ORDER BY type <> 'table'")
    {
      if case .text(let text) = sql[0] { try target.execute(text) }
    }
    let start = DispatchTime.now().uptimeNanoseconds
    try target.execute("BEGIN IMMEDIATE")
    for (table, rows) in zip(tables, rows) {
      guard let first = rows.first else { continue }
      let marks = Array(repeating: "?", count: first.count).joined(separator: ",")
      try target.insert("INSERT INTO \"\(table)\" VALUES (\(marks))", rows)
    }
    try target.insert("INSERT INTO claim_words (rowid, text, quote, respelled) VALUES (?,?,?,?)", words)
    try target.execute("COMMIT")
    return Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
  }

  enum Value {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])
  }

  private final class Connection {
    private var handle: OpaquePointer?

    init(_ path: String) throws { try check(sqlite3_open(path, &handle)) }
    deinit { sqlite3_close(handle) }

    private func check(_ code: Int32) throws {
      guard code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW else {
        throw BenchmarkError(String(cString: sqlite3_errmsg(handle)))
      }
    }

    func execute(_ sql: String) throws { try check(sqlite3_exec(handle, sql, nil, nil, nil)) }

    func rows(_ sql: String) throws -> [[Value]] {
      var statement: OpaquePointer?
      try check(sqlite3_prepare_v2(handle, sql, -1, &statement, nil))
      defer { sqlite3_finalize(statement) }
      var rows: [[Value]] = []
      while sqlite3_step(statement) == SQLITE_ROW {
        rows.append(
          (0..<sqlite3_column_count(statement)).map { column in
            switch sqlite3_column_type(statement, column) {
            case SQLITE_INTEGER: .integer(sqlite3_column_int64(statement, column))
            case SQLITE_FLOAT: .real(sqlite3_column_double(statement, column))
            case SQLITE_TEXT: .text(String(cString: sqlite3_column_text(statement, column)))
            case SQLITE_BLOB:
              .blob(
                Array(
                  UnsafeRawBufferPointer(
                    start: sqlite3_column_blob(statement, column), count: Int(sqlite3_column_bytes(statement, column))))
              )
            default: .null
            }
          })
      }
      return rows
    }

    func insert(_ sql: String, _ rows: [[Value]]) throws {
      var statement: OpaquePointer?
      try check(sqlite3_prepare_v2(handle, sql, -1, &statement, nil))
      defer { sqlite3_finalize(statement) }
      let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
      for row in rows {
        for (index, value) in row.enumerated() {
          let place = Int32(index + 1)
          switch value {
          case .null: sqlite3_bind_null(statement, place)
          case .integer(let number): sqlite3_bind_int64(statement, place, number)
          case .real(let number): sqlite3_bind_double(statement, place, number)
          case .text(let text): sqlite3_bind_text(statement, place, text, -1, transient)
          case .blob(let bytes): sqlite3_bind_blob(statement, place, bytes, Int32(bytes.count), transient)
          }
        }
        try check(sqlite3_step(statement))
        sqlite3_reset(statement)
      }
    }
  }
}
