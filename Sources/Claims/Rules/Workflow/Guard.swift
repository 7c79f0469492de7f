/// A condition on a step of the workflow. Each can be switched in `Settings`; `status` always holds.
public enum Guard: String, Sendable, Hashable, Codable, CaseIterable {
  /// The claim stands where the step begins.
  case status
  /// Who makes the step has the role for it.
  case role
  case reason
  /// There is a verdict with an explanation.
  case verdict
  /// Enough pieces of evidence, of different bytes or addresses.
  case evidence
  /// Enough of them are primary.
  case primaryEvidence = "primary-evidence"
  /// Every address is captured, or waived with a reason.
  case captures
  /// The verdict is not against all of its evidence.
  case support
  /// What is quoted stands in the captured text.
  case quotations
  /// Who is said to be wrong was asked, or asking was waived with a reason.
  case reply
  /// The approver is neither the author nor the last to change the check.
  case secondPerson = "second-person"
  /// Somebody rated it without seeing the author's rating and agreed, or a panel decided.
  case secondOpinion = "second-opinion"
  /// The approval is for the check as it stands now.
  case approval
  /// A correction says what was wrong and what it says now.
  case correction
  /// What was published changes only through a correction.
  case seal

  /// What it asks for, in one sentence without a full stop.
  public var meaning: String {
    switch self {
    case .status: "the claim stands where the step begins"
    case .role: "who makes the step has the role for it"
    case .reason: "a reason is given"
    case .verdict: "the claim has a verdict with an explanation"
    case .evidence: "it has enough pieces of evidence, of different bytes or addresses"
    case .primaryEvidence: "enough of its evidence is primary"
    case .captures: "every address among its evidence is captured, or waived with a reason"
    case .support: "not every piece of evidence that takes a side is against the verdict"
    case .quotations: "every quotation from a captured text stands in it"
    case .reply: "the speaker was asked for a reply, or asking was waived with a reason"
    case .secondPerson: "the approver is an editor who neither wrote the check nor changed it last"
    case .secondOpinion: "somebody rated it blind and agreed, or a panel decided for its rating"
    case .approval: "an approval holds: all that readers will see is as it was approved"
    case .correction: "a correction says what was wrong and what the check says now"
    case .seal: "what was published changes through a correction only"
    }
  }

  /// What a check lacks that was let past it, as readers are told: “published without …”.
  public var lack: String {
    switch self {
    case .status, .role, .seal: "the usual order of steps"
    case .reason: "a reason"
    case .verdict: "a verdict with its reasoning"
    case .evidence: "as much evidence as we ask for"
    case .primaryEvidence: "as much primary evidence as we ask for"
    case .captures: "a copy of every source"
    case .support: "evidence that bears the verdict out"
    case .quotations: "having found every quotation in its source"
    case .reply: "asking for a reply"
    case .secondPerson: "a second person’s approval"
    case .secondOpinion: "a second opinion that agrees"
    case .approval: "an approval of the check as it stands"
    case .correction: "saying what was wrong"
    }
  }
}

/// A guard that does not hold, and what would make it hold.
public struct UnmetGuard: Sendable, Hashable {
  public let `guard`: Guard
  /// What is missing, as a clause: “1 of 2 pieces of evidence”.
  public let problem: String
  /// What meets it, one or the other; nothing when only time or another decision can.
  public let ways: [NextStep]
  /// Whether an override with a reason passes it over. Status and role are never passed over.
  public var canBeOverridden: Bool { `guard` != .status && `guard` != .role && `guard` != .reason }

  init(_ guard: Guard, _ problem: String, _ ways: NextStep...) {
    self.guard = `guard`
    self.problem = problem
    self.ways = ways
  }
}
