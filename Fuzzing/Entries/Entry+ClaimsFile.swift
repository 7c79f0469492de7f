import Claims
import Foundation
import GRDB
import Intake
import Storage

extension Entry {
  /// A whole claims file in which bytes of pages, and values of rows, are others: what somebody may send by mail. Each four
  /// bytes of the input are one change.
  static let claimsFile = Entry("claims-file") { input in
    let folder = try ownFolder("fuzzed")
    let path = folder + "/news.claimbook"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let changes = stride(from: 0, to: input.count - input.count % 4, by: 4).prefix(64).map {
      Alteration(input[$0..<$0 + 4])
    }
    var bytes = try sample.get()
    for case .byte(let place, let value) in changes { bytes[place % bytes.count] = value }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    alter(path, changes)
    for use in uses {
      do { try Blocking.wait { try await use(path) } } catch { Outcome.require(error, "claims file") }
    }
  }

  /// An empty folder of its own: a claims file in the one for all would be found by programs that are tried meanwhile.
  private static func ownFolder(_ name: String) throws -> String {
    let folder = NSTemporaryDirectory() + "\(name)-\(ProcessInfo.processInfo.processIdentifier)"
    try? FileManager.default.removeItem(atPath: folder)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }

  private enum Alteration: Sendable {
    /// Of the file.
    case byte(place: Int, value: UInt8)
    /// Of a column, of all its rows, to one of `Alteration.values`.
    case column(Int, value: Int)

    init(_ four: ArraySlice<UInt8>) {
      let bytes = four.map(Int.init)
      self =
        bytes[0] < 128
        ? .byte(place: bytes[0] << 16 | bytes[1] << 8 | bytes[2], value: UInt8(bytes[3]))
        : .column(bytes[1] << 8 | bytes[2], value: bytes[3])
    }

    static let values = [
      "9223372036854775807", "-9223372036854775808", "9007199254740991", "0", "-1", "9e999", "-9e999", "0.5", "''",
      "'x'",
      "x'00ff'", "'[[[[1]]]]'", "'{}'", "'[]'", "'[{\"key\":\"reply-days\",\"value\":\"9223372036854775807\"}]'",
      "'[[0,9999999999]]'",
      "'0001-01-01'", "'9999-12-31T23:59:59.999Z'", "char(0x202e, 0, 27)", "hex(zeroblob(70000))",
      "(SELECT id FROM person)", "(SELECT id FROM claim)",
    ]
  }

  /// Past the program, with triggers and checks out of the way; what SQLite refuses stays as it is.
  private static func alter(_ path: String, _ changes: [Alteration]) {
    let values = changes.compactMap { if case .column(let column, let value) = $0 { (column, value) } else { nil } }
    guard !values.isEmpty else { return }
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    guard let queue = try? DatabaseQueue(path: path, configuration: configuration) else { return }
    try? queue.writeWithoutTransaction { database in
      let triggers = try Row.fetchAll(database, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
      for trigger in triggers { try database.execute(sql: "DROP TRIGGER \"\(trigger["name"] as String)\"") }
      try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
      let columns = try Row.fetchAll(
        database,
        sql: """
          SELECT t.name, c.name FROM pragma_table_list AS t, pragma_table_info(t.name) AS c
          WHERE t.type = 'table' AND t.schema = 'main' AND t.name <> 'sqlite_schema' ORDER BY 1, 2
          """)
      for (column, value) in values where !columns.isEmpty {
        let (table, name): (String, String) = (columns[column % columns.count][0], columns[column % columns.count][1])
        let value = Alteration.values[value % Alteration.values.count]
        try? database.execute(sql: "UPDATE \"\(table)\" SET \"\(name)\" = \(value)")
      }
      for trigger in triggers { try database.execute(sql: trigger["sql"]) }
    }
    try? queue.close()
  }

  private static let clock = FixedClock(Instant(millisecondsSince1970: 1_715_342_400_000))

  /// What somebody does with a file that came by mail; each opens it anew.
  private static let uses: [@Sendable (String) async throws -> Void] = [
    opening { _ = try await $0.list(.everything, by: .urgency) }, opening { _ = try await $0.dossier(of: "C-1") },
    opening { _ = try await $0.list(Filter("bridge", today: clock.today)) },
    opening { _ = try await $0.report(ReportRequest(filter: .everything)) }, opening { _ = try await $0.counts() },
    opening { _ = try await $0.desk(everybodys: true) }, opening { _ = try await $0.log() },
    opening { _ = try await $0.standards() }, opening { _ = try await $0.audit() },
    opening { _ = try await $0.auditEvidence() }, opening { _ = try await $0.articles() },
    opening { _ = try await $0.note("C-2", "Odd.", isPublic: false) },
    opening { _ = try await $0.split("C-1", into: ["The bridge", "opens in June"]) },
    opening { _ = try await $0.add(ClaimDetails(text: "The bridge is closed.", speaker: "Ada Voss")) },
    opening { _ = try await $0.undo() },
    { path in
      _ = try await Examination(of: path)
      _ = SQLiteStore.outlines(at: [path])
    },
  ]

  private static func opening(
    _ use: @escaping @Sendable (Workbench) async throws -> Void
  ) -> @Sendable (String) async throws -> Void {
    { path in
      let store = try SQLiteStore.open(at: path, clock: clock)
      defer { try? store.close() }
      try await use(Workbench(store: store, clock: clock, author: "Ana Kovač"))
    }
  }

  /// A small file with records of most kinds.
  private static let sample = Result {
    let folder = try ownFolder("sample")
    let path = folder + "/news.claimbook"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Blocking.wait {
      try await SQLiteStore.create(at: path, clock: clock) { store in
        let desk = Workbench(store: store, clock: clock, author: "Ana Kovač")
        _ = try await desk.start()
        let text = "Bridge to open\nThe bridge opens in June. Nobody was hurt.\n"
        let read = ReadArticle(
          text: text, blocks: [.init(.headline, Span(0, 14)), .init(.paragraph, Span(15, 58))], title: "Bridge to open")
        let statements = [Span(15, 40), Span(41, 58)].map {
          Statement(content: [$0], speaker: "Marko Ilić", kind: .indirect, confidence: 0.9)
        }
        _ = try await desk.import(read, raw: Array(text.utf8), fileName: "a.txt", statements: statements)
        _ = try await desk.mark(.named(["C-1"]), as: "verified", because: "The contract says so.")
        _ = try await desk.addEvidence(
          .file(name: "a.csv", bytes: Array("a,b".utf8)), to: .named(["C-1"]), EvidenceDetails(stance: .supports))
        _ = try await desk.askReply(.named(["C-2"]), ReplyRequest())
        _ = try await desk.note("C-1", "Ask the port.", isPublic: true)
        _ = try await desk.saveFilter("mine", "status:new")
        _ = try await desk.redact(RedactionRequest(records: ["N-1"], because: "asked for"))
      }
    }
    return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  }
}
