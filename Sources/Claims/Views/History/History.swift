/// One change of a claim or of what belongs to it, in words that an editor reads.
public struct HistoryLine: Sendable, Hashable {
  public let at: Instant
  public let day: Day
  public let by: String
  public let action: Commit.Action
  public let reason: String?
  /// What changed: `marked Verified`, `text changed from “…” to “…”`.
  public let summary: String
  /// The same for readers of a report; absent for what only the newsroom needs (who checks it, by when, its notes).
  public let published: String?
  /// It says that the check was published, corrected or withdrawn.
  public let isOfPublication: Bool
  /// The record that the change is about, `V-3`.
  public let record: String
  /// The claim that it concerns, `C-12`; nothing for names, articles and pieces of evidence.
  public let claim: String?
  public let commitNumber: Int
  /// What uncovers a line that is hidden from whoever looks; absent for all that may be seen.
  public let uncovering: NextStep?
}

extension Snapshot {
  /// All that happened to a claim, its verdicts, evidence and notes, oldest first.
  func history(of claim: Claim, for viewer: Viewer, day: (Instant) -> Day) throws -> [HistoryLine] {
    let records = try recordsAbout(claim.id)
    let wanted = Set(records)
    let commits = try log(LogQuery(records: records, isOldestFirst: true))
    return try lines(of: commits, for: viewer, day: day) { wanted.contains($0.record) }
  }

  /// The UUIDs of a claim and of all that belongs to it.
  func recordsAbout(_ claim: Identifier<Claim>) throws -> [String] {
    var records = [claim.description]
    for kind in [RecordKind.verdict, .evidenceLink, .note, .step, .opinion, .reply, .correction] {
      records += try self.records(kind, of: claim).map(\.uuid)
    }
    return records
  }

  /// What the events of some commits did, in their order; what the viewer may not see yet is named without saying it.
  func lines(
    of commits: [LoggedCommit], for viewer: Viewer, day: (Instant) -> Day,
    where isWanted: (Event) -> Bool = { _ in true }
  ) throws -> [HistoryLine] {
    var lines: [HistoryLine] = []
    var sight = try Sight(of: viewer, in: self)
    for commit in commits {
      let by = try find(commit.by)?.name ?? "unknown"
      let events = commit.events.filter(isWanted)
      for event in events {
        // Marking also confirms a proposed claim, which is not worth a line of its own.
        guard var words = try words(for: event, in: commit) else { continue }
        let claim = try claim(of: event)
        let isHidden = try sight.hides(event.kind, of: claim)
        var uncovering: NextStep?
        if isHidden, let claim {
          if event.kind != .step { uncovering = NextStep(.giveOpinion(on: claim.shortID)) }
          words =
            event.kind == .step
            ? try event.decoded().flatMap(Step.init)?.words(decidedBy: nil) ?? words
            : ChangeWords("\(event.kind.word) hidden until you rate \(claim.shortID)")
        }
        lines.append(
          HistoryLine(
            at: commit.at, day: day(commit.at), by: by, action: commit.action, reason: isHidden ? nil : commit.reason,
            summary: words.summary, published: words.published, isOfPublication: words.isOfPublication,
            record: try shortID(of: event),
            claim: claim?.shortID, commitNumber: commit.number, uncovering: uncovering))
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
    case .step(let step): try find(step.claim)
    case .opinion(let opinion): try find(opinion.claim)
    case .reply(let reply): try find(reply.claim)
    case .correction(let correction): try find(correction.claim)
    default: nil
    }
  }

  private func words(for event: Event, in commit: LoggedCommit) throws -> ChangeWords? {
    // What a redaction did to a record is said by its stub.
    if commit.action == .redact, event.kind != .redaction { return nil }
    guard let after = try event.decoded() else { return ChangeWords("redacted: what happened here was erased") }
    let before =
      event.version > 1
      ? try self.event(event.kind, record: event.record, version: event.version - 1)?.decoded() : nil
    if before == nil, event.version > 1, !after.isRemoved {
      return ChangeWords("changed; what it was before is redacted")
    }
    return try words(for: after, since: before, action: commit.action, reason: commit.reason)
  }

  /// What one change of a record says; nothing for what is not worth a line of its own.
  func words(
    for after: Record, since before: Record?, action: Commit.Action, reason: String?
  ) throws -> ChangeWords? {
    if after.isRemoved, before?.isRemoved != true { return try words(forRemovalOf: after, action, reason) }
    switch after {
    case .claim(let claim):
      return try ClaimDifference(before: before.flatMap(Claim.init), after: claim, action: action, in: self).words
    case .verdict(let verdict):
      let label = try find(verdict.scale)?.label(of: verdict.rating) ?? verdict.rating
      return ChangeWords("marked \(label): \(verdict.explanation)", published: "rated \(label)")
    case .evidenceLink(let link): return try words(for: link, since: before.flatMap(EvidenceLink.init))
    case .note(let note): return ChangeWords("\(note.isPublic ? "public note" : "note"): \(note.text)")
    case .evidence(let evidence): return ChangeWords(evidence.words(since: before.flatMap(Evidence.init)))
    case .article(let article):
      return ChangeWords(article.words(since: before.flatMap(Article.init)))
    case .speaker(let speaker): return ChangeWords(try summary(of: speaker, before: before.flatMap(Speaker.init)))
    case .source(let source):
      let old = before.flatMap(Source.init)?.name
      return ChangeWords(old.map { "renamed from “\($0)” to “\(source.name)”" } ?? "added: \(source.name)")
    case .feed(let feed):
      let known = before.flatMap(Feed.init)
      let count = Set(feed.seen).subtracting(known?.seen ?? []).count
      return ChangeWords(
        known == nil || known?.isRemoved == true
          ? "followed: \(feed.displayTitle)"
          : "pulled: \(feed.displayTitle), \(count) new \(count == 1 ? "entry" : "entries")")
    case .person(let person): return ChangeWords(person.words(since: before.flatMap(Person.init)))
    case .scale(let scale): return ChangeWords(try words(for: scale, since: before.flatMap(Scale.init)))
    case .step(let step):
      return step.words(decidedBy: action == .opinion || action == .vote ? step.reason : nil)
    case .opinion(let opinion): return try words(for: opinion)
    case .reply(let reply): return reply.words(since: before.flatMap(Reply.init))
    case .correction(let correction): return correction.words(since: before.flatMap(Correction.init))
    case .settings(let settings): return ChangeWords(settings.words(since: before.flatMap(Settings.init)))
    case .savedFilter(let filter): return ChangeWords("filter @\(filter.name) saved: \(filter.terms)")
    case .redaction(let redaction): return ChangeWords(try words(for: redaction))
    }
  }

  private func words(
    forRemovalOf record: Record, _ action: Commit.Action, _ reason: String?
  ) throws -> ChangeWords? {
    let undone = "\(record.shortID) taken back"
    switch record {
    case .evidenceLink(let link):
      let evidence = try find(link.evidence)
      let reason = action.isUndoing ? nil : reason
      return ChangeWords(
        action.isUndoing ? undone : "evidence \(evidence?.shortID ?? "") unlinked",
        published: "evidence taken away: \(evidence?.displayTitle ?? "")" + (reason.map { " (\($0))" } ?? ""))
    case .savedFilter(let filter): return ChangeWords("filter @\(filter.name) removed")
    case .verdict: return ChangeWords(undone, published: "the rating was taken back")
    case .step(let step): return step.words(decidedBy: nil).map { ChangeWords("\($0.summary): taken back") }
    default: return ChangeWords(action.isUndoing ? undone : "\(record.shortID) removed")
    }
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
