/// What a newsroom's records say about the codes of its trade, over a period: counted, never asked.
public struct StandardsReport: Sendable {
  public let from: Day
  public let to: Day
  public let lines: [Line]
  /// The checks first published in the period, the newest first.
  public let checks: [PublishedCheck]
  /// Those of the last three months up to its end.
  public let latest: [PublishedCheck]
  /// Claims with a verdict that were never published by a step, and so are not counted.
  public let unpublished: Int
  /// The hash of the newest event.
  public let head: Digest

  /// One count, the point of a code that it serves, and the records that fall short.
  public struct Line: Sendable, Hashable {
    public let measure: Measure
    /// The count in words: “12 checks, 1.4 a week”.
    public let value: String
    /// Short ids.
    public let failing: [String]
    /// What would make the count say more; absent where there is nothing.
    public let next: NextStep?

    init(_ measure: Measure, _ value: String, failing: [String] = [], next: NextStep? = nil) {
      self.measure = measure
      self.value = value
      self.failing = failing
      self.next = next
    }
  }

  /// What is counted, each for a point of the codes.
  public enum Measure: String, Sendable, Hashable, CaseIterable {
    case checksPerWeek = "checks-per-week"
    case selection
    case sourcesPerCheck = "sources-per-check"
    case sourceDetail = "source-detail"
    case oneSided = "one-sided-evidence"
    case signOff = "second-person-sign-off"
    case overrides
    case balance
    case rightOfReply = "right-of-reply"
    case corrections
    case linksAlive = "links-alive"
    case pastRecheck = "past-re-check"
    case turnaround
  }
}

/// A check with what the standards look at.
public struct PublishedCheck: Sendable {
  public let claim: Claim
  public let published: Day
  public let rating: String?
  /// What its rating counts as: that of a newer scale, where it was mapped to one.
  let counted: String?
  let verdicts: [Verdict]
  let steps: [Step]
  let evidence: [(evidence: Evidence, link: EvidenceLink)]
  let replies: [Reply]
}

extension StandardsReport.Measure {
  /// What it is called in the report.
  public var title: String {
    switch self {
    case .checksPerWeek: "Checks published"
    case .selection: "Why a claim was chosen"
    case .sourcesPerCheck: "Sources per check"
    case .sourceDetail: "Sources in enough detail"
    case .oneSided: "One-sided evidence"
    case .signOff: "Signed off by a second person"
    case .overrides: "Guards passed over"
    case .balance: "Balance by party or side"
    case .rightOfReply: "Right of reply"
    case .corrections: "Corrections"
    case .linksAlive: "Links alive"
    case .pastRecheck: "Past their re-check date"
    case .turnaround: "Days from first step to publication"
    }
  }

  /// The point of a code that it serves. How each was read stands in `docs/standards.md`.
  public var point: String {
    switch self {
    case .checksPerWeek:
      "IFCN: one check a week on average over six months (twelve where a country has five signatories); "
        + "EFCSN: at least four a month"
    case .selection: "IFCN, methodology: why this claim was chosen"
    case .sourcesPerCheck: "EFCSN: at least two sources"
    case .sourceDetail: "IFCN, sources: all sources in enough detail that readers can repeat the work"
    case .oneSided: "IFCN, methodology: evidence for and against the claim"
    case .signOff: "EFCSN: editorial review before publication"
    case .overrides: "IFCN, nonpartisanship: the same process for every check"
    case .balance: "IFCN, nonpartisanship: no concentration on one side"
    case .rightOfReply: "IFCN, methodology: contacting those who made the claim"
    case .corrections: "IFCN, corrections: a policy that is followed; EFCSN: justified complaints within 7 working days"
    case .linksAlive: "IFCN, sources: readers can repeat the work"
    case .pastRecheck: "the newsroom's own re-check dates"
    case .turnaround: "the newsroom itself: no code asks for it"
    }
  }
}

extension Workbench {
  /// Counts what the codes ask for, over the checks first published from a day to another.
  ///
  ///     let standards = try await workbench.standards(from: Day(iso: "2024-01-01"))
  ///     for line in standards.lines { print(line.value) }
  ///
  /// - Parameters:
  ///   - from: the first day; six months before the last one when absent, the period that the IFCN looks at.
  ///   - to: the last day; today when absent.
  ///   - sides: tags that stand for a party or side; without, all tags that begin with `party-` or `side-`.
  /// - Returns: the lines, each with the records that fall short.
  /// - Throws: `ClaimsError.invalid` when the period ends before it begins.
  public func standards(from: Day? = nil, to: Day? = nil, sides: [String] = []) async throws -> StandardsReport {
    let (today, clock) = (clock.today, clock)
    let end = to ?? today
    let start = from ?? end.adding(days: -182)
    guard start.daysSince1970 <= end.daysSince1970 else {
      throw ClaimsError.invalid("the period", value: "\(start.iso)–\(end.iso)", problem: "it ends before it begins")
    }
    return try await read { snapshot in
      let all = try snapshot.publishedChecks { clock.day(of: $0) }
      let period = all.filter { $0.published.isWithin(start, end) }
      let latest = all.filter { $0.published.isWithin(end.adding(days: -91), end) }
      let count = StandardsCount(
        snapshot: snapshot, checks: period, all: all, from: start, to: end, today: today, sides: sides,
        correctionDays: try snapshot.settings().number(.correctionDays))
      let unpublished = try snapshot.claims(ClaimQuery()).claims.count { found in
        try !found.claim.status.isPublic && found.claim.drop == nil
          && snapshot.currentVerdict(of: found.claim.id) != nil
      }
      return StandardsReport(
        from: start, to: end, lines: try count.lines(), checks: period, latest: latest, unpublished: unpublished,
        head: try snapshot.counts().head)
    }
  }
}

extension Day {
  func isWithin(_ start: Day, _ end: Day) -> Bool {
    daysSince1970 >= start.daysSince1970 && daysSince1970 <= end.daysSince1970
  }
}

extension Snapshot {
  /// Every check that was ever published, withdrawn ones among them, the newest first.
  fileprivate func publishedChecks(day: (Instant) -> Day) throws -> [PublishedCheck] {
    let statuses = Claims.Status.allCases.filter(\.isPublic).map(\.rawValue)
    let claims = try claims(ClaimQuery(Filter(terms: [.is(.status, statuses)]))).claims.map(\.claim)
    let mappings = try RatingMappings(in: self)
    return try claims.compactMap { claim in
      let steps = try steps(of: claim.id)
      guard let published = steps.first(where: { $0.transition == .publish }) else { return nil }
      let verdict = try currentVerdict(of: claim.id)
      let counted = verdict.map { mappings.counted($0.rating, on: $0.scale) }
      return PublishedCheck(
        claim: claim, published: day(published.at),
        rating: try verdict.flatMap { verdict in try find(verdict.scale)?.label(of: verdict.rating) },
        counted: try counted.flatMap { try find($0.scale)?.label(of: $0.rating) },
        verdicts: try records(.verdict, of: claim.id).compactMap(Verdict.init).filter { !$0.isRemoved }, steps: steps,
        evidence: try linkedEvidence(of: claim.id),
        replies: try records(.reply, of: claim.id).compactMap(Reply.init).filter { !$0.isRemoved })
    }.sorted { ($0.published.daysSince1970, $0.claim.number) > ($1.published.daysSince1970, $1.claim.number) }
  }
}
