/// Puts the papers of a desk into words, for whoever looks at it.
struct DeskWords {
  private let snapshot: any Snapshot
  private let person: Person?
  private let today: Day
  private let urgencies: UrgencyTable
  private let next: NextSteps
  private var assembly: DossierAssembly
  private var sight: Sight

  init(_ snapshot: any Snapshot, for person: Person?, _ urgencies: UrgencyTable, today: Day) throws {
    self.snapshot = snapshot
    self.person = person
    self.today = today
    self.urgencies = urgencies
    let viewer = person.map { Viewer($0.name) } ?? .nobody
    next = try NextSteps(snapshot, for: person)
    assembly = try DossierAssembly(snapshot, for: viewer)
    sight = try Sight(of: viewer, in: snapshot)
  }

  mutating func section(_ kind: Desk.Kind, _ papers: [DeskDrawers.Paper], limit: Int?) throws -> Desk.Section {
    let sorted = papers.map { (paper: $0, urgency: urgencies.urgency(of: $0.claim)) }
      .sorted { ($0.urgency.value, $1.paper.claim.number) > ($1.urgency.value, $0.paper.claim.number) }
    let items = try sorted.prefix(limit ?? .max).map { paper, urgency in
      Desk.Item(
        summary: try assembly.summary(of: paper.claim, urgency: urgency), urgency: urgency,
        detail: try detail(of: paper, kind, urgency),
        record: paper.reply?.shortID ?? paper.evidence?.shortID ?? paper.correction?.shortID,
        next: try nextStep(for: paper, kind))
    }
    return Desk.Section(kind: kind, items: items, count: papers.count)
  }

  private func until(_ day: Day?) -> String {
    guard let day else { return "" }
    let late = today.daysSince1970 - day.last.daysSince1970
    return ", until \(day.iso)" + (late > 0 ? ", \(late) \(late == 1 ? "day" : "days") late" : "")
  }

  private mutating func detail(of paper: DeskDrawers.Paper, _ kind: Desk.Kind, _ urgency: Urgency) throws -> String {
    let claim = paper.claim
    if let reply = paper.reply {
      let channel = reply.channel.map { " by \($0)" } ?? ""
      return "asked \(reply.addressee ?? "somebody")\(channel)\(until(reply.deadline))"
        + (claim.isOpen ? "" : ", \(claim.status.rawValue)")
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
    case .overdue: return "due \(claim.due?.iso ?? ""), \(try name(claim.assignee) ?? "nobody’s")"
    case .recheck: return "since \(claim.recheck?.iso ?? "")"
    case .reworded:
      return claim.passage?.state == .lost
        ? "\(claim.status.rawValue); its words are gone from the article"
        : "\(claim.status.rawValue); the article now says it in other words"
    case .secondLook: return try detail(ofSecondLook: paper)
    case .unassigned: return try stand(of: claim, urgency) + detail(ofUnassigned: claim)
    default: return try stand(of: claim, urgency)
    }
  }

  /// Where it stands and what presses; of a claim that was returned, why.
  private mutating func stand(of claim: Claim, _ urgency: Urgency) throws -> String {
    if let step = try snapshot.returning(of: claim) {
      let reason = try sight.hides(.step, of: claim) ? nil : step.reason
      return "returned by \(try name(step.by) ?? "somebody")" + (reason.map { ": \($0)" } ?? "")
    }
    let reason = urgency.terms.first { $0.why != claim.status.words }?.why
    return claim.status.rawValue + (reason.map { ", \($0)" } ?? "")
  }

  private func detail(ofUnassigned claim: Claim) throws -> String {
    if claim.status == .inReview || claim.status == .approved { return ", and nobody here may approve it" }
    return try name(claim.assignee).map { ", \($0) has retired" } ?? ""
  }

  private func detail(ofSecondLook paper: DeskDrawers.Paper) throws -> String {
    if paper.isSignedOff { return "approved, to be published" }
    return try unsigned(of: paper.claim) + reviewer(of: paper.claim)
  }

  private func reviewer(of claim: Claim) throws -> String {
    guard let reviewer = claim.reviewer else { return "for any editor" }
    return reviewer == person?.id ? "you are the reviewer" : "for \(try name(reviewer) ?? "?")"
  }

  /// What readers are shown of a published check and nobody has signed: “published, the names changed since; ”.
  private func unsigned(of claim: Claim) throws -> String {
    guard claim.isStanding, let changes = try snapshot.signOff(of: claim)?.changes, !changes.isEmpty else { return "" }
    return "\(claim.status.rawValue), \(changes.map(\.part.words).listed("and")) changed since; "
  }

  private func name(_ person: Identifier<Person>?) throws -> String? {
    try person.flatMap { try snapshot.find($0)?.name }
  }

  private func nextStep(for paper: DeskDrawers.Paper, _ kind: Desk.Kind) throws -> NextStep {
    let id = paper.claim.shortID
    if let evidence = paper.evidence { return NextStep(.capture(evidence.shortID)) }
    if let reply = paper.reply { return NextStep(.answerReply(reply.shortID)) }
    if let correction = paper.correction {
      return correction.state == .proposed
        ? try next.step(for: paper.claim, .approve) : NextStep(.correct(correction.shortID))
    }
    switch kind {
    case .recheck, .reworded: return NextStep(.showClaim(id))
    case .secondLook: return try next.step(for: paper.claim, paper.isSignedOff ? .publish : .approve)
    case .unassigned where paper.claim.status == .inReview || paper.claim.status == .approved:
      return NextStep(.addPerson(name: nil, role: .editor))
    default: return try next.step(for: paper.claim)
    }
  }
}
