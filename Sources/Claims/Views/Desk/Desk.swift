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
    case overdue, unanswered, uncaptured
    case corrections
    case recheck

    /// What it holds.
    public var meaning: String {
      switch self {
      case .mine: "open claims that are assigned to you"
      case .secondLook: "claims in review that you may approve, unless somebody else is their reviewer"
      case .overdue: "open claims whose due date has passed"
      case .unanswered: "replies that were asked for on open claims"
      case .uncaptured: "evidence on open claims of which no copy is kept"
      case .corrections: "corrections that were asked for, or wait for a second editor"
      case .recheck: "published checks whose re-check date has come"
      }
    }
  }
}

extension Workbench {
  /// What waits for whoever asks: what is theirs, and what is nobody's; or everybody's. So many items a section at most.
  ///
  ///     let desk = try await workbench.desk(limit: 10)
  ///     for section in desk.sections { print(section.kind, section.count) }
  public func desk(everybodys: Bool = false, limit: Int? = nil) async throws -> Desk {
    let (clock, name) = (clock, authorName)
    return try await read { snapshot in
      let folded = Folding.folded(name.trimmed)
      let person = try snapshot.all(Person.self).first { Folding.folded($0.name) == folded }
      guard try person != nil || !snapshot.settings().isOn(Setting.roles) else {
        throw ClaimsError.notFound(.person, name, [.people])
      }
      let drawers = try DeskDrawers(snapshot, for: person, everybodys: everybodys, clock)
      let sections = try Desk.Kind.allCases.compactMap { kind in
        let papers = try drawers.papers(kind)
        return papers.isEmpty ? nil : try drawers.section(kind, papers, limit: limit)
      }
      return Desk(
        person: name, isEverybodys: everybodys, sections: sections,
        unsorted: try snapshot.claims(
          ClaimQuery(Filter(terms: [.is(.status, [Status.new.rawValue]), .is(.assignee, [nil])]), limit: 0)
        ).matching)
    }
  }
}

/// All that a desk is made of, read at once.
private struct DeskDrawers {
  private let snapshot: any Snapshot
  private let person: Person?
  private let everybodys: Bool
  private let viewer: Viewer
  /// Their work is nobody's.
  private let retired: Set<Identifier<Person>>
  private let today: Day
  private let urgencies: UrgencyTable
  /// Claims for which something waits, that are in review, or that are somebody's.
  private let claims: [Claim]
  private let next: NextSteps

  /// Something that waits, before it is put into words.
  struct Paper {
    let claim: Claim
    var reply: Reply?
    var evidence: Evidence?
    var correction: Correction?
  }

  init(_ snapshot: any Snapshot, for person: Person?, everybodys: Bool, _ clock: any Clock) throws {
    self.snapshot = snapshot
    self.person = person
    self.everybodys = everybodys
    retired = Set(try snapshot.all(Person.self).filter { $0.retired != nil }.map(\.id))
    viewer = person.map { Viewer($0.name) } ?? .nobody
    today = clock.today
    urgencies = try snapshot.urgencies(by: clock)
    next = try NextSteps(snapshot, for: person)
    var found: [Identifier<Claim>: Claim] = [:]
    func read(_ terms: [Filter.Term]) throws {
      for claim in try snapshot.claims(ClaimQuery(Filter(terms: terms))).claims.map(\.claim) { found[claim.id] = claim }
    }
    let conditions: [Condition] = [.overdue, .unanswered, .uncaptured, .correctionDue, .recheckDue]
    try read([.condition(conditions, today: today)])
    try read([.is(.status, [Status.inReview.rawValue, Status.approved.rawValue])])
    let isOpen = Filter.Term.condition([.open], today: today)
    if everybodys {
      try read([.not(.is(.assignee, [nil])), isOpen])
    } else if let person {
      try read([.is(.assignee, [person.shortID]), isOpen])
    }
    claims = found.values.sorted { $0.number < $1.number }
  }

  func papers(_ kind: Desk.Kind) throws -> [Paper] {
    switch kind {
    case .mine:
      return claims.filter { $0.isOpen && $0.assignee != nil && (everybodys || $0.assignee == person?.id) }
        .map { Paper(claim: $0) }
    case .secondLook: return try claims.filter(waitsForSecondLook).map { Paper(claim: $0) }
    case .overdue: return ours.filter { $0.isOverdue(on: today) }.map { Paper(claim: $0) }
    case .unanswered:
      return ours.flatMap { claim in
        urgencies.waiting(of: claim).replies.map { Paper(claim: claim, reply: $0) }
      }
    case .uncaptured:
      return ours.flatMap { claim in
        urgencies.waiting(of: claim).captures.map { Paper(claim: claim, evidence: $0) }
      }
    case .corrections:
      // Whoever may answer them has them all.
      return (isEditor ? claims : ours).flatMap { claim in
        urgencies.waiting(of: claim).corrections.map { Paper(claim: claim, correction: $0) }
      }
    case .recheck: return ours.filter { $0.isRecheckDue(on: today) }.map { Paper(claim: $0) }
    }
  }

  /// What is this person's or nobody's: what is late and belongs to nobody must be on somebody's desk.
  private var ours: [Claim] {
    if everybodys { return claims }
    return claims.filter { claim in
      claim.assignee.map(retired.contains) ?? true || claim.assignee == person?.id
        || claim.reviewer != nil && claim.reviewer == person?.id
    }
  }

  private var isEditor: Bool { person.map { $0.role >= .editor } ?? false }

  private func waitsForSecondLook(_ claim: Claim) throws -> Bool {
    // Signed off and not published yet: that is an editor's next step as well.
    if claim.status == .approved, try snapshot.approval(of: claim) != nil { return everybodys || isEditor }
    // An approval of what was changed since is to be given anew.
    guard try claim.status == .inReview || claim.status == .approved && snapshot.approval(of: claim) == nil else {
      return false
    }
    if everybodys { return true }
    guard person != nil else { return false }
    if let reviewer = claim.reviewer { return reviewer == person?.id }
    return try next.mayApprove(claim)
  }

  func section(_ kind: Desk.Kind, _ papers: [Paper], limit: Int?) throws -> Desk.Section {
    let sorted = papers.map { (paper: $0, urgency: urgencies.urgency(of: $0.claim)) }
      .sorted { ($0.urgency.value, $1.paper.claim.number) > ($1.urgency.value, $0.paper.claim.number) }
    var assembly = try DossierAssembly(snapshot, for: viewer)
    let items = try sorted.prefix(limit ?? .max).map { paper, urgency in
      Desk.Item(
        summary: try assembly.summary(of: paper.claim, urgency: urgency), urgency: urgency,
        detail: try detail(of: paper, kind, urgency),
        record: paper.reply?.shortID ?? paper.evidence?.shortID ?? paper.correction?.shortID,
        next: try nextStep(for: paper, kind))
    }
    return Desk.Section(kind: kind, items: items, count: papers.count)
  }

  private func detail(of paper: Paper, _ kind: Desk.Kind, _ urgency: Urgency) throws -> String {
    let claim = paper.claim
    func until(_ day: Day?) -> String {
      guard let day else { return "" }
      let late = today.daysSince1970 - day.last.daysSince1970
      return ", until \(day.iso)" + (late > 0 ? ", \(late) \(late == 1 ? "day" : "days") late" : "")
    }
    if let reply = paper.reply {
      let channel = reply.channel.map { " by \($0)" } ?? ""
      return "asked \(reply.addressee ?? "somebody")\(channel)\(until(reply.deadline))"
    }
    if let evidence = paper.evidence {
      return "\(evidence.shortID) \(evidence.capture.rawValue)" + (evidence.captureNote.map { ": \($0)" } ?? "")
    }
    if let correction = paper.correction {
      let who = correction.askedBy.map { " by \($0)" } ?? ""
      let state = correction.state == .proposed ? "proposed" : "asked for\(who)"
      return "\(correction.shortID) \(state)\(until(correction.deadline))"
    }
    switch kind {
    case .overdue:
      let assignee = try claim.assignee.flatMap { try snapshot.find($0)?.name }
      return "due \(claim.due?.iso ?? ""), \(assignee ?? "nobody’s")"
    case .recheck: return "since \(claim.recheck?.iso ?? "")"
    case .secondLook:
      if try claim.status == .approved && snapshot.approval(of: claim) != nil { return "approved, to be published" }
      guard let reviewer = claim.reviewer else { return "for any editor" }
      return reviewer == person?.id ? "you are the reviewer" : "for \(try snapshot.find(reviewer)?.name ?? "?")"
    default:
      let reason = urgency.terms.first { $0.why != claim.status.words }?.why
      return claim.status.rawValue + (reason.map { ", \($0)" } ?? "")
    }
  }

  private func nextStep(for paper: Paper, _ kind: Desk.Kind) throws -> NextStep {
    let id = paper.claim.shortID
    if let evidence = paper.evidence { return NextStep(.capture(evidence.shortID)) }
    if let reply = paper.reply { return NextStep(.answerReply(reply.shortID)) }
    if let correction = paper.correction {
      return correction.state == .proposed
        ? try next.step(for: paper.claim, .approve) : NextStep(.correct(correction.shortID))
    }
    switch kind {
    case .recheck: return NextStep(.showClaim(id))
    case .secondLook:
      let isSignedOff = try paper.claim.status == .approved && snapshot.approval(of: paper.claim) != nil
      return try next.step(for: paper.claim, isSignedOff ? .publish : .approve)
    default: return try next.step(for: paper.claim)
    }
  }
}
