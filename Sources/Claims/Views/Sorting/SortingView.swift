/// A claim with what one must see to sort it.
public struct SortingPage: Sendable {
  public let summary: ClaimSummary
  public let urgency: Urgency
  /// The article's present text, where it still has the claim's words.
  public let text: String?
}

extension Workbench {
  /// The claims that somebody should sort: new ones, unless the filter says which status, the unsure ones first, then in
  /// the order of their articles.
  ///
  ///     for claim in try await workbench.sortingRound(.everything).claims {
  ///       let page = try await workbench.sortingPage(of: claim.shortID)
  ///       print(page.summary.claim.text)
  ///     }
  ///
  /// - Throws: as `list`.
  public func sortingRound(_ filter: Filter) async throws -> ChosenClaims {
    let viewer = viewer
    return try await read { try $0.claimsToSort(filter, for: viewer) }
  }

  /// One claim of a round.
  ///
  /// - Throws: `ClaimsError.notFound`, `.ambiguous`.
  public func sortingPage(of word: String) async throws -> SortingPage {
    let (viewer, clock) = (viewer, clock)
    return try await read { snapshot in
      let claim = try snapshot.resolve(word, as: Claim.self)
      var assembly = try DossierAssembly(snapshot, for: viewer)
      let summary = try assembly.summary(of: claim)
      let isThere = claim.passage.map { $0.lostIn == nil } ?? false
      return SortingPage(
        summary: summary, urgency: try snapshot.urgency(of: claim, by: clock),
        text: try isThere ? summary.article.map { try snapshot.text(of: $0, revision: $0.revision) } : nil)
    }
  }
}
