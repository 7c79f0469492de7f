/// A part of a check that its readers are shown. Of each, the last to change it is kept apart, so that nobody is covered by
/// somebody else's later change of another.
public enum CheckPart: String, Sendable, Hashable, CaseIterable {
  case wording, verdict, evidence, notes, replies, names, occasions, article

  /// In a sentence: “Vera changed … last”.
  public var words: String {
    switch self {
    case .wording: "the wording"
    case .verdict: "the verdict"
    case .evidence: "the evidence"
    case .notes: "the public notes"
    case .replies: "the right of reply"
    case .names: "the names"
    case .occasions: "where else it was said"
    case .article: "what is told of the article"
    }
  }

  /// What somebody decides of a check; what an article says of itself comes in with it.
  static let written: [CheckPart] = allCases.filter { $0 != .article }
}

/// A change of what readers are shown.
struct CheckChange: Sendable, Hashable {
  let part: CheckPart
  let by: Identifier<Person>
  let at: Instant
  /// The commit's number.
  let commit: Int
}

extension Snapshot {
  /// Whose work on a check would stand before readers by their own word alone, by the log: who changed a part of it last,
  /// and who changed anything of it that nobody else has looked at since. Looking at an address changes nothing; who took
  /// a change back is among them, beside whoever made the change that then counts again.
  func lastToChange(_ claim: Claim) throws -> [Identifier<Person>: (part: CheckPart, isLast: Bool)] {
    let look = try lastLook(at: claim)
    var people: [Identifier<Person>: (part: CheckPart, isLast: Bool)] = [:]
    for part in CheckPart.written {
      for (person, isLast) in try lastToChange(part, of: claim, look) where people[person] == nil {
        people[person] = (part, isLast)
      }
    }
    return people
  }

  /// The newest change of each part that was changed after a commit.
  func changes(of claim: Claim, after number: Int) throws -> [CheckChange] {
    try CheckPart.allCases.compactMap { part in
      let records = try records(of: part, claim)
      guard !records.isEmpty else { return nil }
      let wanted = Set(records)
      for commit in try log(LogQuery(records: records)) {
        guard commit.number > number else { return nil }
        if try commit.events.contains(where: { try wanted.contains($0.record) && changes(part, $0) }) {
          return CheckChange(part: part, by: commit.by, at: commit.at, commit: commit.number)
        }
      }
      return nil
    }
  }

  /// The commit that wrote a step.
  func commit(of step: Step) throws -> LoggedCommit? { try log(LogQuery(records: [step.uuidText])).last }

  /// The number of the commit in which a check was handed on or signed last, as it then was; whoever did that is its
  /// author or has been judged then. 0 when nobody has.
  private func lastLook(at claim: Claim) throws -> Int {
    let looks = try steps(of: claim.id).filter { [.submit, .approve, .correct].contains($0.transition) }
    guard !looks.isEmpty else { return 0 }
    return try log(LogQuery(records: looks.map(\.uuidText), limit: 1, hasEvents: false)).first?.number ?? 0
  }

  private func lastToChange(
    _ part: CheckPart, of claim: Claim, _ look: Int
  ) throws -> [Identifier<Person>: Bool] {
    var people: [Identifier<Person>: Bool] = [:]
    let records = try records(of: part, claim)
    guard !records.isEmpty else { return people }
    let wanted = Set(records)
    // What its names were changed to before it was recorded is no change of it.
    let recorded = try event(.claim, record: claim.uuidText, version: 1)?.number ?? 0
    // What was changed later too, and whether the last change of all is found.
    var (later, isFound): (Set<String>, Bool) = ([], false)
    // An undoing took back everything from the commit before it down to this number.
    var undone = Int.max
    var takenBack: Set<Identifier<Commit>> = []
    for commit in try log(LogQuery(records: records))
    where commit.number < undone && !takenBack.contains(commit.id) {
      if isFound, commit.number < look { break }
      let changed = try commit.events.filter { $0.number > recorded && wanted.contains($0.record) }
        .flatMap { try changes(of: part, $0) }
      guard !changed.isEmpty else { continue }
      if !isFound {
        people[commit.by] = true
      } else if people[commit.by] == nil, !later.isSuperset(of: changed) {
        people[commit.by] = false
      }
      guard let oldest = commit.undoes else {
        isFound = true
        later.formUnion(changed)
        continue
      }
      if commit.action == .takeBack {
        takenBack.insert(oldest)
      } else {
        undone = try self.number(of: oldest, before: commit.number)
      }
    }
    return people
  }

  /// The number of a commit that is known to be older than another one.
  private func number(of commit: Identifier<Commit>, before end: Int) throws -> Int {
    var number = end - 1
    while number > 0, try log(LogQuery(numbers: number...number, hasEvents: false)).first?.id != commit { number -= 1 }
    return number
  }

  /// The records that a part is made of, by UUID; removed ones too.
  private func records(of part: CheckPart, _ claim: Claim) throws -> [String] {
    switch part {
    case .wording, .occasions: return [claim.uuidText]
    case .verdict: return try records(.verdict, of: claim.id).map(\.uuid)
    case .evidence:
      let links = try records(.evidenceLink, of: claim.id).compactMap(EvidenceLink.init)
      return links.map(\.uuidText) + links.map(\.evidence.description)
    case .notes: return try records(.note, of: claim.id).map(\.uuid)
    case .replies: return try records(.reply, of: claim.id).map(\.uuid)
    case .names:
      let speakers = try claim.speakers.compactMap { try find($0) }
      return speakers.map(\.uuidText) + (try speakers.map { try merged($0).uuidText })
        + [claim.source?.description].compactMap { $0 }
    case .article: return [claim.uuidText] + [claim.article?.description].compactMap { $0 }
    }
  }

  /// What of a part an event changed: each of its records by itself, and of the wording each field.
  private func changes(of part: CheckPart, _ event: Event) throws -> [String] {
    guard part == .wording else { return try changes(part, event) ? [event.record] : [] }
    var fields: [String] = []
    _ = try differs(event, Claim.init) { before, after in
      fields = after.fieldsWorded(unlike: before)
      return !fields.isEmpty
    }
    return fields
  }

  /// Whether an event changed what readers are shown of a part.
  private func changes(_ part: CheckPart, _ event: Event) throws -> Bool {
    switch event.kind {
    case .claim:
      return try differs(event, Claim.init) { before, after in
        switch part {
        case .wording: !after.fieldsWorded(unlike: before).isEmpty
        case .occasions: before.merged != after.merged
        case .article: before.passage?.quote != after.passage?.quote
        default: false
        }
      }
    case .speaker: return try differs(event, Speaker.init) { $0.name != $1.name || $0.mergedInto != $1.mergedInto }
    case .source: return try differs(event, Source.init) { $0.name != $1.name }
    case .article:
      return try differs(event, Article.init) {
        $0.displayTitle != $1.displayTitle || $0.url != $1.url || $0.authors != $1.authors || $0.credit != $1.credit
          || $0.published != $1.published
      }
    case .note:
      guard case .note(let note)? = try event.decoded() else { return false }
      return note.isPublic
    case .evidence:
      guard event.version > 1 else { return true }
      return try differs(event, Evidence.init) { before, after in
        var before = before
        before.version = after.version
        before.link = after.link
        before.linkChecked = after.linkChecked
        before.linkNote = after.linkNote
        return before != after
      }
    default: return true
    }
  }

  /// Whether an event changed its record in this way; whoever made it wrote nothing of a check by that.
  private func differs<R>(_ event: Event, _ make: (Record) -> R?, _ isOther: (R, R) -> Bool) throws -> Bool {
    guard event.version > 1, let after = try event.decoded().flatMap(make),
      let before = try self.event(event.kind, record: event.record, version: event.version - 1)?.decoded()
        .flatMap(make)
    else { return false }
    return isOther(before, after)
  }
}

extension Claim {
  /// The fields of its wording that are not as they were.
  fileprivate func fieldsWorded(unlike other: Claim) -> [String] {
    [
      ("text", text != other.text), ("speakers", speakers != other.speakers), ("role", role != other.role),
      ("said", said != other.said), ("source", source != other.source), ("criteria", criteria != other.criteria),
      ("type", type != other.type), ("selectedBecause", selectedBecause != other.selectedBecause),
    ].filter(\.1).map(\.0)
  }
}
