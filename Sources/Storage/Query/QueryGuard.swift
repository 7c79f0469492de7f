import GRDB
import GRDBSQLite

/// Lets a connection read the views and nothing else.
///
/// SQLite names the innermost view or subquery on whose behalf a table is read. A subquery of the query itself can be
/// called like a view, so the views that read tables have names that no query can know: each begins with a word that
/// is drawn anew for each query.
final class QueryGuard {
  private let secret: String
  private let tables: Set<String>
  private let deadline: ContinuousClock.Instant
  private(set) var isLate = false

  /// How many steps of SQLite's machine pass between two looks at the clock; about a tenth of a millisecond.
  private static let steps: Int32 = 10_000

  /// For a file with tables of these names.
  init(secret: String, tables: Set<String>, seconds: Int) {
    self.secret = secret
    self.tables = tables.subtracting(Self.open)
    deadline = .now + .seconds(seconds)
  }

  /// Runs the body with the connection guarded.
  func guarding<Value>(_ database: Database, _ body: () throws -> Value) rethrows -> Value {
    let connection = database.sqliteConnection
    let context = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_set_authorizer(
      connection,
      { context, action, first, second, _, reader in
        guard let context else { return SQLITE_DENY }
        return Unmanaged<QueryGuard>.fromOpaque(context).takeUnretainedValue()
          .decision(action, first, second, reader)
      }, context)
    sqlite3_progress_handler(
      connection, Self.steps,
      { context in
        guard let context else { return 1 }
        return Unmanaged<QueryGuard>.fromOpaque(context).takeUnretainedValue().isOverdue() ? 1 : 0
      }, context)
    defer {
      sqlite3_set_authorizer(connection, nil, nil)
      sqlite3_progress_handler(connection, 0, nil, nil)
    }
    return try body()
  }

  private func isOverdue() -> Bool {
    isLate = isLate || ContinuousClock.now > deadline
    return isLate
  }

  private func decision(
    _ action: Int32, _ first: UnsafePointer<CChar>?, _ second: UnsafePointer<CChar>?, _ reader: UnsafePointer<CChar>?
  ) -> Int32 {
    switch action {
    case SQLITE_SELECT, SQLITE_RECURSIVE: return SQLITE_OK
    case SQLITE_FUNCTION:
      return second.map { String(cString: $0) }?.lowercased() == "load_extension" ? SQLITE_DENY : SQLITE_OK
    case SQLITE_READ:
      let table = first.map { String(cString: $0) } ?? ""
      // Without a column it is what a query counts the rows of: a view, or a subquery under a name of its own.
      if second.map({ String(cString: $0) }) == "", !tables.contains(table) { return SQLITE_OK }
      let reader = reader.map { String(cString: $0) } ?? ""
      return reader.hasPrefix(secret) || table.hasPrefix(secret) || Self.open.contains(table) ? SQLITE_OK : SQLITE_DENY
    default: return SQLITE_DENY
    }
  }

  /// What a query may read besides: lists inside columns, and the views under the names that it knows.
  private static let open = Set(QueryView.all.map(\.name) + ["json_each", "json_tree"])
}
