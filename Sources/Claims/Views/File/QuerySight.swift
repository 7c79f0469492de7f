/// What a query on the whole file may show of verdicts to whoever asks, and what their ratings count as.
public struct QuerySight: Sendable {
  /// Claims whose verdicts, opinions and reasons of steps are hidden, by number.
  public let hidden: [Identifier<Claim>]
  /// Ratings of earlier scales and editions that count as others now; those that count as themselves are left out.
  public let counted: [Counted]

  /// A rating that counts as one of another scale or edition.
  public struct Counted: Sendable {
    public let scale: Identifier<Scale>
    public let rating: String
    /// The key of the rating that it counts as.
    public let countsAs: String
  }
}

extension Inquiry where Value == QuerySight {
  /// What a viewer may see of verdicts in a query that reads the records themselves: for the store that answers it, in
  /// the same transaction.
  public static func sight(of viewer: Viewer) -> Inquiry {
    Inquiry { snapshot in
      var sight = try Sight(of: viewer, in: snapshot)
      let scales = try snapshot.all(Scale.self)
      let mappings = RatingMappings(of: scales)
      return QuerySight(
        hidden: try sight.hidden().map(\.id),
        counted: scales.flatMap { scale in
          scale.ratings.map(\.key).compactMap { rating in
            let (countsAs, other) = mappings.counted(rating, on: scale.id)
            return other == scale.id ? nil : QuerySight.Counted(scale: scale.id, rating: rating, countsAs: countsAs)
          }
        })
    }
  }
}
