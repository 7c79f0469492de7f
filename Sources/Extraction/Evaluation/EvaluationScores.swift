public import Claims

/// What an evaluation measured; every share is from 0 to 1.
public struct EvaluationScores: Sendable {
  public let articles: Int
  public let all: Part
  public let kinds: [StatementKind: Part]
  /// In the order of their first articles.
  public let publishers: [(name: String, scores: Part)]

  /// The mean of the publishers' F1, so that one with many articles counts no more than the others.
  public func mean(_ rates: KeyPath<Part, Rates>) -> Double {
    ratio(publishers.map { $0.scores[keyPath: rates].f1 }.reduce(0, +), Double(publishers.count))
  }

  /// The scores of one slice.
  public struct Part: Sendable {
    /// How many people marked, how many the engine found, and how many of those are pairs with half an overlap.
    public let gold: Int
    public let predicted: Int
    public let found: Int
    /// Only the same words are right.
    public let strict: Rates
    /// Partial credit for the shared words.
    public let soft: Rates
    /// Found, with the right source.
    public let statement: Rates
    public let source: Source
    /// Nothing where no name was to be judged.
    public let speaker: Speaker?
    /// By role, where any word was to be counted.
    public let words: [EvaluationRole: Rates]
  }

  /// Precision, recall and their harmonic mean.
  public struct Rates: Sendable, Hashable {
    public let precision: Double
    public let recall: Double

    public var f1: Double { ratio(2 * precision * recall, precision + recall) }
  }

  /// How many of the found statements have the right source.
  public struct Source: Sendable {
    public let exact: Double
    public let overlaps: Double
    /// The share of those without a source that the engine left without one.
    public let leftOut: Double
    public let count: Int
    public let countWithout: Int
  }

  /// How many of the found statements have the right speaker.
  public struct Speaker: Sendable {
    public let full: Double
    public let last: Double
    /// Of how many with a name.
    public let count: Int
    /// The share of unnamed speakers that were left without a name.
    public let unnamedLeftEmpty: Double
    public let unnamedCount: Int
    /// Right full names over all attributions with a name, found or not.
    public let overall: Double
  }
}

extension EvaluationScores.Part {
  init(_ tally: EvaluationTally) {
    func share(_ part: Int, _ whole: Int) -> Double { ratio(Double(part), Double(whole)) }
    func rates(_ part: Double, _ other: Double) -> EvaluationScores.Rates {
      .init(precision: ratio(part, Double(tally.predicted)), recall: ratio(other, Double(tally.gold)))
    }
    gold = tally.gold
    predicted = tally.predicted
    found = tally.found
    strict = rates(Double(tally.exact), Double(tally.exact))
    soft = rates(tally.softPrecision, tally.softRecall)
    statement = rates(Double(tally.right), Double(tally.right))
    source = .init(
      exact: share(tally.sourceExact, tally.withSource), overlaps: share(tally.sourceOverlaps, tally.withSource),
      leftOut: share(tally.sourceLeftOut, tally.withoutSource), count: tally.withSource,
      countWithout: tally.withoutSource)
    speaker =
      tally.named + tally.unnamed == 0
      ? nil
      : .init(
        full: share(tally.fullName, tally.named), last: share(tally.lastName, tally.named), count: tally.named,
        unnamedLeftEmpty: share(tally.unnamedLeftEmpty, tally.unnamed), unnamedCount: tally.unnamed,
        overall: share(tally.fullName, tally.namedGold))
    words = tally.words.filter { $0.value.gold + $0.value.predicted > 0 }.mapValues { words in
      .init(precision: share(words.both, words.predicted), recall: share(words.both, words.gold))
    }
  }
}

private func ratio(_ part: Double, _ whole: Double) -> Double { whole == 0 ? 0 : part / whole }
