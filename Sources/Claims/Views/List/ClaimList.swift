/// The claims that a filter lets through, a line each, as whoever looks may see them.
public struct ClaimList: Sendable {
  public let claims: [ClaimSummary]
  public let tally: ClaimTally

  /// In which order claims are listed.
  public enum Order: Sendable, Hashable {
    case number
    /// Best full-text match first, then by number; needs words in the filter.
    case relevance
    /// The most urgent first, then by number.
    case urgency
    /// By the day on which it was said, the latest first; without one last.
    case said
    /// The last added first.
    case added
    /// By due date, the earliest first; without one last.
    case due
    /// By the name of the first speaker, folded; without one last.
    case speaker

    /// The order in which a store finds them; urgency is put together from what waits.
    fileprivate var found: ClaimQuery.Order {
      switch self {
      case .number, .urgency: .number
      case .relevance: .relevance
      case .said: .said
      case .added: .added
      case .due: .due
      case .speaker: .speaker
      }
    }
  }
}

/// The claims that a filter lets through, the records alone.
public struct ChosenClaims: Sendable {
  public let claims: [Claim]
  public let tally: ClaimTally
}

extension Workbench {
  /// The claims that a filter lets through, at most so many. Of each line in the order of urgency, and of all where
  /// `hasUrgency` is set, it says how urgent the claim is. A filter that asks for ratings leaves out those whose rating
  /// the viewer may not see.
  ///
  ///     let filter = try Filter(words: ["speaker:Kos", "rating:none"], today: workbench.today, me: workbench.viewer.name)
  ///     let list = try await workbench.list(filter, by: .urgency, limit: 20)
  ///     for line in list.claims { print(line.claim.shortID, line.claim.text) }
  ///
  /// - Throws: `ClaimsError` for a filter that names what this file does not have.
  public func list(
    _ filter: Filter, by order: ClaimList.Order = .number, limit: Int? = nil, hasUrgency: Bool = false
  ) async throws -> ClaimList {
    let (viewer, clock) = (viewer, clock)
    return try await read { snapshot in
      let (filter, withheld) = try snapshot.open(filter, for: viewer)
      // Finding out how urgent claims are reads what waits of all of them.
      let urgencies = try hasUrgency || order == .urgency ? snapshot.urgencies(by: clock) : nil
      let query = ClaimQuery(filter, order: order.found, limit: limit)
      let page: ClaimPage
      if order == .urgency, let urgencies {
        page = try snapshot.claimsByUrgency(query, urgencies)
      } else {
        page = try snapshot.claims(query)
      }
      return ClaimList(
        claims: try snapshot.summaries(of: page, urgencies, for: viewer),
        tally: try ClaimTally(page, withheld: withheld, in: snapshot))
    }
  }

  /// The claims that a filter lets through, by number: their records, without what belongs to them.
  ///
  /// - Throws: as `list`.
  public func claims(_ filter: Filter) async throws -> ChosenClaims {
    let viewer = viewer
    return try await read { snapshot in
      let (filter, withheld) = try snapshot.open(filter, for: viewer)
      let page = try snapshot.claims(ClaimQuery(filter))
      return ChosenClaims(
        claims: page.claims.map(\.claim), tally: try ClaimTally(page, withheld: withheld, in: snapshot))
    }
  }

  /// One claim by `C-12`, `12` or the start of its UUID; the record alone, which holds nothing that is hidden from anybody.
  ///
  /// - Throws: `ClaimsError.notFound`, `.ambiguous`.
  public func claim(_ word: String) async throws -> Claim {
    try await read { try $0.resolve(word, as: Claim.self) }
  }
}
