/// A claim with all that belongs to it, names in place of identifiers: what a list, a page or a report needs.
public struct Dossier: Sendable {
  public let claim: Claim
  /// Merged speakers are followed.
  public let speakers: [Speaker]
  public let source: Source?
  public let article: Article?
  public let assignee: Person?
  public let reviewer: Person?
  /// Oldest first; the last one counts.
  public let verdicts: [GivenVerdict]
  public let evidence: [LinkedEvidence]
  public let notes: [SignedNote]
  /// Its way through the workflow, oldest first.
  public let steps: [SignedStep]
  /// The approval that holds for the check as it stands.
  public let approval: SignedStep?
  /// The right-of-reply log.
  public let replies: [Reply]
  /// Corrections and requests for them.
  public let corrections: [Correction]

  public var currentVerdict: GivenVerdict? { verdicts.last }

  /// A verdict with its rating and author looked up.
  public struct GivenVerdict: Sendable {
    public let verdict: Verdict
    public let scale: Scale
    public let rating: Rating
    public let by: Person
  }

  /// A piece of evidence with its bearing on the claim.
  public struct LinkedEvidence: Sendable {
    public let evidence: Evidence
    public let link: EvidenceLink
  }

  public struct SignedStep: Sendable {
    public let step: Step
    public let by: Person
  }

  public struct SignedNote: Sendable {
    public let note: Note
    public let by: Person
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
  public let rating: Rating?
  /// A stretch of the text with searched words marked, see `ClaimPage.Found`.
  public let snippet: String?

  public init(
    claim: Claim, speakers: [Speaker], source: Source?, article: Article?, assignee: Person? = nil,
    reviewer: Person? = nil, urgency: Urgency? = nil, rating: Rating? = nil, snippet: String? = nil
  ) {
    self.claim = claim
    self.speakers = speakers
    self.source = source
    self.article = article
    self.assignee = assignee
    self.reviewer = reviewer
    self.urgency = urgency
    self.rating = rating
    self.snippet = snippet
  }
}

/// Puts claims and what belongs to them together, looking each name up once.
struct DossierAssembly {
  let snapshot: any Snapshot
  private var speakers: [Identifier<Speaker>: Speaker] = [:]
  private var sources: [Identifier<Source>: Source] = [:]
  private var articles: [Identifier<Article>: Article] = [:]
  private var people: [Identifier<Person>: Person] = [:]
  private var scales: [Identifier<Scale>: Scale] = [:]

  init(_ snapshot: any Snapshot) { self.snapshot = snapshot }

  mutating func summary(
    of claim: Claim, snippet: String? = nil, urgency: Urgency? = nil
  ) throws -> ClaimSummary {
    let verdict = try snapshot.currentVerdict(of: claim.id)
    return ClaimSummary(
      claim: claim, speakers: try speakers(of: claim),
      source: try claim.source.map { try look(up: $0, in: \.sources) },
      article: try claim.article.map { try look(up: $0, in: \.articles) },
      assignee: try claim.assignee.map { try look(up: $0, in: \.people) },
      reviewer: try claim.reviewer.map { try look(up: $0, in: \.people) }, urgency: urgency,
      rating: try verdict.map { try rating(of: $0).rating }, snippet: snippet)
  }

  mutating func dossier(of claim: Claim) throws -> Dossier {
    let verdicts = try snapshot.records(.verdict, of: claim.id).compactMap(Verdict.init)
    let links = try snapshot.records(.evidenceLink, of: claim.id).compactMap(EvidenceLink.init)
    let notes = try snapshot.records(.note, of: claim.id).compactMap(Note.init)
    let steps = try snapshot.steps(of: claim.id).map { step in
      Dossier.SignedStep(step: step, by: try look(up: step.by, in: \.people))
    }
    let approval = claim.status == .new ? nil : try signOff(of: claim, steps.map(\.step))
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
      evidence: try links.filter { !$0.isRemoved }.compactMap { link in
        try snapshot.find(link.evidence).map { .init(evidence: $0, link: link) }
      },
      notes: try notes.filter { !$0.isRemoved }.map { note in
        .init(note: note, by: try look(up: note.by, in: \.people))
      }, steps: steps, approval: steps.first { $0.step.id == approval?.id },
      replies: try snapshot.records(.reply, of: claim.id).compactMap(Reply.init).filter { !$0.isRemoved },
      corrections: try snapshot.records(.correction, of: claim.id).compactMap(Correction.init)
        .filter { !$0.isRemoved })
  }

  /// Who stands for the check beside its author: where what was published is sealed, whoever approved it or its last
  /// correction; else whoever approved it as it is.
  private func signOff(of claim: Claim, _ steps: [Step]) throws -> Step? {
    guard claim.status.isPublic, try snapshot.settings().isOn(Guard.seal) else {
      return try snapshot.approval(of: claim)
    }
    return steps.last { $0.transition == .approve || $0.transition == .correct }
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
    let scale = try look(up: verdict.scale, in: \.scales)
    guard let rating = scale.rating(verdict.rating) else {
      throw ClaimsError.damaged("\(verdict.shortID) with a rating that its scale lacks")
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
  /// A claim with all that belongs to it.
  public func dossier(of claim: Claim) throws -> Dossier {
    var assembly = DossierAssembly(self)
    return try assembly.dossier(of: claim)
  }

  /// Claims with all that belongs to them.
  public func dossiers(of claims: [Claim]) throws -> [Dossier] {
    var assembly = DossierAssembly(self)
    return try claims.map { try assembly.dossier(of: $0) }
  }

  /// The lines of a list.
  public func summaries(of page: ClaimPage, _ urgencies: UrgencyTable? = nil) throws -> [ClaimSummary] {
    var assembly = DossierAssembly(self)
    return try page.claims.map {
      try assembly.summary(of: $0.claim, snippet: $0.snippet, urgency: urgencies?.urgency(of: $0.claim))
    }
  }
}
