import Entries
import Foundation
import Testing

/// The seeds of the fuzzers, without libFuzzer: whatever one of them was found by stays mended.
@Suite struct SeedTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test(arguments: Entry.all.map(\.name))
  func seedsRun(name: String) async throws {
    let entry = try #require(Entry.named(name))
    let folder = Self.root.appendingPathComponent("Fuzzing/Seeds/\(name)")
    let seeds = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    #expect(!seeds.isEmpty, "\(name) has no seed")
    var inputs: [[UInt8]] = [[]]
    for seed in seeds {
      let bytes = [UInt8](try Data(contentsOf: seed))
      // Its beginnings are files that were cut off.
      inputs += (1...8).map { Array(bytes.prefix(bytes.count * $0 / 8)) }
    }
    let all = inputs
    // A thread of its own, since an entry may wait for tasks.
    await withCheckedContinuation { done in
      Thread {
        for input in all { input.withUnsafeBytes(entry.run) }
        done.resume()
      }.start()
    }
  }

  @Test func everyFolderOfSeedsHasAnEntry() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appendingPathComponent("Fuzzing/Seeds").path)
    #expect(folders.sorted() == Entry.all.map(\.name).sorted())
  }
}
