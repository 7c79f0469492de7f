/// What second opinions say about the verdict that counts.
public enum SecondOpinion: Sendable, Hashable {
  /// Nobody but the author has rated it yet.
  case none
  /// A blind opinion, or the panel's decision, is for the verdict's rating.
  case agreed
  /// Opinions differ, and the panel has not decided yet.
  case open
  /// The panel decided for another rating.
  case outvoted(rating: String)
}

extension Snapshot {
  /// What second opinions say about this verdict.
  public func secondOpinion(on verdict: Verdict) throws -> SecondOpinion {
    let opinions = try records(.opinion, of: verdict.claim).compactMap(Opinion.init)
      .filter { !$0.isRemoved && $0.scale == verdict.scale && $0.by != verdict.by }
    if opinions.isEmpty { return .none }
    return opinions.allSatisfy { $0.rating == verdict.rating } ? .agreed : .open
  }
}
