import Claims
import Intake

/// A claims file that is open for one command, in somebody's name.
struct Session: Sendable {
  let workbench: Workbench
  /// Tells days as this file's newsroom has them.
  let clock: any Clock
  /// In whose name the command is given: who writes, who looks, and `me` in a filter.
  let author: String
  let path: String

  var today: Day { clock.today }
  var viewer: Viewer { workbench.viewer }

  /// - Throws: `ClaimsError.filter` for terms that cannot be read.
  func filter(_ terms: [String]) throws -> Filter {
    do throws(FilterError) {
      return try Filter(words: terms, today: today, me: author)
    } catch {
      throw ClaimsError.filter(error)
    }
  }

  /// The claims that the words of a command line choose.
  func selection(_ words: [String]) throws -> ClaimSelection {
    try ClaimSelection(words: words, today: today, me: author)
  }

  /// The pieces of evidence that the words of a command line choose.
  func evidence(_ words: [String]) throws -> EvidenceSelection {
    try EvidenceSelection(words: words, today: today, me: author)
  }

  /// Runs async work on the open file from a synchronous command.
  func wait<Value: Sendable>(_ body: @escaping @Sendable (Session) async throws -> Value) throws -> Value {
    try Self.wait { try await body(self) }
  }

  /// Runs async work from a synchronous command. An async entry point would cost every command 16 ms at start
  /// (measured in a static executable).
  static func wait<Value: Sendable>(
    _ body: @escaping @Sendable () async throws -> Value
  ) throws -> Value {
    try Blocking.wait(body)
  }
}
