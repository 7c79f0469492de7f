/// One decision and all that it writes: who, when, why, and each record before and after.
///
/// Only the rules of this module can make one, so no front end can write around them.
public struct Commit: Sendable {
  public let id: Identifier<Commit>
  public let action: Action
  public let by: Identifier<Person>
  public let at: Instant
  public let reason: String?
  /// The oldest commit that this one takes back; with it all later ones are that still stood.
  public let undoes: Identifier<Commit>?
  public let changes: [Change]
  /// Texts and files that the changed records name by digest.
  public let contents: [Content]
  /// What it takes out of the file for good; a redaction among the changes names it. Empty where nothing was left to be
  /// taken out.
  public let erasure: Erasure?

  init(
    action: Action, by: Identifier<Person>, at: Instant, reason: String? = nil,
    undoes: Identifier<Commit>? = nil, changes: [Change], contents: [Content] = [], erasure: Erasure? = nil
  ) {
    id = .make(at: at)
    self.action = action
    self.by = by
    self.at = at
    // The chain cannot tell an empty reason from none.
    self.reason = reason.flatMap { $0.isEmpty ? nil : $0 }
    self.undoes = undoes
    self.changes = changes
    self.contents = contents
    self.erasure = erasure
  }

  /// What was done, as the log names it; the verbs of the command line.
  public enum Action: String, Sendable, Codable, CaseIterable {
    case `init`, `import`, add, edit, drop, restore, note, mark
    case addEvidence = "add-evidence"
    case removeEvidence = "remove-evidence"
    case editEvidence = "edit-evidence"
    case captureEvidence = "capture-evidence"
    case waiveCapture = "waive-capture"
    case checkLink = "check-link"
    case renameSpeaker = "rename-speaker"
    case aliasSpeaker = "alias-speaker"
    case mergeSpeakers = "merge-speakers"
    case unmergeSpeaker = "unmerge-speaker"
    case renameSource = "rename-source"
    case addFeed = "add-feed"
    case removeFeed = "remove-feed"
    case pullFeed = "pull-feed"
    case queue, start, submit, approve
    case `return`
    case publish, correct, withdraw
    case askCorrection = "ask-correction"
    case refuseCorrection = "refuse-correction"
    case askReply = "ask-reply"
    case answerReply = "answer-reply"
    case waiveReply = "waive-reply"
    case config
    case addPerson = "add-person"
    case changePerson = "change-person"
    case addScale = "add-scale"
    case useScale = "use-scale"
    case mapScale = "map-scale"
    case opinion, vote
    case accept, assign, tag, split, merge
    case saveFilter = "save-filter"
    case removeFilter = "remove-filter"
    case undo
    /// One change alone, where others wrote since.
    case takeBack = "take-back"
    case redact

    /// Whether it takes other changes back.
    var isUndoing: Bool { self == .undo || self == .takeBack }
  }
}

/// What a redaction takes out of the file for good. The hashes of it stay, so that the chain stays whole.
public struct Erasure: Sendable, Hashable {
  /// The numbers of the events whose payload is emptied.
  public var events: [Int] = []
  /// The digests of the bytes that are emptied.
  public var contents: [Digest] = []
}

/// A record before and after: a creation or an update, never a deletion.
public struct Change: Sendable, Hashable {
  public let before: Record?
  public let after: Record

  init(before: Record?, after: Record) {
    self.before = before
    self.after = after
  }
}

/// Bytes kept under their SHA-256: an article's text, the file it came from, a piece of evidence.
public struct Content: Sendable, Hashable {
  public let digest: Digest
  public let bytes: [UInt8]

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    digest = Digest(of: bytes)
  }
}

/// What a rule decides inside the transaction: the commit to write, and what to tell the caller.
public struct Decision<Outcome: Sendable>: Sendable {
  public let commit: Commit
  public let outcome: Outcome

  init(commit: Commit, outcome: Outcome) {
    self.commit = commit
    self.outcome = outcome
  }
}

/// What came of a decision.
public struct Receipt<Outcome: Sendable>: Sendable {
  public let outcome: Outcome
  /// The commit's number in the log; absent when nothing was written (no change, or a plan).
  public let commitNumber: Int?
  /// How many records the decision changes.
  public let changeCount: Int
  /// What a plan would write; nothing once it is written.
  let work: PlannedWork?

  /// Of a plan, what would be changed; empty once it is written.
  public var planned: [PlannedChange] { work?.changes ?? [] }

  public init(outcome: Outcome, commitNumber: Int?, changeCount: Int) {
    self.outcome = outcome
    self.commitNumber = commitNumber
    self.changeCount = changeCount
    work = nil
  }

  init(planned work: PlannedWork, outcome: Outcome) {
    self.outcome = outcome
    self.work = work
    commitNumber = nil
    changeCount = work.changes.count
  }
}
