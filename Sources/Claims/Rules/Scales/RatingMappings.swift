/// What verdicts count as where verdicts are counted: those on an older scale as the ratings that stand for theirs on a
/// newer one, from scale to scale. The verdicts themselves stay as they were given.
struct RatingMappings {
  private let scales: [Scale]

  init(of scales: [Scale]) { self.scales = scales }

  init(in snapshot: any Snapshot) throws { self.init(of: try snapshot.all(Scale.self)) }

  /// What a rating on a scale counts as.
  func counted(_ rating: String, on scale: Identifier<Scale>) -> (rating: String, scale: Identifier<Scale>) {
    let (ratings, scale) = counted([rating], on: scale)
    return (ratings[0], scale)
  }

  /// The same for ratings that are compared, which count on one scale: they go on to the next together or not at all.
  func counted(_ ratings: [String], on scale: Identifier<Scale>) -> (ratings: [String], scale: Identifier<Scale>) {
    var (ratings, scale) = (ratings, scale)
    // A ring of mappings ends where it began.
    var seen: Set<Identifier<Scale>> = [scale]
    while let (next, further) = next(after: ratings, on: scale), seen.insert(next).inserted {
      (ratings, scale) = (further, next)
    }
    return (ratings, scale)
  }

  private func next(after ratings: [String], on scale: Identifier<Scale>) -> (Identifier<Scale>, [String])? {
    for candidate in scales.reversed() {
      let standing = ratings.compactMap { candidate.rating(standingFor: $0, of: scale)?.key }
      if standing.count == ratings.count { return (candidate.id, standing) }
    }
    return nil
  }
}

extension Scale {
  /// The rating of this scale that stands for one of another: the declared one, or, once any was declared for that scale,
  /// the one with the same key.
  public func rating(standingFor key: String, of scale: Identifier<Scale>) -> Rating? {
    let declared = mappings?.filter { $0.scale == scale } ?? []
    return declared.isEmpty ? nil : rating(declared.first { $0.rating == key }?.to ?? key)
  }
}
