/// All that a decision writes, so that two decisions can be compared: the one that was shown, and the one that is about
/// to be written.
struct PlannedWork: Sendable {
  /// What whoever planned it may be told.
  let changes: [PlannedChange]
  /// How many changes the log had.
  private let commits: Int
  private let subjects: [Subject]
  private let frame: Frame
  private let erasure: Erasure?

  /// What is the same of all that is written.
  private struct Frame: Sendable, Hashable {
    let action: Commit.Action
    let by: Identifier<Person>?
    let reason: String?
    let undoes: Identifier<Commit>?
  }

  /// A claim with what belongs to it, or another record, and what becomes of it.
  private struct Subject: Sendable {
    /// Of what is made anew, its kind: the number that was planned is free, and somebody else may have it by now.
    let name: String
    let kind: RecordKind
    /// Absent for what is made anew.
    let uuid: String?
    var state: State
    /// What is new has no name before it is written.
    var key: String { uuid ?? kind.rawValue }
  }

  private struct State: Sendable, Hashable {
    let version: Int?
    /// What is written, and what each record was before.
    var prints: [Print] = []
  }

  /// What one change comes to, whatever its moment and the identifiers and numbers of what is new.
  private struct Print: Sendable, Hashable {
    let before: Int?
    let fields: [FieldChange]
    let content: [UInt8]
  }

  init(_ commit: Commit, on snapshot: any Snapshot, for viewer: Viewer) throws {
    commits = try snapshot.log(LogQuery(limit: 1, hasEvents: false)).first?.number ?? 0
    // Who writes for the first time is made anew in the same commit, each time with another identifier.
    // Where nothing is written they are not even that.
    let isKnown =
      !commit.changes.isEmpty
      && !commit.changes.contains { $0.before == nil && $0.after.uuid == commit.by.description }
    frame = Frame(
      action: commit.action, by: isKnown ? commit.by : nil, reason: commit.reason, undoes: commit.undoes)
    erasure = commit.erasure
    var words = try PlanWords(commit, on: snapshot, for: viewer)
    let anonymous = AnonymousContent(of: commit)
    var changes: [PlannedChange] = []
    var subjects: [Subject] = []
    var places: [String: Int] = [:]
    for change in commit.changes {
      let after = change.after
      let claim = try words.claim(of: after)
      let fields = try words.fields(of: change, on: claim)
      if try words.mayTell(change, of: claim) {
        changes.append(
          PlannedChange(
            record: after.shortID, kind: after.kind, claim: claim?.shortID, version: change.before?.version,
            fields: fields))
      }
      // A new claim is itself, wherever what belongs to it is written.
      let stored = words.isNew(claim) ? nil : claim
      let subject = Subject(
        name: stored?.shortID ?? (change.before == nil ? "a new \(after.kind.word)" : after.shortID),
        kind: stored == nil ? after.kind : .claim,
        uuid: stored?.uuidText ?? change.before?.uuid,
        state: State(version: stored?.version ?? change.before?.version))
      let place = places[subject.key] ?? subjects.count
      if place == subjects.count {
        places[subject.key] = place
        subjects.append(subject)
      }
      subjects[place].state.prints.append(
        Print(before: change.before?.version, fields: fields, content: anonymous.bytes(of: change)))
    }
    (self.changes, self.subjects) = (changes, subjects)
  }

  /// - Throws: `ClaimsError.outdatedPlan` unless the other decision writes the same.
  func requireSame(as now: PlannedWork, on snapshot: any Snapshot) throws {
    let planned = Dictionary(uniqueKeysWithValues: subjects.map { ($0.key, $0.state) })
    let current = Dictionary(uniqueKeysWithValues: now.subjects.map { ($0.key, $0.state) })
    guard planned != current || frame != now.frame || erasure != now.erasure else { return }
    let changed = now.subjects.filter { planned[$0.key] != $0.state }
    let left = subjects.filter { current[$0.key] == nil }
    // What would be made anew differs because something else does: that is named, where it can be.
    let isKnown = (changed + left).contains { $0.uuid != nil }
    func conflicts(_ subjects: [Subject], _ kind: (Subject) -> PlanConflict.Kind) throws -> [PlanConflict] {
      try subjects.filter { $0.uuid != nil || !isKnown }.map { try conflict(kind($0), $0, on: snapshot) }
    }
    throw ClaimsError.outdatedPlan(
      try conflicts(changed) { planned[$0.key] == nil ? .came : .changed } + conflicts(left) { _ in .left })
  }

  private func conflict(
    _ kind: PlanConflict.Kind, _ subject: Subject, on snapshot: any Snapshot
  ) throws -> PlanConflict {
    var records = [subject.uuid].compactMap { $0 }
    if subject.kind == .claim, let uuid = subject.uuid, let claim = Identifier<Claim>(uuid) {
      records = try snapshot.recordsAbout(claim)
    }
    let newest =
      records.isEmpty ? nil : try snapshot.log(LogQuery(records: records, limit: 1, hasEvents: false)).first
    // An older change is not what stands in the way: a setting or the day is.
    let since = newest.flatMap { $0.number > commits ? $0 : nil }
    return PlanConflict(
      kind: kind, record: subject.name, by: try since.flatMap { try snapshot.find($0.by)?.name },
      action: since?.action)
  }
}

/// Something that is not as it was when a change was planned.
public struct PlanConflict: Sendable, Hashable {
  public let kind: Kind
  /// The claim, `C-4`, or another record; the kind of one that would be made anew, `a new note`.
  public let record: String
  /// Who changed it last since the plan was made; absent where the record itself was not changed.
  public let by: String?
  /// What they did.
  public let action: Commit.Action?

  /// What is not as it was.
  public enum Kind: String, Sendable, Hashable {
    /// It would be changed now, and would not have been then.
    case came
    /// It would not be changed any more.
    case left
    /// It is at another version, or something else would become of it.
    case changed
  }
}

extension PlanConflict: CustomStringConvertible {
  /// `C-5 has come to it (add by Mira)`.
  public var description: String {
    let words =
      switch kind {
      case .came: "has come to it"
      case .left: "no longer belongs to it"
      case .changed: by == nil ? "would be changed otherwise now" : "was changed"
      }
    return "\(record) \(words)" + (by.map { " (\(action.map { $0.rawValue + " by " } ?? "by ")\($0))" } ?? "")
  }
}
