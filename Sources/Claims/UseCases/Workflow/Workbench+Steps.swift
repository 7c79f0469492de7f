/// A claim after a step, with the step itself.
public struct StepOutcome: Sendable {
  public let claim: Claim
  /// Absent when the claim stood there already.
  public let step: Step?
  /// What is to be looked at in a check that goes on towards its readers; nothing of a verdict that is hidden from
  /// whoever makes the step.
  public var doubts: [VerdictDoubt] = []
}

/// A step that is refused, with all that is missing.
public struct RefusedStep: Sendable, Hashable {
  public let claim: String
  public let transition: Transition
  public let unmet: [UnmetGuard]
}

/// What may happen to a claim next: each step with what is missing for it, nothing when it may be made now.
public struct PossibleStep: Sendable, Hashable {
  public let transition: Transition
  public let unmet: [UnmetGuard]
  /// Making the step, or what meets what is missing for it first.
  public let next: NextStep
}

extension Workbench {
  /// Moves claims through the workflow. One refused claim refuses all.
  ///
  /// With `override`, a reason for which an editor passes unmet guards over; shown in log, report and standards.
  ///
  ///     try await workbench.step(.named(["C-12"]), .submit)
  ///
  /// - Throws: `ClaimsError.refused` naming every unmet guard with what would meet it.
  public func step(
    _ selection: ClaimSelection, _ transition: Transition, because reason: String? = nil, override: String? = nil
  ) async throws -> Receipt<[StepOutcome]> {
    try await change(transition.action, reason: override ?? reason) { draft in
      let claims = try selection.claims(in: draft.snapshot)
      return try draft.step(claims, transition, because: reason, override: override)
    }
  }

  /// Publishes an approved check and says where readers find it; of a check that is public already it only says where.
  ///
  ///     try await workbench.publish(.named(["C-12"]), at: "https://example.org/checks/12")
  ///
  /// - Throws: as `step`; `ClaimsError.invalid` for what is no address of the web, `.notAllowed` for a researcher, and
  ///   for several claims, which stand at an address each.
  public func publish(
    _ selection: ClaimSelection, at address: String, override: String? = nil
  ) async throws -> Receipt<[StepOutcome]> {
    let address = try Self.checkedAddress(address)
    return try await change(.publish, reason: override) { draft in
      try draft.requireEditor(for: "say where a check stands")
      let claims = try selection.claims(in: draft.snapshot)
      guard claims.count <= 1 else {
        throw ClaimsError.notAllowed(
          Refusal(
            .addressOfSeveral,
            "one address cannot be that of several checks: \(claims.map(\.shortID).listed("and")). "
              + "Publish each with its own",
            ["claims": Fact(claims.map(\.shortID)), "address": .text(address)]))
      }
      let published = try draft.step(claims.filter { !$0.isStanding }, .publish, override: override)
      return claims.map { claim in
        let outcome = published.first { $0.claim.id == claim.id } ?? StepOutcome(claim: claim, step: nil)
        let placed = draft.update(outcome.claim) { $0.address = address }
        return StepOutcome(claim: placed, step: outcome.step, doubts: outcome.doubts)
      }
    }
  }

  /// What may happen to a claim next, as this person would find it.
  public func possibleSteps(of word: String) async throws -> (claim: Claim, steps: [PossibleStep]) {
    let (now, today, authorName) = (clock.now, clock.today, authorName)
    return try await read { snapshot in
      let claim = try snapshot.resolve(word, as: Claim.self)
      let draft = try Draft(snapshot: snapshot, now: now, today: today, authorName: authorName)
      return (claim, try snapshot.possibleSteps(of: claim, for: draft.author))
    }
  }
}

extension Snapshot {
  /// The steps that lead on from where a claim stands, with what is missing for each.
  func possibleSteps(of claim: Claim, for person: Person) throws -> [PossibleStep] {
    let rules = try StepRules(snapshot: self, person: person)
    let isProposed = try proposedCorrection(of: claim) != nil || isUnsigned(claim)
    return try Transition.allCases.compactMap { transition in
      guard
        transition.from.contains(claim.status) || transition == .approve && (isProposed || claim.status == .approved)
      else { return nil }
      let unmet = try rules.unmet(transition, of: claim, because: "a reason")
      guard !unmet.contains(where: { $0.guard == .status }) else { return nil }
      let own = UseCase.step(transition, of: claim.shortID)
      return PossibleStep(
        transition: transition, unmet: unmet,
        next: unmet.isEmpty ? NextStep(own) : unmet[0].ways.first ?? NextStep(.showClaim(claim.shortID)))
    }
  }
}

extension Draft {
  /// Moves claims, or refuses all with what is missing.
  mutating func step(
    _ claims: [Claim], _ transition: Transition, because reason: String? = nil, override: String? = nil
  ) throws -> [StepOutcome] {
    let rules = try StepRules(snapshot: snapshot, person: author)
    let reason = try reason.map(\.trimmed).flatMap { $0.isEmpty ? nil : try Self.checked($0, as: "the reason") }
    var refused: [RefusedStep] = []
    var overridden: [Identifier<Claim>: [Guard]] = [:]
    for claim in claims {
      let unmet = try rules.unmet(transition, of: claim, because: reason)
      guard !unmet.isEmpty else { continue }
      if override != nil, unmet.allSatisfy(\.canBeOverridden) {
        overridden[claim.id] = unmet.map(\.guard)
      } else {
        refused.append(RefusedStep(claim: claim.shortID, transition: transition, unmet: unmet))
      }
    }
    guard refused.isEmpty else { throw ClaimsError.refused(refused) }
    if override != nil, overridden.isEmpty {
      throw ClaimsError.notAllowed(
        Refusal(
          .overrideNeedless, "nothing has to be passed over here: the step needs no override",
          ["claims": Fact(claims.map(\.shortID)), "step": .text(transition.rawValue)],
          claims.count == 1 ? [Remedy("Make it without", .step(transition, of: claims[0].shortID))] : []))
    }
    let overrideReason = try overridden.isEmpty ? nil : checkedOverride(override ?? "", rules.settings)
    var sight = try Sight(of: Viewer(author.name), in: snapshot)
    return try claims.map { claim in
      let isBlind = try sight.isBlind(to: claim)
      var outcome = try step(claim, transition, because: reason, overridden[claim.id] ?? [], overrideReason)
      outcome.doubts = try isBlind ? [] : doubts(about: claim, transition)
      return outcome
    }
  }

  private mutating func step(
    _ claim: Claim, _ transition: Transition, because reason: String?, _ overridden: [Guard], _ overrideReason: String?
  ) throws -> StepOutcome {
    let overrideReason = overridden.isEmpty ? nil : overrideReason
    if transition == .approve, claim.status.isPublic, let correction = try snapshot.proposedCorrection(of: claim) {
      return try make(correction, of: claim, overridden: overridden, overrideReason)
    }
    if transition == .approve, claim.status.isPublic { return try sign(claim, overridden, overrideReason) }
    return try move(claim, transition, because: reason, overridden: overridden, overrideReason)
  }

  /// What an editor should look at before readers get a check, or another rating of it.
  private func doubts(about claim: Claim, _ transition: Transition) throws -> [VerdictDoubt] {
    guard [.submit, .approve, .publish].contains(transition) else { return [] }
    // What was published rests on its evidence as it is.
    if claim.status.isPublic {
      return try snapshot.proposedCorrection(of: claim)?.proposal.flatMap { try snapshot.doubt(about: $0, for: claim) }
        .map { [$0] } ?? []
    }
    return try [snapshot.doubtAboutVerdict(of: claim)].compactMap { $0 } + snapshot.doubtsAboutQuotations(of: claim)
  }

  /// Signs what was changed of a published check, which stays published.
  private mutating func sign(
    _ claim: Claim, _ overridden: [Guard], _ overrideReason: String?
  ) throws -> StepOutcome {
    let (author, now, seal) = (author.id, now, try Seal.digest(of: claim, in: snapshot))
    let step = try create { id, number in
      Step(
        id: id, number: number, claim: claim.id, transition: .approve, from: claim.status, to: claim.status,
        overridden: overridden, overrideReason: overrideReason, seal: seal, by: author, at: now)
    }
    return StepOutcome(claim: claim, step: step)
  }

  /// Writes a step that the rules have let through; `verdict` is the one that it brings with it.
  mutating func move(
    _ claim: Claim, _ transition: Transition, because reason: String? = nil, overridden: [Guard] = [],
    _ overrideReason: String? = nil, verdict: Verdict? = nil
  ) throws -> StepOutcome {
    let to = transition.to ?? claim.drop?.from ?? .new
    // What is signed, and a guard that is passed over, are for the check as it stands.
    let isSealed = [.approve, .correct].contains(transition) || !overridden.isEmpty
    let given = try verdict ?? snapshot.currentVerdict(of: claim.id)
    let seal = isSealed ? try Seal.digest(of: claim, verdict: given, in: snapshot) : nil
    let author = author.id
    let now = now
    let step = try create { id, number in
      Step(
        id: id, number: number, claim: claim.id, transition: transition, from: claim.status, to: to, reason: reason,
        overridden: overridden, overrideReason: overrideReason, seal: seal, by: author, at: now)
    }
    let moved = update(claim) {
      $0.drop = transition == .drop ? Drop(reason: reason ?? "", from: $0.status) : nil
      $0.status = to
      // Whoever begins the research is who does it, unless somebody else was asked to.
      if transition == .start, $0.assignee == nil { $0.assignee = author }
    }
    return StepOutcome(claim: moved, step: step)
  }

  private func checkedOverride(_ reason: String, _ settings: Settings) throws -> String {
    guard settings.isOn(.overrides) else {
      throw ClaimsError.notAllowed(
        Refusal(
          .overridesOff, "overrides are switched off in this file", ["setting": .text(Setting.overrides.rawValue)],
          setting("An admin may allow them", .overrides, to: "on")))
    }
    guard !settings.isOn(Guard.role) || author.role >= .editor else {
      throw ClaimsError.notAllowed(
        Refusal(
          .roleMissing, "\(author.name) is \(author.role.phrase); only an editor may override a guard",
          author.lacking(.editor), Remedy("See", .listPeople)))
    }
    return try Self.checkedLine(reason, as: "the reason of the override")
  }
}

extension Transition {
  var action: Commit.Action {
    switch self {
    case .queue: .queue
    case .start: .start
    case .submit: .submit
    case .approve: .approve
    case .return: .return
    case .publish: .publish
    case .correct: .correct
    case .withdraw: .withdraw
    case .drop: .drop
    case .restore: .restore
    }
  }
}
