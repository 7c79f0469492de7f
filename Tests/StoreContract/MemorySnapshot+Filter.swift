@testable import Claims

/// What each term means, in plain code: the reference that SQL is compared with.
extension MemorySnapshot {
  func matches(_ term: Filter.Term, _ claim: Claim) throws -> Bool {
    switch term {
    case .text(let text): contains(text, claim)
    case .tag(let tag): claim.tags.contains(tag)
    case .not(let term): try !matches(term, claim)
    case .condition(let conditions, let today): try conditions.contains { try matches($0, claim, on: today) }
    case .saved(let saved): try saved.filter?.terms.allSatisfy { try matches($0, claim) } ?? false
    case .day(let key, let ranges):
      ranges.contains { range in
        let day: Day? =
          switch key {
          case .said: claim.said?.day
          case .due: claim.due
          case .recheck: claim.recheck
          case .imported: state.clock.day(of: claim.imported)
          }
        guard let range else { return day == nil }
        return day.map(range.canHold) ?? false
      }
    case .is(let key, let values): try values.contains { try matches(key, $0, claim) }
    }
  }

  private func matches(_ key: Filter.Key, _ value: String?, _ claim: Claim) throws -> Bool {
    let verdict = try currentVerdict(of: claim.id)
    switch key {
    case .speaker:
      guard let value else { return claim.speakers.isEmpty }
      let named = try all(Speaker.self).filter { speaker in
        Reference(value, to: .speaker) == .number(.speaker, speaker.number)
          || ([speaker.name] + speaker.aliases).contains { begins($0, value) }
      }
      let targets = try Set(named.map { try merged($0).id })
      return try claim.speakers.contains { id in try find(id).map { try targets.contains(merged($0).id) } ?? false }
    case .source:
      let source = try claim.source.flatMap { try find($0) }
      return try names(value, source, .source) { [$0.name] + $0.aliases }
    case .article:
      let article = try claim.article.flatMap { try find($0) }
      return try names(value, article, .article) { [$0.title, $0.fileName, $0.url].compactMap { $0 } }
    case .assignee: return try matches(value, claim.assignee)
    case .reviewer: return try matches(value, claim.reviewer)
    case .by: return try matches(value, verdict?.by)
    case .priority: return value == nil ? claim.priority == nil : (claim.priority ?? .normal).rawValue == value
    case .type: return value == nil ? claim.type == nil : (claim.type ?? .claim).rawValue == value
    case .status: return value == claim.status.rawValue
    case .topic: return claim.topic.map(Folding.folded) == value.map(Folding.folded)
    case .rating: return verdict?.rating == value
    case .scale:
      let scale = try verdict.flatMap { try find($0.scale) }
      return value?.contains("@") == true ? scale?.citation == value : scale?.key == value
    case .stance:
      let links = try records(.evidenceLink, of: claim.id).compactMap(EvidenceLink.init).filter { !$0.isRemoved }
      return value.map { value in links.contains { $0.stance.rawValue == value } } ?? links.isEmpty
    case .capture: return try hasEvidence(claim, value) { $0.capture.rawValue }
    case .evidenceKind: return try hasEvidence(claim, value) { $0.type?.rawValue }
    case .link: return try hasEvidence(claim, value) { $0.link?.rawValue }
    case .id:
      switch value.flatMap({ Reference($0, to: .claim) }) {
      case .number(_, let number): return claim.number == number
      case .uuidPrefix(let prefix): return claim.uuidText.hasPrefix(prefix)
      case nil: return false
      }
    case .proposed: return claim.isProposed == (value == "yes")
    case .passage:
      return claim.passage?.state.rawValue == value
    }
  }

  /// Whether a linked piece has this value; nothing: whether none has any.
  private func hasEvidence(_ claim: Claim, _ value: String?, _ own: (Evidence) -> String?) throws -> Bool {
    let links = try records(.evidenceLink, of: claim.id).compactMap(EvidenceLink.init).filter { !$0.isRemoved }
    let values = try links.compactMap { try find($0.evidence) }.compactMap(own)
    return value.map(values.contains) ?? values.isEmpty
  }

  private func matches(_ condition: Condition, _ claim: Claim, on today: Day) throws -> Bool {
    let waiting = try waiting()
    return switch condition {
    case .open: claim.isOpen
    case .published: claim.isStanding
    case .overdue: claim.isOverdue(on: today)
    case .unanswered: waiting.replies.contains { $0.claim == claim.id }
    case .uncaptured: waiting.captures.contains { $0.claim == claim.id }
    case .correctionDue: waiting.corrections.contains { $0.claim == claim.id }
    case .recheckDue: claim.isRecheckDue(on: today)
    }
  }

  /// A person by number or whole name; by a beginning only where nobody has that whole name.
  private func matches(_ value: String?, _ person: Identifier<Person>?) throws -> Bool {
    guard let value else { return person == nil }
    guard let person = try person.flatMap({ try find($0) }) else { return false }
    if value.lowercased().hasPrefix("p"), case .number(_, let number) = Reference(value, to: .person) {
      return person.number == number
    }
    let wanted = Folding.folded(value)
    if try all(Person.self).contains(where: { Folding.folded($0.name) == wanted }) {
      return Folding.folded(person.name) == wanted
    }
    return begins(person.name, value)
  }

  private func names<R: Entity>(
    _ value: String?, _ record: R?, _ kind: RecordKind, _ names: (R) -> [String]
  ) throws -> Bool {
    guard let value else { return record == nil }
    guard let record else { return false }
    if case .number(_, let number) = Reference(value, to: kind) { return record.number == number }
    return names(record).contains { begins($0, value) }
  }

  /// Whether a word of the name begins like the value.
  private func begins(_ name: String, _ value: String) -> Bool {
    (" " + Folding.folded(name)).contains(" " + Folding.folded(value))
  }

  /// A word or phrase, accents aside; a star at the end finds beginnings.
  private func contains(_ text: String, _ claim: Claim) -> Bool {
    let isPrefix = text.hasSuffix("*")
    let wanted = words(text)
    return [claim.text, claim.passage?.quote ?? ""].contains { field in
      let have = words(field)
      return have.indices.contains { start in
        guard start + wanted.count <= have.count else { return false }
        return wanted.indices.allSatisfy { index in
          let word = have[start + index]
          return isPrefix && index == wanted.count - 1 ? word.hasPrefix(wanted[index]) : word == wanted[index]
        }
      }
    }
  }

  private func words(_ text: String) -> [String] {
    Folding.folded(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

extension DayRange {
  /// Whether a date, which may be a month or a year, can lie in it.
  fileprivate func canHold(_ day: Day) -> Bool {
    if let first, day.last.iso < first.iso { return false }
    if let last, day.first.iso > last.iso { return false }
    return true
  }
}
