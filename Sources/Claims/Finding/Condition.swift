/// What is the case with a claim today, put together from several of its records: `is:overdue`.
public enum Condition: String, Sendable, Hashable, CaseIterable {
  /// Nothing of it has been published, and it was not dropped.
  case open
  /// Readers can see its check now: it was published, and perhaps corrected, and not withdrawn.
  case published
  /// It is open, and its due date has passed.
  case overdue
  /// Somebody was asked for a reply and has not answered, and it is open or published.
  case unanswered
  /// It is open, and the bytes of a piece of its evidence are not kept: nobody tried, or it failed.
  case uncaptured
  /// Somebody asked for a correction, or one waits for a second editor.
  case correctionDue = "correction-due"
  /// It is published, and the day has come from which on it is to be looked at again.
  case recheckDue = "recheck-due"

  /// For readers of a report, after “statements”.
  var words: String {
    switch self {
    case .open: "not published yet"
    case .published: "published"
    case .overdue: "overdue"
    case .unanswered: "with an unanswered request for a reply"
    case .uncaptured: "with evidence of which no copy is kept"
    case .correctionDue: "with an open correction"
    case .recheckDue: "due to be looked at again"
    }
  }
}

extension Claim {
  /// Whether it is still to be checked or published.
  public var isOpen: Bool { Status.beforePublication.contains(status) }

  /// Whether an answer that was asked for still matters: readers of a published check are told of it, and what was
  /// dropped or withdrawn has none.
  public var awaitsReplies: Bool { status != .dropped && status != .withdrawn }

  /// Whether readers can see its check now.
  public var isStanding: Bool { Status.standing.contains(status) }

  /// Whether the last day that its due date can mean has passed.
  public func isOverdue(on today: Day) -> Bool { isOpen && (due.map { $0.last.iso < today.iso } ?? false) }

  /// Whether the first day that its re-check date can mean has come.
  public func isRecheckDue(on today: Day) -> Bool {
    isStanding && (recheck.map { $0.first.iso <= today.iso } ?? false)
  }
}

extension Correction {
  /// Whether it still waits for somebody: for an answer, or for a second editor.
  public var isOpen: Bool { state == .open || state == .proposed }
}

extension Evidence {
  /// Whether its bytes should be here and are not.
  public var lacksCapture: Bool { capture == .uncaptured || capture == .failed }
}
