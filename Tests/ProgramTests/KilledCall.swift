import Foundation
import StoreContract
import Synchronization
import Testing

/// A call, and when it is killed.
struct KilledCall: Sendable, CustomTestStringConvertible {
  let call: FullDiskCall
  /// Shares of its undisturbed life; a little more than 1 too, since it may live longer.
  let moments: [Double]

  var testDescription: String { "\(call.command), \(moments.count) times" }

  /// So many kills: first of each call that takes many steps, then of the others as chance has it, and so on.
  static func all(kills: Int, seed: Int) -> [KilledCall] {
    var random = SeededRandom(seed: UInt64(seed))
    let calls = inSteps + FullDiskCall.all.filter { $0.stage != .older }.shuffled(using: &random)
    return calls.enumerated().compactMap { index, call in
      let count = kills / calls.count + (index < kills % calls.count ? 1 : 0)
      guard count > 0 else { return nil }
      // Every other one late, when most write. One in each part of that time, so that none is left out.
      let moments = (0..<count).map { number in
        let share = (Double(number) + Double.random(in: 0..<1, using: &random)) / Double(count)
        return (number + index) % 2 == 0 ? share * 1.05 : 0.65 + share * 0.4
      }
      return KilledCall(call: call, moments: moments)
    }
  }

  /// What is done in many steps, each for good: what was killed goes on where it was.
  private static let inSteps: [FullDiskCall] =
    [
      .init(command: "import of many", before: pages, call: "claimbook import pages --jobs 2", isStepwise: true),
      .init(
        command: "feed pull from a server", before: "claimbook feed add $SERVER/feed.xml",
        call: "claimbook feed pull F-2", isStepwise: true),
    ]
    + olderSchemas.map { schema in
      .init(
        command: "upgrade of schema \(schema)", stage: .empty,
        before: "cp $FIXTURES/schema-\(schema).sqlite claims.claimbook && \(withLog)", call: "claimbook status",
        output: "claims.claimbook.schema-\(schema).backup", isStepwise: true)
    }

  /// All that a file is kept of but the newest, which the program writes.
  private static let olderSchemas: Range<Int> = {
    let fixtures = Program.root.appendingPathComponent("Tests/StorageTests/Fixtures").path
    let files = (try? FileManager.default.contentsOfDirectory(atPath: fixtures)) ?? []
    return 1..<max(1, files.count { $0.hasSuffix(".sqlite") })
  }()

  /// With a write-ahead log, as every file has it that Claimbook made; not all fixtures do.
  private static let withLog =
    "printf '\\002\\002' | dd of=claims.claimbook bs=1 seek=18 conv=notrunc status=none"

  /// Some are read by processes of their own.
  private static let pages = """
    mkdir pages && for n in $(seq 10 25); do
      text="Anna Kos said road number $n will be closed until autumn. Petra Lund said number $n is late."
      case $n in
        ?[05]) echo "<!doctype html><html><body><h1>Road $n</h1><p>$text</p></body></html>" > pages/$n.html;;
        *) printf 'Road %s\\n\\n%s\\n' $n "$text" > pages/$n.txt;;
      esac
    done
    """
}

/// How the kills of a run ended, so that nobody takes those that came too late for a proof.
final class KillTally: Sendable {
  static let shared = KillTally()

  enum End: String, CaseIterable {
    case before = "before the change", midst = "in its midst", after = "after it", late = "too late"
  }

  private let counts = Mutex<[End: Int]>([:])

  /// - Returns: the sums, after each hundred.
  func count(_ end: End) -> String? {
    counts.withLock { counts in
      counts[end, default: 0] += 1
      let sum = counts.values.reduce(0, +)
      guard sum % 100 == 0 else { return nil }
      return "\(sum) kills: " + End.allCases.map { "\(counts[$0] ?? 0) \($0.rawValue)" }.joined(separator: ", ")
    }
  }
}
