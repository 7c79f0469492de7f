/// One change of a claim or of what belongs to it, in words that an editor reads.
public struct HistoryLine: Sendable, Hashable {
  public let at: Instant
  public let day: Day
  public let by: String
  public let action: Commit.Action
  public let reason: String?
  /// What changed: `marked Verified`, `text changed from “…” to “…”`.
  public let summary: String
  /// The record that the change is about, `V-3`.
  public let record: String
  /// The claim that it concerns, `C-12`; nothing for names, articles and pieces of evidence.
  public let claim: String?
  public let commitNumber: Int
}

extension Snapshot {
  /// All that happened to a claim, its verdicts, evidence and notes, oldest first.
  public func history(of claim: Claim, day: (Instant) -> Day) throws -> [HistoryLine] {
    var records = [claim.uuidText]
    records += try self.records(.verdict, of: claim.id).map(\.uuid)
    records += try self.records(.evidenceLink, of: claim.id).map(\.uuid)
    records += try self.records(.note, of: claim.id).map(\.uuid)
    let wanted = Set(records)
    let commits = try log(LogQuery(records: records, isOldestFirst: true))
    return try lines(of: commits, day: day) { wanted.contains($0.record) }
  }

  /// What the events of some commits did, in their order.
  public func lines(
    of commits: [LoggedCommit], day: (Instant) -> Day, where isWanted: (Event) -> Bool = { _ in true }
  ) throws -> [HistoryLine] {
    var lines: [HistoryLine] = []
    for commit in commits {
      let by = try find(commit.by)?.name ?? "unknown"
      let events = commit.events.filter(isWanted)
      for event in events {
        // Marking also confirms a proposed claim, which is not worth a line of its own.
        guard let summary = try summary(of: event, in: commit) else { continue }
        lines.append(
          HistoryLine(
            at: commit.at, day: day(commit.at), by: by, action: commit.action, reason: commit.reason,
            summary: summary, record: try shortID(of: event),
            claim: try claim(of: event)?.shortID, commitNumber: commit.number))
      }
    }
    return lines
  }

  private func shortID(of event: Event) throws -> String {
    try record(event.kind, uuid: event.record)?.shortID ?? event.kind.word
  }

  private func claim(of event: Event) throws -> Claim? {
    switch try record(event.kind, uuid: event.record) {
    case .claim(let claim): claim
    case .verdict(let verdict): try find(verdict.claim)
    case .evidenceLink(let link): try find(link.claim)
    case .note(let note): try find(note.claim)
    default: nil
    }
  }

  private func summary(of event: Event, in commit: LoggedCommit) throws -> String? {
    guard let after = try event.decoded() else { return "payload redacted" }
    let before =
      event.version > 1
      ? try self.event(event.kind, record: event.record, version: event.version - 1)?.decoded() : nil
    let id = after.shortID
    if after.isRemoved, before?.isRemoved != true {
      return commit.action == .undo ? "\(id) taken back" : try removal(of: after)
    }
    switch after {
    case .claim(let claim):
      return try ClaimDifference(before: before.flatMap(Claim.init), after: claim, in: self).summary
    case .verdict(let verdict):
      let label = try find(verdict.scale)?.rating(verdict.rating)?.label ?? verdict.rating
      return "marked \(label): \(verdict.explanation)"
    case .evidenceLink(let link):
      let evidence = try find(link.evidence)
      return "evidence \(evidence?.shortID ?? "") linked (\(link.stance.rawValue)): \(evidence?.displayTitle ?? "")"
    case .note(let note):
      return "\(note.isPublic ? "public note" : "note"): \(note.text)"
    case .evidence(let evidence):
      return "\(before == nil ? "recorded" : "changed"): \(evidence.displayTitle)"
    case .article(let article):
      return "\(before == nil ? "imported" : "changed"): \(article.displayTitle)"
    case .speaker(let speaker):
      return try summary(of: speaker, before: before.flatMap(Speaker.init))
    case .source(let source):
      let old = before.flatMap(Source.init)?.name
      return old.map { "renamed from “\($0)” to “\(source.name)”" } ?? "added: \(source.name)"
    case .person(let person): return "registered: \(person.name), \(person.role.rawValue)"
    case .scale(let scale): return "scale “\(scale.key)” set up"
    }
  }

  private func removal(of record: Record) throws -> String {
    guard case .evidenceLink(let link) = record else { return "\(record.shortID) removed" }
    return "evidence \(try find(link.evidence)?.shortID ?? "") unlinked"
  }

  private func summary(of speaker: Speaker, before: Speaker?) throws -> String {
    guard let before else { return "added: \(speaker.name)" }
    if speaker.mergedInto != before.mergedInto {
      guard let target = try speaker.mergedInto.flatMap({ try find($0) }) else {
        return "\(speaker.name) stands alone again"
      }
      return "\(speaker.name) merged into \(target.shortID) \(target.name)"
    }
    if speaker.name != before.name { return "renamed from “\(before.name)” to “\(speaker.name)”" }
    return "\(speaker.name) is also called \(speaker.aliases.map { "“\($0)”" }.joined(separator: ", "))"
  }
}

/// The fields in which two versions of a claim differ, in words.
private struct ClaimDifference {
  let summary: String?

  init(before: Claim?, after: Claim, in snapshot: any Snapshot) throws {
    guard let before else {
      let how = after.article == nil ? "typed in" : "imported"
      summary = "\(how)\(after.isProposed ? " (proposed)" : ""): “\(after.text)”"
      return
    }
    var parts: [String] = []
    func compare(_ name: String, _ old: String?, _ new: String?) {
      guard old != new else { return }
      switch (old, new) {
      case (nil, let new?): parts.append("\(name) set to “\(new)”")
      case (let old?, nil): parts.append("\(name) “\(old)” cleared")
      default: parts.append("\(name) changed from “\(old ?? "")” to “\(new ?? "")”")
      }
    }
    func names(_ claim: Claim) throws -> String? {
      claim.speakers.isEmpty
        ? nil : try claim.speakers.map { try snapshot.find($0)?.name ?? "?" }.joined(separator: ", ")
    }
    if after.isRemoved != before.isRemoved { parts.append(after.isRemoved ? "taken back" : "brought back") }
    compare("text", before.text, after.text)
    compare("speaker", try names(before), try names(after))
    compare("role", before.role, after.role)
    compare("date said", before.said?.day.iso, after.said?.day.iso)
    compare(
      "source", try before.source.flatMap { try snapshot.find($0)?.name },
      try after.source.flatMap { try snapshot.find($0)?.name })
    if let drop = after.drop, before.drop == nil {
      parts.append("dropped: \(drop.reason)")
    } else if after.drop == nil, before.drop != nil {
      parts.append("restored")
    } else {
      compare("status", before.status.rawValue, after.status.rawValue)
    }
    compare("topic", before.topic, after.topic)
    compare("due date", before.due?.iso, after.due?.iso)
    compare(
      "assignee", try before.assignee.flatMap { try snapshot.find($0)?.name },
      try after.assignee.flatMap { try snapshot.find($0)?.name })
    compare(
      "reviewer", try before.reviewer.flatMap { try snapshot.find($0)?.name },
      try after.reviewer.flatMap { try snapshot.find($0)?.name })
    if after.tags != before.tags { parts.append("tags now \(after.tags.map { "+" + $0 }.joined(separator: " "))") }
    summary = parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}
