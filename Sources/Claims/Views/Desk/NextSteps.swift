/// What to do next with a claim, as the workflow and one person's role have it.
struct NextSteps {
  private let snapshot: any Snapshot
  private let rules: StepRules?

  /// Without a person for somebody whom the file does not know yet.
  init(_ snapshot: any Snapshot, for person: Person?) throws {
    self.snapshot = snapshot
    rules = try person.map { try StepRules(snapshot: snapshot, person: $0) }
  }

  /// What takes it a step further, or meets what is missing first.
  func step(for claim: Claim) throws -> NextStep {
    let id = claim.shortID
    guard rules != nil else { return NextStep(.showClaim(id)) }
    if isSkipping, claim.isOpen, try snapshot.currentVerdict(of: claim.id) == nil {
      return try firstVerdict(on: claim)
    }
    // Nobody answers what it was returned for by submitting the same again.
    if let step = try snapshot.returning(of: claim), try snapshot.isUntouched(claim, since: step) {
      return NextStep(.showClaim(id))
    }
    switch claim.status {
    case .new, .queued, .inResearch, .inReview, .approved:
      return try step(for: claim, isSkipping ? .publish : Transition.forward(from: claim.status))
    case .published, .corrected:
      return try snapshot.isUnsigned(claim) ? step(for: claim, .approve) : NextStep(.showClaim(id))
    case .withdrawn, .dropped: return NextStep(.showClaim(id))
    }
  }

  /// Where steps may be skipped, a claim is checked and published; those in between are only for who wants them.
  var isSkipping: Bool { rules?.settings.isOn(.skipSteps) ?? false }

  /// Rating a claim that nobody has rated; a promise needs its criteria before. Which rating is not for us to propose.
  private func firstVerdict(on claim: Claim) throws -> NextStep {
    let id = claim.shortID
    if claim.type == .promise, claim.criteria == nil { return NextStep(.setCriteria(of: id)) }
    return NextStep(.mark(id, rating: nil))
  }

  /// This step, or what meets what is missing for it first.
  func step(for claim: Claim, _ transition: Transition) throws -> NextStep {
    let id = claim.shortID
    guard let missing = try rules?.unmet(transition, of: claim, because: nil).first else {
      return NextStep(.step(transition, of: id))
    }
    return missing.ways.first ?? NextStep(.showClaim(id))
  }
}

extension Transition {
  /// The step forward from a status before publication; nobody has to queue what is about to be started.
  fileprivate static func forward(from status: Status) -> Transition {
    switch status {
    case .inResearch: .submit
    case .inReview: .approve
    case .approved: .publish
    default: .start
    }
  }
}

extension Status {
  /// As an urgency's term says it.
  var words: String { rawValue.replacing("-", with: " ") }
}
