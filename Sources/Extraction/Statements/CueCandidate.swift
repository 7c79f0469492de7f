/// Words that may report a statement.
package struct CueCandidate: Sendable, Equatable {
  package let range: Range<Int>
  /// 0 to 1, of its most probable token.
  package let probability: Float
}

/// Finds the words that report statements: a conditional random field over the whole article with the labels no cue,
/// first token of a cue, and later token of one.
package struct CueTagger: Sendable {
  let weights: WeightTable
  let chain: LinearChain

  package init(weights: WeightTable, chain: LinearChain) {
    self.weights = weights
    self.chain = chain
  }

  /// A token that is a cue with this probability starts a cue or carries one on.
  private static let strong: Float = 0.25
  /// Tokens between this and `strong` are cues of their own when they touch no strong one: later stages decide. Below it
  /// hardly anything is right (measured on development articles, `shared/extraction.md`).
  private static let weak: Float = 0.12

  /// The cues of an article, in order.
  package func cues(_ view: ArticleView) -> [CueCandidate] {
    let labels = 3
    var emissions = [Float](repeating: 0, count: view.count * labels)
    var list = FeatureList()
    for index in 0..<view.count {
      CueFeatures.collect(view, index, &list)
      var scores: (Int32, Int32, Int32) = (0, 0, 0)
      withUnsafeMutableBytes(of: &scores) { bytes in
        if let base = bytes.bindMemory(to: Int32.self).baseAddress { weights.add(list, to: base) }
      }
      emissions[index * labels] = Float(scores.0) * weights.scale
      emissions[index * labels + 1] = Float(scores.1) * weights.scale
      emissions[index * labels + 2] = Float(scores.2) * weights.scale
    }
    return Self.cues(chain.marginals(emissions, count: view.count), count: view.count)
  }

  package static func cues(_ marginals: LinearChain.Marginals, count: Int) -> [CueCandidate] {
    let begins = (0..<count).map { Float(marginals.probability[$0 * 3 + 1]) }
    let isCue = (0..<count).map { begins[$0] + Float(marginals.probability[$0 * 3 + 2]) }
    var cues: [CueCandidate] = []
    var lastStrongEnd = -1
    var index = 0
    while index < count {
      guard isCue[index] >= weak else {
        index += 1
        continue
      }
      let isStrong = isCue[index] >= strong
      if !isStrong, lastStrongEnd == index || index + 1 < count && isCue[index + 1] >= strong {
        index += 1
        continue
      }
      var end = index + 1
      var probability = isCue[index]
      while end < count, isStrong ? isCue[end] >= strong : isCue[end] >= weak && isCue[end] < strong,
        begins[end] < 0.5 * isCue[end]
      {
        probability = max(probability, isCue[end])
        end += 1
      }
      cues.append(CueCandidate(range: index..<end, probability: probability))
      if isStrong { lastStrongEnd = end }
      index = end
    }
    return cues
  }
}
