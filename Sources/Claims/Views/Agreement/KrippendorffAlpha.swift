/// Krippendorff's alpha, the agreement of raters beyond what chance would give: 1 is full agreement, 0 is chance, less
/// than 0 is agreeing less than by chance.
///
/// Computed by coincidences, as in K. Krippendorff, “Computing Krippendorff's Alpha-Reliability” (2011), which the tests
/// check it against.
enum KrippendorffAlpha {
  /// How far two ratings are apart.
  enum Metric {
    /// They are the same or not.
    case nominal
    /// By how many ratings, as often as they were given, lie between them.
    case ordinal
  }

  /// The alpha of some units, each with its ratings by their place in an order, of any number of raters. Units with
  /// fewer than two have nothing to compare.
  ///
  /// - Returns: nothing when all ratings are the same, or there are none: then chance would agree too.
  static func alpha(_ units: [[Int]], _ metric: Metric) -> Double? {
    let paired = units.filter { $0.count > 1 }
    // How often each rating occurs; each unit counts its ratings once, since n ratings make n·(n−1) pairs of 1/(n−1).
    var totals: [Int: Double] = [:]
    for value in paired.joined() { totals[value, default: 0] += 1 }
    let values = totals.keys.sorted()
    let count = totals.values.reduce(0, +)
    guard values.count > 1 else { return nil }

    func difference(_ a: Int, _ b: Int) -> Double {
      switch metric {
      case .nominal: return a == b ? 0 : 1
      case .ordinal:
        let between = values.filter { min(a, b) <= $0 && $0 <= max(a, b) }.reduce(0) { $0 + (totals[$1] ?? 0) }
        let distance = between - ((totals[a] ?? 0) + (totals[b] ?? 0)) / 2
        return distance * distance
      }
    }
    var observed = 0.0
    for unit in paired {
      for (place, a) in unit.enumerated() {
        for (other, b) in unit.enumerated() where other != place {
          observed += difference(a, b) / Double(unit.count - 1)
        }
      }
    }
    var expected = 0.0
    for a in values {
      for b in values { expected += (totals[a] ?? 0) * (totals[b] ?? 0) * difference(a, b) }
    }
    return 1 - (count - 1) * observed / expected
  }
}
