import Foundation
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
    let (whole, room) = try disk.run(call.call, in: start, room: 1_000_000, environment: stages.environment)
    try #require(whole.status == 0, "\(whole.output)")
    let (before, after) = (try await FolderState(of: start, call), try await FolderState(of: room, call))
    #expect(before != after, "it writes nothing")
    var isEnough = false
    for kilobytes in Self.rooms where !isEnough {
      let (outcome, folder) = try disk.run(call.call, in: start, room: kilobytes, environment: stages.environment)
      let place: Comment = "\(kilobytes) kB of room: exit \(outcome.status), \(outcome.output)"
      #expect(outcome.status == 0 || outcome.status == 1, place)
      let names = Set(try folder.names())
      let beside: Set = ["claims.claimbook-wal", "claims.claimbook-shm"]
      #expect(names.subtracting(beside).isSubset(of: Set(try room.names())), "left behind: \(names), \(place)")
      let state = try await FolderState(of: folder, call)
      if outcome.status == 0 {
        #expect(state == after, place)
        isEnough = names.isDisjoint(with: beside)
      } else if outcome.output.contains("is written, but") {
        #expect(state == after, place)
      } else if call.isStepwise {
        #expect(state.isBetween(before, after), place)
      } else {
        #expect(state == before, place)
      }
      #expect(Set(try folder.names()).isDisjoint(with: beside), "taken up with room again, \(place)")
    }
  }
}
