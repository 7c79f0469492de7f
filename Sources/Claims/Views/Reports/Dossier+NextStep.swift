extension Snapshot {
  /// What is to be done first with a claim that somebody looks at.
  func next(with claim: Claim, isHidden: Bool, isRated: Bool, hasEvidence: Bool) throws -> NextStep {
    let id = claim.shortID
    if claim.drop != nil { return NextStep(.move(.restore, claim: id)) }
    if isHidden { return NextStep(.giveOpinion(on: id)) }
    // Who begins to use the steps goes on with them.
    if claim.status != .new {
      return NextStep(claim.status == .withdrawn ? .showLog(of: id) : .showPossibleSteps(of: id))
    }
    if !isRated { return try firstVerdict(on: claim) }
    if !hasEvidence { return NextStep(.addEvidence(to: id, kind: nil)) }
    return NextStep(.report(filter: "id:\(id)"))
  }

  /// Rating a claim that nobody has rated; a promise needs its criteria before.
  func firstVerdict(on claim: Claim) throws -> NextStep {
    let id = claim.shortID
    if claim.type == .promise, claim.criteria == nil { return NextStep(.setCriteria(of: id)) }
    // Whoever begins with the scale that each file has is shown a rating, so that the step can be tried as it is.
    let scale = try newestScale(settings().scale(for: claim.type))
    let isOurs = scale?.key == ScaleDefinition.ours.key
    return NextStep(.mark(id, rating: isOurs ? scale?.fromTheTop.first?.key : nil))
  }
}

extension FileCounts {
  /// How many claims there are, dropped ones too.
  public var total: Int { claims.values.reduce(0, +) }

  /// How many wait for a verdict.
  public var unrated: Int { ratings[nil] ?? 0 }

  /// What is to be done first in a file.
  public var next: NextStep {
    if total == 0 { return NextStep(.importArticle) }
    if unrated > 0 { return NextStep(.listClaims(filter: "rating:none not:status:dropped")) }
    return NextStep(.report(filter: nil))
  }
}
