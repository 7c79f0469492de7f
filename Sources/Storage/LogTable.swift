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
    return try reading("event", row) { number in
      Digest(hexadecimal: try row.value("hash")).map { EventChain(head: $0, count: number) }
    }
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
    try reading("commit", row) { number in
      guard let id = Identifier<Commit>(try row.value("id")), let by = Identifier<Person>(try row.value("by")),
        let action = Commit.Action(rawValue: try row.value("action")), let at = Instant(iso: try row.value("at"))
      else { return nil }
      let events =
        hasEvents
        ? try Row.fetchAll(
          database, sql: #"SELECT * FROM event WHERE "commit" = ? ORDER BY number"#, arguments: [id.description])
        : []
      return LoggedCommit(
        number: number, id: id, action: action, by: by, at: at, reason: try row.value("reason"),
        undoes: (try row.value("undoes") as String?).flatMap(Identifier.init), events: try events.map(event))
    }
  }

  private func event(_ row: Row) throws -> Event {
    try reading("event", row) { number in
      guard let commit = Identifier<Commit>(try row.value("commit")),
        let kind = RecordKind(rawValue: try row.value("kind")),
        let digest = Digest(hexadecimal: try row.value("digest")),
        let previous = Digest(hexadecimal: try row.value("previous")),
        let hash = Digest(hexadecimal: try row.value("hash"))
      else { return nil }
      return Event(
        number: number, commit: commit, kind: kind, record: try row.value("record"), version: try row.value("version"),
        digest: digest, previous: previous, hash: hash,
        payload: (try row.value("payload") as String?).map { Array($0.utf8) })
    }
  }

  /// Reads a row by its number; nothing from the body, or a number that nothing has, is damage.
  private func reading<Value>(_ what: String, _ row: Row, _ body: (_ number: Int) throws -> Value?) throws -> Value {
    let number: Int = try row.decode(forColumn: "number")
    do {
      if FileNumbers.counted.contains(number), let value = try body(number) { return value }
    } catch is UnreadableColumn {}
    throw ClaimsError.damaged("\(what) \(number), which cannot be read")
  }
}
