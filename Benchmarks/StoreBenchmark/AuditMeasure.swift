import Claims
import Crypto
import Dispatch
import Foundation
import GRDBSQLite
import Storage

/// How long a check of a whole file takes, as a multiple of reading the same rows through SQLite's C interface and
/// hashing the payloads and contents once. Both run here, one after the other, on the same file.
enum AuditMeasure {
  static func run(events: Int, in folder: URL) async throws {
    let path = folder.appendingPathComponent("audit.claimbook").path
    let share = 100_000
    for part in 0..<max(1, events / share) {
      _ = try await StoreBenchmark.importing(min(share, events), into: path, part: part)
    }
    let clock = FixedClock(Instant(millisecondsSince1970: 1_715_342_400_000))
    var ratios: [Double] = []
    // The first round warms the disk's cache and isn't counted.
    for round in 0...3 {
      let store = try SQLiteStore.open(at: path, clock: clock, isReadOnly: true)
      let workbench = Workbench(store: store, clock: clock, author: "Auditor")
      let (audit, own) = try await StoreBenchmark.timed { try await workbench.audit() }
      try store.close()
      let (bytes, reference) = try await StoreBenchmark.timed { try reading(path) }
      guard round > 0 else {
        print("\(audit.count) events, \(audit.records) records, \(bytes / 1_000_000) MB read and hashed")
        continue
      }
      ratios.append(own / reference)
      print(
        "round \(round): audit \(StoreBenchmark.seconds(own)), reading and hashing \(StoreBenchmark.seconds(reference)), "
          + "ratio \(StoreBenchmark.rounded(own / reference))")
    }
    print("audit: \(StoreBenchmark.rounded(ratios.sorted()[ratios.count / 2])) times reading and hashing (median)")
  }

  /// Reads every row of the tables that a check reads, and hashes what is hashed there once.
  ///
  /// - Returns: how many bytes were hashed.
  private static func reading(_ path: String) throws -> Int {
    var handle: OpaquePointer?
    guard sqlite3_open(path, &handle) == SQLITE_OK else { throw BenchmarkError("cannot open \(path)") }
    defer { sqlite3_close(handle) }
    var hashed = 0
    for table in ["event", "\"commit\"", "content", "person", "source", "speaker", "article", "claim"] {
      var statement: OpaquePointer?
      guard sqlite3_prepare_v2(handle, "SELECT * FROM \(table)", -1, &statement, nil) == SQLITE_OK else {
        throw BenchmarkError(String(cString: sqlite3_errmsg(handle)))
      }
      defer { sqlite3_finalize(statement) }
      let last = sqlite3_column_count(statement) - 1
      let isHashed = table == "event" || table == "content"
      while sqlite3_step(statement) == SQLITE_ROW {
        for column in 0...last {
          let bytes = sqlite3_column_blob(statement, column)
          let count = Int(sqlite3_column_bytes(statement, column))
          guard isHashed, column == last else { continue }
          var hash = SHA256()
          hash.update(bufferPointer: UnsafeRawBufferPointer(start: bytes, count: count))
          _ = hash.finalize()
          hashed += count
        }
      }
    }
    return hashed
  }
}
