import Foundation
import GRDB
import Storage
import TestFolders
import Testing

/// Every command that writes, on a disk that is full sooner or later: what was acknowledged is there, what was refused
/// changed nothing, the file is whole, and nothing is left beside it.
struct FullDiskTests {
  /// With `CLAIMBOOK_LONG=1` each page more of room until a command has enough, on each kind of disk; else a few.
  private static let isLong = ProcessInfo.processInfo.environment["CLAIMBOOK_LONG"] == "1"
  private static let disks = isLong ? FullDisk.available : Array(FullDisk.available.prefix(1))
  /// In kilobytes.
  private static let rooms =
    isLong ? Array(stride(from: 0, through: 1600, by: 4)) : [0, 4, 36, 64, 128, 240, 340, 1000]

  @Test("every command is tried here, or writes nothing")
  func allCommands() throws {
    let names = try CommandReference().commands.map { String($0.path.dropFirst("claimbook ".count)) }
    let tried = Set(FullDiskCall.all.map(\.command))
    #expect(tried.union(FullDiskCall.reading) == Set(names))
  }

  @Test(arguments: disks, FullDiskCall.all)
  func keepsItsPromises(disk: FullDisk, call: FullDiskCall) async throws {
    let stages = try FullDiskStages.shared.get()
    let start = try stages.start(call)
    if call.command == "doctor" { try Self.spoilIndex(start) }
    let (whole, room) = try disk.run(call.call, in: start, room: 1_000_000, environment: stages.environment)
    try #require(whole.status == 0, "\(whole.output)")
    let (before, after) = (try await Self.state(of: start, call), try await Self.state(of: room, call))
    #expect(before != after, "it writes nothing")
    var isEnough = false
    for kilobytes in Self.rooms where !isEnough {
      let (outcome, folder) = try disk.run(call.call, in: start, room: kilobytes, environment: stages.environment)
      let place: Comment = "\(kilobytes) kB of room: exit \(outcome.status), \(outcome.output)"
      #expect(outcome.status == 0 || outcome.status == 1, place)
      let names = Set(try folder.names())
      let beside: Set = ["claims.claimbook-wal", "claims.claimbook-shm"]
      #expect(names.subtracting(beside).isSubset(of: Set(try room.names())), "left behind: \(names), \(place)")
      let state = try await Self.state(of: folder, call)
      if outcome.status == 0 {
        #expect(state == after, place)
        isEnough = names.isDisjoint(with: beside)
      } else if outcome.output.contains("is written, but") {
        #expect(state == after, place)
      } else if call.isStepwise, let events = state.events {
        #expect(((before.events ?? 0)...(after.events ?? 0)).contains(events), place)
      } else {
        #expect(state == before, place)
      }
      #expect(Set(try folder.names()).isDisjoint(with: beside), "taken up with room again, \(place)")
    }
  }

  /// What of a folder a command may change, once the file was opened on a disk with room; checks that it is whole.
  private struct State: Equatable {
    var events: Int?
    var schema: Int?
    var isIndexStale = false
    var output: Int?
  }

  private static func state(of folder: TemporaryFolder, _ call: FullDiskCall) async throws -> State {
    var state = State()
    if let output = call.output, FileManager.default.fileExists(atPath: folder.path(output)) {
      let size = try FileManager.default.attributesOfItem(atPath: folder.path(output))[.size] as? Int ?? 0
      // Copies of one file need not have as many pages.
      state.output = output.hasSuffix("backup") || output.hasSuffix("claimbook") ? 1 : size
      if state.output == 1 { try await check(folder.path(output)) }
    }
    let path = folder.path("claims.claimbook")
    guard FileManager.default.fileExists(atPath: path) else { return state }
    try await check(path)
    let queue = try DatabaseQueue(path: path)
    state = try await queue.read { [state] database in
      var state = state
      state.events = try Int.fetchOne(database, sql: "SELECT max(number) FROM event")
      state.schema = try Int.fetchOne(database, sql: "PRAGMA user_version")
      state.isIndexStale = try Int.fetchOne(database, sql: "SELECT count(*) FROM speaker_name") == 0
      return state
    }
    try queue.close()
    return state
  }

  private static func check(_ path: String) async throws {
    let queue = try DatabaseQueue(path: path)
    let problems = try await queue.read { database in
      try String.fetchAll(database, sql: "PRAGMA integrity_check")
        + Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map(\.description)
    }
    #expect(problems == ["ok"])
    try queue.close()
    do {
      _ = try await CopyCheck(of: path)
    } catch StorageError.failed(_, let detail) where detail.contains("upgrade") {
      // An older file has no log that this program could follow.
    }
  }

  private static func spoilIndex(_ folder: TemporaryFolder) throws {
    let queue = try DatabaseQueue(path: folder.path("claims.claimbook"))
    try queue.writeWithoutTransaction { try $0.execute(sql: "DELETE FROM speaker_name") }
    try queue.close()
  }
}
