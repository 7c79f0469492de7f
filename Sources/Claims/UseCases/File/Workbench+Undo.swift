/// What undoing took back.
public struct UndoOutcome: Sendable {
  /// The changes, newest first; at least one.
  public let changes: [UndoneChange]
  /// The newest of them.
  public var undone: UndoneChange { changes[0] }
}

/// A change that was taken back.
public struct UndoneChange: Sendable {
  /// Its number in the log, from 1.
  public let number: Int
  public let action: Commit.Action
  public let at: Instant
  /// Who had made it.
  public let by: String
  /// Absent for none, and where it is hidden from whoever takes the change back.
  public let reason: String?
  /// What to call its records: `C-12`, and `E-7 on C-12` for a link of evidence.
  public let names: [String]
  /// Its records by number, `L-7` for a link.
  public let records: [String]
  /// What the first of its events did, in words.
  public let lines: [HistoryLine]

  /// More lines of one change say nothing that its names don't.
  static let lineLimit = 5
}

extension Workbench {
  /// Takes one's own latest change back by a new one, whatever others wrote since, as long as nothing was built on it; the
  /// latest of all where one has made none. With a number, so many of the latest changes of the file, whoever made them.
  /// Undoing again takes back the changes before them, never the undoing.
  ///
  /// A record that the changes created becomes a removed one; all others return to what they were.
  ///
  ///     let plan = try await workbench.plan { try await $0.undo() }
  ///     for change in plan.outcome.changes { print(change.number, change.action) }
  ///     try await workbench.carryOut(plan)
  ///
  /// - Throws: `ClaimsError.nothingToUndo` when only the start of the file is left, `.notAllowed` for redactions, for
  ///   what publication has sealed, for what others built on, and for the changes of others without the role.
  public func undo(_ count: Int? = nil) async throws -> Receipt<UndoOutcome> {
    try await undo { snapshot, author in
      if let count { return try snapshot.latestStanding(count) }
      let latest = try snapshot.latestStanding(1)
      guard let own = try snapshot.latestOwn(author) else { return latest }
      return own.number == latest[0].number ? latest : [own]
    }
  }

  /// Takes one change back, by its number in the log.
  ///
  ///     try await workbench.undo(change: 14)
  ///
  /// - Throws: as `undo`; `ClaimsError.invalid` for a number that the log has not, `.notAllowed` for what was taken back
  ///   already.
  public func undo(change number: Int) async throws -> Receipt<UndoOutcome> {
    try await undo { snapshot, _ in [try snapshot.standing(number)] }
  }

  private func undo(
    _ choose: @escaping @Sendable (any Snapshot, Person) throws -> [LoggedCommit]
  ) async throws -> Receipt<UndoOutcome> {
    let (now, today, authorName, clock) = (clock.now, clock.today, authorName, clock)
    return try await decide { snapshot in
      var draft = try Draft(snapshot: snapshot, now: now, today: today, authorName: authorName)
      let undone = try choose(snapshot, draft.author)
      try draft.requireRight(toTakeBack: undone)
      let isLatest = try snapshot.latestStanding(undone.count).map(\.number) == undone.map(\.number)
      if !isLatest { for commit in undone { try snapshot.requireNothingBuilt(on: commit) } }
      let outcome = UndoOutcome(
        changes: try undone.map { try snapshot.undoneChange($0, for: Viewer(authorName)) { clock.day(of: $0) } })
      try draft.takeBack(undone)
      return Decision(
        commit: try draft.commit(isLatest ? .undo : .takeBack, undoes: undone.last?.id), outcome: outcome)
    }
  }
}

extension Snapshot {
  fileprivate func undoneChange(_ commit: LoggedCommit, for viewer: Viewer, day: (Instant) -> Day) throws
    -> UndoneChange
  {
    let records = try commit.events.filter { !commit.isRegistration($0) }.map { event in
      guard let record = try record(event.kind, uuid: event.record) else {
        throw ClaimsError.damaged("an event without its record (\(event.number))")
      }
      return record
    }
    var sight = try Sight(of: viewer, in: self)
    let isHidden = try records.contains { try sight.hides($0.kind, of: $0.claim.flatMap { try find($0) }) }
    let first = LoggedCommit(
      number: commit.number, id: commit.id, action: commit.action, by: commit.by, at: commit.at, reason: commit.reason,
      undoes: commit.undoes,
      events: Array(commit.events.filter { !commit.isRegistration($0) }.prefix(UndoneChange.lineLimit)))
    return UndoneChange(
      number: commit.number, action: commit.action, at: commit.at, by: try find(commit.by)?.name ?? "somebody",
      reason: isHidden ? nil : commit.reason, names: try records.map(name), records: records.map(\.shortID),
      lines: try lines(of: [first], for: viewer, day: day))
  }

  private func name(of record: Record) throws -> String {
    guard case .evidenceLink(let link) = record, let evidence = try find(link.evidence),
      let claim = try find(link.claim)
    else { return record.shortID }
    return "\(evidence.shortID) on \(claim.shortID)"
  }
}

extension Draft {
  /// One's own changes are for anyone to take back; in a file where roles count, those of others are for editors, and
  /// those of settings and persons for admins.
  fileprivate func requireRight(toTakeBack commits: [LoggedCommit]) throws {
    for commit in commits {
      if commit.events.contains(where: { $0.kind == .redaction }) {
        throw ClaimsError.notAllowed(
          Refusal(
            .undoOfRedaction,
            "change \(commit.number) is a redaction: what it erased cannot come back, so neither it nor what was before "
              + "it can be undone", ["change": .number(commit.number)],
            Remedy("What came after it", .showLog(of: nil))))
      }
      // Who gave an opinion has seen the verdict: taken back and given again, it would be blind no more.
      if commit.events.contains(where: { $0.kind == .opinion }) {
        throw ClaimsError.notAllowed(
          Refusal(
            .undoOfOpinion,
            "change \(commit.number) is an opinion, which stands once it is given, and with it what was done before",
            ["change": .number(commit.number)]))
      }
    }
    // A signature, and its refusal, are for who gave them: an author could publish on an approval that was withdrawn.
    for commit in commits where [.approve, .return].contains(commit.action) && commit.by != author.id {
      let name = try snapshot.find(commit.by)?.name ?? "somebody else"
      let isApproval = commit.action == .approve
      throw ClaimsError.notAllowed(
        Refusal(
          .undoOfSignature,
          "change \(commit.number) \(isApproval ? "is an approval" : "was sent back to research") by \(name): "
            + "nobody else takes that back", ["change": .number(commit.number), "person": .text(name)],
          Remedy(isApproval ? "An editor may return it" : "Answer it, and submit it again", .showLog(of: nil))))
    }
    guard settings.isOn(Setting.roles) else { return }
    for commit in commits {
      let needsAdmin = commit.events.contains { event in
        event.kind == .settings || event.kind == .person && !commit.isRegistration(event)
      }
      if needsAdmin, author.role != .admin {
        throw ClaimsError.notAllowed(
          Refusal(
            .roleMissing,
            "change \(commit.number) is one of settings or persons: only an admin takes it back, and \(author.name) is "
              + author.role.phrase, author.lacking(.admin), Remedy("See who could", .listPeople)))
      }
      if commit.by != author.id, author.role == .researcher {
        let name = try snapshot.find(commit.by)?.name ?? "somebody else"
        throw ClaimsError.notAllowed(
          Refusal(
            .roleMissing,
            "change \(commit.number) was made by \(name): only an editor takes back what others did, and \(author.name) "
              + "is \(author.role.phrase)", author.lacking(.editor), Remedy("See who could", .listPeople)))
      }
    }
  }

  /// Returns every record of the commits to what it was before the oldest of them that changed it.
  fileprivate mutating func takeBack(_ commits: [LoggedCommit]) throws {
    var oldest: [String: Event] = [:]
    var order: [String] = []
    for commit in commits {
      for event in commit.events where !commit.isRegistration(event) {
        if oldest.updateValue(event, forKey: event.record) == nil { order.append(event.record) }
      }
    }
    for uuid in order {
      guard let event = oldest[uuid] else { continue }
      guard let current = try snapshot.record(event.kind, uuid: uuid) else {
        throw ClaimsError.damaged("an event without its record (\(event.number))")
      }
      let before = try snapshot.record(before: event, current)
      // Neither is published now, nor would be.
      for claim in try snapshot.claimsShown(with: current) { try requireUnsealed(claim) }
      if let claim = before.flatMap(Claim.init) { try requireUnsealed(claim) }
      try turnBack(current, to: before)
    }
  }

  /// The record as it was before, as a new version; one that didn't exist before becomes removed.
  private mutating func turnBack(_ current: Record, to before: Record?) throws {
    func turn<R: Entity>(_ current: R, _ draft: inout Draft) {
      draft.update(current) { record in
        if let before = before.flatMap(R.init) {
          let version = record.version
          record = before
          record.version = version
        } else {
          record.isRemoved = true
        }
      }
    }
    turn(current.entity, &self)
  }
}

extension Snapshot {
  /// What a record was before an event; nothing when the event made it.
  fileprivate func record(before event: Event, _ current: Record) throws -> Record? {
    guard event.version > 1 else { return nil }
    guard let before = try self.event(event.kind, record: event.record, version: event.version - 1)?.decoded() else {
      throw ClaimsError.notAllowed(
        Refusal(
          .undoOfRedacted, "\(current.shortID) cannot be as it was: that was redacted",
          ["record": .text(current.shortID)], .log))
    }
    return before
  }

  /// The claims whose published check shows this record.
  fileprivate func claimsShown(with record: Record) throws -> [Claim] {
    switch record {
    case .claim(let claim): [claim]
    case .verdict(let verdict): [try find(verdict.claim)].compactMap { $0 }
    case .evidenceLink(let link): [try find(link.claim)].compactMap { $0 }
    case .evidence(let evidence): try links(of: evidence.id).compactMap { try find($0.claim) }
    case .step(let step): [try find(step.claim)].compactMap { $0 }
    case .opinion(let opinion): [try find(opinion.claim)].compactMap { $0 }
    case .reply(let reply): [try find(reply.claim)].compactMap { $0 }
    // What somebody asks for is the newsroom's own; what was made stands before readers.
    case .correction(let correction):
      correction.state == .open ? [] : [try find(correction.claim)].compactMap { $0 }
    case .note(let note): note.isPublic ? [try find(note.claim)].compactMap { $0 } : []
    default: []
    }
  }
}
