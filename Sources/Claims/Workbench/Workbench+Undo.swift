/// What undoing took back.
public struct UndoOutcome: Sendable {
  /// The commit that was taken back.
  public let undone: LoggedCommit
  public let records: [Record]
  /// What to call them, in the same order: `C-12`, and `E-7 on C-12` for a link of evidence.
  public let names: [String]
}

extension Workbench {
  /// Takes the latest change back by a new one. Undoing again takes back the change before it, never the undoing.
  ///
  /// A record that the change created becomes a removed one; all others return to what they were.
  /// With the number of a commit, only that one: somebody may have written after it.
  ///
  /// - Throws: `ClaimsError.nothingToUndo` when only the start of the file is left, `.notAllowed` when the latest change
  ///   is not the one that was meant.
  public func undo(only commit: Int? = nil, mode: Mode = .write) async throws -> Receipt<UndoOutcome> {
    let (now, today, authorName) = (clock.now, clock.today, authorName)
    let decide: @Sendable (any Snapshot) throws -> Decision<UndoOutcome> = { snapshot in
      let undone = try snapshot.latestUndoable()
      if let commit, undone.number != commit {
        throw ClaimsError.notAllowed(
          "somebody has changed the file since, so nothing was undone. See what: claimbook log --limit 5")
      }
      var draft = try Draft(snapshot: snapshot, now: now, today: today, authorName: authorName)
      var records: [Record] = []
      for event in undone.events where event.kind != .person {
        guard let current = try snapshot.record(event.kind, uuid: event.record) else {
          throw ClaimsError.damaged("an event without its record (\(event.number))")
        }
        let before =
          event.version == 1
          ? nil : try snapshot.event(event.kind, record: event.record, version: event.version - 1)?.decoded()
        records.append(try draft.turnBack(current, to: before))
      }
      return Decision(
        commit: draft.commit(.undo, undoes: undone.id),
        outcome: UndoOutcome(undone: undone, records: records, names: try records.map(snapshot.name(of:))))
    }
    switch mode {
    case .write: return try await store.commit(decide)
    case .dryRun:
      return try await store.read { snapshot in
        let decision = try decide(snapshot)
        return Receipt(
          outcome: decision.outcome, commitNumber: nil, changeCount: decision.commit.changes.count)
      }
    }
  }
}

extension Snapshot {
  fileprivate func name(of record: Record) throws -> String {
    guard case .evidenceLink(let link) = record, let evidence = try find(link.evidence),
      let claim = try find(link.claim)
    else { return record.shortID }
    return "\(evidence.shortID) on \(claim.shortID)"
  }

  /// The newest commit that neither is an undoing nor was undone.
  fileprivate func latestUndoable() throws -> LoggedCommit {
    var undone: Set<Identifier<Commit>> = []
    var limit = 16
    // Most undos find their commit in the first few; the window grows only through long runs of undoing.
    while true {
      let commits = try log(LogQuery(limit: limit))
      undone.formUnion(commits.compactMap(\.undoes))
      if let found = commits.first(where: { $0.action != .undo && !undone.contains($0.id) }) {
        guard found.action != .`init` else { throw ClaimsError.nothingToUndo }
        return found
      }
      guard commits.count == limit else { throw ClaimsError.nothingToUndo }
      limit *= 8
    }
  }
}

extension Draft {
  /// The record as it was before, as a new version; one that didn't exist before becomes removed.
  fileprivate mutating func turnBack(_ current: Record, to before: Record?) throws -> Record {
    func turn<R: Entity>(_ current: R, _ draft: inout Draft) -> Record {
      draft.update(current) { record in
        if let before = before.flatMap(R.init) {
          let version = record.version
          record = before
          record.version = version
        } else {
          record.isRemoved = true
        }
      }.record
    }
    return turn(current.entity, &self)
  }
}
