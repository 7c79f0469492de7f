/// A table that a query can read: the records of one kind, as whoever asks may see them.
///
/// Its columns are a promise to scripts: they are only ever added. What the tables of the file look like is not.
public struct QueryView: Sendable {
  public let name: String
  /// What a row of it is.
  public let row: String
  public let columns: [Column]
  /// The tables that the columns are taken from, with the condition for a row.
  let source: String

  public struct Column: Sendable {
    public let name: String
    /// What stands in it, with its form.
    public let meaning: String
    let expression: String

    init(_ name: String, _ meaning: String, _ expression: String) {
      (self.name, self.meaning, self.expression) = (name, meaning, expression)
    }
  }

  init(_ name: String, _ row: String, from source: String, _ columns: [Column]) {
    (self.name, self.row, self.source, self.columns) = (name, row, source, columns)
  }

  /// The statement in it, in which `$` stands for a word that no query can know.
  var select: String {
    "SELECT " + columns.map { "\($0.expression) AS \"\($0.name)\"" }.joined(separator: ", ") + " FROM \(source)"
  }

  public static let all = [
    claims, verdicts, opinions, steps, evidence, links, notes, replies, corrections, articles, speakers, sources,
    people, changes,
  ]
}

extension QueryView.Column {
  /// The short number by which records are typed.
  static func id(_ prefix: String, of table: String) -> Self {
    Self("id", "\(prefix)-1", "'\(prefix)-' || \(table).number")
  }

  /// The number of the claim that a record belongs to.
  static func claim(of table: String) -> Self {
    Self("claim", "C-1", "(SELECT 'C-' || c.number FROM main.claim AS c WHERE c.id = \(table).claim)")
  }

  static func person(_ name: String, _ meaning: String, _ reference: String) -> Self {
    Self(name, meaning, "(SELECT p.name FROM main.person AS p WHERE p.id = \(reference))")
  }

  static func uuid(of table: String) -> Self { Self("uuid", "the same in every copy of the file", "\(table).id") }

  /// A list of words as one text.
  static func words(_ name: String, _ meaning: String, _ list: String) -> Self {
    Self(
      name, meaning + "; several with “; ” between them", "(SELECT group_concat(value, '; ') FROM json_each(\(list)))")
  }
}

extension String {
  /// The expression where whoever asks may see the claim's verdicts; NULL elsewhere.
  func unlessHidden(claim: String) -> String { "iif(\(claim) IN temp.\"$hidden\", NULL, \(self))" }
}
