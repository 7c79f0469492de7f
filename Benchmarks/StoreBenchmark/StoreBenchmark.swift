import Claims
import Dispatch
import Foundation
import GRDBSQLite
import Storage

/// How fast many claims are stored, as a share of the speed at which SQLite's C interface writes the very same rows,
/// event bytes, hashes and indexes. Both run here, one after the other, on the same disk.
@main
struct StoreBenchmark {
  static func main() async throws {
    let arguments = CommandLine.arguments.dropFirst()
    let number = arguments.last.flatMap { Int($0) }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "claimbook-benchmark-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    if arguments.first == "audit" { return try await AuditMeasure.run(events: number ?? 1_000_000, in: folder) }
    let count = number ?? 100_000
    var ratios: [Double] = []
    // The first round warms the disk's cache and isn't counted.
    for round in 0...3 {
      let path = folder.appendingPathComponent("claims-\(round).claimbook").path
      let copy = folder.appendingPathComponent("copy-\(round).claimbook").path
      let own = try await importing(count, into: path)
      let reference = try Reference.writing(rowsOf: path, into: copy)
      guard round > 0 else { continue }
      ratios.append(reference / own)
      print(
        "round \(round): claimbook \(seconds(own)), C interface \(seconds(reference)), ratio \(rounded(reference / own))"
      )
    }
    print("\(count) claims: \(rounded(ratios.sorted()[ratios.count / 2])) of the C interface's speed (median)")
  }

  /// Imports one article with so many statements, each of about 100 characters, by a hundred speakers; further parts
  /// go into the same file.
  static func importing(_ count: Int, into path: String, part: Int = 0) async throws -> Double {
    var text = "Everything that was said, part \(part)\n"
    var statements: [Statement] = []
    var length = text.unicodeScalars.count
    for number in 0..<count {
      let line =
        "Statement \(number) says that the bridge number \(number % 977) will carry \(number * 7) cars a day from June on.\n"
      let end = length + line.unicodeScalars.count
      statements.append(
        Statement(
          content: [Span(length, end - 1)], speaker: "Speaker Number\(number % 100)", role: "engineer", kind: .indirect,
          confidence: 0.9, reasons: ["cue “said”", "the content follows the cue"]))
      text += line
      length = end
    }
    let read = ReadArticle(text: text, blocks: [], title: "Everything, part \(part)", published: Day(iso: "2024-05-07"))
    let (article, found) = (read, statements)
    let clock = FixedClock(Instant(millisecondsSince1970: 1_715_342_400_000))
    if part == 0 {
      _ = try await SQLiteStore.create(at: path, clock: clock) { store in
        try await Workbench(store: store, clock: clock, author: "Ana").start().commitNumber
      }
    }
    let store = try SQLiteStore.open(at: path, clock: clock)
    let workbench = Workbench(store: store, clock: clock, author: "Ana")
    let start = DispatchTime.now().uptimeNanoseconds
    let receipt = try await workbench.import(
      article, raw: Array(article.text.utf8), fileName: "all.txt", statements: found)
    let time = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
    try store.close()
    guard receipt.outcome.claims.count == count else {
      throw BenchmarkError("only \(receipt.outcome.claims.count) claims")
    }
    return time
  }

  /// What a piece of work gives, and the seconds that it took.
  static func timed<Value>(_ work: () async throws -> Value) async throws -> (Value, Double) {
    let start = DispatchTime.now().uptimeNanoseconds
    let value = try await work()
    return (value, Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9)
  }

  static func seconds(_ time: Double) -> String { "\(rounded(time)) s" }
  static func rounded(_ number: Double) -> String { String((number * 100).rounded() / 100) }
}

struct BenchmarkError: Error {
  let message: String
  init(_ message: String) { self.message = message }
}
