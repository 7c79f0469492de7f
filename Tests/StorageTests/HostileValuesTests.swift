@testable import Claims
import Foundation
import GRDB
@testable import Storage
import StoreContract
import TestFolders
import Testing

/// Values that nobody could have written with Claimbook: every use of the file says no with a sentence, and none ends the
/// program or goes on for ever.
@Suite struct HostileValuesTests {
  let clock = FixedClock(Newsroom.noon)

  /// A file in which much of what reads numbers has something to read.
  private func file(in folder: TemporaryFolder) async throws -> String {
    let path = folder.path("news.claimbook")
    let store = try SQLiteStore.empty(at: path, clock: clock)
    let newsroom = try await Newsroom(store, clock: clock)
    try await newsroom.importing([("Marko Ilić", "The bridge opens in June."), ("Vera Dahl", "Nobody was hurt.")])
    let workbench = newsroom.workbench
    _ = try await workbench.mark(.named(["C-1"]), as: "verified", because: "The contract says so.")
    _ = try await workbench.addEvidence(
      .file(name: "a.txt", bytes: [1, 2]), to: .named(["C-1"]), EvidenceDetails(stance: .supports))
    _ = try await workbench.saveFilter("mine", "status:new")
    try store.close()
    return path
  }

  /// What somebody does with a file that came by mail.
  private static let uses: [(name: String, use: @Sendable (Workbench) async throws -> Void)] = [
    ("list", { _ = try await $0.list(.everything) }),
    ("report", { _ = try await $0.report(ReportRequest(filter: .everything)) }),
    ("show", { _ = try await $0.dossier(of: "C-1") }),
    ("article", { _ = try await $0.article("A-1") }),
    ("status", { _ = try await $0.counts() }),
    ("desk", { _ = try await $0.desk() }),
    ("log", { _ = try await $0.log() }),
    ("verify", { _ = try await $0.audit() }),
    ("evidence verify", { _ = try await $0.auditEvidence() }),
    ("split", { _ = try await $0.split("C-1", into: ["The bridge", "opens in June"]) }),
    ("add", { _ = try await $0.add(ClaimDetails(text: "Something new.")) }),
    ("note", { _ = try await $0.note("C-2", "Odd.", isPublic: false) }),
    ("tag", { _ = try await $0.tag(.named(["C-1"]), adding: ["x"], removing: []) }),
    ("ask", { _ = try await $0.askReply(.named(["C-2"]), ReplyRequest()) }),
    ("scale", { _ = try await $0.addScale(ScaleDefinition.presets[1]) }),
    ("filter", { _ = try await $0.saveFilter("other", "status:new") }),
    ("undo", { _ = try await $0.undo() }),
  ]

  private static let most = "9223372036854775807"

  /// What is planted, and what the sentence of the first no names; nothing where the file can be worked with.
  private static let plants: [(sql: String, what: String?)] = [
    ("UPDATE claim SET number = \(most) WHERE number = 2", "C-\(most), whose number"),
    ("UPDATE claim SET number = -1 WHERE number = 2", "C--1, whose number"),
    ("UPDATE claim SET version = \(most)", "C-1, whose version"),
    ("UPDATE evidence SET number = \(most)", "E-\(most), whose number"),
    ("UPDATE saved_filter SET number = 9007199254740991", nil),
    ("UPDATE scale SET number = 9007199254740991 WHERE number = 1", nil),
    ("UPDATE event SET number = \(most) WHERE number = (SELECT max(number) FROM event)", "event \(most)"),
    (#"UPDATE "commit" SET number = \#(most) WHERE number = (SELECT max(number) FROM "commit")"#, "commit \(most)"),
    ("UPDATE claim SET confidence = 9e999", "C-1, whose confidence"),
    ("UPDATE claim SET confidence = -1", "C-1, whose confidence"),
    (#"UPDATE claim SET tags = '["a",["b"]]'"#, "C-1, whose tags"),
    (#"UPDATE claim SET reasons = '[{"a":1}]'"#, "C-1, whose reasons"),
    (#"UPDATE claim SET speakers = '["a"'"#, "C-1, whose speakers"),
    ("UPDATE claim SET merged = '[' || hex(zeroblob(100000)) || ']'", "C-1, whose merged"),
    ("UPDATE claim SET appearances = '[1]'", "C-1, whose appearances"),
    (
      "UPDATE claim SET passage_start = -\(most) - 1, passage_end = \(most)",
      "C-1, whose passage"
    ),
    ("UPDATE claim SET parts = '[[99999999,99999999999999999]]'", "C-1, whose passage"),
    ("UPDATE claim SET parts = '[[900000,900001]]', passage_start = 900000, passage_end = 900001", nil),
    ("UPDATE claim SET lost_in = -\(most) - 1", "C-1, whose passage"),
    ("UPDATE claim SET imported = 'yesterday'", "C-1, whose imported"),
    ("UPDATE claim SET status = 'lost'", "C-1, whose status"),
    ("UPDATE article SET earlier = '[{}]'", "A-1, whose earlier"),
    (#"UPDATE article SET provenance = '{"reader":[]}'"#, "A-1, whose provenance"),
    ("UPDATE scale SET edition = \(most)", "SCALE-1, whose edition"),
    ("UPDATE scale SET ratings = '[[[]]]'", "SCALE-1, whose ratings"),
    ("UPDATE evidence SET size = -\(most)", "E-1, whose size"),
    (#"UPDATE settings SET differences = '[{"key":"reply-days","value":"\#(most)"}]'"#, nil),
    ("UPDATE settings SET differences = '[7]'", "CONFIG-1, whose differences"),
    (#"UPDATE event SET payload = json_set(payload, '$.confidence', 1e300) WHERE kind = 'claim'"#, nil),
    ("UPDATE event SET version = \(most) WHERE kind = 'claim'", nil),
  ]

  @Test(arguments: plants.indices)
  func valuesThatCannotBe(index: Int) async throws {
    let (sql, what) = Self.plants[index]
    let folder = try TemporaryFolder()
    let path = try await file(in: folder)
    try Planting.alter(path, sql)
    var sentences: [String] = []
    for (name, use) in Self.uses {
      do {
        let store = try SQLiteStore.open(at: path, clock: clock)
        defer { try? store.close() }
        try await use(Workbench(store: store, clock: clock, author: "Ana Kovač"))
      } catch let error as any Refusing {
        sentences.append(error.refusal.sentence)
        #expect(error.refusal.code != .fileFailed, "\(name): \(error.refusal.sentence)")
      } catch {
        Issue.record("\(sql): \(name): \(error)")
      }
    }
    if let what { #expect(sentences.contains { $0.contains(what) }, "\(sentences.first ?? "nothing")") }
  }
}

/// Writing to a file past the program.
enum Planting {
  /// Runs SQL with triggers and checks out of the way, and puts the triggers back.
  static func alter(_ path: String, _ sql: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction { database in
      let triggers = try Row.fetchAll(database, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
      for trigger in triggers { try database.execute(sql: "DROP TRIGGER \(trigger["name"] as String)") }
      try database.execute(sql: "PRAGMA ignore_check_constraints = ON; \(sql)")
      for trigger in triggers { try database.execute(sql: trigger["sql"]) }
    }
    try queue.close()
  }
}
