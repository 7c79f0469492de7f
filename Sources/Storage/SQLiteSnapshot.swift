import Claims
import FoundationEssentials
import GRDB

/// The file as one transaction sees it.
struct SQLiteSnapshot: Snapshot {
  let database: Database

  // MARK: Records

  func record(_ kind: RecordKind, number: Int) throws -> Record? {
    try fetch(kind.table, where: "number = ?", [number.databaseValue]).first?.record
  }

  func records(_ kind: RecordKind, numbers: [Int]) throws -> [Record] {
    let list = "[\(numbers.map(String.init).joined(separator: ","))]"
    return try fetch(
      kind.table, where: "number IN (SELECT value FROM json_each(?))", [list.databaseValue]
    ).map(\.record)
  }

  func record(_ kind: RecordKind, uuid: String) throws -> Record? {
    try fetch(kind.table, where: "id = ?", [uuid.databaseValue]).first?.record
  }

  func records(_ kind: RecordKind, uuidPrefix: String, limit: Int) throws -> [Record] {
    // A range instead of LIKE, so that the index serves.
    let end = uuidPrefix + "g"
    return try fetch(
      kind.table, where: "id >= ? AND id < ? ORDER BY number LIMIT ?",
      [uuidPrefix.databaseValue, end.databaseValue, limit.databaseValue]
    ).map(\.record)
  }

  func records(_ kind: RecordKind) throws -> [Record] {
    try fetch(kind.table, where: "is_removed = 0 ORDER BY number").map(\.record)
  }

  func records(_ kind: RecordKind, of claim: Identifier<Claim>) throws -> [Record] {
    try fetch(kind.table, where: "claim = ? ORDER BY number", [column(claim)]).map(\.record)
  }

  func links(of evidence: Identifier<Evidence>) throws -> [EvidenceLink] {
    try fetch(EvidenceLink.self, where: "evidence = ? AND is_removed = 0 ORDER BY number", [column(evidence)])
  }

  func highestNumber(_ kind: RecordKind) throws -> Int {
    try database.highestNumber(in: kind.table.table)
  }

  // MARK: Names

  func speakers(folded name: String) throws -> [Speaker] {
    try fetch(
      Speaker.self,
      where: "is_removed = 0 AND id IN (SELECT speaker FROM speaker_name WHERE folded = ?) ORDER BY number",
      [name.databaseValue])
  }

  func articles(text: Digest) throws -> [Article] {
    try fetch(Article.self, where: "text = ? AND is_removed = 0 ORDER BY number", [column(text)])
  }

  func articles(raw: Digest) throws -> [Article] {
    try fetch(Article.self, where: "raw = ? AND is_removed = 0 ORDER BY number", [column(raw)])
  }

  func articles(url: String) throws -> [Article] {
    try fetch(Article.self, where: "url = ? AND is_removed = 0 ORDER BY number", [url.databaseValue])
  }

  func articles(source: Identifier<Source>, published: Day) throws -> [Article] {
    try fetch(
      Article.self, where: "source = ? AND published = ? AND is_removed = 0 ORDER BY number",
      [column(source), column(published)])
  }

  func articles(title: String) throws -> [Article] {
    try fetch(Article.self, where: "title = ? AND is_removed = 0 ORDER BY number", [title.databaseValue])
  }

  func evidence(url: String) throws -> [Evidence] {
    try fetch(Evidence.self, where: "url = ? AND is_removed = 0 ORDER BY number", [url.databaseValue])
  }

  func evidence(content: Digest) throws -> [Evidence] {
    try fetch(Evidence.self, where: "content = ? AND is_removed = 0 ORDER BY number", [column(content)])
  }

  func feed(address: String) throws -> Feed? {
    try fetch(Feed.self, where: "address = ?", [address.databaseValue]).first
  }

  // MARK: Log and contents

  func log(_ query: LogQuery) throws -> [LoggedCommit] { try LogTable(database: database).commits(query) }

  func event(_ kind: RecordKind, record: String, version: Int) throws -> Event? {
    try LogTable(database: database).event(kind, record: record, version: version)
  }

  func event(number: Int) throws -> Event? { try LogTable(database: database).event(number: number) }

  func chain() throws -> EventChain { try LogTable(database: database).chain() }

  func content(_ digest: Digest) throws -> [UInt8]? {
    try Data.fetchOne(
      database, sql: "SELECT bytes FROM content WHERE digest = ?", arguments: [digest.hexadecimal]
    ).map(Array.init)
  }

  // MARK: Fetching

  func fetch<R: StoredRecord>(
    _ type: R.Type, where condition: String, _ arguments: [DatabaseValue] = []
  ) throws -> [R] {
    let statement = try database.cachedStatement(sql: "SELECT * FROM \(R.table) WHERE \(condition)")
    let rows = try Row.fetchCursor(statement, arguments: StatementArguments(arguments))
    var records: [R] = []
    while let row = try rows.next() { records.append(try R.read(row)) }
    return records
  }
}

extension Database {
  /// The highest number in a table; 0 for an empty one.
  ///
  /// - Throws: `ClaimsError.damaged` for one that cannot be counted on from.
  func highestNumber(in table: String) throws -> Int {
    let number = try Int.fetchOne(self, sql: "SELECT max(number) FROM \"\(table)\"") ?? 0
    guard number == 0 || FileNumbers.counted.contains(number) else {
      throw ClaimsError.damaged("the number \(number) in \(table), which Claimbook gives to nothing")
    }
    return number
  }
}
