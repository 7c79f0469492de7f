public import Claims
import FoundationEssentials
import GRDB
import GRDBSQLite

/// The answer to a query, row by row.
public struct QueryRows: Sequence, IteratorProtocol {
  /// In the order of the query.
  public let columns: [String]
  private let row: () -> [QueryValue]?

  init(columns: [String], _ row: @escaping () -> [QueryValue]?) {
    (self.columns, self.row) = (columns, row)
  }

  public mutating func next() -> [QueryValue]? { row() }
}

extension SQLiteStore {
  /// Answers one `SELECT` on the views (`QueryView`), with ratings that are hidden from the viewer left out. The file
  /// is read on a connection of its own that can write nothing, in one transaction, a row at a time.
  ///
  /// `body` gets the rows. They end early where the query fails or reaches a limit, which is thrown after it.
  ///
  /// - Returns: what `body` made of them.
  /// - Throws: `QueryError`, `StorageError`.
  public func query<Value>(
    _ sql: String, for viewer: Viewer, limits: QueryLimits = QueryLimits(), _ body: (QueryRows) throws -> Value
  ) throws -> Value {
    guard !sql.utf8.allSatisfy({ $0 <= 0x20 }) else { throw QueryError.empty }
    // SQLite would read no further, in silence.
    guard !sql.utf8.contains(0) else { throw QueryError.unreadable(detail: "it has a zero byte in it") }
    do {
      let address = try Self.access(to: path).wayToRead().address(of: path)
      let reader = try SQLiteStore(path: path, location: address, isReadOnly: true)
      let result = Result { try reader.answer(sql, Inquiry.sight(of: viewer), limits, body) }
      try reader.close()
      return try result.get()
    } catch {
      throw StorageError.translated(error, path: path)
    }
  }

  private func answer<Value>(
    _ sql: String, _ sight: Inquiry<QuerySight>, _ limits: QueryLimits, _ body: (QueryRows) throws -> Value
  ) throws -> Value {
    try queue.inDatabase { database in
      var value: Value?
      try database.inTransaction(.deferred) {
        let secret = "q" + UUID().uuidString.replacing("-", with: "")
        try Self.makeViews(database, sight.answer(from: SQLiteSnapshot(database: database)), secret)
        sqlite3_limit(database.sqliteConnection, SQLITE_LIMIT_LENGTH, Int32(QueryLimits.bytes))
        let heap = sqlite3_hard_heap_limit64(Int64(QueryLimits.memory))
        defer { sqlite3_hard_heap_limit64(heap) }
        let tables = try String.fetchSet(database, sql: "SELECT name FROM main.sqlite_master")
        let watch = QueryGuard(secret: secret, tables: tables, seconds: limits.seconds)
        value = try watch.guarding(database) {
          do {
            return try Self.rows(of: sql, in: database, limits, body)
          } catch let error as DatabaseError {
            throw Self.queryError(error, isLate: watch.isLate, limits)
          }
        }
        return .commit
      }
      // `inTransaction` runs the body once, or throws.
      guard let value else { throw QueryError.empty }
      return value
    }
  }

  /// The views, each under its own name and, where it reads tables, under one that nobody knows.
  private static func makeViews(_ database: Database, _ sight: QuerySight, _ secret: String) throws {
    try database.execute(
      sql: """
        CREATE TEMP TABLE "\(secret)hidden" (claim TEXT PRIMARY KEY) WITHOUT ROWID;
        CREATE TEMP TABLE "\(secret)counted" (scale TEXT, rating TEXT, counts_as TEXT, PRIMARY KEY (scale, rating))
        WITHOUT ROWID;
        """)
    for claim in sight.hidden {
      try database.execute(sql: "INSERT INTO temp.\"\(secret)hidden\" VALUES (?)", arguments: [claim.description])
    }
    for counted in sight.counted {
      try database.execute(
        sql: "INSERT INTO temp.\"\(secret)counted\" VALUES (?, ?, ?)",
        arguments: [counted.scale.description, counted.rating, counted.countsAs])
    }
    // Connected before the guard, to which their own declarations would be tables that are made.
    try database.execute(sql: "SELECT 1 FROM json_each('[]'), json_tree('[]')")
    for view in QueryView.all {
      let inner = "\(secret)\(view.name)"
      let select = view.select.replacing("\"$", with: "\"\(secret)")
      try database.execute(sql: "CREATE TEMP VIEW \"\(inner)\" AS \(select)")
      try database.execute(sql: "CREATE TEMP VIEW \"\(view.name)\" AS SELECT * FROM temp.\"\(inner)\"")
    }
  }

  private static func rows<Value>(
    of sql: String, in database: Database, _ limits: QueryLimits, _ body: (QueryRows) throws -> Value
  ) throws -> Value {
    let statement = try database.makeStatement(sql: sql)
    // What the words of a plan say of tables and views is nothing to ask for, and the guard lets `VACUUM` pass.
    guard statement.isReadonly, sqlite3_stmt_isexplain(statement.sqliteStatement) == 0 else {
      throw QueryError.forbidden
    }
    let columns = statement.columnNames
    if let twice = columns.enumerated().first(where: { columns[..<$0.offset].contains($0.element) }) {
      throw QueryError.columnTwice(twice.element)
    }
    let cursor = try Row.fetchCursor(statement)
    var failure: (any Error)?
    var count = 0
    let value = try body(
      QueryRows(columns: columns) {
        guard failure == nil else { return nil }
        do {
          guard let row = try cursor.next() else { return nil }
          count += 1
          guard count <= limits.rows else { throw QueryError.moreRows(limits.rows) }
          return row.databaseValues.map(QueryValue.init)
        } catch {
          failure = error
          return nil
        }
      })
    if let failure { throw failure }
    return value
  }

  private static func queryError(_ error: DatabaseError, isLate: Bool, _ limits: QueryLimits) -> any Error {
    switch error.resultCode {
    case .SQLITE_INTERRUPT where isLate: QueryError.tooLong(seconds: limits.seconds)
    case .SQLITE_AUTH: QueryError.forbidden
    case .SQLITE_ERROR where error.message?.hasPrefix("not authorized") == true: QueryError.forbidden
    case .SQLITE_TOOBIG, .SQLITE_NOMEM: QueryError.tooLarge
    case .SQLITE_MISUSE where error.message?.hasPrefix("Multiple statements") == true: QueryError.severalStatements
    case .SQLITE_ERROR, .SQLITE_MISUSE, .SQLITE_MISMATCH, .SQLITE_RANGE:
      QueryError.unreadable(detail: error.message ?? "SQLite says no more")
    default: error
    }
  }
}

extension QueryValue {
  fileprivate init(_ value: DatabaseValue) {
    self =
      switch value.storage {
      case .null: .absent
      case .int64(let number): .integer(number)
      case .double(let number): .real(number)
      case .string(let text): .text(text)
      case .blob(let data):
        .bytes(
          data.map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
          }.joined())
      }
  }
}
