import Extraction

/// Trains the cue tagger, and tells which cues it would find in articles that it did not learn from.
struct CueTraining: Sendable {
  private let sequences: [LabelledSequence]
  private let index: FeatureIndex
  private static let cut: Float = 0.02

  init(_ articles: [PreparedArticle]) {
    let index = FeatureIndex()
    var list = FeatureList()
    for article in articles {
      for token in 0..<article.view.count {
        CueFeatures.collect(article.view, token, &list)
        for feature in list.features { index.count(feature) }
      }
    }
    index.number(minimum: 3)
    sequences = articles.map { article in
      var sequence = LabelledSequence()
      for (token, label) in article.cueLabels.enumerated() {
        CueFeatures.collect(article.view, token, &list)
        index.append(list, to: &sequence.features)
        sequence.endToken(label: label)
      }
      return sequence
    }
    self.index = index
  }

  /// A cue goes on only after its first token.
  private func training() -> ChainTraining {
    ChainTraining(
      labels: 3, featureCount: index.count, isAllowed: { from, to in to != 2 || from == 1 || from == 2 },
      settings: .init(epochs: 10))
  }

  /// The cues of every article, found by taggers that learnt from the other three quarters.
  func honestCues(folds: Int = 4) -> [[CueCandidate]] {
    let found = inParallel(folds) { fold in
      let training = training()
      training.train(
        sequences, chosen: sequences.indices.filter { $0 % folds != fold },
        seeds: [1, 101, 201].map { UInt64(fold + $0) },
        name: "cues without fold \(fold)")
      return sequences.indices.filter { $0 % folds == fold }.map { article in
        let emissions = training.emissions(sequences[article])
        let marginals = training.chain.marginals(emissions, count: sequences[article].count)
        return (article, CueTagger.cues(marginals, count: sequences[article].count))
      }
    }
    var cues = [[CueCandidate]](repeating: [], count: sequences.count)
    for (article, candidates) in found.joined() { cues[article] = candidates }
    return cues
  }

  func tagger() -> (weights: [UInt8], chain: LinearChain) {
    let training = training()
    training.train(sequences, chosen: Array(sequences.indices), seeds: [42, 142, 242, 342, 442], name: "cues")
    return (training.table(index, cut: Self.cut), training.chain)
  }
}
