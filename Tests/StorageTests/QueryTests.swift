import Claims
import Foundation
import GRDB
import StoreContract
import TestFolders
import Testing

@testable import Storage

/// Queries read the views, as whoever asks may see them, and nothing else.
@Suite struct QueryTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path("news.claimbook") }

  init() async throws {
    folder = try TemporaryFolder()
    let clock = FixedClock(Newsroom.noon)
    _ = try await SQLiteStore.create(at: folder.path("news.claimbook"), clock: clock) { store in
      let workbench = Workbench(store: store, clock: clock, author: "Ana")
      _ = try await workbench.start()
      for text in ["The bridge opens in June.", "It cost 12 million."] {
        _ = try await workbench.add(ClaimDetails(text: text))
      }
      _ = try await workbench.mark(.named(["C-1"]), as: "verified", because: "The contract says so.")
    }
  }

  private func query<Value>(
    _ sql: String, _ limits: QueryLimits = QueryLimits(), _ body: (QueryRows) -> Value
  ) throws -> Value {
    let store = try SQLiteStore.open(at: path, clock: FixedClock(Newsroom.noon), isReadOnly: true)
    let answer = Result { try store.query(sql, for: Viewer("Ana"), limits: limits, body) }
    try store.close()
    return try answer.get()
  }

  private func rows(_ sql: String, _ limits: QueryLimits = QueryLimits()) throws -> [[QueryValue]] {
    try query(sql, limits) { Array($0) }
  }

  @Test("views answer, however they are put together")
  func answers() throws {
    #expect(
      try rows("SELECT id, rating, counts_as, is_hidden, text FROM claims WHERE rating = 'verified'")
        == [
          [.text("C-1"), .text("verified"), .text("verified"), .integer(0), .text("The bridge opens in June.")]
        ])
    #expect(try rows("SELECT count(*) FROM claims") == [[.integer(2)]])
    #expect(
      try rows(
        "WITH a AS (SELECT * FROM claims) SELECT a.id, v.id AS verdict FROM a LEFT JOIN verdicts AS v ON v.claim = a.id"
      )
        == [[.text("C-1"), .text("V-1")], [.text("C-2"), .absent]])
    #expect(try rows("SELECT name FROM (SELECT * FROM people)") == [[.text("Ana")]])
    #expect(try rows("SELECT value FROM json_each('[1, 2.5]')") == [[.integer(1)], [.real(2.5)]])
    for view in QueryView.all {
      let columns = try query("SELECT * FROM \(view.name)") { $0.columns }
      #expect(columns == view.columns.map(\.name))
    }
  }

  @Test(
    "what writes, or reads past the views, is refused, and changes nothing",
    arguments: [
      "SELECT * FROM main.claim", "SELECT rating FROM main.verdict", "SELECT count(*) FROM main.verdict",
      "SELECT rowid FROM main.verdict", "SELECT 1 FROM main.verdict WHERE rating = 'verified'",
      // A subquery that is called like a view is not one.
      "WITH claims AS (SELECT * FROM main.claim) SELECT * FROM claims",
      "WITH verdicts AS (SELECT rating FROM main.verdict) SELECT * FROM verdicts",
      "SELECT * FROM (SELECT rating FROM main.verdict) AS verdicts",
      "SELECT (SELECT payload FROM main.event LIMIT 1) FROM claims",
      "SELECT * FROM main.current_verdict",
      "SELECT * FROM sqlite_master", "SELECT * FROM sqlite_temp_master", "SELECT * FROM temp.sqlite_schema",
      "SELECT * FROM pragma_table_list", "PRAGMA table_list", "PRAGMA writable_schema = ON", "PRAGMA user_version = 99",
      "EXPLAIN SELECT * FROM claims", "EXPLAIN QUERY PLAN SELECT * FROM claims",
      "INSERT INTO main.note SELECT * FROM main.note", "UPDATE main.claim SET text = 'x'", "DELETE FROM main.claim",
      "DROP TABLE main.claim", "CREATE TABLE x (a)", "CREATE TEMP TABLE x (a)", "CREATE TEMP VIEW x AS SELECT 1",
      "ATTACH 'other.db' AS other", "DETACH main", "VACUUM", "VACUUM INTO 'copy.db'", "REINDEX", "ANALYZE",
      "BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT a", "SELECT load_extension('x')",
    ])
  func refuses(sql: String) throws {
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(throws: QueryError.forbidden) { try rows(sql) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    #expect(try folder.names() == ["news.claimbook"])
  }

  @Test("what is no query says why")
  func unreadable() throws {
    #expect(throws: QueryError.empty) { try rows(" \n") }
    #expect(throws: QueryError.severalStatements) { try rows("SELECT 1; SELECT 2") }
    #expect(throws: QueryError.columnTwice("id")) { try rows("SELECT id, id FROM claims") }
    #expect(throws: QueryError.unreadable(detail: "no such column: nope")) { try rows("SELECT nope FROM claims") }
    #expect(throws: QueryError.unreadable(detail: "it has a zero byte in it")) { try rows("SELECT 1\0 FROM claims") }
  }

  @Test("a query ends at its limits, and says that it did")
  func limits() throws {
    #expect(try rows("SELECT id FROM claims", QueryLimits(rows: 2)).count == 2)
    #expect(throws: QueryError.moreRows(1)) { try rows("SELECT id FROM claims", QueryLimits(rows: 1)) }
    var given = 0
    #expect(throws: QueryError.moreRows(1)) {
      try query("SELECT id FROM claims", QueryLimits(rows: 1)) { given = Array($0).count }
    }
    #expect(given == 1)
    #expect(throws: QueryError.tooLong(seconds: 0)) {
      try rows(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
        QueryLimits(seconds: 0))
    }
    #expect(throws: QueryError.tooLarge) { try rows("SELECT length(randomblob(\(QueryLimits.bytes + 1)))") }
    let large = (0...QueryLimits.memory / QueryLimits.bytes).map { "randomblob(\(QueryLimits.bytes)) AS v\($0)" }
    #expect(throws: QueryError.tooLarge) { try rows("SELECT \(large.joined(separator: ", "))") }
  }

  @Test("what was removed is in no view")
  func removed() throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: "UPDATE claim SET is_removed = 1 WHERE number = 2") }
    try queue.close()
    #expect(try rows("SELECT id FROM claims") == [[.text("C-1")]])
  }
}
