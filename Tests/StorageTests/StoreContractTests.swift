@testable import Claims
import Foundation
import GRDB
@testable import Storage
import StoreContract
import TestFolders
import Testing

@Suite struct StoreContractTests {
  @Test func inMemory() async throws {
    try await StoreContract.check { try SQLiteStore.inMemory(clock: $0) }
  }

  @Test func inAFile() async throws {
    let folder = try TemporaryFolder()
    try await StoreContract.check { clock in
      try SQLiteStore.empty(at: folder.path("\(UUID().uuidString).claimbook"), clock: clock)
    }
  }

  /// Four runs of fifteen hundred commands each; with `CLAIMBOOK_LONG=1` a hundred.
  @Test(arguments: seeds)
  func randomCommandsFindNoWayAroundTheWorkflow(seed: UInt64) async throws {
    let (accepted, published, _) = try await WorkflowDrive.run(seed: seed, commands: 1500) {
      try SQLiteStore.inMemory(clock: $0)
    }
    #expect(accepted > 150)
    #expect(published > 0)
  }

  private static let seeds: ClosedRange<UInt64> =
    ProcessInfo.processInfo.environment["CLAIMBOOK_LONG"] == "1" ? 1...100 : 1...4
}

extension SQLiteStore {
  /// A new file with its schema and nothing else.
  static func empty(at path: String, clock: any Clock) throws -> SQLiteStore {
    let store = try SQLiteStore(path: path, location: path)
    store.fileClock.set(clock)
    try store.queue.writeWithoutTransaction { try Schema.migrate($0, path: path, backup: nil) }
    return store
  }
}
