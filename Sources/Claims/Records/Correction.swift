/// A change to a published check, or a request for one: what was wrong, what it says now, who asked and when they were answered.
public struct Correction: Entity {
  public static let kind = RecordKind.correction
  public let id: Identifier<Correction>
  public let number: Int
  public var version = 1
  public var isRemoved = false

  public let claim: Identifier<Claim>
  public var severity: Severity
  /// What was wrong, in the newsroom's words, which readers are told; what somebody says is, while their request is open
  /// and after it was refused.
  public internal(set) var wrong: String
  /// What somebody said was wrong, once the newsroom found words of its own; readers are never told it.
  public internal(set) var request: String?
  /// What the check says now; absent while nothing is decided, and when refused.
  public var now: String?
  /// Who pointed it out; absent when the newsroom did.
  public internal(set) var askedBy: String?
  /// Readers are told who pointed it out; absent when they are not.
  public internal(set) var isCredited: Bool?
  public let received: Day
  /// The last day for an answer.
  public var deadline: Day?
  public var answered: Day?
  /// Why the check stays as it is.
  public var refusal: String?
  /// The change that waits for a second editor.
  public var proposal: Proposal?
  public let by: Identifier<Person>
  public let at: Instant

  package init(
    id: Identifier<Correction>, number: Int, version: Int = 1, isRemoved: Bool = false,
    claim: Identifier<Claim>, severity: Severity, wrong: String, request: String? = nil, now: String? = nil,
    askedBy: String? = nil, isCredited: Bool? = nil, received: Day, deadline: Day? = nil, answered: Day? = nil,
    refusal: String? = nil,
    proposal: Proposal? = nil, by: Identifier<Person>, at: Instant
  ) {
    self.id = id
    self.number = number
    self.version = version
    self.isRemoved = isRemoved
    self.claim = claim
    self.severity = severity
    self.wrong = wrong
    self.request = request
    self.now = now
    self.askedBy = askedBy
    self.isCredited = isCredited
    self.received = received
    self.deadline = deadline
    self.answered = answered
    self.refusal = refusal
    self.proposal = proposal
    self.by = by
    self.at = at
  }

  /// How much a correction changes.
  public enum Severity: String, Sendable, Hashable, Codable, CaseIterable {
    /// Spelling, a name, a link: the verdict's sense is the same.
    case minor
    /// New facts after publication.
    case update
    /// The check was wrong in something that matters.
    case substantial
    /// The whole check is taken back.
    case withdrawn
  }

  /// Who pointed it out, where readers are told.
  public var credited: String? { isCredited == true ? askedBy : nil }

  public enum State: String, Sendable, CaseIterable { case open, proposed, made, refused }

  public var state: State {
    if refusal != nil { return .refused }
    if proposal != nil { return .proposed }
    return now == nil ? .open : .made
  }

  /// What a correction changes in the claim and its verdict.
  public struct Proposal: Sendable, Hashable, Codable {
    public var text: String?
    public var scale: Identifier<Scale>?
    public var rating: String?
    public var explanation: String?
    /// What the check will say, in words.
    public var now: String
    public var by: Identifier<Person>

    package init(
      text: String? = nil, scale: Identifier<Scale>? = nil, rating: String? = nil, explanation: String? = nil,
      now: String, by: Identifier<Person>
    ) {
      self.text = text
      self.scale = scale
      self.rating = rating
      self.explanation = explanation
      self.now = now
      self.by = by
    }
  }
}
