/// How well blind second opinions agree with the verdicts that they were given on, for one scale.
public struct Agreement: Sendable {
  public let scale: Scale
  /// The blind opinions: each is a pair of ratings, the author's and the reviewer's.
  public let pairs: [Pair]
  /// How many of them were given on another scale, and count here by its mapping.
  public let mapped: Int

  /// The keys of two ratings that two people gave the same claim.
  public struct Pair: Sendable, Hashable {
    public let author: String
    public let reviewer: String
  }

  /// Fewer pairs say nothing: the chance of a coefficient's being far off is too large.
  public static let minimum = 10

  /// A coefficient, or why there is none.
  public enum Coefficient: Sendable, Hashable {
    case value(Double)
    case tooFew
    /// All ratings are the same, so that chance would agree as well.
    case noVariation

    public var number: Double? { if case .value(let number) = self { number } else { nil } }
  }

  public var agreed: Int { pairs.count { $0.author == $0.reviewer } }

  /// From the top of the scale: how often the author gave a rating, and how often the reviewer gave the same one.
  public var byRating: [(rating: Rating, given: Int, agreed: Int)] {
    scale.fromTheTop.compactMap { rating in
      let given = pairs.filter { $0.author == rating.key }
      return given.isEmpty ? nil : (rating, given.count, given.count { $0.reviewer == rating.key })
    }
  }

  /// Over all pairs, those off the scale too: two ratings are the same or not.
  public var nominal: Coefficient { coefficient(pairs, .nominal) }

  /// Over the pairs with both ratings on an ordered scale: neighbours differ less than the ends do.
  public var ordinal: Coefficient? { scale.form == .ordered ? coefficient(onScale, .ordinal) : nil }

  public var onScale: [Pair] {
    let keys = Set(scale.ratings.filter { $0.position != nil }.map(\.key))
    return pairs.filter { keys.contains($0.author) && keys.contains($0.reviewer) }
  }

  private func coefficient(_ pairs: [Pair], _ metric: KrippendorffAlpha.Metric) -> Coefficient {
    guard pairs.count >= Self.minimum else { return .tooFew }
    // Off-scale ratings get places behind the others: nominal alpha asks only whether two are the same.
    let order = scale.ratings.sorted { ($0.position ?? .max) < ($1.position ?? .max) }.map(\.key)
    let units = pairs.map { pair in [pair.author, pair.reviewer].compactMap(order.firstIndex(of:)) }
    return KrippendorffAlpha.alpha(units, metric).map(Coefficient.value) ?? .noVariation
  }
}

extension Snapshot {
  /// The agreement on each scale that blind opinions were given on, by the scales' numbers. A pair whose two ratings are
  /// mapped to another scale counts there.
  func agreements(for viewer: Viewer) throws -> [Agreement] {
    var sight = try Sight(of: viewer, in: self)
    let hidden = Set(try sight.hidden().map(\.id))
    let scales = try all(Scale.self)
    let mappings = RatingMappings(of: scales)
    var pairs: [Identifier<Scale>: [Agreement.Pair]] = [:]
    var mapped: [Identifier<Scale>: Int] = [:]
    for opinion in try all(Opinion.self) where opinion.form == .blind && !hidden.contains(opinion.claim) {
      guard let verdict = try find(opinion.verdict), !verdict.isRemoved else { continue }
      let (ratings, scale) = mappings.counted([verdict.rating, opinion.rating], on: opinion.scale)
      pairs[scale, default: []].append(Agreement.Pair(author: ratings[0], reviewer: ratings[1]))
      if scale != opinion.scale { mapped[scale, default: 0] += 1 }
    }
    return scales.compactMap { scale in
      pairs[scale.id].map { Agreement(scale: scale, pairs: $0, mapped: mapped[scale.id] ?? 0) }
    }
  }
}
