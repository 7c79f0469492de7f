/// Finds content and source of a given cue: a conditional random field over the cue's window.
package struct RoleTagger: Sendable {
  let weights: WeightTable
  let chain: LinearChain

  package init(weights: WeightTable, chain: LinearChain) {
    self.weights = weights
    self.chain = chain
  }

  /// How many sequences are looked at, and how many different contents of them are kept (chosen on development
  /// articles: more bring nothing).
  private static let sequences = 16
  private static let kept = 8
  /// How many contents that end before another cue are kept besides.
  private static let coordinated = 3

  /// Scores of what tokens are in themselves, by token and side of the cue; computed when first needed.
  package struct LocalScores: Sendable {
    fileprivate var scores: [Int32]
    fileprivate var isKnown: [Bool]

    package init(count: Int) {
      scores = Array(repeating: 0, count: count * 2 * Role.count)
      isKnown = Array(repeating: false, count: count * 2)
    }
  }

  package func reading(
    _ view: ArticleView, _ cues: CueMap, _ cue: CueCandidate, _ local: inout LocalScores, _ list: inout FeatureList
  ) -> CueReading {
    let context = CueContext(view, cue.range)
    let emissions = emissions(view, cues, context, &local, &list)
    return Self.reading(view, context, cue, cues, emissions, chain)
  }

  private func emissions(
    _ view: ArticleView, _ cues: CueMap, _ context: CueContext, _ local: inout LocalScores, _ list: inout FeatureList
  ) -> [Float] {
    var emissions = [Float](repeating: 0, count: context.window.count * Role.count)
    for index in context.window {
      var scores = InlineArray<5, Int32>(repeating: 0)
      list.removeAll()
      if context.cue.contains(index) {
        RoleFeatures.collectCue(view, index, &list)
      } else {
        let side = index < context.cue.lowerBound ? 0 : 1
        let slot = index * 2 + side
        if !local.isKnown[slot] {
          RoleFeatures.collectLocal(view, cues, index, side: UInt64(side), &list)
          local.scores.withUnsafeMutableBufferPointer { buffer in
            if let base = buffer.baseAddress { weights.add(list, to: base + slot * Role.count) }
          }
          local.isKnown[slot] = true
          list.removeAll()
        }
        for label in 0..<Role.count { scores[label] = local.scores[slot * Role.count + label] }
        RoleFeatures.collectRelative(view, cues, context, index, &list)
      }
      withUnsafeMutableBytes(of: &scores) { bytes in
        if let base = bytes.bindMemory(to: Int32.self).baseAddress { weights.add(list, to: base) }
      }
      let offset = (index - context.window.lowerBound) * Role.count
      for label in 0..<Role.count { emissions[offset + label] = Float(scores[label]) * weights.scale }
    }
    return emissions
  }

  /// Reads a cue from the scores of its window's tokens.
  package static func reading(
    _ view: ArticleView, _ context: CueContext, _ cue: CueCandidate, _ cues: CueMap, _ emissions: [Float],
    _ chain: LinearChain
  ) -> CueReading {
    let window = context.window
    let count = window.count
    let logSum = chain.marginals(emissions, count: count).logSum
    let without = chain.logSum(
      emissions, count: count, without: Int(Role.contentStart), Int(Role.content))
    let sourceless = chain.logSum(
      emissions, count: count, without: Int(Role.sourceStart), Int(Role.source))
    func tokens(_ labels: [UInt8], _ isWanted: (UInt8) -> Bool) -> [Int] {
      labels.indices.compactMap { place in
        let index = window.lowerBound + place
        return isWanted(labels[place]) && !context.cue.contains(index) ? index : nil
      }
    }
    var ways = chain.best(
      emissions, count: count, with: Int(Role.contentStart), Int(Role.content), limit: sequences)
    let best = ways.next()
    var demanded = chain.best(
      emissions, count: count, with: Int(Role.sourceStart), Int(Role.source), limit: 1)

    var candidates: [ContentCandidate] = []
    var seen: Set<[Int]> = []
    func offer(_ score: Float, _ labels: [UInt8], isVariant: Bool) -> Bool {
      let content = tokens(labels, Role.isContent)
      let words = view.contentWords(content)
      guard !words.isEmpty, seen.insert(words).inserted else { return false }
      candidates.append(
        ContentCandidate(
          logProbability: score - Float(logSum), tokens: content, source: tokens(labels, Role.isSource), words: words,
          isVariant: isVariant))
      return true
    }
    var following = best
    while candidates.count < kept, let (score, labels) = following {
      _ = offer(score, labels, isVariant: false)
      following = ways.next()
    }
    if let first = best {
      var taken = 0
      let borders = ContentVariants(view: view, context: context, cues: cues)
      for labels in borders.beforeOtherCues(first.labels).prefix(coordinated) {
        _ = offer(chain.score(labels, emissions), labels, isVariant: true)
      }
      let variants = borders.all(of: first.labels)
        .map { (score: chain.score($0, emissions), labels: $0) }.sorted { $0.score > $1.score }
      for (score, labels) in variants where taken < kept {
        if offer(score, labels, isVariant: true) { taken += 1 }
      }
    }
    return CueReading(
      cue: cue, contentProbability: probability(without: without, of: logSum),
      sourceProbability: probability(without: sourceless, of: logSum),
      content: best.map { tokens($0.labels, Role.isContent) } ?? [],
      source: best.map { tokens($0.labels, Role.isSource) } ?? [],
      demandedSource: demanded.next().map { tokens($0.labels, Role.isSource) } ?? [], candidates: candidates)
  }

  private static func probability(without: Double, of logSum: Double) -> Float {
    Float(1 - LinearChain.exponential(min(0, without - logSum)))
  }
}
