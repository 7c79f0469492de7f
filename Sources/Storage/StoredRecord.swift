import Claims
import GRDB

/// GRDB has a class of this name.
typealias Record = Claims.Record

/// A record with its table: how it is written and read is said once for each kind.
protocol StoredRecord: Entity {
  static var table: String { get }
  /// The columns after number, id, version and is_removed.
  static var columns: [String] { get }
  /// Their values, in the same order.
  var values: [DatabaseValue] { get }
  /// - Throws: `UnreadableColumn`.
  init(row: Row) throws
}

extension StoredRecord {
  /// The record of a row.
  ///
  /// - Throws: `ClaimsError.damaged` with the record and what of it is none.
  static func read(_ row: Row) throws -> Self {
    do {
      let record = try Self(row: row)
      if let field = record.impossibleField { throw UnreadableColumn(name: field) }
      return record
    } catch let error as UnreadableColumn {
      let number: Int? = try? row.decode(forColumn: "number")
      throw ClaimsError.damaged("\(kind.prefix)-\(number ?? 0), whose \(error.name) cannot be read")
    }
  }

  static var table: String { kind.rawValue }

  static var insertSQL: String {
    let names = ["number", "id", "version", "is_removed"] + columns
    let marks = Array(repeating: "?", count: names.count).joined(separator: ", ")
    return "INSERT INTO \(table) (\(names.map(quoted).joined(separator: ", "))) VALUES (\(marks))"
  }

  static var updateSQL: String {
    let sets = (["version", "is_removed"] + columns).map { "\(quoted($0)) = ?" }.joined(separator: ", ")
    return "UPDATE \(table) SET \(sets) WHERE id = ? AND version = ?"
  }

  var insertValues: [DatabaseValue] {
    [number.databaseValue, uuidText.databaseValue, version.databaseValue, isRemoved.databaseValue] + values
  }

  func updateValues(from version: Int) -> [DatabaseValue] {
    [self.version.databaseValue, isRemoved.databaseValue] + values
      + [uuidText.databaseValue, version.databaseValue]
  }

  private static func quoted(_ column: String) -> String { "\"\(column)\"" }
}

/// The value of a column that may be empty.
func column(_ value: (some DatabaseValueConvertible)?) -> DatabaseValue { value?.databaseValue ?? .null }
func column(_ id: Identifier<some Any>?) -> DatabaseValue { column(id?.description) }
func column(_ day: Day?) -> DatabaseValue { column(day?.iso) }
func column(_ digest: Digest?) -> DatabaseValue { column(digest?.hexadecimal) }

/// A list of words as a JSON array.
func column(list: [String]) -> DatabaseValue {
  if list.isEmpty { return "[]".databaseValue }
  return JSONText.array(list).databaseValue
}
