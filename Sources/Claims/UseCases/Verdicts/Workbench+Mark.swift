/// A claim and the verdict that marking gave it, with the one before.
public struct MarkOutcome: Sendable {
  public let claim: Claim
  public let scale: Scale
  public let rating: Rating
  /// Absent where there was none, or where who marks may not see it yet.
  public let previous: Rating?
  /// False when the claim had this verdict, word for word, already.
  public let isNew: Bool
  /// What is to be looked at in it.
  public let doubt: VerdictDoubt?
}

extension Workbench {
  /// Gives claims a new verdict on top of the old ones, each on the scale for its type. The status doesn't move; an
  /// approval of the old one no longer holds.
  ///
  /// The word is a rating's key, or the sentence itself on a scale of free text.
  ///
  ///     let marked = try await workbench.mark(.named(["C-7"]), as: "disputed", because: "The city paid 6.5 million.")
  ///
  /// - Throws: `ClaimsError.unknownRating` for a word that isn't on the claims' scale, `.invalid` for an empty
  ///   explanation, `.notAllowed` for a dropped claim or a promise without criteria. One refused claim refuses all.
  public func mark(
    _ selection: ClaimSelection, as word: String, because explanation: String
  ) async throws -> Receipt<[MarkOutcome]> {
    try await change(.mark) { draft in
      let claims = try selection.claims(in: draft.snapshot)
      let given = try draft.ratings(for: claims, by: word)
      let explanation = try Draft.checked(explanation, as: "the explanation")
      let (author, now) = (draft.author.id, draft.now)
      var sight = try Sight(of: Viewer(draft.author.name), in: draft.snapshot)
      return try claims.map { claim in
        try claim.requireKept()
        try draft.requireUnsealed(claim)
        try claim.requireCriteria()
        guard let (scale, rating) = given[claim.type ?? .claim] else { throw ClaimsError.damaged("a claim of no type") }
        let last = try draft.snapshot.currentVerdict(of: claim.id)
        let isBlind = try sight.isBlind(to: claim)
        let previous = isBlind ? nil : try last.flatMap { try draft.snapshot.find($0.scale)?.given($0.rating) }
        let doubt = scale.doubt(about: rating, on: try draft.snapshot.linkedEvidence(of: claim.id).map(\.link))
        if let last, last.rating == rating.key, last.scale == scale.id, last.explanation == explanation {
          return MarkOutcome(claim: claim, scale: scale, rating: rating, previous: previous, isNew: false, doubt: doubt)
        }
        _ = try draft.create { id, number in
          Verdict(
            id: id, number: number, claim: claim.id, scale: scale.id, rating: rating.key,
            explanation: explanation, by: author, at: now)
        }
        let marked = draft.update(claim) { $0.isProposed = false }
        return MarkOutcome(claim: marked, scale: scale, rating: rating, previous: previous, isNew: true, doubt: doubt)
      }
    }
  }
}

extension Draft {
  /// What a word means on the scale of each type among these claims. A word that isn't on every one of them is refused
  /// for all, with the claims that it would be wrong for.
  fileprivate mutating func ratings(
    for claims: [Claim], by word: String
  ) throws -> [ClaimType: (scale: Scale, rating: Rating)] {
    var found: [ClaimType: (scale: Scale, rating: Rating)] = [:]
    var scales: [ClaimType: Scale] = [:]
    var refused: [ClaimType: ClaimsError] = [:]
    for type in ClaimType.allCases where claims.contains(where: { ($0.type ?? .claim) == type }) {
      let scale = try scale(for: type)
      scales[type] = scale
      do throws(ClaimsError) {
        found[type] = (scale, try scale.rating(givenBy: word))
      } catch {
        refused[type] = error
      }
    }
    guard let first = ClaimType.allCases.lazy.compactMap({ refused[$0] }).first else { return found }
    guard scales.count > 1 else { throw first }
    let parts = ClaimType.allCases.compactMap { type -> String? in
      guard let scale = scales[type] else { return nil }
      let those = claims.filter { ($0.type ?? .claim) == type }.map(\.shortID)
      let named = those.prefix(8).joined(separator: ", ") + (those.count > 8 ? " and \(those.count - 8) more" : "")
      let words = scale.isFreeText == true ? "in words" : scale.fromTheTop.map(\.key).joined(separator: ", ")
      return "\(named) on \(scale.title) (\(words))\(refused[type] == nil ? "" : ", which lacks it")"
    }
    throw ClaimsError.invalid(
      "the rating", value: word,
      problem: "these claims are rated on different scales: \(parts.joined(separator: "; ")). Mark them apart")
  }
}

extension Claim {
  /// A promise is rated by what was written down before, not by what it turned out to be.
  func requireCriteria() throws(ClaimsError) {
    guard type != .promise || criteria != nil else {
      throw .notAllowed(
        Refusal(
          .criteriaMissing, "\(shortID) is a promise without criteria", ["claim": .text(shortID)],
          Remedy("Say what would make it kept", .setCriteria(of: shortID))))
    }
  }
}
