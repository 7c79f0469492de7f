import Foundation
import GRDB
@testable import Claims
@testable import Storage
import StoreContract
import TestFolders
import Testing

/// A log that somebody writes to past the program, with triggers and checks out of the way, is found out.
@Suite struct TamperingTests {
  let clock = FixedClock(Newsroom.noon)

  /// A file with an event of every kind of record, a redacted one, undone ones, and reasons.
  private func store(at path: String? = nil) async throws -> SQLiteStore {
    let store = try path.map { try SQLiteStore.empty(at: $0, clock: clock) } ?? SQLiteStore.inMemory(clock: clock)
    let newsroom = try await Newsroom(store, clock: clock)
    let workbench = newsroom.workbench
    try await newsroom.importing([("Marko Ilić", "The bridge opens in June."), ("Vera Dahl", "Nobody was hurt.")])
    _ = try await workbench.mark(.named(["C-1"]), as: "verified", because: "The contract says so.")
    _ = try await workbench.addEvidence(
      .file(name: "a.txt", bytes: [1, 2]), to: .named(["C-1"]), EvidenceDetails(stance: .supports))
    _ = try await workbench.follow([("https://courier.example/feed.xml", "Courier")])
    _ = try await workbench.drop(.named(["C-2"]), because: "opinion\nof hers")
    _ = try await workbench.undo()
    _ = try await workbench.note("C-1", "Lives in Harbour Lane.", isPublic: false)
    _ = try await workbench.redact(RedactionRequest(records: ["N-1"], because: "asked for"))
    try await writeTheOtherKinds(store)
    return store
  }

  private func writeTheOtherKinds(_ store: SQLiteStore) async throws {
    let at = Newsroom.noon
    let ruling = Ruling { snapshot in
      let claim = try snapshot.resolve("C-1", as: Claim.self).id
      let (scale, by) = (try snapshot.currentScale().id, try snapshot.all(Person.self)[0].id)
      let verdict = try snapshot.resolve("V-1", as: Verdict.self).id
      let records: [any Entity] = [
        Step(
          id: .make(at: at), number: try snapshot.highestNumber(.step) + 1, claim: claim, transition: .queue,
          from: .new, to: .queued, overridden: [],
          by: by,
          at: at),
        Opinion(
          id: .make(at: at), number: 1, claim: claim, verdict: verdict, scale: scale, rating: "verified", reason: "x",
          form: .blind, by: by, at: at),
        Reply(id: .make(at: at), number: 1, claim: claim, waiver: "x", by: by, at: at),
        Correction(
          id: .make(at: at), number: 1, claim: claim, severity: .minor, wrong: "x", received: at.dayInUTC, by: by,
          at: at),
        SavedFilter(id: .make(at: at), number: 1, name: "mine", terms: "status:new"),
      ]
      return Decision(
        commit: Commit(
          action: .edit, by: by, at: at, reason: "ein Grund: ž",
          changes: records.map { Change(before: nil, after: $0.record) }), outcome: ())
    }
    _ = try await store.commit(ruling)
  }

  /// Alters the file as the body says, hands the error that a check finds to `found`, and puts the file back.
  private func tampering(
    _ database: Database, _ alter: (Database) throws -> Void, expecting noted: NotedHead? = nil
  ) throws -> (any Error)? {
    var found: (any Error)?
    try database.inSavepoint {
      try alter(database)
      do { _ = try SQLiteSnapshot(database: database).verified(expecting: noted) } catch { found = error }
      return .rollback
    }
    return found
  }

  private static let disarmed = """
    DROP TRIGGER event_is_not_changed; DROP TRIGGER event_payload_is_not_rewritten; DROP TRIGGER event_is_not_deleted;
    DROP TRIGGER commit_is_not_changed; DROP TRIGGER commit_is_not_deleted;
    DROP TRIGGER commit_is_not_replaced;
    PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;
    """

  @Test("a change of any one byte of any row of the log is found")
  func everyByte() async throws {
    let store = try await store()
    let seed = UInt64.random(in: 0...UInt64.max)
    print("tampering with seed \(seed)")
    try await store.queue.writeWithoutTransaction { database in
      var random = SplitMix(state: seed)
      let kinds = try String.fetchSet(database, sql: "SELECT DISTINCT kind FROM event")
      #expect(kinds == Set(RecordKind.allCases.map(\.rawValue)), "every kind is there")
      try database.execute(sql: Self.disarmed)
      #expect(try tampering(database, { _ in }) == nil)
      var done = 0
      while done < 1500 {
        let table = Bool.random(using: &random) ? "event" : "\"commit\""
        let columns = try database.columns(in: table == "event" ? "event" : "commit").map(\.name)
        let column = try #require(columns.randomElement(using: &random))
        let rows = try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
        let row = Int.random(in: 1...rows, using: &random)
        guard let altered = try Self.altered(database, table, column, row, &random) else { continue }
        do {
          let error = try tampering(
            database,
            {
              try $0.execute(
                sql: "UPDATE \(table) SET \"\(column)\" = \(altered.sql) WHERE number = ?",
                arguments: [altered.value, row])
            })
          #expect(error is ClaimsError, "seed \(seed): \(table) \(row) \(column)")
        } catch is DatabaseError {
          // A number that another row has: SQLite itself refuses it.
          continue
        }
        done += 1
      }
    }
  }

  /// The value with one byte changed, put in or taken out; for numbers, another one.
  private static func altered(
    _ database: Database, _ table: String, _ column: String, _ row: Int, _ random: inout SplitMix
  ) throws -> (sql: String, value: DatabaseValue)? {
    let sql = "SELECT \"\(column)\" FROM \(table) WHERE number = ?"
    guard let found = try Row.fetchOne(database, sql: sql, arguments: [row]) else { return nil }
    if column == "number" || column == "version" {
      let number: Int = found[0]
      return (
        "?", ([number - 2, number - 1, number + 1, number + 100, 0].randomElement(using: &random) ?? 0).databaseValue
      )
    }
    var bytes = try found.withUnsafeData(atIndex: 0) { $0.map(Array.init) } ?? []
    let byte = UInt8.random(in: 0...255, using: &random)
    let place = Int.random(in: 0...bytes.count, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0 where place < bytes.count: bytes.remove(at: place)
    case 1: bytes.insert(byte, at: place)
    default:
      guard place < bytes.count, bytes[place] != byte else { return nil }
      bytes[place] = byte
    }
    return ("CAST(? AS TEXT)", Data(bytes).databaseValue)
  }

  private static let ways: [(sql: String, message: String)] = [
    ("UPDATE event SET payload = NULL WHERE number = 3", "event 3 was emptied, and no redaction names it"),
    (
      "UPDATE event SET payload = (SELECT payload FROM event WHERE number = 2) WHERE payload IS NULL",
      "another payload"
    ),
    (#"UPDATE "commit" SET reason = '' WHERE number = 2"#, "change 2 was altered"),
    (#"UPDATE "commit" SET undoes = '' WHERE number = 2"#, "change 2 was altered"),
    (#"UPDATE "commit" SET number = number + 1 WHERE number = (SELECT max(number) FROM "commit")"#, "is not there"),
    ("UPDATE event SET number = number + 1 WHERE number = (SELECT max(number) FROM event)", "is not there"),
    ("DELETE FROM event WHERE number = 5", "event 5 is not there"),
    (#"DELETE FROM "commit" WHERE number = 3"#, "change 3 is not there"),
    (#"DELETE FROM event WHERE "commit" = (SELECT id FROM "commit" WHERE number = 3)"#, "do not belong together"),
    (#"DELETE FROM "commit" WHERE number = (SELECT max(number) FROM "commit")"#, "belongs to no change"),
    (
      #"INSERT INTO "commit" SELECT number + 1, '018f625f-da00-7464-a869-300211b18ac4', action, "by", at, reason, undoes "#
        + #"FROM "commit" ORDER BY number DESC LIMIT 1"#, "has no events"
    ),
    (
      // A line break moved from one field of the change into the next.
      #"UPDATE "commit" SET reason = substr(reason, instr(reason, char(10)) + 1), "#
        + #"undoes = char(10) || substr(reason, 1, instr(reason, char(10)) - 1) WHERE reason LIKE 'opinion%'"#,
      "was altered"
    ),
    ("UPDATE redaction SET is_removed = 1", "was emptied, and no redaction names it"),
    ("UPDATE redaction SET events = '[3]'", "event 3 has a payload again"),
    ("UPDATE redaction SET reason = 'x'", "RED-1, which is not what the log says"),
    (
      "INSERT INTO redaction SELECT 9, '018f625f-da00-7464-a869-300211b18ac4', 1, 0, subject, subject_id, fields, '[3]', "
        + #"contents, reason, "by", at FROM redaction; UPDATE event SET payload = NULL WHERE number = 3"#,
      "RED-9, which the log does not know"
    ),
    ("UPDATE content SET bytes = x''", "the bytes of A-1"), ("DELETE FROM content", "the bytes of A-1"),
    (
      "INSERT INTO content VALUES ('\(String(repeating: "0", count: 64))', x'01')",
      "those of their digest 000000000000"
    ),
    ("UPDATE content SET digest = upper(digest)", "the bytes of"),
    ("DELETE FROM note", "no N-1 any more"), ("UPDATE settings SET preset = 'newsroom'", "CONFIG-1, which is not"),
  ]

  @Test func otherWaysToAlterTheLogAreFound() async throws {
    let store = try await store()
    try await store.queue.writeWithoutTransaction { database in
      try database.execute(sql: Self.disarmed)
      for (sql, message) in Self.ways {
        let error = try tampering(database, { try $0.execute(sql: sql) })
        let sentence = (error as? ClaimsError)?.description ?? "nothing"
        #expect(sentence.contains(message), "\(sql): \(sentence)")
      }
    }
  }

  @Test("events that change places are found")
  func reordering() async throws {
    let store = try await store()
    try await store.queue.writeWithoutTransaction { database in
      try database.execute(sql: Self.disarmed)
      for table in ["event", "\"commit\""] {
        let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
        for number in 1..<count {
          let error = try tampering(database) {
            try $0.execute(
              sql: """
                UPDATE \(table) SET number = -1 WHERE number = \(number);
                UPDATE \(table) SET number = \(number) WHERE number = \(number + 1);
                UPDATE \(table) SET number = \(number + 1) WHERE number = -1;
                """)
          }
          #expect(error is ClaimsError, "\(table) \(number)")
        }
      }
    }
  }

  @Test("what is taken away from the end shows against a noted head, even when records and changes go with it")
  func deletionFromTheEnd() async throws {
    let store = try await store()
    let head = try await store.read { try $0.head() }
    let noted = try NotedHead(String(head.hash.hexadecimal.prefix(12)))
    #expect(try await store.read { try $0.verified(expecting: noted) }.noted == head.events)
    try await store.queue.writeWithoutTransaction { database in
      try database.execute(sql: Self.disarmed)
      for lost in 1...head.events {
        let events = "DELETE FROM event WHERE number > \(head.events - lost);"
        let commits = #"DELETE FROM "commit" WHERE id NOT IN (SELECT "commit" FROM event);"#
        for sql in [events, events + commits] {
          #expect(try tampering(database, { try $0.execute(sql: sql) }, expecting: noted) is ClaimsError, "\(lost)")
          // Without a noted head the records betray it, unless they are altered as well.
          #expect(try tampering(database, { try $0.execute(sql: sql) }) is ClaimsError, "\(lost)")
        }
      }
      try database.execute(sql: "PRAGMA ignore_check_constraints = OFF")
    }
  }

  /// The perfect forgery: the file as it was, before what the forger wants to be forgotten.
  @Test func anEarlierStateOfTheFileShowsAgainstANotedHead() async throws {
    let folder = try TemporaryFolder()
    let store = try await store(at: folder.path("now.claimbook"))
    let copy = try DatabaseQueue(path: folder.path("before.claimbook"))
    try store.queue.backup(to: copy)
    try copy.close()
    _ = try await Workbench(store: store, clock: clock, author: "Ana Kovač").note("C-1", "Wrong.", isPublic: true)
    let noted = try NotedHead(try await store.read { try $0.head() }.hash.hexadecimal)
    try store.close()
    let forged = try SQLiteStore.open(at: folder.path("before.claimbook"), clock: clock)
    _ = try await forged.read { try $0.verified() }
    await #expect(throws: ClaimsError.unknownHead(noted.digits)) {
      try await forged.read { try $0.verified(expecting: noted) }
    }
    try forged.close()
  }

  @Test("INSERT OR REPLACE rewrites no change, and what it does to events is found")
  func replacing() async throws {
    let store = try await store()
    try await store.queue.writeWithoutTransaction { database in
      for sql in [
        #"INSERT OR REPLACE INTO "commit" SELECT * FROM "commit" WHERE number = 2"#,
        #"INSERT OR REPLACE INTO "commit" SELECT number + 1000, id, action, "by", at, reason, undoes FROM "commit" "#
          + "WHERE number = 2",
        "UPDATE OR REPLACE event SET number = 4 WHERE number = 5",
      ] {
        #expect(throws: DatabaseError.self, "\(sql)") { try database.execute(sql: sql) }
      }
      for columns in [
        #"number, "commit", kind, record, version, digest, previous, hash, '{}'"#,
        #"number + 1000, "commit", kind, record, version, digest, previous, hash, payload"#,
        #"number + 1, "commit", kind, record, version, digest, previous, hash, payload"#,
      ] {
        let error = try tampering(database) {
          try $0.execute(sql: "INSERT OR REPLACE INTO event SELECT \(columns) FROM event WHERE number = 4")
        }
        #expect(error is ClaimsError, "\(columns)")
      }
      _ = try SQLiteSnapshot(database: database).verified()
    }
  }
}

/// Vigna's generator: random enough, and the same again for a seed.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
