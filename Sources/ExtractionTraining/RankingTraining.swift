import Extraction

/// Trains the choice of contents and of sources on what the taggers read from articles unknown to them.
struct RankingTraining: Sendable {
  private let articles: [PreparedArticle]
  private let readings: [[CueReading]]
  private static let cut: Float = 0.02

  init(_ articles: [PreparedArticle], readings: [[CueReading]]) {
    self.articles = articles
    self.readings = readings
  }

  struct Ranker: Sendable {
    let content: [UInt8]
    let numbers: [Float]
  }

  // MARK: Contents

  /// How sharply the target prefers the best candidate: shares are exp(200 (F - best F)).
  private static let sharpness = 200.0

  func contents() -> Ranker {
    let index = FeatureIndex(capacity: 1 << 22)
    let targets = articles.indices.map { Self.overlaps(articles[$0], readings[$0]) }
    forEachReading { _, _, shared, options in
      for feature in shared.features { index.count(feature) }
      for option in options { for feature in option.features { index.count(feature) } }
    }
    index.number(minimum: 4)
    var instances: [ChoiceInstance] = []
    forEachReading { article, number, shared, options in
      var instance = ChoiceInstance()
      instance.hasNothing = true
      index.append(shared, to: &instance.shared)
      let reading = readings[article][number]
      instance.sharedNumbers = StatementRanker.Numbers.inputs(reading)
      let overlaps = targets[article][number]
      let best = overlaps.max() ?? 0
      let shares = overlaps.map { overlap in
        best >= 0.5 && overlap >= 0.5 ? LinearChain.exponential(Self.sharpness * Double(overlap - best)) : 0
      }
      let total = shares.reduce(0, +)
      for (candidate, (list, share)) in zip(reading.candidates, zip(options, shares)) {
        var features: [UInt32] = []
        index.append(list, to: &features)
        instance.options.append(
          .init(features: features, number: candidate.logProbability, target: total > 0 ? share / total : 0))
      }
      instances.append(instance)
    }
    Progress.note("contents: \(instances.count) cues, \(index.count) features")
    let training = SoftmaxTraining(
      featureCount: index.count, numbers: [1, 0.3, 0.3, 0, 0],
      settings: .init(rate: 0.03, dropout: 0.3, epochs: 8, sharesFreely: false))
    training.train(instances, seeds: [3, 103, 203, 303], name: "contents")
    return Ranker(content: training.table(index, cut: Self.cut), numbers: training.numbers)
  }

  private func forEachReading(_ body: (Int, Int, FeatureList, [FeatureList]) -> Void) {
    for article in articles.indices {
      let view = articles[article].view
      let all = readings[article]
      for (number, reading) in all.enumerated() where !reading.candidates.isEmpty {
        var shared = FeatureList()
        CueLevelFeatures.collect(view, reading, all, &shared)
        var ranking = RankingView(view, reading)
        let near = StatementRanker.neighbours(of: number, in: all)
        let options = reading.candidates.enumerated().map { rank, candidate in
          var list = FeatureList()
          ranking.choose(candidate)
          ContentFeatures.collect(ranking, rank: rank, near, &list)
          return list
        }
        body(article, number, shared, options)
      }
    }
  }

  /// For every reading, how far each candidate shares the words of the attribution that its cue belongs to.
  static func overlaps(_ article: PreparedArticle, _ readings: [CueReading]) -> [[Float]] {
    var partner = [Int?](repeating: nil, count: readings.count)
    var covered: Set<Int> = []
    func best(_ reading: CueReading, _ gold: Int) -> Float {
      reading.candidates.map { ContentCandidate.overlap($0.words, article.gold[gold].words) }.max() ?? 0
    }
    for (number, reading) in readings.enumerated() {
      let own = article.gold.indices.filter { article.gold[$0].cue.contains(where: reading.cue.range.contains) }
      var highest: Float = -1
      for gold in own where best(reading, gold) > highest { (partner[number], highest) = (gold, best(reading, gold)) }
      if let gold = partner[number] { covered.insert(gold) }
    }
    for (number, reading) in readings.enumerated() where partner[number] == nil {
      // A cue that nobody marked may still lead to a content that was.
      partner[number] = article.gold.indices.last { !covered.contains($0) && best(reading, $0) >= 0.6 }
    }
    return readings.enumerated().map { number, reading in
      reading.candidates.map { candidate in
        partner[number].map { ContentCandidate.overlap(candidate.words, article.gold[$0].words) } ?? 0
      }
    }
  }

  // MARK: Sources

  func sources() -> [UInt8] {
    let index = FeatureIndex(capacity: 1 << 20)
    forEachSource { _, _, options in
      for option in options { for feature in option.features { index.count(feature) } }
    }
    index.number(minimum: 4)
    var instances: [ChoiceInstance] = []
    forEachSource { gold, phrases, options in
      let right = Self.rightPhrases(phrases, gold)
      guard right.contains(true) else { return }
      var instance = ChoiceInstance()
      for (list, isRight) in zip(options, right) {
        var features: [UInt32] = []
        index.append(list, to: &features)
        instance.options.append(.init(features: features, target: isRight ? 1 : 0))
      }
      instances.append(instance)
    }
    Progress.note("sources: \(instances.count) statements, \(index.count) features")
    let training = SoftmaxTraining(
      featureCount: index.count, numbers: [],
      settings: .init(rate: 0.05, dropout: 0.3, epochs: 6, sharesFreely: true))
    training.train(instances, seeds: [4, 104, 204, 304], name: "sources")
    return training.table(index, cut: Self.cut)
  }

  private func forEachSource(_ body: (Set<Int>, [[Int]], [FeatureList]) -> Void) {
    for (article, all) in zip(articles, readings) {
      let overlaps = Self.overlaps(article, all)
      for (reading, shares) in zip(all, overlaps) {
        guard let best = shares.indices.max(by: { shares[$0] < shares[$1] }), shares[best] >= 0.6 else { continue }
        let content = reading.candidates[best]
        guard
          let gold = article.gold.last(where: {
            ContentCandidate.overlap($0.words, content.words) >= shares[best] - 1e-6
          })
        else { continue }
        let phrases = SourcePhrases(view: article.view, reading: reading, content: content).all()
        let features = SourceFeatures(article.view, reading, content)
        let options = phrases.map { phrase in
          var list = FeatureList()
          features.collect(phrase, &list)
          return list
        }
        body(
          Set(gold.source.filter { article.view.isWord[$0] }), phrases.map { $0.filter { article.view.isWord[$0] } },
          options)
      }
    }
  }

  /// No source is right where none is marked; else the phrases that share most words with the marked one.
  private static func rightPhrases(_ phrases: [[Int]], _ gold: Set<Int>) -> [Bool] {
    guard !gold.isEmpty else { return phrases.map(\.isEmpty) }
    let overlaps = phrases.map { phrase in
      let shared = phrase.count(where: gold.contains)
      return shared == 0 ? Float(0) : 2 * Float(shared) / Float(phrase.count + gold.count)
    }
    let best = overlaps.max() ?? 0
    return overlaps.map { $0 > 0 && $0 >= best - 0.01 }
  }
}
