/// Which papers lie on which desk, all that a desk is made of read at once.
///
/// Nothing may fall off: what is begun and not ended belongs to those who have it, or else to everybody.
struct DeskDrawers {
  private let person: Person?
  private let everybodys: Bool
  /// Their work is nobody's.
  private let retired: Set<Identifier<Person>>
  /// Editors who work here.
  private let editors: Set<Identifier<Person>>
  private let today: Day
  let urgencies: UrgencyTable
  private let reworded: Set<Identifier<Claim>>
  /// Claims for which something waits, that are in review, or that are somebody's, by number.
  private let claims: [Claim]
  /// What the claims in review and the approved ones wait for.
  private let reviews: [Identifier<Claim>: Review]

  private enum Review {
    /// For a second look, which these people may give.
    case secondLook(Set<Identifier<Person>>)
    /// For its publication.
    case publication
  }

  /// Something that waits, before it is put into words.
  struct Paper {
    let claim: Claim
    /// It waits for nothing but its publication.
    var isSignedOff = false
    var reply: Reply?
    var evidence: Evidence?
    var correction: Correction?
  }

  init(_ snapshot: any Snapshot, for person: Person?, everybodys: Bool, _ clock: any Clock) throws {
    self.person = person
    self.everybodys = everybodys
    let people = try snapshot.all(Person.self)
    let gone = people.filter { !$0.worksHere }
    retired = Set(gone.map(\.id))
    editors = Set(people.filter { $0.worksHere && $0.role >= .editor }.map(\.id))
    today = clock.today
    urgencies = try snapshot.urgencies(by: clock)
    var found: [Identifier<Claim>: Claim] = [:]
    func read(_ terms: [Filter.Term]) throws {
      for claim in try snapshot.claims(ClaimQuery(Filter(terms: terms))).claims.map(\.claim) { found[claim.id] = claim }
    }
    let conditions: [Condition] = [.overdue, .unanswered, .uncaptured, .correctionDue, .recheckDue]
    try read([.condition(conditions, today: today)])
    try read([.is(.status, [Status.inReview.rawValue, Status.approved.rawValue])])
    let reworded = try snapshot.rewordedClaims()
    for claim in reworded { found[claim.id] = claim }
    self.reworded = Set(reworded.map(\.id))
    let isOpen = Filter.Term.condition([.open], today: today)
    let isBegun = Filter.Term.is(.status, [Status.queued.rawValue, Status.inResearch.rawValue])
    if everybodys {
      try read([.not(.is(.assignee, [nil])), isOpen])
    } else if let person {
      try read([.is(.assignee, [person.shortID]), isOpen])
    }
    try read([.is(.assignee, [nil]), isBegun])
    if !gone.isEmpty { try read([.is(.assignee, gone.map(\.shortID)), isOpen]) }
    let secondLook = try SecondLook(snapshot)
    let unsigned = try snapshot.maybeUnsigned().filter(secondLook.isWanted)
    for claim in unsigned { found[claim.id] = claim }
    claims = found.values.sorted { $0.number < $1.number }
    var reviews: [Identifier<Claim>: Review] = [:]
    for claim in unsigned + claims.filter({ [.inReview, .approved].contains($0.status) }) {
      if try claim.isStanding || secondLook.isWanted(by: claim) {
        reviews[claim.id] = .secondLook(Set(try secondLook.people(for: claim).map(\.id)))
      } else if claim.status == .approved {
        reviews[claim.id] = .publication
      }
    }
    self.reviews = reviews
  }

  func papers(_ kind: Desk.Kind) -> [Paper] {
    switch kind {
    case .mine:
      return claims.filter { $0.isOpen && isHeld($0) && (everybodys || $0.assignee == person?.id) }
        .map { Paper(claim: $0) }
    case .secondLook: return claims.filter(waitsForSecondLook).map(paper(of:))
    case .unassigned: return claims.filter(isNobodys).map(paper(of:))
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
    case .reworded: return (isEditor ? claims : ours).filter { reworded.contains($0.id) }.map { Paper(claim: $0) }
    case .recheck: return ours.filter { $0.isRecheckDue(on: today) }.map { Paper(claim: $0) }
    }
  }

  /// Whether somebody who works here has it.
  private func isHeld(_ claim: Claim) -> Bool { claim.assignee.map { !retired.contains($0) } ?? false }

  /// What is this person's or nobody's: what is late and belongs to nobody must be on somebody's desk.
  private var ours: [Claim] {
    if everybodys { return claims }
    return claims.filter { claim in
      !isHeld(claim) || claim.assignee == person?.id || claim.reviewer != nil && claim.reviewer == person?.id
    }
  }

  private var isEditor: Bool { person.map { editors.contains($0.id) } ?? false }

  private func paper(of claim: Claim) -> Paper {
    guard case .publication? = reviews[claim.id] else { return Paper(claim: claim) }
    return Paper(claim: claim, isSignedOff: true)
  }

  private func waitsForSecondLook(_ claim: Claim) -> Bool {
    switch reviews[claim.id] {
    case .secondLook(let people): everybodys || person.map { people.contains($0.id) } ?? false
    // Signed off and not published yet: that is an editor's next step as well.
    case .publication: everybodys || isEditor
    case nil: false
    }
  }

  /// Whether it is begun and no desk but everybody's has it.
  private func isNobodys(_ claim: Claim) -> Bool {
    switch claim.status {
    case .queued, .inResearch: return !isHeld(claim)
    // New and never anybody's: those wait to be sorted, and are only counted.
    case .new: return claim.assignee != nil && !isHeld(claim)
    case .inReview, .approved:
      guard case .secondLook(let people)? = reviews[claim.id] else { return editors.isEmpty }
      return people.isEmpty
    case .published, .corrected:
      guard case .secondLook(let people)? = reviews[claim.id] else { return false }
      return people.isEmpty
    case .withdrawn, .dropped: return false
    }
  }
}
