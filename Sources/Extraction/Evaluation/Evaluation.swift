public import Claims

/// Measures an engine on articles that people have marked.
///
/// The unit is the word, a maximal run of letters and digits. A content's words are those its spans touch, less a
/// leading “that”. Gold and found statements are paired one to one, the best overlap first; a pair is *found* from an
/// overlap of one half on, and only found pairs are judged by source and speaker. Statements that lie mostly in text
/// marked as no part of the article are left out. `docs/extraction-evaluation.md` explains every number.
public struct Evaluation: Sendable {
  /// The overlap from which a pair counts as found.
  static let foundFrom = 0.5

  private var articles = 0
  private var all = EvaluationTally()
  private var kinds: [StatementKind: EvaluationTally] = [:]
  private var publishers: [String: EvaluationTally] = [:]
  /// In the order of their first articles.
  private var publisherNames: [String] = []

  public init() {}

  /// Counts one article.
  ///
  /// `speakers` are the names by attribution, nil for an unnamed speaker; without them, those that the gold article
  /// itself gives. Attributions without an entry are not judged by speaker.
  public mutating func add(_ gold: GoldArticle, statements: [Statement], speakers: [String: String?]? = nil) {
    let text = EvaluatedText(CodePoints(gold.text))
    let attributions = gold.attributions.map { EvaluatedStatement($0, in: text) }.filter { !$0.content.isEmpty }
    let discarded = text.touched(gold.discard)
    let found = statements.map { EvaluatedStatement($0, in: text) }
      .filter { !$0.content.isEmpty && 2 * $0.content.intersection(discarded).count < $0.content.count }
      .enumerated().sorted { ($0.element.content.min() ?? 0, $0.offset) < ($1.element.content.min() ?? 0, $1.offset) }
      .map(\.element)
    let partners = StatementPairing.pairs(attributions, found)
    articles += 1
    if publishers[gold.publisher] == nil {
      publishers[gold.publisher] = EvaluationTally()
      publisherNames.append(gold.publisher)
    }

    var goldOf = [Int?](repeating: nil, count: found.count)
    for (index, partner) in partners.enumerated() { if let partner { goldOf[partner] = index } }
    for (place, statement) in found.enumerated() {
      // It counts as the kind that it should have had.
      let kind = goldOf[place].map { attributions[$0].kind } ?? statement.kind
      count(kind, gold.publisher) { $0.predicted += 1 }
    }
    let names = speakers ?? gold.speakers
    for (attribution, partner) in zip(attributions, partners) {
      let judged = EvaluationTally.Pair(
        gold: attribution, found: partner.map { found[$0] }, name: attribution.key.flatMap { names[$0] })
      count(attribution.kind, gold.publisher) { $0.add(judged) }
    }
    countWords(attributions, found, besides: discarded, gold.publisher)
  }

  /// The scores of all articles so far.
  public var scores: EvaluationScores {
    EvaluationScores(
      articles: articles, all: EvaluationScores.Part(all),
      kinds: Dictionary(
        uniqueKeysWithValues: StatementKind.allCases.map {
          ($0, EvaluationScores.Part(kinds[$0] ?? EvaluationTally()))
        }),
      publishers: publisherNames.map { ($0, EvaluationScores.Part(publishers[$0] ?? EvaluationTally())) })
  }

  private mutating func count(_ kind: StatementKind, _ publisher: String, _ body: (inout EvaluationTally) -> Void) {
    body(&all)
    body(&kinds[kind, default: EvaluationTally()])
    body(&publishers[publisher, default: EvaluationTally()])
  }

  /// Words are pooled over the article, so that one statement cut in two loses nothing here.
  private mutating func countWords(
    _ gold: [EvaluatedStatement], _ found: [EvaluatedStatement], besides discarded: Set<Int>, _ publisher: String
  ) {
    for role in EvaluationRole.allCases {
      func pool(_ statements: [EvaluatedStatement]) -> Set<Int> {
        statements.reduce(into: Set<Int>()) { $0.formUnion($1.words(of: role)) }.subtracting(discarded)
      }
      let (wanted, given) = (pool(gold), pool(found))
      let both = wanted.intersection(given).count
      all.words[role, default: .init()].add(gold: wanted.count, predicted: given.count, both: both)
      publishers[publisher, default: EvaluationTally()].words[role, default: .init()]
        .add(gold: wanted.count, predicted: given.count, both: both)
      guard role == .content else { continue }
      for statement in gold {
        kinds[statement.kind, default: EvaluationTally()].words[role, default: .init()]
          .add(gold: statement.content.count, predicted: 0, both: statement.content.intersection(given).count)
      }
    }
  }
}

/// The parts of a statement whose words are counted.
public enum EvaluationRole: String, Sendable, CaseIterable {
  case content, cue, source
}
