import Claims

/// Rows of a list as a table for other programs.
///
/// CSV is as RFC 4180 has it: commas, lines that end with CR LF, quotation marks around what holds a comma, a quotation mark or a
/// line break. TSV is the same with tabs, and lines that end with LF. The first line names the fields.
///
/// Spreadsheets take a text that begins with `=`, `+`, `-`, `@`, a tab or a CR for a formula and run it. Such a text gets an
/// apostrophe before it, and so does one that begins with apostrophes and such a character, so that taking one
/// apostrophe away gives the text again. A table cannot spell what nobody sees, as JSON does: that stands as U+FFFD.
public struct SeparatedValues: Sendable {
  public enum Form: Sendable, Hashable { case commas, tabs }

  private let form: Form
  private let fields: [FieldPath]

  public init(_ form: Form, fields: [FieldPath]) {
    self.form = form
    self.fields = fields
  }

  /// The names of the fields, with the end of the line.
  public var header: String { line(fields.map(\.text)) }

  /// One row, with the end of the line.
  ///
  /// - Throws: ``UnknownField``.
  public func line(_ row: JSON) throws(UnknownField) -> String {
    var cells: [String] = []
    for field in fields { cells.append(Self.text(try field.value(in: row))) }
    return line(cells)
  }

  private func line(_ cells: [String]) -> String {
    switch form {
    case .commas: cells.map(quoted).joined(separator: ",") + "\r\n"
    case .tabs: cells.map(quoted).joined(separator: "\t") + "\n"
    }
  }

  private func quoted(_ cell: String) -> String {
    let special: Set<Unicode.Scalar> = form == .commas ? [",", "\"", "\r", "\n"] : ["\t", "\"", "\r", "\n"]
    guard cell.unicodeScalars.contains(where: special.contains) else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }

  /// Several values stand with semicolons between them, objects as JSON.
  private static func text(_ value: JSON) -> String {
    switch value {
    case .null: ""
    case .bool(let bool): bool ? "true" : "false"
    case .int, .double: value.line
    case .string(let text): neutral(text)
    case .array(let values): neutral(values.filter { $0 != .null }.map(plain).joined(separator: "; "))
    case .object: value.line
    }
  }

  private static func plain(_ value: JSON) -> String {
    if case .string(let text) = value { text } else { value.line }
  }

  private static func neutral(_ raw: String) -> String {
    let text = HiddenCharacter.replaced(in: raw) { scalar, _ in
      ["\t", "\n", "\r"].contains(scalar) ? String(scalar) : "\u{FFFD}"
    }
    guard let first = text.unicodeScalars.first(where: { $0 != "'" }) else { return text }
    return (["=", "+", "-", "@", "\t", "\r"] as Set<Unicode.Scalar>).contains(first) ? "'" + text : text
  }
}
