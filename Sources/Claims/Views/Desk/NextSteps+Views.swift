extension NextSteps {
  /// What is to be done first with a claim that somebody looks at: what the workflow asks for, whatever status it is in.
  func first(with dossier: Dossier) throws -> NextStep {
    let (claim, id) = (dossier.claim, dossier.claim.shortID)
    if claim.drop != nil { return NextStep(.move(.restore, claim: id)) }
    if dossier.isVerdictHidden { return NextStep(.giveOpinion(on: id)) }
    if claim.status == .withdrawn { return NextStep(.showLog(of: id)) }
    if claim.status.isPublic { return NextStep(.report(filter: "id:\(id)")) }
    // Whoever does not use the steps is led from the verdict to its evidence and the report.
    if isSkipping, claim.status == .new, dossier.currentVerdict != nil {
      return dossier.evidence.isEmpty
        ? NextStep(.addEvidence(to: id, kind: nil)) : NextStep(.report(filter: "id:\(id)"))
    }
    let next = try step(for: claim)
    // They are looking at it.
    return next == NextStep(.showClaim(id)) ? NextStep(.showPossibleSteps(of: id)) : next
  }
}

extension FileCounts {
  /// How many claims there are, dropped ones too.
  public var total: Int { claims.values.reduce(0, +) }

  /// How many wait for a verdict.
  public var unrated: Int { ratings[nil] ?? 0 }

  /// What is to be done first in a file: what is begun goes before what came in, and that before the report.
  public var next: NextStep {
    if total == 0 { return NextStep(.importArticle) }
    let begun: [Status] = [.queued, .inResearch, .inReview, .approved]
    if begun.contains(where: { claims[$0] ?? 0 > 0 }) { return NextStep(.showDesk) }
    if claims[.new] ?? 0 > 0, unrated > 0 { return NextStep(.sortClaims(filter: nil)) }
    return NextStep(.report(filter: nil))
  }
}
