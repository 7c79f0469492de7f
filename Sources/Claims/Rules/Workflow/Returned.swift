extension Snapshot {
  /// The step that sent a claim back to research, as long as it has not been submitted again.
  func returning(of claim: Claim) throws -> Step? {
    guard claim.status == .inResearch else { return nil }
    let last = try steps(of: claim.id).last { $0.transition != .drop && $0.transition != .restore }
    return last?.transition == .return ? last : nil
  }

  /// Whether nobody has touched the claim since that step: to submit the same again would not answer it.
  func isUntouched(_ claim: Claim, since step: Step) throws -> Bool {
    let newest = try log(LogQuery(records: recordsAbout(claim.id), limit: 1)).first
    return newest?.events.contains { $0.record == step.uuidText } ?? false
  }

  /// The published claims whose words were changed in the article since somebody last looked, by number.
  func rewordedClaims() throws -> [Claim] {
    let touched = Filter(terms: [
      .is(.status, Status.standing.map(\.rawValue)),
      .is(.passage, [Passage.State.approximate.rawValue, Passage.State.lost.rawValue]),
    ])
    return try claims(ClaimQuery(touched)).claims.map(\.claim).filter(isReworded)
  }

  /// Whether a published claim's words were changed in its article since somebody last looked: nobody has corrected it,
  /// moved it or written a note on it from then on.
  func isReworded(_ claim: Claim) throws -> Bool {
    guard claim.isStanding, let passage = claim.passage, passage.state != .kept else { return false }
    for commit in try log(LogQuery(records: recordsAbout(claim.id))) {
      if commit.action == .import, commit.events.contains(where: { $0.record == claim.uuidText }) { return true }
      if commit.events.contains(where: { [.step, .note, .correction].contains($0.kind) }) { return false }
    }
    return false
  }
}
