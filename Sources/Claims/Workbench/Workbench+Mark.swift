/// A claim and the verdict that marking gave it, with the one before.
public struct MarkOutcome: Sendable {
  public let claim: Claim
  public let rating: Rating
  public let previous: Rating?
  /// False when the claim had this verdict, word for word, already.
  public let isNew: Bool
}

extension Workbench {
  /// Gives claims a new verdict on top of the old ones. The status doesn't move; an approval of the old one no longer
  /// holds.
  ///
  /// - Throws: `ClaimsError.unknownRating` for a word that isn't on the file's scale, `.invalid` for an empty
  ///   explanation, `.notAllowed` for a dropped claim. One refused claim refuses all.
  public func mark(
    _ selection: ClaimSelection, as ratingKey: String, because explanation: String, mode: Mode = .write
  ) async throws -> Receipt<[MarkOutcome]> {
    try await change(.mark, mode: mode) { draft in
      let scale = try draft.snapshot.currentScale()
      guard let rating = scale.rating(ratingKey.lowercased()) else {
        throw ClaimsError.unknownRating(ratingKey, keys: scale.fromTheTop.map(\.key))
      }
      let explanation = try Draft.checked(explanation, as: "the explanation")
      let (author, now) = (draft.author.id, draft.now)
      return try selection.claims(in: draft.snapshot).map { claim in
        try claim.requireKept()
        try draft.requireUnsealed(claim)
        let last = try draft.snapshot.currentVerdict(of: claim.id)
        let previous = try last.flatMap { try draft.snapshot.find($0.scale)?.rating($0.rating) }
        if let last, last.rating == rating.key, last.scale == scale.id, last.explanation == explanation {
          return MarkOutcome(claim: claim, rating: rating, previous: previous, isNew: false)
        }
        _ = try draft.create { id, number in
          Verdict(
            id: id, number: number, claim: claim.id, scale: scale.id, rating: rating.key,
            explanation: explanation, by: author, at: now)
        }
        let marked = draft.update(claim) { $0.isProposed = false }
        return MarkOutcome(claim: marked, rating: rating, previous: previous, isNew: true)
      }
    }
  }
}
