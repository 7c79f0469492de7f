/// The file at one moment. Few reads, and wide ones; what belongs together is put together in the domain
/// (`Snapshot+…`), so that every store answers alike.
///
/// Removed records are found by number and UUID, where the caller can say that they were removed, and are left
/// out of every list.
public protocol Snapshot {
  // Records
  func record(_ kind: RecordKind, number: Int) throws -> Record?
  /// Those of them that there are, in any order, read at once.
  func records(_ kind: RecordKind, numbers: [Int]) throws -> [Record]
  /// The UUID is in lower case.
  func record(_ kind: RecordKind, uuid: String) throws -> Record?
  func records(_ kind: RecordKind, uuidPrefix: String, limit: Int) throws -> [Record]
  /// All records of a kind by number.
  func records(_ kind: RecordKind) throws -> [Record]
  /// The verdicts, notes or evidence links of a claim by number.
  func records(_ kind: RecordKind, of claim: Identifier<Claim>) throws -> [Record]
  func links(of evidence: Identifier<Evidence>) throws -> [EvidenceLink]
  /// The highest number ever given to a record of this kind, removed ones counted; 0 when there is none.
  func highestNumber(_ kind: RecordKind) throws -> Int

  // Names, compared folded (`Folding`)
  /// Speakers with this name or alias, merged ones included.
  func speakers(folded name: String) throws -> [Speaker]
  /// Articles with this text, removed ones left out.
  func articles(text: Digest) throws -> [Article]
  /// Articles that were read from these bytes.
  func articles(raw: Digest) throws -> [Article]
  /// Articles that stand at this address, and those with exactly this title; removed ones left out.
  func articles(url: String) throws -> [Article]
  func articles(title: String) throws -> [Article]
  /// Articles that somebody published on a day.
  func articles(source: Identifier<Source>, published: Day) throws -> [Article]
  /// Evidence with this address or these bytes.
  func evidence(url: String) throws -> [Evidence]
  func evidence(content: Digest) throws -> [Evidence]
  /// The feed at this address, followed or not any more.
  func feed(address: String) throws -> Feed?

  // Lists
  /// The claims that a filter lets through, its saved filters looked up (`expanded`), and how many there are without it.
  func claims(_ query: ClaimQuery) throws -> ClaimPage
  /// How many claims, dropped ones counted, each speaker, source or article has, by UUID.
  func claimCounts(by kind: RecordKind) throws -> [String: Int]
  func counts() throws -> FileCounts
  /// What of all claims waits for somebody.
  func waiting() throws -> Waiting
  /// Published claims of which something may have been changed for readers after their last publishing, correcting or
  /// approving, by number: at least those of which something was.
  func maybeUnsigned() throws -> [Claim]

  // Log and contents
  /// Commits with their events, newest first.
  func log(_ query: LogQuery) throws -> [LoggedCommit]
  /// The event that wrote this version of a record.
  func event(_ kind: RecordKind, record: String, version: Int) throws -> Event?
  func event(number: Int) throws -> Event?
  /// Where the chain of events stands.
  func chain() throws -> EventChain
  /// The bytes with this digest; none (not even an absent value) where they were redacted.
  func content(_ digest: Digest) throws -> [UInt8]?

  // The whole file, row by row, as a check reads it
  /// Commits by number.
  func commitRows() throws -> Rows<CommitRow>
  /// Events by number.
  func eventRows() throws -> Rows<EventRow>
  /// Records of a kind, removed ones too.
  func recordRows(_ kind: RecordKind) throws -> Rows<Record>
  func contentRows() throws -> Rows<ContentRow>
}

/// Which claims a list wants, and in which order.
public struct ClaimQuery: Sendable, Hashable {
  public var filter: Filter
  public var order: Order
  /// At most so many; absent for all.
  public var limit: Int?

  /// In which order claims are wanted.
  public enum Order: Sendable, Hashable {
    /// By number.
    case number
    /// Best full-text match first (bm25), then by number; needs words in the filter.
    case relevance
    /// By the day on which it was said, the latest first; claims without one last, then by number.
    case said
    /// By number, the highest first.
    case added
    /// By due date, the earliest first; claims without one last, then by number.
    case due
    /// By the folded name of the first speaker, after merges; claims without one last, then by number.
    case speaker
  }

  public init(_ filter: Filter = .everything, order: Order = .number, limit: Int? = nil) {
    self.filter = filter
    self.order = order
    self.limit = limit
  }
}

/// What a claim query found.
public struct ClaimPage: Sendable {
  public let claims: [Found]
  /// How many the filter lets through, whatever the limit.
  public let matching: Int
  /// How many claims the file has, dropped ones counted.
  public let total: Int
  /// The filter as it was applied.
  public let filter: Filter

  /// A claim and, when words were searched, where they stand in it.
  public struct Found: Sendable {
    public let claim: Claim
    /// A stretch of the text with the words found between U+E000 and U+E001 (private use, so that no text of an
    /// article can be taken for a mark).
    public let snippet: String?

    public init(claim: Claim, snippet: String?) {
      self.claim = claim
      self.snippet = snippet
    }
  }

  public init(claims: [Found], matching: Int, total: Int, filter: Filter) {
    self.claims = claims
    self.matching = matching
    self.total = total
    self.filter = filter
  }
}

/// What waits for somebody, of claims that are not dropped: replies that were asked for, corrections, captures.
public struct Waiting: Sendable {
  /// Unanswered ones on claims that are open or published, by number.
  public let replies: [Reply]
  /// Open and proposed ones, by number.
  public let corrections: [Correction]
  /// Evidence on open claims whose bytes are not kept, by the links' numbers.
  public let captures: [Capture]

  /// A piece of evidence without its bytes, on a claim.
  public struct Capture: Sendable {
    public let claim: Identifier<Claim>
    public let evidence: Evidence

    public init(claim: Identifier<Claim>, evidence: Evidence) {
      self.claim = claim
      self.evidence = evidence
    }
  }

  public init(replies: [Reply], corrections: [Correction], captures: [Capture]) {
    self.replies = replies
    self.corrections = corrections
    self.captures = captures
  }
}

/// Which commits of the log are wanted.
public struct LogQuery: Sendable, Hashable {
  /// Only commits that changed one of these records, by UUID; absent for all.
  public var records: [String]?
  /// The newest so many; absent for all.
  public var limit: Int?
  /// Oldest first, as replaying wants them.
  public var isOldestFirst: Bool
  /// Only commits with these numbers; absent for all.
  public var numbers: ClosedRange<Int>?
  /// Without their events where only the commits matter: an import can have a million.
  public var hasEvents: Bool

  public init(
    records: [String]? = nil, limit: Int? = nil, isOldestFirst: Bool = false, numbers: ClosedRange<Int>? = nil,
    hasEvents: Bool = true
  ) {
    self.records = records
    self.limit = limit
    self.isOldestFirst = isOldestFirst
    self.numbers = numbers
    self.hasEvents = hasEvents
  }
}

/// How much a file holds; removed records are left out.
public struct FileCounts: Sendable, Hashable {
  public var articles = 0
  public var speakers = 0
  public var sources = 0
  public var evidence = 0
  public var uncapturedEvidence = 0
  public var proposed = 0
  /// Claims whose words are no longer in their article, dropped ones left out.
  public var lost = 0
  /// Published claims whose words were changed in the article since, by number: see `Desk.Kind.reworded`.
  public var reworded: [String] = []
  /// Claims by status.
  public var claims: [Status: Int] = [:]
  /// Claims by their current rating's key, those rated in words by their scale's; claims without a verdict under nil,
  /// dropped ones left out.
  public var ratings: [String?: Int] = [:]
  /// The same apart by scale, for what older ratings count as; claims without a verdict left out.
  public var ratingsByScale: [Identifier<Scale>: [String: Int]] = [:]
  /// Claims whose ratings are left out, since who looks may not see them yet.
  public var hiddenRatings = 0
  public var commits = 0
  public var events = 0
  /// The hash of the newest event.
  public var head: Digest

  public init(head: Digest) { self.head = head }
}
