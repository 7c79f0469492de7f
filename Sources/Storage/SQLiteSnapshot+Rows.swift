import Claims
import FoundationEssentials
import GRDB

/// The whole file row by row, as a check reads it: texts in their bytes, so that nothing is repaired on the way.
extension SQLiteSnapshot {
  func commitRows() throws -> Rows<CommitRow> {
    let rows = try cursor(#"SELECT number, id, action, "by", at, undoes, reason FROM "commit" ORDER BY number"#)
    return {
      try rows.next().map { row in
        CommitRow(
          number: try row.number(0), id: try row.text(1), action: try row.text(2), by: try row.text(3),
          at: try row.text(4),
          undoes: try row.optionalText(5), reason: try row.optionalText(6))
      }
    }
  }

  func eventRows() throws -> Rows<EventRow> {
    let rows = try cursor(
      #"SELECT number, "commit", kind, record, version, digest, previous, hash, payload FROM event ORDER BY number"#)
    return {
      try rows.next().map { row in
        EventRow(
          number: try row.number(0), commit: try row.text(1), kind: try row.text(2), record: try row.text(3),
          version: try row.number(4),
          digest: try row.text(5), previous: try row.text(6), hash: try row.text(7), payload: try row.optionalText(8))
      }
    }
  }

  func recordRows(_ kind: RecordKind) throws -> Rows<Record> { try rows(of: kind.table) }

  func contentRows() throws -> Rows<ContentRow> {
    let rows = try cursor("SELECT digest, bytes FROM content")
    return { try rows.next().map { ContentRow(digest: try $0.text(0), bytes: try $0.text(1)) } }
  }

  private func rows<R: StoredRecord>(of type: R.Type) throws -> Rows<Record> {
    let rows = try cursor("SELECT * FROM \(R.table) ORDER BY number")
    return { try rows.next().map { try R.read($0).record } }
  }

  private func cursor(_ sql: String) throws -> RowCursor { try Row.fetchCursor(database, sql: sql) }
}

extension Row {
  /// The bytes of a text, zeros and wrong ones included.
  fileprivate func text(_ place: Int) throws -> [UInt8] { try optionalText(place) ?? [] }

  fileprivate func number(_ place: Int) throws -> Int { try decode(atIndex: place) }

  fileprivate func optionalText(_ place: Int) throws -> [UInt8]? {
    try withUnsafeData(atIndex: place) { $0.map(Array.init) }
  }
}
