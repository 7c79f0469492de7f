extension Snapshot {
  /// The claims that somebody should sort: new ones, unless the filter says which status, the unsure ones first, then in
  /// the order of their articles.
  func claimsToSort(_ filter: Filter, for viewer: Viewer) throws -> ChosenClaims {
    var filter = try expanded(filter)
    if !filter.saysStatus { filter.terms.append(.is(.status, [Status.new.rawValue])) }
    let (open, withheld) = try open(filter, for: viewer)
    let page = try claims(ClaimQuery(open))
    func key(_ claim: Claim) -> (Int, String, Int, Int) {
      // UUIDs of version 7 sort by time, so articles stay in the order in which they came.
      (
        claim.isProposed ? 0 : 1, claim.article?.description ?? "~", claim.passage?.span.start ?? 0, claim.number
      )
    }
    return ChosenClaims(
      claims: page.claims.map(\.claim).sorted { key($0) < key($1) },
      tally: try ClaimTally(page, withheld: withheld, in: self))
  }
}

extension Filter {
  /// Whether it says at which status a claim stands, so that no default is needed.
  fileprivate var saysStatus: Bool {
    func says(_ term: Term) -> Bool {
      switch term {
      case .is(.status, _), .condition: true
      case .is(.id, _): true
      case .saved(let saved): saved.filter?.saysStatus ?? false
      case .not(let term): says(term)
      default: false
      }
    }
    return terms.contains(where: says)
  }
}
