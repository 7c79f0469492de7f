import Foundation

/// How long tests of chance run, and with which seed, where somebody says so: `CLAIMBOOK_KILLS=2000`.
enum LongRun {
  /// A seed repeats what chance decided; not how fast the machine was.
  static let seed = number("CLAIMBOOK_SEED") ?? Int.random(in: 0..<1_000_000)

  static func number(_ variable: String) -> Int? {
    ProcessInfo.processInfo.environment[variable].flatMap { Int($0) }
  }
}
