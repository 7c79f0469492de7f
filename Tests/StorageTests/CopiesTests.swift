import Claims
import Foundation
import GRDB
@testable import Storage
import StoreContract
import TestFolders
import Testing

/// Copies of a claims file, and the look at a file as a whole.
@Suite struct FileCopiesTests {
  private let clock = FixedClock(Newsroom.noon)
  private let folder: TemporaryFolder
  private let path: String

  init() async throws {
    folder = try TemporaryFolder()
    path = folder.path("news.claimbook")
    let clock = clock
    _ = try await SQLiteStore.create(at: path, clock: clock) { store in
      try await Workbench(store: store, clock: clock, author: "Ana").start().commitNumber
    }
    try await add("The bridge is safe.")
  }

  private func add(_ text: String) async throws {
    let store = try SQLiteStore.open(at: path, clock: clock)
    _ = try await Workbench(store: store, clock: clock, author: "Ana").add(ClaimDetails(text: text))
    try store.close()
  }

  private func copy(to name: String) throws {
    let store = try SQLiteStore.open(at: path, clock: clock)
    try store.copy(to: folder.path(name))
    try store.close()
  }

  /// Changes a file past Claimbook.
  private func alter(_ name: String, _ sql: String) throws {
    let queue = try DatabaseQueue(path: folder.path(name))
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }

  @Test("files are compared without a change to them or beside them, damaged and foreign ones too")
  func outlines() async throws {
    try copy(to: "copy")
    try await add("It rains.")
    try folder.write("text", "no database")
    try folder.write("empty", "")
    try Data(contentsOf: URL(fileURLWithPath: path)).prefix(20_000).write(to: URL(fileURLWithPath: folder.path("cut")))
    mkfifo(folder.path("pipe"), 0o600)
    let names = ["news.claimbook", "copy", "text", "empty", "cut", "pipe", "none"]
    let before = try folder.names()
    let outlines = SQLiteStore.outlines(at: names.map(folder.path))
    #expect(try folder.names() == before)
    #expect(outlines.dropFirst(2).allSatisfy { $0 == nil })
    let (record, copy) = (try #require(outlines[0]), try #require(outlines[1]))
    #expect(CopyStanding(of: copy, to: record) == .behind(events: record.count - copy.count))
    #expect(copy.count > 1 && copy.count < record.count && copy.changed == Newsroom.noon)
  }

  @Test("a copy that is made while another program writes is whole, and lacks what was not written yet")
  func copying() async throws {
    let writer = try DatabaseQueue(path: path)
    try await writer.writeWithoutTransaction { database in
      try database.execute(sql: "BEGIN IMMEDIATE; UPDATE claim SET topic = 'rain'")
      try copy(to: "copy")
      try database.execute(sql: "ROLLBACK")
    }
    try writer.close()
    let check = try await CopyCheck(of: folder.path("copy"))
    #expect(check.audit.records > 1 && check.changed == Newsroom.noon)
    #expect(try folder.names() == ["copy", "news.claimbook"])
  }

  @Test(
    "a copy that is not whole is found out",
    arguments: [
      "UPDATE claim SET text = 'x'", "DELETE FROM claim",
      "DELETE FROM event WHERE number = 2",
    ])
  func altered(_ sql: String) async throws {
    try copy(to: "copy")
    try Planting.alter(folder.path("copy"), sql)
    await #expect(throws: ClaimsError.self) { _ = try await CopyCheck(of: folder.path("copy")) }
  }

  @Test("a copy with lost pages is damaged")
  func damaged() async throws {
    try copy(to: "copy")
    let handle = try #require(FileHandle(forWritingAtPath: folder.path("copy")))
    try handle.seek(toOffset: 4096 * 6)
    try handle.write(contentsOf: Data(repeating: 0xAA, count: 4096 * 12))
    try handle.close()
    await #expect(throws: (any Error).self) { _ = try await CopyCheck(of: folder.path("copy")) }
  }

  @Test("copies beside a file are found by what they hold, and others' files are left out")
  func beside() async throws {
    try copy(to: "news.claimbook-backup-2026-11-29T120000Z")
    try await add("It rains.")
    let made = FoundCopy.path(of: path, at: Newsroom.noon)
    try copy(to: URL(fileURLWithPath: made).lastPathComponent)
    try copy(to: "kept.claimbook")
    try folder.write("news.claimbook-backup-broken", "no database")
    try folder.write("notes.claimbook", "no database")
    let clock = clock
    _ = try await SQLiteStore.create(at: folder.path("other.claimbook"), clock: clock) { store in
      try await Workbench(store: store, clock: clock, author: "Ben").start().commitNumber
    }
    let found = FoundCopy.all(of: path)
    #expect(
      found.map { URL(fileURLWithPath: $0.path).lastPathComponent } == [
        URL(fileURLWithPath: made).lastPathComponent, "kept.claimbook", "news.claimbook-backup-2026-11-29T120000Z",
        "news.claimbook-backup-broken",
      ])
    #expect(found.map(\.standing) == [.same, .same, found[2].standing, nil])
    guard case .behind(let events) = found[2].standing else {
      Issue.record("\(String(describing: found[2].standing))")
      return
    }
    #expect(events > 0)
  }

  private func kinds(_ mends: Bool = false) async throws -> [String] {
    try await Examination(of: path, mends: mends).troubles.map { $0.kind.rawValue + ($0.isMended ? " mended" : "") }
  }

  @Test(
    "an index that is not as the records say is found, and mended when asked",
    arguments: [
      "INSERT INTO claim_words (claim_words) VALUES ('delete-all')",
      "DELETE FROM speaker_name", "DELETE FROM claim_speaker",
      "INSERT INTO speaker_name SELECT 'somebody else', id FROM speaker",
    ])
  func indexes(_ sql: String) async throws {
    let store = try SQLiteStore.open(at: path, clock: clock)
    _ = try await Workbench(store: store, clock: clock, author: "Ana").add(
      ClaimDetails(text: "It rains.", speaker: "Vera"))
    try store.close()
    #expect(try await kinds() == [])
    try alter("news.claimbook", sql)
    #expect(try await kinds() == ["index-stale"])
    #expect(try await kinds(true) == ["index-stale mended"])
    #expect(try await kinds() == [])
    #expect(try folder.names() == ["news.claimbook"])
  }

  @Test(
    "damage is named, not mended, and does not end the look",
    arguments: [
      ("UPDATE claim SET topic = 'x'", "record-altered"),
      ("UPDATE event SET kind = 'note' WHERE number = 2", "record-altered"),
    ])
  func damage(_ sql: String, _ kind: String) async throws {
    try Planting.alter(path, sql)
    #expect(try await kinds() == [kind])
    #expect(try await kinds(true) == [kind])
    #expect(try await Examination(of: path).weight == .damage)
  }

  @Test("what surrounds the file is told: copies, what was left beside it")
  func surroundings() async throws {
    try copy(to: "news-copy.claimbook")
    for name in [
      "news.claimbook.new-17", ".claimbook-12345", ".claimbook-12345-journal", ".claimbook-notes", "news.claimbook.md",
    ] {
      try folder.write(name, "x")
    }
    #expect(try await kinds() == ["copies-beside", "left-over", "left-over", "left-over"])
    #expect(try await Examination(of: path).weight == .note)
  }

  @Test("a file that is none is no patient")
  func noPatient() async throws {
    try folder.write("text", "no database")
    await #expect(throws: StorageError.notAClaimsFile(path: folder.path("text"))) {
      _ = try await Examination(of: folder.path("text"))
    }
    await #expect(throws: StorageError.missing(path: folder.path("none"))) {
      _ = try await Examination(of: folder.path("none"))
    }
  }

  @Test(
    "network drives are told from the computer's own disks by the list of mounts",
    arguments: [
      (UInt64(0x34), "nfs4"), (0x0801, nil), (0x35, "cifs"), (0x99, nil),
    ] as [(UInt64, String?)])
  func mounts(_ device: UInt64, _ type: String?) {
    let mounts = """
      36 35 0:52 / /mnt/news rw,noatime shared:1 - nfs4 server:/news rw
      37 35 8:1 / / rw - ext4 /dev/sda1 rw
      38 35 0:53 / /mnt/share rw shared:2 master:3 - cifs //server/share rw
      """
    #expect(MountTable.networkType(in: mounts, device: device) == type)
  }
}
