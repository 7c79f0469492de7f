/// What came of a second opinion or a vote.
public struct OpinionOutcome: Sendable {
  public let claim: Claim
  public let opinion: Opinion
  public let scale: Scale
  /// The round with it; nothing in a plan, which would tell the author's rating before the opinion counts.
  public let round: OpinionRound?
  /// Who may still vote, by name; nobody in a plan.
  public let voters: [String]
  /// The names of who gave the verdict and the opinions of the round, by their identifiers.
  public let names: [Identifier<Person>: String]
  /// Agreeing approved the claim, since who agrees may approve it.
  public let isApproved: Bool

  /// What is to be done next; nothing in a plan, nor where the panel cannot decide, which has its ways out
  /// (`OpinionRound.refusal`).
  public var next: NextStep? {
    guard let round else { return nil }
    let id = claim.shortID
    switch round.outcome {
    case .none: return NextStep(.showClaim(id))
    // Who may approve it has done so by agreeing.
    case .agreed: return NextStep(.move(isApproved ? .publish : .approve, claim: id), isForAnother: !isApproved)
    case .open:
      return round.canDecide(with: voters.count) ? NextStep(.vote(on: id), isForAnother: true) : nil
    case .undecided: return nil
    case .outvoted(let decided): return NextStep(.mark(id, rating: decided))
    }
  }
}

extension Workbench {
  /// Rates a claim in review without having seen the author's rating. Agreeing approves it where who agrees may; else
  /// a panel votes.
  ///
  ///     try await workbench.giveOpinion(on: "C-12", "disputed", because: "The minutes say otherwise.")
  ///
  /// - Throws: `ClaimsError.notAllowed` for the author, for a second opinion in the same round, and where there is
  ///   nothing to give one on; `.unknownRating` for a word that isn't on the verdict's scale.
  public func giveOpinion(
    on word: String, _ rating: String, because reason: String
  ) async throws -> Receipt<OpinionOutcome> {
    let isWritten = !isPlanning
    return try await change(.opinion) { draft in
      try draft.giveOpinion(.blind, on: word, rating, because: reason, isWritten: isWritten)
    }
  }

  /// Votes on a claim for which a blind opinion differs from its author's rating. Enough votes for one rating decide:
  /// for the author's the claim is approved where the voter may, for another it goes back to research.
  ///
  /// - Throws: `ClaimsError.notAllowed` for the author, for a second vote, and where there is nothing to vote on.
  public func vote(
    on word: String, _ rating: String, because reason: String
  ) async throws -> Receipt<OpinionOutcome> {
    let isWritten = !isPlanning
    return try await change(.vote) { draft in
      try draft.giveOpinion(.vote, on: word, rating, because: reason, isWritten: isWritten)
    }
  }
}

extension Draft {
  fileprivate mutating func giveOpinion(
    _ form: Opinion.Form, on word: String, _ rating: String, because reason: String, isWritten: Bool
  ) throws -> OpinionOutcome {
    let claim = try snapshot.resolve(word, as: Claim.self)
    let rounds = try openRounds(of: claim)
    guard let round = rounds.last, let verdict = round.verdicts.last, let scale = try snapshot.find(verdict.scale)
    else {
      throw ClaimsError.notAllowed(
        Refusal(
          .verdictMissing, "\(claim.shortID) has no verdict to give an opinion on", ["claim": .text(claim.shortID)],
          Remedy("Give it one", .mark(claim.shortID, rating: nil))))
    }
    guard scale.isFreeText != true else {
      throw ClaimsError.notAllowed(
        Refusal(
          .ratedInWords,
          "\(claim.shortID) is rated in words, on the scale \(scale.title), and words of two people are never the same",
          ["claim": .text(claim.shortID), "scale": .text(scale.title)],
          setting("Rate it on a scale with ratings, or approve it without", .secondOpinion, to: "off")))
    }
    let rating = try scale.required(rating)
    let reason = try Self.checked(reason, as: "the reason")
    guard !reason.contains(where: \.isNewline), reason.count <= Opinion.longestReason else {
      throw ClaimsError.invalid(
        "the reason", value: "\(reason.prefix(40))…",
        problem: "it is one line of at most \(Opinion.longestReason) characters; more belongs into a note",
        [Remedy(.addNote(to: claim.shortID))])
    }
    switch form {
    case .blind: try requireBlindness(claim, rounds)
    case .vote: try requireVote(claim, round)
    }
    let (author, now) = (author.id, now)
    let opinion = try create { id, number in
      Opinion(
        id: id, number: number, claim: claim.id, verdict: verdict.id, scale: scale.id, rating: rating.key,
        reason: reason,
        form: form, by: author, at: now)
    }
    let after = round.adding(opinion)
    var moved = claim
    var isApproved = false
    switch after.outcome {
    // The panel decides, whatever the role of who gave the last vote.
    case .outvoted(let decided):
      moved = try move(claim, .return, because: "panel: \(after.words(for: decided, on: scale))").claim
    case .agreed:
      if let approved = try approve(claim) { (moved, isApproved) = (approved, true) }
    case .none, .open, .undecided: break
    }
    var names: [Identifier<Person>: String] = [author: self.author.name]
    for id in after.verdicts.map(\.by) + round.opinions.map(\.by) { names[id] = try snapshot.find(id)?.name }
    let voters = try isWritten ? snapshot.voters(in: after).map(\.name) : []
    return OpinionOutcome(
      claim: isWritten ? moved : claim, opinion: opinion, scale: scale, round: isWritten ? after : nil, voters: voters,
      names: names,
      isApproved: isWritten && isApproved)
  }

  private func openRounds(of claim: Claim) throws -> [OpinionRound] {
    try claim.requireKept()
    let id = claim.shortID
    guard settings.isOn(Setting.secondOpinion) else {
      throw ClaimsError.notAllowed(
        Refusal(
          .opinionsNotHidden,
          "this file's verdicts are not hidden before a second opinion, so that none would be blind",
          ["setting": .text(Setting.secondOpinion.rawValue)],
          setting("Hide them", .secondOpinion, to: "on")))
    }
    guard claim.status == .inReview else {
      let isBefore = Status.beforePublication.contains(claim.status) && claim.status != .approved
      throw ClaimsError.notAllowed(
        Refusal(
          .notInReview, "\(id) is \(claim.status.rawValue); opinions are given on claims in review", claim.standing,
          isBefore ? [Remedy("Submit it", .move(.submit, claim: id))] : []))
    }
    return try snapshot.opinionRounds(of: claim.id)
  }

  private func requireBlindness(_ claim: Claim, _ rounds: [OpinionRound]) throws {
    let (id, facts) = (claim.shortID, facts(about: claim))
    guard !rounds.contains(where: { $0.verdicts.contains { $0.by == author.id } }) else {
      throw ClaimsError.notAllowed(
        Refusal(
          .opinionOnOwnVerdict, "\(author.name) rated \(id) already; a second opinion comes from another person", facts,
          Remedy.opinionOfAnother(on: id)))
    }
    if try snapshot.steps(of: claim.id).last(where: { $0.transition == .submit })?.by == author.id {
      throw ClaimsError.notAllowed(
        Refusal(
          .opinionOnOwnSubmission, "\(author.name) submitted \(id); a second opinion comes from another person", facts,
          Remedy.opinionOfAnother(on: id)))
    }
    guard let round = rounds.last else { return }
    if round.opinions.contains(where: { $0.by == author.id }) {
      throw ClaimsError.notAllowed(
        Refusal(
          .opinionGiven, "\(author.name) gave an opinion on \(id) already", facts, Remedy(.showClaim(id))))
    }
    switch round.outcome {
    case .none: return
    case .agreed:
      throw ClaimsError.notAllowed(
        Refusal(
          .opinionsAgree, "\(id) has its second opinion already", facts, Remedy(.move(.approve, claim: id))))
    case .open:
      throw ClaimsError.notAllowed(
        Refusal(
          .opinionsDiffer, "opinions on \(id) differ already, and a panel votes", facts, Remedy(.vote(on: id))))
    case .undecided, .outvoted: throw ClaimsError.notAllowed(round.refusal(on: id))
    }
  }

  private func requireVote(_ claim: Claim, _ round: OpinionRound) throws {
    let (id, facts) = (claim.shortID, facts(about: claim))
    guard !round.verdicts.contains(where: { $0.by == author.id }) else {
      throw ClaimsError.notAllowed(
        Refusal(
          .voteOnOwnVerdict, "\(author.name) gave the verdict on \(id); others vote on it", facts,
          Remedy("", .vote(on: id), isForAnother: true)))
    }
    guard !round.opinions.contains(where: { $0.by == author.id }) else {
      throw ClaimsError.notAllowed(
        Refusal(
          .voteGiven, "\(author.name) voted on \(id) already; each has one vote", facts, Remedy(.showClaim(id))))
    }
    switch round.outcome {
    case .open: return
    case .none:
      throw ClaimsError.notAllowed(
        Refusal(
          .opinionMissing, "nobody has given a blind opinion on \(id) yet, so there is nothing to vote on", facts,
          Remedy(.giveOpinion(on: id))))
    case .agreed:
      throw ClaimsError.notAllowed(
        Refusal(
          .opinionsAgree, "opinions on \(id) agree, so there is nothing to vote on", facts,
          Remedy(.move(.approve, claim: id))))
    case .undecided, .outvoted: throw ClaimsError.notAllowed(round.refusal(on: id))
    }
  }

  private func facts(about claim: Claim) -> [String: Fact] {
    ["claim": .text(claim.shortID), "person": .text(author.name)]
  }

  /// Approves the claim in the same change, if its author is who may: the opinion that the rules would miss is being
  /// written.
  private mutating func approve(_ claim: Claim) throws -> Claim? {
    // With the opinion both ratings are on the table.
    let rules = try StepRules(snapshot: snapshot, person: author, isBlindfolded: false)
    let unmet = try rules.unmet(.approve, of: claim, because: nil)
    guard unmet.allSatisfy({ $0.guard == .secondOpinion }) else { return nil }
    return try move(claim, .approve).claim
  }
}

extension OpinionRound {
  /// “2 of 3 for Disputed”: of those who have voted.
  public func words(for rating: String, on scale: Scale) -> String {
    let votes = opinions.count { $0.rating == rating }
    return "\(votes) of \(opinions.count) for \(scale.label(of: rating) ?? rating)"
  }

  /// Whether so many more people who may vote can bring one rating to enough votes.
  public func canDecide(with voters: Int) -> Bool {
    (tally.first?.votes ?? 0) + min(seats, voters) >= votesNeeded
  }

  /// Why nobody votes any more where the panel has no majority, cannot get one, or has spoken, and what to do then.
  public func refusal(on claim: String) -> Refusal {
    guard outcome == .undecided || outcome == .open else {
      return Refusal(
        .panelDecided, "the panel has decided on \(claim)", ["claim": .text(claim)], Remedy(.showClaim(claim)))
    }
    let ways = [Remedy("Return it with what to look at again", .move(.return, claim: claim))]
    let facts: [String: Fact] = [
      "claim": .text(claim), "votes": .number(opinions.count), "needed": .number(votesNeeded),
    ]
    return outcome == .undecided
      ? Refusal(
        .panelUndecided, "all \(panel) votes on \(claim) are given, and none of its ratings has \(votesNeeded)", facts,
        ways
          + (Setting.panel.takes(panel + 2)
            ? [Remedy("let more people vote", .configure(.panel, value: String(panel + 2)))] : []))
      : Refusal(
        .panelUndecided,
        "opinions on \(claim) differ, and too few people are left to vote for one rating to have \(votesNeeded)", facts,
        ways + [Remedy("add somebody who votes", .addPerson(name: nil, role: .researcher))])
  }
}

extension Snapshot {
  /// Who works here and may still vote: neither who gave the verdict nor who has voted.
  func voters(in round: OpinionRound) throws -> [Person] {
    let heard = Set(round.verdicts.map(\.by) + round.opinions.map(\.by))
    return try all(Person.self).filter { $0.worksHere && !heard.contains($0.id) }
  }
}

extension Opinion {
  /// The reason as a part of a sentence.
  public var clause: String { reason.hasSuffix(".") ? String(reason.dropLast()) : reason }

  /// In characters: one line of an editor's window and a bit.
  public static let longestReason = 300
}
