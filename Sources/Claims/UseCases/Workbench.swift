/// All that an editor can do with a claims file: the one door for every front end.
///
/// Each use case stands in a file of its own (`Workbench+Mark.swift`) and is one transaction: its rules run on the
/// snapshot they are written to. What can be read are the views in `Views`, each as its author may see it.
public struct Workbench: Sendable {
  let store: any ClaimStore
  let clock: any Clock
  /// In whose name changes are made.
  let authorName: String
  /// What becomes of the changes that are asked for.
  private(set) var course = Course.writing

  public init(store: any ClaimStore, clock: any Clock, author: String) {
    self.store = store
    self.clock = clock
    authorName = author
  }

  /// Who reads through this workbench: the one in whose name it would write.
  public var viewer: Viewer { Viewer(authorName) }

  /// The newsroom's day, which relative dates count from.
  public var today: Day { clock.today }

  enum Course {
    case writing
    /// Changes are decided and told, and nothing is written.
    case planning
    /// A change is written if it is the one that was planned.
    case carryingOut(PlannedWork)
  }

  /// The same workbench for a rehearsal: its changes are decided and told (`Receipt.planned`), and never written.
  public var planning: Workbench { on(.planning) }

  var isPlanning: Bool { if case .planning = course { true } else { false } }

  func on(_ course: Course) -> Workbench {
    var workbench = self
    workbench.course = course
    return workbench
  }

  /// Runs a rule on a draft in the author's name.
  func change<Outcome: Sendable>(
    _ action: Commit.Action, reason: String? = nil, _ rule: @escaping @Sendable (inout Draft) throws -> Outcome
  ) async throws -> Receipt<Outcome> {
    let (now, today, authorName) = (clock.now, clock.today, authorName)
    return try await decide { snapshot in
      var draft = try Draft(snapshot: snapshot, now: now, today: today, authorName: authorName)
      let outcome = try rule(&draft)
      return Decision(commit: try draft.commit(action, reason: reason), outcome: outcome)
    }
  }

  /// Decides inside a write transaction and writes, or decides on a snapshot and writes nothing.
  func decide<Outcome: Sendable>(
    _ rule: @escaping @Sendable (any Snapshot) throws -> Decision<Outcome>
  ) async throws -> Receipt<Outcome> {
    switch course {
    case .writing: return try await store.commit(Ruling(rule))
    case .planning:
      let viewer = viewer
      return try await read { snapshot in
        let decision = try rule(snapshot)
        return Receipt(
          planned: try PlannedWork(decision.commit, on: snapshot, for: viewer), outcome: decision.outcome)
      }
    case .carryingOut(let planned):
      let viewer = viewer
      return try await store.commit(
        Ruling { snapshot in
          let decision = try rule(snapshot)
          try planned.requireSame(as: PlannedWork(decision.commit, on: snapshot, for: viewer), on: snapshot)
          return decision
        })
    }
  }

  /// One consistent read, for the views: no front end gets at a snapshot.
  func read<Value: Sendable>(_ look: @escaping @Sendable (any Snapshot) throws -> Value) async throws -> Value {
    try await store.read(Inquiry(look))
  }
}
