extension Snapshot {
  /// The claims that somebody should sort: new ones, unless the filter says which status, the unsure ones first, then in
  /// the order of their articles.
  public func claimsToSort(_ filter: Filter) throws -> ClaimPage {
    var filter = try expanded(filter)
    if !filter.saysStatus { filter.terms.append(.is(.status, [Status.new.rawValue])) }
    try check(filter)
    let page = try claims(ClaimQuery(filter))
    func key(_ claim: Claim) -> (Int, String, Int, Int) {
      // UUIDs of version 7 sort by time, so articles stay in the order in which they came.
      (
        claim.isProposed ? 0 : 1, claim.article?.description ?? "~", claim.passage?.span.start ?? 0, claim.number
      )
    }
    return ClaimPage(
      claims: page.claims.sorted { key($0.claim) < key($1.claim) }, matching: page.matching, total: page.total,
      filter: page.filter)
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
