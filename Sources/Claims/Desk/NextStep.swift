/// What to do next with a claim, as the workflow and one person's role have it.
struct NextStep {
  private let snapshot: any Snapshot
  private let person: Person?
  private let settings: Settings

  init(_ snapshot: any Snapshot, for person: Person?) throws {
    self.snapshot = snapshot
    self.person = person
    settings = try snapshot.settings()
  }

  /// Whether the person may give this claim its second look.
  func mayApprove(_ claim: Claim) throws -> Bool {
    guard let person else { return false }
    return try person.role != .researcher && snapshot.currentVerdict(of: claim.id)?.by != person.id
  }

  /// The command that takes it a step further, or the one that meets what is missing for that step.
  func command(for claim: Claim) throws -> String {
    let id = claim.shortID
    switch claim.status {
    case .new, .queued: return "claimbook start \(id)"
    case .inResearch: return "claimbook submit \(id)"
    case .inReview: return try mayApprove(claim) ? "claimbook approve \(id)" : "claimbook show \(id)"
    case .approved: return "claimbook publish \(id)"
    case .published, .corrected, .withdrawn, .dropped: return "claimbook show \(id)"
    }
  }
}

extension Status {
  /// As an urgency's term says it.
  var words: String { rawValue.replacing("-", with: " ") }
}
