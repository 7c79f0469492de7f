/// What a correction says and changes.
public struct CorrectionDetails: Sendable, Hashable {
  /// What was wrong, in the newsroom's own words, which readers are told; an update needs none, since new facts say
  /// themselves.
  public var wrong: String?
  /// What the check says now.
  public var now: String
  public var severity: Correction.Severity
  /// Who pointed it out; absent when a request that is named says it.
  public var askedBy: String?
  /// Readers are told who pointed it out.
  public var isCredited: Bool
  /// Today when absent; absent too when a request that is named says it.
  public var received: Day?
  /// The claim's new wording.
  public var text: String?
  /// A new verdict on the scale in use, which needs an explanation of its own.
  public var rating: String?
  public var explanation: String?

  public init(
    wrong: String? = nil, now: String, severity: Correction.Severity, askedBy: String? = nil, isCredited: Bool = false,
    received: Day? = nil, text: String? = nil, rating: String? = nil, explanation: String? = nil
  ) {
    self.wrong = wrong
    self.now = now
    self.severity = severity
    self.askedBy = askedBy
    self.isCredited = isCredited
    self.received = received
    self.text = text
    self.rating = rating
    self.explanation = explanation
  }
}

/// A correction with its claim.
public struct CorrectionRow: Sendable {
  public let correction: Correction
  public let claim: Claim
  /// What is to be looked at in the rating that it gives.
  public var doubt: VerdictDoubt?
}

extension Workbench {
  /// Records that somebody asks for a correction, with the last day for an answer.
  public func askCorrection(
    _ word: String, wrong: String, askedBy: String?, received: Day? = nil, deadline: Day? = nil
  ) async throws -> Receipt<CorrectionRow> {
    try await change(.askCorrection) { draft in
      let claim = try draft.snapshot.resolve(word, as: Claim.self)
      try claim.requirePublished()
      let correction = try draft.openCorrection(
        of: claim, wrong: wrong, severity: .substantial, askedBy: askedBy, received: received ?? draft.today,
        deadline: deadline)
      return CorrectionRow(correction: correction, claim: claim)
    }
  }

  /// Corrects a published claim, or answers the request that is named (COR-2) by correcting.
  ///
  /// Where a second person must approve, the correction waits for them (`claimbook approve`); else it is made at once. What
  /// readers are told is the newsroom's: the words of whoever asked stay in the record, and so does their name, unless
  /// `isCredited`.
  ///
  ///     let details = CorrectionDetails(wrong: "It said 2019.", now: "It says 2020.", severity: .minor)
  ///     let corrected = try await workbench.correct("C-12", details)
  ///
  /// - Throws: `ClaimsError.refused` with the unmet guards, `.missing` without the newsroom's words for what was wrong, or
  ///   for another rating without its reasoning, `.invalid` for a minor correction of the rating.
  public func correct(_ word: String, _ details: CorrectionDetails) async throws
    -> Receipt<CorrectionRow>
  {
    try await change(.correct) { draft in
      let (claim, request) = try draft.snapshot.correctionTarget(word)
      let unmet = try StepRules(snapshot: draft.snapshot, person: draft.author).unmet(.correct, of: claim, because: nil)
      guard unmet.isEmpty else {
        throw ClaimsError.refused([RefusedStep(claim: claim.shortID, transition: .correct, unmet: unmet)])
      }
      if let waiting = try draft.snapshot.proposedCorrection(of: claim) {
        throw ClaimsError.notAllowed(
          Refusal(
            .correctionWaiting, "\(waiting.shortID) of \(claim.shortID) waits for a second editor",
            ["correction": .text(waiting.shortID), "claim": .text(claim.shortID)],
            Remedy("Approve it", .move(.approve, claim: claim.shortID)),
            Remedy("refuse it", .refuseCorrection(waiting.shortID))))
      }
      let proposal = try draft.proposal(details, for: claim, answering: request)
      let wrong = try draft.ownWords(details, for: request?.shortID ?? claim.shortID)
      let doubt = try draft.snapshot.doubt(about: proposal, for: claim)
      try request?.requireNothingTwice(details)
      let correction =
        try request
        ?? draft.openCorrection(
          of: claim, wrong: wrong, severity: details.severity, askedBy: details.askedBy,
          received: details.received ?? draft.today)
      guard !details.isCredited || correction.askedBy != nil else {
        throw ClaimsError.missing(
          "who pointed it out", note: "Readers cannot be told a name that \(request?.shortID ?? "the correction") lacks"
        )
      }
      let proposed = draft.update(correction) {
        $0.severity = details.severity
        $0.proposal = proposal
        if request != nil { ($0.request, $0.wrong) = ($0.wrong, wrong) }
        $0.isCredited = details.isCredited ? true : nil
      }
      guard !draft.settings.isOn(Guard.secondPerson) else {
        return CorrectionRow(correction: proposed, claim: claim, doubt: doubt)
      }
      let outcome = try draft.make(proposed, of: claim)
      let made = draft.changes.compactMap { Correction($0.after) }.last
      return CorrectionRow(correction: made ?? proposed, claim: outcome.claim, doubt: doubt)
    }
  }

  /// Answers a request for a correction with no, or takes a proposed one back.
  public func refuseCorrection(_ word: String, because reason: String) async throws
    -> Receipt<CorrectionRow>
  {
    try await change(.refuseCorrection, reason: reason) { draft in
      try draft.requireEditor(for: "refuse a correction")
      let correction = try draft.snapshot.resolve(word, as: Correction.self)
      guard correction.state == .open || correction.state == .proposed else {
        throw ClaimsError.notAllowed(
          Refusal(
            .correctionAnswered, "\(correction.shortID) is answered already: \(correction.state.rawValue)",
            ["correction": .text(correction.shortID), "state": .text(correction.state.rawValue)]))
      }
      let reason = try Draft.checkedLine(reason, as: "the reason")
      guard let claim = try draft.snapshot.find(correction.claim) else {
        throw ClaimsError.damaged("a correction without its claim")
      }
      let today = draft.today
      let refused = draft.update(correction) {
        $0.refusal = reason
        $0.answered = today
        $0.proposal = nil
      }
      return CorrectionRow(correction: refused, claim: claim)
    }
  }

  /// Takes the whole check back. Readers see that it was, and why.
  public func withdraw(_ selection: ClaimSelection, because reason: String) async throws
    -> Receipt<[StepOutcome]>
  {
    try await change(.withdraw, reason: reason) { draft in
      let claims = try selection.claims(in: draft.snapshot)
      let outcomes = try draft.step(claims, .withdraw, because: reason)
      let today = draft.today
      // What waits for an answer has one now: the whole check is gone.
      for claim in claims {
        for open in try draft.snapshot.records(.correction, of: claim.id).compactMap(Correction.init)
        where !open.isRemoved && (open.state == .open || open.state == .proposed) {
          _ = draft.update(open) {
            $0.refusal = "the check was withdrawn"
            $0.answered = today
            $0.proposal = nil
          }
        }
      }
      for claim in claims {
        let correction = try draft.openCorrection(
          of: claim, wrong: reason, severity: .withdrawn, askedBy: nil, received: draft.today)
        _ = draft.update(correction) {
          $0.now = "The check is withdrawn."
          $0.answered = today
        }
      }
      return outcomes
    }
  }
}

extension Snapshot {
  /// Corrections of some claims, or all; by number.
  func corrections(of selection: ClaimSelection? = nil) throws -> [CorrectionRow] {
    if let selection {
      return try selection.claims(in: self).flatMap { claim in
        try records(.correction, of: claim.id).compactMap(Correction.init).filter { !$0.isRemoved }
          .map { CorrectionRow(correction: $0, claim: claim) }
      }
    }
    return try all(Correction.self).compactMap { correction in
      try find(correction.claim).map { CorrectionRow(correction: correction, claim: $0) }
    }
  }

  fileprivate func correctionTarget(_ word: String) throws -> (Claim, Correction?) {
    guard word.lowercased().hasPrefix("cor"), Reference(word, to: .correction) != nil else {
      return (try resolve(word, as: Claim.self), nil)
    }
    let correction = try resolve(word, as: Correction.self)
    guard correction.state == .open else {
      throw ClaimsError.notAllowed(
        Refusal(
          .correctionAnswered, "\(correction.shortID) is not open any more: \(correction.state.rawValue)",
          ["correction": .text(correction.shortID), "state": .text(correction.state.rawValue)]))
    }
    guard let claim = try find(correction.claim) else { throw ClaimsError.damaged("a correction without its claim") }
    return (claim, correction)
  }
}

extension Draft {
  /// - Throws: `ClaimsError.notAllowed` unless the author is an editor or an admin, or roles do not count.
  func requireEditor(for what: String) throws(ClaimsError) {
    guard settings.isOn(Setting.roles), author.role < .editor else { return }
    throw .notAllowed(
      Refusal(
        .roleMissing, "\(author.name) is \(author.role.phrase); only an editor may \(what)", author.lacking(.editor),
        Remedy("See", .listPeople)))
  }

  fileprivate mutating func openCorrection(
    of claim: Claim, wrong: String, severity: Correction.Severity, askedBy: String?, received: Day,
    deadline: Day? = nil
  ) throws -> Correction {
    let wrong = try Self.checkedLine(wrong, as: "what was wrong")
    let askedBy = try askedBy.map { try Self.checkedLine($0, as: "who asked") }
    guard received.daysSince1970 <= today.daysSince1970 else {
      throw ClaimsError.invalid("the day it was received", value: received.iso, problem: "it lies in the future")
    }
    let last = deadline ?? received.addingWorkingDays(settings.number(.correctionDays))
    let (author, now) = (author.id, now)
    return try create { id, number in
      Correction(
        id: id, number: number, claim: claim.id, severity: severity, wrong: wrong, askedBy: askedBy,
        received: received, deadline: last, by: author, at: now)
    }
  }

  /// What readers are told was wrong.
  fileprivate func ownWords(_ details: CorrectionDetails, for record: String) throws -> String {
    if let wrong = details.wrong { return try Self.checkedLine(wrong, as: "what was wrong") }
    guard details.severity == .update else {
      throw ClaimsError.missing(
        "what was wrong, in the newsroom's own words", note: "Readers are told them, never those of whoever asked",
        [Remedy("Say it", .correct(record))])
    }
    return "New facts came to light after publication."
  }

  fileprivate func proposal(
    _ details: CorrectionDetails, for claim: Claim, answering request: Correction?
  ) throws -> Correction.Proposal {
    let text = try details.text.map { Claim.oneLine(try Self.checked($0, as: "the claim's text")) }
    let explanation = try details.explanation.map { try Self.checked($0, as: "the explanation") }
    let verdict = try snapshot.currentVerdict(of: claim.id)
    var rating: String?
    var scale: Scale?
    if details.rating != nil || explanation != nil {
      let known = try verdict.flatMap { try snapshot.find($0.scale) } ?? snapshot.currentScale(for: claim.type)
      (rating, scale) = (try known.rating(givenBy: details.rating ?? verdict?.rating ?? "").key, known)
    }
    let isOtherRating = rating != nil && (rating != verdict?.rating || scale?.id != verdict?.scale)
    if details.severity == .minor, isOtherRating {
      throw ClaimsError.invalid(
        "the class", value: "minor", problem: "a correction of the rating is substantial, or an update after new facts")
    }
    // The old reasoning speaks for the old rating.
    if isOtherRating, let rating, explanation == nil || explanation == verdict?.explanation {
      throw ClaimsError.missing(
        "the reasoning for \(rating)",
        note: verdict.map { "The one that \(claim.shortID) has is for \($0.rating)" },
        [Remedy("Give it", .correctRating(of: request?.shortID ?? claim.shortID, to: rating))])
    }
    guard details.severity != .withdrawn else {
      throw ClaimsError.notAllowed(
        Refusal(
          .withdrawalByCorrection, "a check is withdrawn as a whole", claim.standing,
          Remedy(.move(.withdraw, claim: claim.shortID))))
    }
    let now = try Self.checkedLine(details.now, as: "what it says now")
    return Correction.Proposal(
      text: text, scale: scale?.id, rating: rating,
      explanation: explanation ?? (rating == nil ? nil : verdict?.explanation),
      now: now, by: author.id)
  }

  /// Carries a proposed correction out: the wording, the verdict in the name of who proposed it, and the step.
  mutating func make(
    _ correction: Correction, of claim: Claim, overridden: [Guard] = [], _ overrideReason: String? = nil
  ) throws -> StepOutcome {
    guard let proposal = correction.proposal else { throw ClaimsError.damaged("a correction without its change") }
    var verdict: Verdict?
    if let scale = proposal.scale, let rating = proposal.rating, let explanation = proposal.explanation {
      let now = now
      verdict = try create { id, number in
        Verdict(
          id: id, number: number, claim: claim.id, scale: scale, rating: rating, explanation: explanation,
          by: proposal.by, at: now)
      }
    }
    let answered = today
    _ = update(correction) {
      $0.now = proposal.now
      $0.proposal = nil
      $0.answered = answered
    }
    let worded = update(claim) { $0.text = proposal.text ?? $0.text }
    return try move(
      worded, .correct, because: correction.shortID, overridden: overridden, overrideReason, verdict: verdict)
  }
}

extension Correction {
  /// A request says who asked and when: what it would be told again, and could not take, is refused.
  fileprivate func requireNothingTwice(_ details: CorrectionDetails) throws(ClaimsError) {
    if let askedBy = details.askedBy {
      throw .invalid(
        "who pointed it out", value: askedBy,
        problem: "\(shortID) was asked for by \(self.askedBy ?? "somebody who gave no name")")
    }
    if let received = details.received {
      throw .invalid(
        "the day it was received", value: received.iso, problem: "\(shortID) was received on \(self.received.iso)")
    }
  }
}

extension Claim {
  /// A correction is of something that readers have seen.
  fileprivate func requirePublished() throws(ClaimsError) {
    guard isStanding else {
      throw .notAllowed(
        Refusal(
          .notPublished, "\(shortID) is \(status.rawValue): only what readers can see is corrected", standing,
          status == .withdrawn ? Remedy("Check it anew", .addClaim) : Remedy("Change it", .editClaim(shortID))))
    }
  }
}
