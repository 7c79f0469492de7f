/// What waits for a person, section by section, the most urgent first: the queue that `claimbook desk` prints.
public struct Desk: Sendable {
  /// Whose; the name that was given, whether or not the file knows it yet.
  public let person: String
  /// Whether it is everybody's.
  public let isEverybodys: Bool
  /// Those that hold something.
  public let sections: [Section]
  /// How many claims are new and nobody’s: proposed by the extraction or added, not queued, started or dropped yet, and
  /// assigned to nobody. All of the file's, whosever desk it is; an editor may have confirmed or rated some of them.
  public let unsorted: Int
  /// Sorting them.
  public var sorting: NextStep { NextStep(.sortClaims(filter: "assignee:none")) }

  /// What waits for one reason.
  public struct Section: Sendable {
    public let kind: Kind
    /// The most urgent first, then by number; at most as many as were asked for.
    public let items: [Item]
    /// How many there are.
    public let count: Int
  }

  /// One thing to do. A claim may wait for several reasons.
  public struct Item: Sendable {
    public let summary: ClaimSummary
    public let urgency: Urgency
    /// What waits: `asked Vera Dahl by e-mail, until 2024-05-08`.
    public let detail: String
    /// The reply, the piece of evidence or the correction that it is about, by number; absent for the claim itself.
    public let record: String?
    public let next: NextStep
  }

  /// Why something waits, in the order in which a desk shows it.
  public enum Kind: String, Sendable, CaseIterable {
    case mine
    case secondLook = "second-look"
    case unassigned
    case overdue, unanswered, uncaptured
    case corrections
    case reworded, recheck

    /// What it holds.
    public var meaning: String {
      switch self {
      case .mine: "open claims that are assigned to you; those that were returned, with the reason"
      case .secondLook:
        "claims in review that you may approve, unless somebody else is their reviewer; published checks that were changed since "
          + "they were signed"
      case .unassigned:
        "claims that are queued or in research without a person, or with one who has retired; those in review that nobody "
          + "here may approve"
      case .overdue: "open claims whose due date has passed"
      case .unanswered: "replies that were asked for, on published claims too"
      case .uncaptured: "evidence on open claims of which no copy is kept"
      case .corrections: "corrections that were asked for, or wait for a second editor"
      case .reworded:
        "published checks whose words were changed in the article since; a note or a correction settles it"
      case .recheck: "published checks whose re-check date has come"
      }
    }
  }
}
