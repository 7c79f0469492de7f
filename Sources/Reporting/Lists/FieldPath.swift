import Claims

/// A field of a row by its name in the JSON, through objects and lists: `speaker.name`, `speakers.name`.
public struct FieldPath: Sendable, Hashable {
  public let text: String
  private var names: [String] { text.split(separator: ".", omittingEmptySubsequences: false).map(String.init) }

  public init(_ text: String) { self.text = text }

  /// What the field holds: of a list of objects, a list of what each has. Absent objects have absent fields.
  ///
  /// - Throws: ``UnknownField`` with the names that there are.
  public func value(in row: JSON) throws(UnknownField) -> JSON { try value(in: row, names[...]) }

  private func value(in row: JSON, _ names: ArraySlice<String>) throws(UnknownField) -> JSON {
    guard let name = names.first else { return row }
    switch row {
    case .null: return .null
    case .array(let rows):
      var values: [JSON] = []
      for row in rows { values.append(try value(in: row, names)) }
      return .array(values)
    case .object(let fields):
      guard let field = fields[name] else { throw UnknownField(field: text, known: fields.keys.sorted()) }
      return try value(in: field, names.dropFirst())
    case .bool, .int, .double, .string: throw UnknownField(field: text, known: [])
    }
  }
}

/// A field that the rows of a list do not have.
public struct UnknownField: Error, Sendable, Hashable {
  public let field: String
  /// The names that there are where the field was looked for; none in a plain value.
  public let known: [String]
}
