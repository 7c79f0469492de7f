import Foundation
import GRDB
import Storage
import TestFolders
import Testing

/// What of a folder a command may change. Whoever asks for it has the claims file, and a copy that was made, checked as a
/// whole.
struct FolderState: Equatable {
  private(set) var events: Int?
  private(set) var schema: Int?
  private(set) var isIndexStale = false
  private(set) var output: Int?

  init(of folder: TemporaryFolder, _ call: FullDiskCall) async throws {
    if let output = call.output, FileManager.default.fileExists(atPath: folder.path(output)) {
      let size = try FileManager.default.attributesOfItem(atPath: folder.path(output))[.size] as? Int ?? 0
      // Copies of one file need not have as many pages.
      self.output = output.hasSuffix("backup") || output.hasSuffix("claimbook") ? 1 : size
      if self.output == 1 { try await Self.check(folder.path(output)) }
    }
    let path = folder.path("claims.claimbook")
    guard FileManager.default.fileExists(atPath: path) else { return }
    try await Self.check(path)
    let queue = try DatabaseQueue(path: path)
    (events, schema, isIndexStale) = try await queue.read { database in
      (
        try Int.fetchOne(database, sql: "SELECT max(number) FROM event"),
        try Int.fetchOne(database, sql: "PRAGMA user_version"),
        try Int.fetchOne(database, sql: "SELECT count(*) FROM speaker_name") == 0
      )
    }
    try queue.close()
  }

  /// Whether a command that goes from one state to another step by step, each for good, can have got so far.
  func isBetween(_ before: FolderState, _ after: FolderState) -> Bool {
    ((before.events ?? 0)...(after.events ?? 0)).contains(events ?? 0)
      && ((before.schema ?? 0)...(after.schema ?? 0)).contains(schema ?? 0)
  }

  static func check(_ path: String) async throws {
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
}
