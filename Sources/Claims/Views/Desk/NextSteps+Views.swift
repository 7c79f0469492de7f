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

  /// What waits besides, in the order in which it is told: only what there is.
  public var waiting: [Waiting] {
    [
      Waiting(kind: .unrated, count: unrated, step: NextStep(.listClaims(filter: "rating:none not:status:dropped"))),
      Waiting(kind: .proposed, count: proposed, step: NextStep(.listClaims(filter: "proposed:yes not:status:dropped"))),
      Waiting(kind: .lost, count: lost, step: NextStep(.listClaims(filter: "passage:lost not:status:dropped"))),
      Waiting(kind: .reworded, count: reworded.count, step: NextStep(.showDesk)),
    ].filter { $0.count > 0 }
  }

  /// Claims that wait for one reason, and where they are seen.
  public struct Waiting: Sendable, Hashable {
    public let kind: Kind
    public let count: Int
    public let step: NextStep

    /// Why they wait.
    public enum Kind: Sendable, Hashable {
      /// Without a verdict.
      case unrated
      /// Proposed by the extraction, and not confirmed.
      case proposed
      /// Their words are no longer in their article.
      case lost
      /// Published, and changed in the article since.
      case reworded
    }
  }
}
