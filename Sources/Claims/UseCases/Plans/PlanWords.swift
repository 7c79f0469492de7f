/// Says what the changes of a decision do, field by field, to whoever planned it.
struct PlanWords {
  private let snapshot: any Snapshot
  private let commit: Commit
  private var sight: Sight
  /// Claims that the decision makes or that were looked up.
  private var claims: [Identifier<Claim>: Claim] = [:]
  private let new: Set<Identifier<Claim>>
  private let names: RecordNames

  init(_ commit: Commit, on snapshot: any Snapshot, for viewer: Viewer) throws {
    (self.snapshot, self.commit) = (snapshot, commit)
    sight = try Sight(of: viewer, in: snapshot)
    // As they are before it: what is hidden of a claim does not depend on what becomes of it.
    for change in commit.changes {
      if let claim = Claim(change.before ?? change.after) { claims[claim.id] = claim }
    }
    let made = commit.changes.filter { $0.before == nil }.map { ($0.after.uuid, $0.after) }
    names = RecordNames(snapshot, planned: Dictionary(made, uniquingKeysWith: { first, _ in first }))
    new = Set(commit.changes.filter { $0.before == nil }.compactMap { Claim($0.after)?.id })
  }

  func isNew(_ claim: Claim?) -> Bool { claim.map { new.contains($0.id) } ?? false }

  /// The claim that a record is or is about, as it stands before the change.
  mutating func claim(of record: Record) throws -> Claim? {
    guard let id = record.claim else { return nil }
    if claims[id] == nil { claims[id] = try snapshot.find(id) }
    return claims[id]
  }

  /// Whether they may be told of it. What a blind opinion leads to would tell the rating that it was blind to.
  mutating func mayTell(_ change: Change, of claim: Claim?) throws -> Bool {
    guard commit.action == .opinion, change.after.kind != .opinion, let claim else { return true }
    return try !sight.isBlind(to: claim)
  }

  mutating func fields(of change: Change, on claim: Claim?) throws -> [FieldChange] {
    switch change.after {
    case .claim(let after):
      guard let before = change.before.flatMap(Claim.init) else {
        return [FieldChange(field: "claim", before: nil, after: after.text)]
      }
      return try ClaimDifference.changes(from: before, to: after, names)
    case .verdict(let verdict) where change.before == nil: return try fields(of: verdict, on: claim)
    case .evidenceLink(let link) where change.before == nil:
      let piece = try names.find(link.evidence)
      let words = "evidence \(piece?.shortID ?? "") \(link.stance.rawValue)"
      return [FieldChange(field: nil, before: nil, after: words)]
    // The claim's own change says where it stands.
    case .step: return []
    default:
      if let claim, change.before != nil, try sight.hides(change.after.kind, of: claim) {
        return [
          FieldChange(
            field: nil, before: nil, after: "\(change.after.kind.word) hidden until you rate \(claim.shortID)")
        ]
      }
      let words = try snapshot.words(
        for: change.after, since: change.before, action: commit.action, reason: commit.reason)
      return words.map { [FieldChange(field: nil, before: nil, after: $0.summary)] } ?? []
    }
  }

  private mutating func fields(of verdict: Verdict, on claim: Claim?) throws -> [FieldChange] {
    let last = try claim.flatMap { try snapshot.currentVerdict(of: $0.id) }
    if let claim, last != nil, try sight.isBlind(to: claim) {
      return [
        FieldChange(field: "rating", before: "hidden", after: verdict.rating),
        FieldChange(field: "explanation", before: "hidden", after: verdict.explanation),
      ]
    }
    var fields: [FieldChange] = []
    if last?.rating != verdict.rating || last?.scale != verdict.scale {
      fields.append(FieldChange(field: "rating", before: last?.rating, after: verdict.rating))
    }
    if last?.explanation != verdict.explanation {
      fields.append(FieldChange(field: "explanation", before: last?.explanation, after: verdict.explanation))
    }
    return fields
  }
}

extension Record {
  /// The claim that it is or belongs to.
  var claim: Identifier<Claim>? {
    switch self {
    case .claim(let claim): claim.id
    case .verdict(let verdict): verdict.claim
    case .evidenceLink(let link): link.claim
    case .note(let note): note.claim
    case .step(let step): step.claim
    case .opinion(let opinion): opinion.claim
    case .reply(let reply): reply.claim
    case .correction(let correction): correction.claim
    case .article, .evidence, .feed, .person, .redaction, .savedFilter, .scale, .settings, .source, .speaker: nil
    }
  }
}
