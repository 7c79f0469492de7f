import ArgumentParser
import Claims
import Intake
import Reporting
import Storage

extension FileCommands {
  struct Query: PagedCommand {
    static let configuration = CommandConfiguration(
      commandName: "query",
      abstract: "Ask the file in SQL, to read only.",
      discussion: """
        One SELECT in SQLite's language on views of the records, as you may see them:
        a rating that waits for your second opinion is absent. --views says which
        there are, docs/query.md how they hang together. - reads the query from
        standard input. What stops at a limit ends with exit code 1.

        EXAMPLES
          claimbook query --views
          claimbook query "SELECT speaker, count(*) AS n FROM claims GROUP BY speaker"
          claimbook query "SELECT id, text FROM claims WHERE rating IS NULL" --csv
          claimbook query - < monthly.sql --limit 100000 --seconds 300
        """)

    @Argument(help: ArgumentHelp("One SELECT; - for standard input.", valueName: "sql"))
    var sql: String?

    @Flag(help: "Show the views and their columns.")
    var views = false

    @Option(help: ArgumentHelp("At most so many rows; more are an error.", valueName: "number"))
    var limit = QueryLimits().rows

    @Option(help: ArgumentHelp("Stop after so long.", valueName: "number"))
    var seconds = QueryLimits().seconds

    @OptionGroup var options: ListOptions

    func validate() throws {
      guard views == (sql == nil) else {
        throw ValidationError("write one SELECT, or see what can be asked: claimbook query --views")
      }
      guard (1...10_000_000).contains(limit) else { throw ValidationError("--limit goes from 1 to 10000000 rows") }
      guard (1...86_400).contains(seconds) else { throw ValidationError("--seconds goes from 1 to 86400") }
    }

    func run(in container: Container) throws {
      guard let sql else { return try printViews() }
      let query = try sql == "-" ? standardInput() : sql
      let limits = QueryLimits(rows: limit, seconds: seconds)
      let count = try container.readingFile(options.location) { session, store in
        try store.query(query, for: session.viewer, limits: limits, print)
      }
      if !options.isForPrograms { Output.aside(Style.faint(Counted.text(count, "row"))) }
    }

    /// As long a statement as SQLite takes from anybody.
    private static let longest = 1_000_000

    private func standardInput() throws -> String {
      let bytes = try InputFile.bytes(of: "-", limit: Self.longest)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw CommandFailure("the query on standard input is no UTF-8 text", .wrongUsage)
      }
      return text
    }

    /// - Returns: how many there were.
    private func print(_ rows: QueryRows) throws -> Int {
      let columns = rows.columns
      var count = 0
      guard !options.isForPrograms else {
        try options.print(rows, columns: columns) { row in
          count += 1
          return .object(Dictionary(uniqueKeysWithValues: zip(columns, row.map(JSON.init))))
        }
        return count
      }
      var table = Table(columns)
      for row in rows { table.add(row.map { .init($0.words) }) }
      table.print()
      return table.rows.count
    }

    private func printViews() throws {
      if options.isForPrograms {
        return try options.print(QueryView.all, columns: ["view", "row"]) { view in
          [
            "view": .string(view.name), "row": .string(view.row),
            "columns": .array(view.columns.map { ["name": .string($0.name), "meaning": .string($0.meaning)] }),
          ]
        }
      }
      for view in QueryView.all {
        Output.line(Style.strong(view.name) + "  " + view.row)
        for column in view.columns {
          let name = column.name + String(repeating: " ", count: max(1, 18 - column.name.count))
          Output.line("  " + name + column.meaning)
        }
        Output.line("")
      }
    }
  }
}

extension QueryValue {
  /// What a table shows of it; nothing for what is absent.
  fileprivate var words: String {
    switch self {
    case .absent: ""
    case .integer(let number): "\(number)"
    case .real(let number): "\(number)"
    case .text(let text): text
    case .bytes(let digits): digits
    }
  }
}

extension JSON {
  fileprivate init(_ value: QueryValue) {
    self =
      switch value {
      case .absent: .null
      case .integer(let number): .int(Int(number))
      // JSON knows no infinite numbers.
      case .real(let number): number.isFinite ? .double(number) : .null
      case .text(let text): .string(text)
      case .bytes(let digits): .string(digits)
      }
  }
}
