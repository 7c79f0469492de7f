import Claims
import GRDB

extension SQLiteSnapshot {
  func claims(_ query: ClaimQuery) throws -> ClaimPage {
    let expanded = try expanded(query.filter)
    let filter = ClaimSQL(expanded)
    let total = try Int.fetchOne(database, sql: "SELECT count(*) FROM claim WHERE is_removed = 0") ?? 0
    let found = try find(filter, query)
    let matching =
      query.limit.map { found.count < $0 } ?? true ? found.count : try count(filter)
    return ClaimPage(claims: found, matching: matching, total: total, filter: expanded)
  }

  private func find(_ filter: ClaimSQL, _ query: ClaimQuery) throws -> [ClaimPage.Found] {
    var sql = "SELECT claim.*"
    if filter.match != nil {
      // At most 16 words, marked with private-use characters that the front end turns into colour.
      sql += ", snippet(claim_words, -1, char(0xE000), char(0xE001), '…', 16) AS snippet"
    }
    sql += from(filter)
    sql += " ORDER BY " + order(query.order, filter)
    if let limit = query.limit { sql += " LIMIT \(max(0, limit))" }
    let rows = try Row.fetchCursor(database, sql: sql, arguments: arguments(filter))
    var found: [ClaimPage.Found] = []
    while let row = try rows.next() {
      found.append(
        .init(claim: try Claim.read(row), snippet: filter.match == nil ? nil : try row.decode(forColumn: "snippet")))
    }
    return found
  }

  /// With a limit, SQLite keeps no more rows than it asks for while it sorts.
  private func order(_ order: ClaimQuery.Order, _ filter: ClaimSQL) -> String {
    switch order {
    case .relevance where filter.match != nil: "bm25(claim_words), claim.number"
    case .number, .relevance: "claim.number"
    case .added: "claim.number DESC"
    case .said: "claim.said IS NULL, claim.said DESC, claim.number"
    case .due: "claim.due IS NULL, claim.due, claim.number"
    case .speaker: "(\(Self.speakerName)) NULLS LAST, claim.number"
    }
  }

  /// The folded name of a claim's first speaker, who may have been merged into others.
  private static let speakerName = """
    WITH RECURSIVE same (id, steps) AS (
      SELECT speaker, 0 FROM claim_speaker WHERE claim = claim.id AND place = 0
      UNION ALL SELECT speaker.merged_into, steps + 1 FROM speaker JOIN same ON speaker.id = same.id
      WHERE speaker.merged_into IS NOT NULL AND steps < 64
    ) SELECT folded(speaker.name) FROM same JOIN speaker ON speaker.id = same.id ORDER BY steps DESC LIMIT 1
    """

  private func count(_ filter: ClaimSQL) throws -> Int {
    try Int.fetchOne(database, sql: "SELECT count(*)" + from(filter), arguments: arguments(filter)) ?? 0
  }

  private func from(_ filter: ClaimSQL) -> String {
    if filter.match != nil {
      return " FROM claim_words JOIN claim ON claim.number = claim_words.rowid"
        + " WHERE claim_words MATCH ? AND \(filter.condition)"
    }
    return " FROM claim WHERE \(filter.condition)"
  }

  private func arguments(_ filter: ClaimSQL) -> StatementArguments {
    StatementArguments((filter.match.map { [$0.databaseValue] } ?? []) + filter.arguments)
  }
}
