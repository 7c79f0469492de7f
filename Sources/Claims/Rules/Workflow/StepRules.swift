/// Whether a step may be made: evaluates the guards of the workflow on one snapshot, for one person.
struct StepRules {
  let snapshot: any Snapshot
  let settings: Settings
  let person: Person
  /// Whether what is missing must not tell them a rating that is hidden from them.
  private let isBlindfolded: Bool

  init(snapshot: any Snapshot, person: Person, isBlindfolded: Bool = true) throws {
    self.snapshot = snapshot
    self.person = person
    self.isBlindfolded = isBlindfolded
    settings = try snapshot.settings()
  }

  /// The guards that do not hold, in the order in which one would meet them; those that an earlier step of this round
  /// was let past stay so.
  func unmet(_ transition: Transition, of claim: Claim, because reason: String?) throws -> [UnmetGuard] {
    if let status = try unmetStatus(transition, of: claim) { return [status] }
    var unmet: [UnmetGuard] = []
    let taken = path(to: transition, from: claim.status)
    let role = taken.map(\.role).max() ?? transition.role
    if settings.isOn(Guard.role), person.role < role {
      unmet.append(
        UnmetGuard(
          .role, "\(person.name) is \(person.role.phrase); the step needs \(role.phrase)",
          NextStep(.step(transition, of: claim.shortID), isForAnother: true)))
    }
    let passed = try passedOver(claim)
    var seen: Set<Guard> = []
    // What was published rests on the guards of its publication, and its evidence is sealed: a correction asks for a
    // second person, and for a reply where its rating is against somebody.
    let isCorrection = transition == .approve && claim.status.isPublic
    let guards = isCorrection ? [.reply, .secondPerson] : taken.flatMap(\.guards)
    for `guard` in guards where seen.insert(`guard`).inserted && settings.isOn(`guard`) {
      guard !passed.contains(`guard`) || `guard` == .secondPerson else { continue }
      if let problem = try problem(`guard`, transition, claim, reason) { unmet.append(problem) }
    }
    return unmet
  }

  /// The step itself and, where steps may be skipped, those in between.
  private func path(to transition: Transition, from status: Status) -> [Transition] {
    guard transition.isForward, let start = status.place, let end = transition.to?.place else { return [transition] }
    return Transition.allCases.filter { step in
      step == transition || step.isForward && step.to?.place.map { $0 > start && $0 < end } ?? false
    }
  }

  private func unmetStatus(_ transition: Transition, of claim: Claim) throws -> UnmetGuard? {
    let status = claim.status
    if transition == .approve {
      if status == .approved, try snapshot.approval(of: claim) == nil { return nil }
      if try claim.isStanding && snapshot.proposedCorrection(of: claim) != nil || snapshot.isUnsigned(claim) {
        return nil
      }
    }
    if transition.from.contains(status) { return nil }
    if settings.isOn(.skipSteps), transition.isForward, let place = status.place, let end = transition.to?.place,
      place < end
    {
      return nil
    }
    let problem = "it is \(status.rawValue)\(status == transition.to ? " already" : "")"
    guard let next = Transition.towards(transition, from: status) else { return UnmetGuard(.status, problem) }
    return UnmetGuard(.status, problem, NextStep(.step(next, of: claim.shortID)))
  }

  /// Guards that were passed over since the claim's research began anew, for the check as it still stands.
  private func passedOver(_ claim: Claim) throws -> Set<Guard> {
    let steps = try snapshot.steps(of: claim.id)
    let start = steps.lastIndex { [.start, .return, .restore].contains($0.transition) } ?? 0
    let passing = steps.dropFirst(start).filter { !$0.overridden.isEmpty }
    guard !passing.isEmpty else { return [] }
    return Set(try passing.filter { try Seal.holds($0.seal, for: claim, in: snapshot) }.flatMap(\.overridden))
  }

  private func problem(
    _ guard: Guard, _ transition: Transition, _ claim: Claim, _ reason: String?
  ) throws -> UnmetGuard? {
    let id = claim.shortID
    switch `guard` {
    case .status, .role, .seal, .correction: return nil
    case .reason:
      guard !(reason ?? "").isReadable else { return nil }
      return UnmetGuard(.reason, "a reason", NextStep(.step(transition, of: id)))
    case .verdict:
      guard let verdict = try snapshot.currentVerdict(of: claim.id), verdict.explanation.isReadable else {
        return UnmetGuard(.verdict, "a verdict with an explanation", NextStep(.mark(id, rating: nil)))
      }
      return nil
    case .evidence:
      let (distinct, repeated) = try snapshot.evidenceByPiece(of: claim.id)
      let (have, wanted) = (distinct.count, settings.number(.evidence))
      // Whoever sees two in the list is told why they are one.
      let same =
        repeated.isEmpty
        ? ""
        : "; \(repeated.map(\.shortID).joined(separator: ", ")) \(repeated.count == 1 ? "counts" : "count") as an earlier "
          + "one: the same address or the same bytes"
      return have >= wanted
        ? nil
        : UnmetGuard(
          .evidence, "evidence (\(have) of \(wanted) pieces\(same))", NextStep(.addEvidence(to: id, kind: nil)))
    case .primaryEvidence:
      let have = try snapshot.distinctEvidence(of: claim.id).count { $0.evidence.type == .primary }
      let wanted = settings.number(.primaryEvidence)
      return have >= wanted
        ? nil
        : UnmetGuard(
          .primaryEvidence, "primary evidence (\(have) of \(wanted) \(wanted == 1 ? "piece" : "pieces"))",
          NextStep(.addEvidence(to: id, kind: .primary)))
    case .captures:
      let open = try snapshot.linkedEvidence(of: claim.id).map(\.evidence).filter(\.needsCapture)
      guard let first = open.first else { return nil }
      return UnmetGuard(
        .captures, "\(open.map { "\($0.shortID) is \($0.capture.rawValue)" }.joined(separator: ", "))",
        NextStep(.capture(id)), NextStep(.waiveCapture(of: first.shortID)))
    case .support:
      // Whoever may not see the rating is not told by what its evidence says either.
      guard try !isBlind(to: claim), let doubt = try snapshot.doubtAboutVerdict(of: claim),
        let link = try snapshot.linkedEvidence(of: claim.id).first(where: { $0.link.stance != .context })
      else { return nil }
      return UnmetGuard(
        .support, doubt.sentence, NextStep(.setStance(of: link.evidence.shortID, claim: id)),
        NextStep(.mark(id, rating: nil)))
    case .quotations:
      let lost = try snapshot.linkedEvidence(of: claim.id).filter { $0.link.doubt(in: $0.evidence) != nil }
      guard let first = lost.first else { return nil }
      return UnmetGuard(
        .quotations, try snapshot.doubtsAboutQuotations(of: claim).map(\.sentence).joined(separator: "; "),
        NextStep(.editEvidence(first.evidence.shortID, claim: id)))
    case .reply: return try missingReply(claim)
    case .secondPerson: return try missingSecondPerson(claim)
    case .secondOpinion:
      guard let verdict = try snapshot.currentVerdict(of: claim.id) else { return nil }
      switch try snapshot.secondOpinion(on: verdict) {
      case .agreed: return nil
      // Before review only a panel that decided otherwise is in the way.
      case .none where transition == .submit, .open where transition == .submit, .undecided where transition == .submit:
        return nil
      case .none:
        return UnmetGuard(
          .secondOpinion, "a second opinion, given blind", NextStep(.giveOpinion(on: id), isForAnother: true))
      case .open:
        if let round = try snapshot.opinionRounds(of: claim.id).last,
          try !round.canDecide(with: snapshot.voters(in: round).count)
        {
          return UnmetGuard(
            .secondOpinion, "a decision: opinions differ, and too few people are left to vote",
            NextStep(.move(.return, claim: id)), NextStep(.addPerson(name: nil, role: .researcher)))
        }
        return UnmetGuard(
          .secondOpinion, "the panel's vote: opinions differ", NextStep(.vote(on: id), isForAnother: true))
      case .undecided:
        return UnmetGuard(
          .secondOpinion, "a decision: the panel's votes are given, and no rating has enough",
          NextStep(.move(.return, claim: id)))
      case .outvoted(let rating):
        return UnmetGuard(
          .secondOpinion, "the panel decided for \(rating)", NextStep(.mark(id, rating: rating)))
      }
    case .approval:
      guard try snapshot.approval(of: claim) == nil else { return nil }
      let approver = try snapshot.steps(of: claim.id).last { $0.transition == .approve }
        .flatMap { try snapshot.find($0.by)?.name }
      return UnmetGuard(
        .approval,
        approver.map { "an approval that holds: what \($0) approved has been changed since" } ?? "an approval",
        NextStep(.move(.approve, claim: id), isForAnother: true))
    }
  }

  /// A verdict against somebody: whoever is named should have been asked. Only the highest rating of an ordered scale
  /// is against nobody.
  private func missingReply(_ claim: Claim) throws -> UnmetGuard? {
    guard !claim.speakers.isEmpty, let verdict = try snapshot.currentVerdict(of: claim.id) else { return nil }
    let proposal = try snapshot.proposedCorrection(of: claim)?.proposal
    let (scaleID, rating) = (proposal?.scale ?? verdict.scale, proposal?.rating ?? verdict.rating)
    // A correction that leaves the rating alone turns against nobody.
    if claim.status.isPublic, rating == verdict.rating { return nil }
    if let scale = try snapshot.find(scaleID), let best = scale.fromTheTop.first, best.position != nil,
      best.key == rating, try !isBlind(to: claim)
    {
      return nil
    }
    let replies = try snapshot.records(.reply, of: claim.id).compactMap(Reply.init)
    guard !replies.contains(where: { !$0.isRemoved }) else { return nil }
    let id = claim.shortID
    return UnmetGuard(
      .reply, "a reply asked of \(try snapshot.find(claim.speakers[0])?.name ?? "the speaker")",
      NextStep(.askReply(claim: id)), NextStep(.waiveReply(claim: id)))
  }

  /// Whoever may not see the rating is told that a reply is missing whatever it is: it could be against somebody.
  private func isBlind(to claim: Claim) throws -> Bool {
    guard isBlindfolded else { return false }
    var sight = try Sight(of: Viewer(person.name), in: snapshot)
    return try sight.isBlind(to: claim)
  }

  private func missingSecondPerson(_ claim: Claim) throws -> UnmetGuard? {
    let look = try SecondLook(snapshot)
    guard let problem = try look.bars(on: claim)[person.id]?.words(of: person.name) else { return nil }
    let others = try look.people(for: claim).filter { $0.id != person.id }
    guard others.isEmpty else {
      return UnmetGuard(
        .secondPerson, "a second person: \(problem)",
        NextStep(.move(.approve, claim: claim.shortID), isForAnother: true))
    }
    // Nobody in the file can: it would wait for ever.
    let add = NextStep(.addPerson(name: nil, role: Transition.approve.role))
    let isPassable = settings.isOn(.overrides) && (!settings.isOn(.roles) || person.role >= .editor)
    let words = "a second person: \(problem), and nobody else here may approve it"
    return isPassable
      ? UnmetGuard(.secondPerson, words, add, NextStep(.passOver(.approve, claim: claim.shortID)))
      : UnmetGuard(.secondPerson, words, add)
  }
}

extension Transition {
  /// The next step from a status towards another one; nothing when the way is closed.
  static func towards(_ target: Transition, from status: Status) -> Transition? {
    // What readers have not seen is dropped, not withdrawn.
    if target == .withdraw, Status.beforePublication.contains(status) { return .drop }
    return switch status {
    case .dropped: .restore
    case .published, .corrected: target == .drop || target == .return ? .withdraw : .correct
    case .withdrawn: nil
    case .new: target == .queue ? nil : .start
    case .queued: .start
    case .inResearch: target == .start || target == .queue ? nil : .submit
    case .inReview: [.submit, .start, .queue].contains(target) ? .return : .approve
    case .approved: [.publish, .correct].contains(target) ? .publish : .return
    }
  }
}

extension Person.Role: Comparable {
  public static func < (a: Person.Role, b: Person.Role) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .researcher: 0
    case .editor: 1
    case .admin: 2
    }
  }

  /// With its article: “an editor”.
  public var phrase: String { (self == .researcher ? "a " : "an ") + rawValue }
}

extension Person {
  /// What a refusal says of somebody who has not the role for something.
  func lacking(_ role: Role) -> [String: Fact] {
    ["person": .text(name), "role": .text(self.role.rawValue), "needed": .text(role.rawValue)]
  }
}

extension Snapshot {
  /// The correction of a claim that waits for a second editor.
  func proposedCorrection(of claim: Claim) throws -> Correction? {
    try records(.correction, of: claim.id).compactMap(Correction.init).last { !$0.isRemoved && $0.state == .proposed }
  }
}
