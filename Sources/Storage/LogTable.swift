import Claims
import GRDB

/// The commits and events of a file.
struct LogTable {
  let database: Database

  /// Where the chain stands.
  func chain() throws -> EventChain {
    guard let row = try Row.fetchOne(database, sql: "SELECT number, hash FROM event ORDER BY number DESC LIMIT 1")
    else {
      return EventChain()
    }
    guard let head = Digest(hexadecimal: row["hash"]) else { throw damage(row["number"]) }
    return EventChain(head: head, count: row["number"])
  }

  func commits(_ query: LogQuery) throws -> [LoggedCommit] {
    var sql = #"SELECT * FROM "commit""#
    var conditions: [String] = []
    var arguments = StatementArguments()
    if let records = query.records {
      conditions.append(#"id IN (SELECT "commit" FROM event WHERE record IN (SELECT value FROM json_each(?)))"#)
      arguments += [JSONText.array(records)]
    }
    if let numbers = query.numbers {
      conditions.append("number BETWEEN ? AND ?")
      arguments += [numbers.lowerBound, numbers.upperBound]
    }
    if !conditions.isEmpty { sql += " WHERE " + conditions.joined(separator: " AND ") }
    sql += " ORDER BY number \(query.isOldestFirst ? "ASC" : "DESC")"
    if let limit = query.limit { sql += " LIMIT \(limit)" }
    return try Row.fetchAll(database, sql: sql, arguments: arguments).map { try commit($0, hasEvents: query.hasEvents) }
  }

  func event(number: Int) throws -> Event? {
    try Row.fetchOne(database, sql: "SELECT * FROM event WHERE number = ?", arguments: [number]).map(event)
  }

  func event(_ kind: RecordKind, record: String, version: Int) throws -> Event? {
    try Row.fetchOne(
      database, sql: "SELECT * FROM event WHERE record = ? AND version = ? AND kind = ?",
      arguments: [record, version, kind.rawValue]
    ).map(event)
  }

  private func commit(_ row: Row, hasEvents: Bool) throws -> LoggedCommit {
    let number: Int = row["number"]
    guard let id = Identifier<Commit>(row["id"] as String), let by = Identifier<Person>(row["by"] as String),
      let action = Commit.Action(rawValue: row["action"]), let at = Instant(iso: row["at"])
    else { throw ClaimsError.damaged("commit \(number), which cannot be read") }
    let events =
      hasEvents
      ? try Row.fetchAll(
        database, sql: #"SELECT * FROM event WHERE "commit" = ? ORDER BY number"#, arguments: [id.description])
      : []
    return LoggedCommit(
      number: number, id: id, action: action, by: by, at: at, reason: row["reason"],
      undoes: (row["undoes"] as String?).flatMap(Identifier.init), events: try events.map(event))
  }

  private func event(_ row: Row) throws -> Event {
    let number: Int = row["number"]
    guard let commit = Identifier<Commit>(row["commit"] as String), let kind = RecordKind(rawValue: row["kind"]),
      let digest = Digest(hexadecimal: row["digest"]), let previous = Digest(hexadecimal: row["previous"]),
      let hash = Digest(hexadecimal: row["hash"])
    else { throw damage(number) }
    return Event(
      number: number, commit: commit, kind: kind, record: row["record"], version: row["version"], digest: digest,
      previous: previous, hash: hash, payload: (row["payload"] as String?).map { Array($0.utf8) })
  }

  private func damage(_ number: Int) -> ClaimsError { .damaged("event \(number), which cannot be read") }
}
