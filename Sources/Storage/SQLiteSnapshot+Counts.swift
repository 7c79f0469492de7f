import Claims
import GRDB

extension SQLiteSnapshot {
  func claimCounts(by kind: RecordKind) throws -> [String: Int] {
    let sql: String
    switch kind {
    case .speaker:
      sql = """
        SELECT cs.speaker, count(*) FROM claim_speaker AS cs JOIN claim ON claim.id = cs.claim
        WHERE claim.is_removed = 0 GROUP BY cs.speaker
        """
    case .source, .article:
      sql = """
        SELECT \(kind.rawValue), count(*) FROM claim
        WHERE is_removed = 0 AND \(kind.rawValue) IS NOT NULL GROUP BY \(kind.rawValue)
        """
    default:
      return [:]
    }
    let rows = try Row.fetchAll(database, sql: sql)
    return Dictionary(
      try rows.map { (try $0.decode(String.self, atIndex: 0), try $0.decode(Int.self, atIndex: 1)) },
      uniquingKeysWith: +)
  }

  func counts() throws -> FileCounts {
    let chain = try LogTable(database: database).chain()
    var counts = FileCounts(head: chain.head)
    counts.events = chain.count
    counts.commits = try count(#""commit""#, "TRUE")
    counts.articles = try count("article", "is_removed = 0")
    counts.speakers = try count("speaker", "is_removed = 0 AND merged_into IS NULL")
    counts.sources = try count("source", "is_removed = 0")
    counts.evidence = try count("evidence", "is_removed = 0")
    counts.uncapturedEvidence = try count("evidence", "is_removed = 0 AND capture IN ('uncaptured', 'failed')")
    counts.proposed = try count("claim", "is_removed = 0 AND is_proposed = 1 AND status <> 'dropped'")
    counts.lost = try count("claim", "is_removed = 0 AND lost_in IS NOT NULL AND status <> 'dropped'")
    for row in try Row.fetchAll(
      database, sql: "SELECT status, count(*) FROM claim WHERE is_removed = 0 GROUP BY status")
    {
      if let status = Status(rawValue: try row.decode(atIndex: 0)) {
        counts.claims[status] = try row.decode(atIndex: 1)
      }
    }
    for row in try Row.fetchAll(
      database,
      sql: """
        SELECT s.id, iif(s.is_free_text = 1, s."key", v.rating), count(*) FROM claim
        LEFT JOIN verdict AS v ON v.number = (
          SELECT max(number) FROM verdict WHERE claim = claim.id AND is_removed = 0
        )
        LEFT JOIN scale AS s ON s.id = v.scale
        WHERE claim.is_removed = 0 AND claim.status <> 'dropped' GROUP BY 1, 2
        """)
    {
      let (rating, number): (String?, Int) = (try row.decode(atIndex: 1), try row.decode(atIndex: 2))
      counts.ratings[rating, default: 0] += number
      guard let rating, let scale: Identifier<Scale> = try row.optionalIdentifier("id") else { continue }
      counts.ratingsByScale[scale, default: [:]][rating] = number
    }
    return counts
  }

  private func count(_ table: String, _ condition: String) throws -> Int {
    try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table) WHERE \(condition)") ?? 0
  }
}
