/// All that an editor can do with a claims file: the one door for every front end.
///
/// Each use case stands in a file of its own (`Workbench+Mark.swift`) and is one transaction: its rules run on the
/// snapshot they are written to.
public struct Workbench: Sendable {
  let store: any ClaimStore
  let clock: any Clock
  /// In whose name changes are made.
  let authorName: String

  public init(store: any ClaimStore, clock: any Clock, author: String) {
    self.store = store
    self.clock = clock
    authorName = author
  }

  /// Who reads through this workbench: the one in whose name it would write.
  public var viewer: Viewer { Viewer(authorName) }

  /// The newsroom's day, which relative dates count from.
  public var today: Day { clock.today }

  /// Whether a change is written, or only decided and shown.
  public enum Mode: Sendable { case write, dryRun }

  /// Runs a rule inside a write transaction, or on a snapshot without writing.
  func change<Outcome: Sendable>(
    _ action: Commit.Action, reason: String? = nil, mode: Mode = .write,
    _ rule: @escaping @Sendable (inout Draft) throws -> Outcome
  ) async throws -> Receipt<Outcome> {
    let (now, today) = (clock.now, clock.today)
    let authorName = authorName
    let decide: @Sendable (any Snapshot) throws -> Decision<Outcome> = { snapshot in
      var draft = try Draft(snapshot: snapshot, now: now, today: today, authorName: authorName)
      let outcome = try rule(&draft)
      return Decision(commit: draft.commit(action, reason: reason), outcome: outcome)
    }
    switch mode {
    case .write:
      return try await store.commit(decide)
    case .dryRun:
      return try await store.read { snapshot in
        let decision = try decide(snapshot)
        return Receipt(
          outcome: decision.outcome, commitNumber: nil, changeCount: decision.commit.changes.count)
      }
    }
  }

  /// Reads without changing anything.
  public func read<Value: Sendable>(
    _ body: @escaping @Sendable (any Snapshot) throws -> Value
  ) async throws -> Value {
    try await store.read(body)
  }
}
