import ArgumentParser
import Claims
import Reporting

/// A command that prints rows: for people, or each as an object or a line of a table for programs.
struct ListOptions: ParsableArguments {
  @OptionGroup var reading: ReadingOptions

  @Flag(help: "Print a table with commas (RFC 4180); a text like a formula gets an apostrophe before it.")
  var csv = false

  @Flag(help: "The same with tabs.")
  var tsv = false

  @Option(
    help: ArgumentHelp("Only these fields, as JSON or in the table: id,text,speaker.name.", valueName: "fields"))
  var fields: String?

  func validate() throws {
    guard [reading.json, csv, tsv].count(where: { $0 }) < 2 else {
      throw ValidationError("choose one of --json, --csv and --tsv")
    }
    if let fields, fields.split(separator: ",", omittingEmptySubsequences: false).contains("") {
      throw ValidationError("--fields takes names with commas between them, as in id,text,speaker.name")
    }
  }

  var location: FileOptions { reading.location }

  /// Whether rows go to a program.
  var isForPrograms: Bool { reading.json || csv || tsv || fields != nil }

  /// Prints each row as soon as it is made.
  ///
  /// - Parameters:
  ///   - rows: in their order.
  ///   - columns: the fields of a table for which none were named.
  ///   - json: the whole row.
  /// - Throws: `CommandFailure` for a field that rows do not have.
  func print<Row>(_ rows: some Sequence<Row>, columns: [String], _ json: (Row) -> JSON) throws {
    let chosen = fields?.split(separator: ",").map { FieldPath($0.trimmingPrefix(" ").description) }
    do {
      guard csv || tsv else {
        for row in rows {
          let object = json(row)
          Output.line(try chosen.map { try Self.object($0, of: object) }?.line ?? object.line)
        }
        return
      }
      let table = SeparatedValues(csv ? .commas : .tabs, fields: chosen ?? columns.map(FieldPath.init))
      var isFirst = true
      for row in rows {
        let line = try table.line(json(row))
        // Only after a row has shown that its fields are there.
        if isFirst { Output.data(table.header) }
        isFirst = false
        Output.data(line)
      }
      if isFirst { Output.data(table.header) }
    } catch let error as UnknownField {
      let known = error.known.isEmpty ? "it is part of no object" : "there are: \(error.known.joined(separator: ", "))"
      throw CommandFailure("there is no field “\(Escaped.line(error.field))”; \(known)", .wrongUsage)
    }
  }

  private static func object(_ fields: [FieldPath], of row: JSON) throws(UnknownField) -> JSON {
    var object: [String: JSON] = [:]
    for field in fields { object[field.text] = try field.value(in: row) }
    return .object(object)
  }
}
