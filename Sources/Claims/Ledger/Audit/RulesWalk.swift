/// Follows the log a second time beside its chain, and asks of every step whether the settings and roles that the log
/// itself had at that moment allowed it: who changes a row past the program for a moment, and sets it back, leaves the
/// step behind.
///
/// Judged are the rules that every file with a workflow was held to from the first: roles, the second person, the
/// approval before publication, who may pass guards over, who may change settings and people. Of what a redaction
/// emptied nothing can be said.
struct RulesWalk {
  private var settings: Settings?
  private var people: [Identifier<Person>: Person] = [:]
  private var checks: [Identifier<Claim>: Check] = [:]
  /// What the change that is being followed leaves, once it has been judged: rules are those before it.
  private var pending: [Record] = []
  private var number = 0

  /// What counts of a claim's way.
  private struct Check {
    var verdicts: [Verdict] = []
    var steps: [Step] = []

    var authors: Set<Identifier<Person>> {
      Set(
        [verdicts.first { !$0.isRemoved }?.by, steps.last { $0.transition == .submit && !$0.isRemoved }?.by].compactMap
        { $0 })
    }
  }

  private static let kinds: [[UInt8]: RecordKind] = Dictionary(
    uniqueKeysWithValues: [RecordKind.settings, .person, .verdict, .step].map { (Array($0.rawValue.utf8), $0) })

  /// - Throws: `ClaimsError.brokenRule` naming the change that was not allowed.
  mutating func follow(_ event: EventRow, of commit: CommitRow) throws(ClaimsError) {
    if commit.number != number {
      apply()
      number = commit.number
      try judge(commit)
    }
    guard let kind = Self.kinds[event.kind], let payload = event.payload else { return }
    let record = try Record(kind: kind, canonicalJSON: payload)
    switch record {
    case .step(let step) where event.version == 1: try judge(step, commit)
    case .settings, .person: try judge(record, event, commit)
    default: break
    }
    pending.append(record)
  }

  private mutating func apply() {
    for record in pending {
      switch record {
      case .settings(let settings): self.settings = settings
      case .person(let person): people[person.id] = person
      case .verdict(let verdict): checks[verdict.claim, default: Check()].verdicts.put(verdict)
      case .step(let step): checks[step.claim, default: Check()].steps.put(step)
      default: break
      }
    }
    pending = []
  }

  // MARK: Judging

  private var hasRoles: Bool { settings?.isOn(Setting.roles) ?? false }

  private func person(_ commit: CommitRow) -> Person? {
    Identifier<Person>(String(decoding: commit.by, as: UTF8.self)).flatMap { people[$0] }
  }

  private func fail(_ commit: CommitRow, _ problem: String) -> ClaimsError {
    .brokenRule(change: commit.number, problem)
  }

  /// Where roles count, changes are made by those who are known and have not left.
  private func judge(_ commit: CommitRow) throws(ClaimsError) {
    guard hasRoles, let person = person(commit), let left = person.retired else { return }
    guard let at = Instant(iso: String(decoding: commit.at, as: UTF8.self)), at > left else { return }
    throw fail(commit, "\(person.name) had retired")
  }

  private func judge(_ record: Record, _ event: EventRow, _ commit: CommitRow) throws(ClaimsError) {
    guard hasRoles, let person = person(commit), person.role != .admin else { return }
    let what = if case .settings = record { "the settings" } else { "people" }
    throw fail(commit, "\(person.name) was \(person.role.phrase), and \(what) are an admin’s")
  }

  private func judge(_ step: Step, _ commit: CommitRow) throws(ClaimsError) {
    guard let settings else { return }
    let person = people[step.by]
    if hasRoles, let person, person.role < step.transition.role {
      throw fail(
        commit,
        "\(person.name) was \(person.role.phrase), and the step “\(step.transition.rawValue)” needs "
          + step.transition.role.phrase)
    }
    if !step.overridden.isEmpty {
      guard settings.isOn(.overrides) else { throw fail(commit, "overrides were switched off") }
      if hasRoles, let person, person.role < .editor {
        throw fail(commit, "\(person.name) was \(person.role.phrase), and only an editor passes guards over")
      }
    }
    let check = checks[step.claim] ?? Check()
    switch step.transition {
    case .approve where settings.isOn(Guard.secondPerson) && !step.overridden.contains(.secondPerson):
      guard !check.authors.contains(step.by) else {
        throw fail(commit, "\(person?.name ?? "its author") wrote the check and approved it")
      }
    case .correct where settings.isOn(Guard.secondPerson) && !step.overridden.contains(.secondPerson):
      guard commit.action == Array(Commit.Action.approve.rawValue.utf8) else {
        throw fail(commit, "a correction was made without a second person")
      }
    case .publish where settings.isOn(Guard.approval):
      let steps = check.steps.filter { !$0.isRemoved }
      let start = steps.lastIndex { [.start, .return, .restore].contains($0.transition) } ?? 0
      let isPassedOver = (steps[start...] + [step]).contains { $0.overridden.contains(.approval) }
      let last = steps.last { $0.transition == .approve || $0.transition == .return }
      guard isPassedOver || last?.transition == .approve else {
        throw fail(commit, "nobody had approved what was published")
      }
    default: break
    }
  }
}

extension Array where Element: Entity {
  /// Takes the place of the same record's earlier version.
  fileprivate mutating func put(_ record: Element) {
    if let place = lastIndex(where: { $0.id == record.id }) { self[place] = record } else { append(record) }
  }
}
