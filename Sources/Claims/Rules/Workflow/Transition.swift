/// The moves of a claim through the workflow: the one table that the rules, `claimbook workflow` and the docs read.
public enum Transition: String, Sendable, Hashable, Codable, CaseIterable {
  case queue, start, submit, approve
  case `return`
  case publish, correct, withdraw, drop, restore

  /// The statuses that it is made from, step by step.
  public var from: [Status] {
    switch self {
    case .queue: [.new]
    case .start: [.new, .queued]
    case .submit: [.inResearch]
    case .approve: [.inReview]
    case .return: [.inReview, .approved]
    case .publish: [.approved]
    case .correct, .withdraw: Status.standing
    case .drop: Status.beforePublication
    case .restore: [.dropped]
    }
  }

  /// The status that it leads to; restoring leads back to where the claim was dropped.
  public var to: Status? {
    switch self {
    case .queue: .queued
    case .start, .return: .inResearch
    case .submit: .inReview
    case .approve: .approved
    case .publish: .published
    case .correct: .corrected
    case .withdraw: .withdrawn
    case .drop: .dropped
    case .restore: nil
    }
  }

  /// The least role of who makes it, in a file where roles count.
  public var role: Person.Role {
    switch self {
    case .queue, .start, .submit, .drop, .restore: .researcher
    case .approve, .return, .publish, .correct, .withdraw: .editor
    }
  }

  /// What must hold, besides status and role.
  public var guards: [Guard] {
    switch self {
    case .submit: [.verdict, .evidence, .primaryEvidence, .captures, .support, .quotations, .reply, .secondOpinion]
    // What was changed after submitting is looked at again.
    case .approve: Self.submit.guards + [.secondPerson]
    case .publish: Self.submit.guards + [.approval]
    case .return, .withdraw, .drop: [.reason]
    case .correct: [.correction]
    case .queue, .start, .restore: []
    }
  }

  /// Whether the step forward may be taken from any earlier status in a file that lets steps be skipped.
  public var isForward: Bool {
    switch self {
    case .queue, .start, .submit, .approve, .publish: true
    case .return, .correct, .withdraw, .drop, .restore: false
    }
  }

  /// In the past tense, as history and reports say it.
  public var past: String {
    switch self {
    case .queue: "queued"
    case .start: "taken into research"
    case .submit: "submitted for review"
    case .approve: "approved"
    case .return: "returned to research"
    case .publish: "published"
    case .correct: "corrected"
    case .withdraw: "withdrawn"
    case .drop: "dropped"
    case .restore: "restored"
    }
  }
}

extension Status {
  /// What readers can see now: checks that stand, as they were published or corrected.
  public static let standing: [Status] = [.published, .corrected]

  /// From new to approved, in order: the statuses in which nothing has been published.
  public static let beforePublication: [Status] = [.new, .queued, .inResearch, .inReview, .approved]

  /// Whether readers have seen it: what was published changes by corrections only.
  public var isPublic: Bool { self == .published || self == .corrected || self == .withdrawn }

  /// How far along it is; absent for those off the path.
  var place: Int? {
    (Self.beforePublication + [.published]).firstIndex(of: self)
  }
}
