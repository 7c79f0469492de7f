/// A claim with all that belongs to it, names in place of identifiers: what a list, a page or a report needs.
public struct Dossier: Sendable {
  public let claim: Claim
  /// Merged speakers are followed.
  public let speakers: [Speaker]
  public let source: Source?
  public let article: Article?
  public let assignee: Person?
  public let reviewer: Person?
  /// Oldest first; the last one counts. None when they are hidden.
  public let verdicts: [GivenVerdict]
  /// Second opinions, oldest first, with the rounds that they belong to. None when they are hidden.
  public let rounds: [OpinionRound]
  public let opinions: [GivenOpinion]
  /// The viewer may not see the verdicts before giving an opinion: there is one, in review.
  public let isVerdictHidden: Bool
  public let evidence: [LinkedEvidence]
  public let notes: [SignedNote]
  /// Its way through the workflow, oldest first.
  public let steps: [SignedStep]
  /// The second person's signature that the check has as it stands, or stood when it was published.
  public let approval: SignedStep?
  /// What readers are shown otherwise than it was signed; of published checks.
  public let changesSinceApproval: [SignedChange]
  /// The right-of-reply log.
  public let replies: [Reply]
  /// Corrections and requests for them.
  public let corrections: [Correction]
  /// When and where else it was said: the claims that were merged into it, by their days.
  public let occasions: [Occasion]

  public var currentVerdict: GivenVerdict? { verdicts.last }

  /// A verdict with its rating and author looked up.
  public struct GivenVerdict: Sendable {
    public let verdict: Verdict
    public let scale: Scale
    public let rating: Rating
    public let by: Person
  }

  /// A second opinion with its rating and author looked up.
  public struct GivenOpinion: Sendable {
    public let opinion: Opinion
    public let scale: Scale
    public let rating: Rating
    public let by: Person
  }

  /// A piece of evidence with its bearing on the claim.
  public struct LinkedEvidence: Sendable {
    public let evidence: Evidence
    public let link: EvidenceLink
  }

  /// A step with who made it.
  public struct SignedStep: Sendable {
    public let step: Step
    public let by: Person
  }

  /// The newest change of a part of the check, with who made it.
  public struct SignedChange: Sendable {
    public let part: CheckPart
    public let by: Person
    public let at: Instant
  }

  /// A claim that was merged into this one, and whose it is.
  public struct Occasion: Sendable {
    /// Dropped as a duplicate.
    public let claim: Claim
    public let source: Source?
    public let article: Article?
  }

  /// A note with who wrote it.
  public struct SignedNote: Sendable {
    public let note: Note
    public let by: Person
  }
}

extension Dossier {
  /// What a panel decided in a round where opinions differed, and who was of another opinion: “2 of 3 for Disputed;
  /// dissent: Vera: Verified, because …”. Nothing where none has decided.
  public func decision(of round: OpinionRound) -> String? {
    guard let decided = round.decided, let scale = scale(of: round) else { return nil }
    let others = round.dissent.map { opinion in
      let name = opinions.first { $0.opinion.id == opinion.id }?.by.name ?? "a member"
      return "\(name): \(scale.label(of: opinion.rating) ?? opinion.rating), because \(opinion.clause)"
    }
    return round.words(for: decided, on: scale) + (others.isEmpty ? "" : "; dissent: " + others.joined(separator: "; "))
  }

  /// The scale on which a round of opinions was given; nothing where its verdict is not among those here.
  public func scale(of round: OpinionRound) -> Scale? {
    verdicts.first { $0.verdict.id == round.verdicts.last?.id }?.scale
  }
}

extension Step {
  /// For those who may not see what a panel decided before.
  fileprivate var withoutReason: Step {
    Step(
      id: id, number: number, version: version, isRemoved: isRemoved, claim: claim, transition: transition, from: from,
      to: to, overridden: overridden, overrideReason: overrideReason, seal: seal, by: by, at: at)
  }
}

/// A claim with what one line of a list shows.
public struct ClaimSummary: Sendable {
  public let claim: Claim
  public let speakers: [Speaker]
  public let source: Source?
  public let article: Article?
  public let assignee: Person?
  public let reviewer: Person?
  /// Absent where nobody asked for it.
  public let urgency: Urgency?
  /// With the scale that it is on.
  public let rating: Rating?
  public let scale: Scale?
  /// The viewer may not see the rating before giving an opinion.
  public let isRatingHidden: Bool
  /// A stretch of the text with searched words marked, see `ClaimPage.Found`.
  public let snippet: String?

  public init(
    claim: Claim, speakers: [Speaker], source: Source?, article: Article?, assignee: Person? = nil,
    reviewer: Person? = nil, urgency: Urgency? = nil, rating: Rating? = nil, scale: Scale? = nil,
    isRatingHidden: Bool = false, snippet: String? = nil
  ) {
    self.claim = claim
    self.speakers = speakers
    self.source = source
    self.article = article
    self.assignee = assignee
    self.reviewer = reviewer
    self.urgency = urgency
    self.rating = rating
    self.scale = scale
    self.isRatingHidden = isRatingHidden
    self.snippet = snippet
  }
}

/// Puts claims and what belongs to them together, looking each name up once.
struct DossierAssembly {
  let snapshot: any Snapshot
  private var sight: Sight
  private var speakers: [Identifier<Speaker>: Speaker] = [:]
  private var sources: [Identifier<Source>: Source] = [:]
  private var articles: [Identifier<Article>: Article] = [:]
  private var people: [Identifier<Person>: Person] = [:]
  private var scales: [Identifier<Scale>: Scale] = [:]

  init(_ snapshot: any Snapshot, for viewer: Viewer) throws {
    self.snapshot = snapshot
    sight = try Sight(of: viewer, in: snapshot)
  }

  mutating func summary(
    of claim: Claim, snippet: String? = nil, urgency: Urgency? = nil
  ) throws -> ClaimSummary {
    let isHidden = try sight.isBlind(to: claim)
    let given = isHidden ? nil : try snapshot.currentVerdict(of: claim.id).map { try rating(of: $0) }
    return ClaimSummary(
      claim: claim, speakers: try speakers(of: claim),
      source: try claim.source.map { try look(up: $0, in: \.sources) },
      article: try claim.article.map { try look(up: $0, in: \.articles) },
      assignee: try claim.assignee.map { try look(up: $0, in: \.people) },
      reviewer: try claim.reviewer.map { try look(up: $0, in: \.people) }, urgency: urgency,
      rating: given?.rating, scale: given?.scale, isRatingHidden: isHidden, snippet: snippet)
  }

  mutating func dossier(of claim: Claim) throws -> Dossier {
    let isHidden = try sight.isBlind(to: claim)
    let verdicts = isHidden ? [] : try snapshot.records(.verdict, of: claim.id).compactMap(Verdict.init)
    let opinions = isHidden ? [] : try snapshot.records(.opinion, of: claim.id).compactMap(Opinion.init)
    let links = try snapshot.records(.evidenceLink, of: claim.id).compactMap(EvidenceLink.init)
    let notes = try snapshot.records(.note, of: claim.id).compactMap(Note.init)
    let steps = try snapshot.steps(of: claim.id).map { step in
      Dossier.SignedStep(step: isHidden ? step.withoutReason : step, by: try look(up: step.by, in: \.people))
    }
    let signOff = steps.isEmpty ? nil : try snapshot.signOff(of: claim)
    let linked = try links.filter { !$0.isRemoved }.compactMap { link in
      try snapshot.find(link.evidence).map { Dossier.LinkedEvidence(evidence: $0, link: link) }
    }
    return Dossier(
      claim: claim, speakers: try speakers(of: claim),
      source: try claim.source.map { try look(up: $0, in: \.sources) },
      article: try claim.article.map { try look(up: $0, in: \.articles) },
      assignee: try claim.assignee.map { try look(up: $0, in: \.people) },
      reviewer: try claim.reviewer.map { try look(up: $0, in: \.people) },
      verdicts: try verdicts.filter { !$0.isRemoved }.map { verdict in
        let (scale, rating) = try rating(of: verdict)
        return .init(
          verdict: verdict, scale: scale, rating: rating, by: try look(up: verdict.by, in: \.people))
      },
      rounds: isHidden ? [] : try snapshot.opinionRounds(of: claim.id),
      opinions: try opinions.filter { !$0.isRemoved }.map { opinion in
        let (scale, rating) = try rating(opinion.rating, on: opinion.scale, of: opinion.shortID)
        return .init(opinion: opinion, scale: scale, rating: rating, by: try look(up: opinion.by, in: \.people))
      },
      isVerdictHidden: isHidden,
      evidence: linked,
      notes: try notes.filter { !$0.isRemoved }.map { note in
        .init(note: note, by: try look(up: note.by, in: \.people))
      }, steps: steps, approval: steps.first { $0.step.id == signOff?.step.id },
      changesSinceApproval: try (signOff?.changes ?? []).map {
        .init(part: $0.part, by: try look(up: $0.by, in: \.people), at: $0.at)
      },
      replies: try snapshot.records(.reply, of: claim.id).compactMap(Reply.init).filter { !$0.isRemoved },
      corrections: try snapshot.records(.correction, of: claim.id).compactMap(Correction.init)
        .filter { !$0.isRemoved },
      occasions: try occasions(of: claim))
  }

  /// A duplicate that was restored is a claim of its own again.
  private mutating func occasions(of claim: Claim) throws -> [Dossier.Occasion] {
    try claim.merged.compactMap { try snapshot.find($0) }.filter { !$0.isRemoved && $0.drop != nil }
      .sorted { ($0.said?.day.first.iso ?? "~", $0.number) < ($1.said?.day.first.iso ?? "~", $1.number) }
      .map { other in
        .init(
          claim: other, source: try other.source.map { try look(up: $0, in: \.sources) },
          article: try other.article.map { try look(up: $0, in: \.articles) })
      }
  }

  private mutating func speakers(of claim: Claim) throws -> [Speaker] {
    var found: [Speaker] = []
    for id in claim.speakers {
      let speaker: Speaker
      if let known = speakers[id] {
        speaker = known
      } else {
        guard let stored = try snapshot.find(id) else { throw ClaimsError.damaged("a claim without its speaker") }
        speaker = try snapshot.merged(stored)
        speakers[id] = speaker
      }
      if !found.contains(where: { $0.id == speaker.id }) { found.append(speaker) }
    }
    return found
  }

  private mutating func rating(of verdict: Verdict) throws -> (scale: Scale, rating: Rating) {
    try rating(verdict.rating, on: verdict.scale, of: verdict.shortID)
  }

  private mutating func rating(
    _ word: String, on scale: Identifier<Scale>, of record: String
  ) throws -> (scale: Scale, rating: Rating) {
    let scale = try look(up: scale, in: \.scales)
    guard let rating = scale.given(word) else {
      throw ClaimsError.damaged("\(record) with a rating that its scale lacks")
    }
    return (scale, rating)
  }

  private mutating func look<R: Entity>(
    up id: Identifier<R>, in cache: WritableKeyPath<Self, [Identifier<R>: R]>
  ) throws -> R {
    if let known = self[keyPath: cache][id] { return known }
    guard let record = try snapshot.find(id) else {
      throw ClaimsError.damaged("a record that names a missing \(R.kind.word)")
    }
    self[keyPath: cache][id] = record
    return record
  }
}

extension Snapshot {
  /// A claim with all that belongs to it and that the viewer may see.
  func dossier(of claim: Claim, for viewer: Viewer) throws -> Dossier {
    var assembly = try DossierAssembly(self, for: viewer)
    return try assembly.dossier(of: claim)
  }

  /// Claims with all that belongs to them.
  func dossiers(of claims: [Claim], for viewer: Viewer) throws -> [Dossier] {
    var assembly = try DossierAssembly(self, for: viewer)
    return try claims.map { try assembly.dossier(of: $0) }
  }

  /// The lines of a list.
  func summaries(
    of page: ClaimPage, _ urgencies: UrgencyTable? = nil, for viewer: Viewer
  ) throws -> [ClaimSummary] {
    var assembly = try DossierAssembly(self, for: viewer)
    return try page.claims.map {
      try assembly.summary(of: $0.claim, snippet: $0.snippet, urgency: urgencies?.urgency(of: $0.claim))
    }
  }
}
