/// Chooses for each cue whether it reports anything, which content, and which source.
///
/// One softmax over “nothing” and the candidates decides about the content; another over “nobody” and the noun phrases
/// nearby about the source.
package struct StatementRanker: Sendable {
  /// Of contents and of cues: their templates have different numbers.
  let content: WeightTable
  let source: WeightTable
  package let numbers: Numbers

  /// The weights of what is a number rather than a feature.
  package struct Numbers: Sendable {
    /// Of a candidate's log probability; of the logits of the cue's, the content's and both probabilities; the bias.
    package var values: [Float]

    package init(_ values: [Float]) { self.values = values }

    package static func inputs(_ reading: CueReading) -> [Float] {
      [
        Bins.logit(reading.cue.probability), Bins.logit(reading.contentProbability), Bins.logit(reading.plausibility),
        1,
      ]
    }
  }

  package init(content: WeightTable, source: WeightTable, numbers: Numbers) {
    self.content = content
    self.source = source
    self.numbers = numbers
  }

  /// Ranks the candidates of all cues of an article.
  package func choices(_ view: ArticleView, _ readings: [CueReading]) -> [StatementChoice] {
    var list = FeatureList()
    return readings.indices.compactMap { index in
      choice(view, readings[index], readings, near: Self.neighbours(of: index, in: readings), &list)
    }
  }

  /// The cues around one, enough to hold every cue inside any of its contents.
  package static func neighbours(of index: Int, in readings: [CueReading]) -> [CueReading] {
    Array(readings[max(0, index - 40)..<min(readings.count, index + 41)])
  }

  private func choice(
    _ view: ArticleView, _ reading: CueReading, _ all: [CueReading], near: [CueReading], _ list: inout FeatureList
  ) -> StatementChoice? {
    guard !reading.candidates.isEmpty else { return nil }
    CueLevelFeatures.collect(view, reading, all, &list)
    var base = content.sum(list)
    for (weight, input) in zip(numbers.values.dropFirst(), Numbers.inputs(reading)) { base += weight * input }
    var ranking = RankingView(view, reading)
    var scores: [Double] = []
    for (rank, candidate) in reading.candidates.enumerated() {
      ranking.choose(candidate)
      ContentFeatures.collect(ranking, rank: rank, near, &list)
      scores.append(Double(base + numbers.values[0] * candidate.logProbability + content.sum(list)))
    }
    let shares = Self.softmax(scores + [0])
    var best = (index: 0, value: -1.0)
    for (index, candidate) in reading.candidates.enumerated() {
      // Half the candidate's own probability, half what one may expect to share with the right one.
      var value = 0.5 * shares[index]
      for (other, share) in zip(reading.candidates, shares) where share > 1e-4 {
        value += 0.5 * share * Double(ContentCandidate.overlap(candidate.words, other.words))
      }
      if value > best.value { best = (index, value) }
    }
    let chosen = reading.candidates[best.index]
    let named = source(view, reading, chosen, &list)
    let rest = Self.rest(view, reading.cue.range, chosen.tokens, named.phrase, near)
    let content = chosen.tokens + rest
    return StatementChoice(
      cue: reading.cue.range, content: content, words: rest.isEmpty ? chosen.words : view.contentWords(content),
      source: Hearer.isHearer(named.phrase, of: reading.cue.range, view) ? [] : named.phrase,
      probability: Float(1 - (shares.last ?? 0)), expectedOverlap: Float(best.value),
      sourceProbability: Float(named.probability), conjunction: view.conjunction(before: reading.cue.range.lowerBound),
      isPassive: view.article.tokens[view.head(of: reading.cue.range)].tag == .VBN)
  }

  /// What stands between an indirect content that opens its sentence and the “, she said” that closes it: all of it was
  /// said (“the road is open, including the bridge, she said”).
  private static func rest(
    _ view: ArticleView, _ cue: Range<Int>, _ content: [Int], _ source: [Int], _ near: [CueReading]
  ) -> Range<Int> {
    guard let first = content.first, let last = content.last, last < cue.lowerBound else { return 0..<0 }
    let sentence = view.article.sentences[view.sentence[cue.lowerBound]]
    let clause = min(cue.lowerBound, source.first.map { $0 > last ? $0 : cue.lowerBound } ?? cue.lowerBound)
    let gap = (last + 1)..<max(last + 1, clause - 1)
    guard first == sentence.lowerBound, content.contains(where: { view.article.tokens[$0].tag.isVerb }), gap.count > 1,
      view.word[last + 1] == Words.comma,
      view.word[clause - 1] == Words.comma, !(first..<clause).contains(where: view.isQuoted),
      !near.contains(where: { gap.contains($0.cue.range.lowerBound) && $0.cue.probability >= 0.5 })
    else { return 0..<0 }
    return gap
  }

  private func source(
    _ view: ArticleView, _ reading: CueReading, _ content: ContentCandidate, _ list: inout FeatureList
  ) -> (phrase: [Int], probability: Double) {
    let phrases = SourcePhrases(view: view, reading: reading, content: content).all()
    let features = SourceFeatures(view, reading, content)
    let shares = Self.softmax(
      phrases.map { phrase in
        features.collect(phrase, &list)
        return Double(source.sum(list))
      })
    // A phrase gets the share of every phrase that has a word in common with it: they name the same.
    var best = (index: 0, value: -1.0)
    for (index, phrase) in phrases.enumerated() {
      var value = shares[index]
      for (other, share) in zip(phrases.indices, shares) where other != index && share > 1e-4 {
        if phrases[other].contains(where: { token in phrase.contains(token) }) { value += 0.9 * share }
      }
      if value > best.value { best = (index, value) }
    }
    return (phrases[best.index], min(1, best.value))
  }

  package static func softmax(_ scores: [Double]) -> [Double] {
    let largest = scores.max() ?? 0
    let powers = scores.map { LinearChain.exponential($0 - largest) }
    let total = powers.reduce(0, +)
    return powers.map { $0 / total }
  }
}

/// What was chosen for one cue.
package struct StatementChoice: Sendable {
  package let cue: Range<Int>
  /// Tokens of the content, in order; `words` are those that count in comparisons.
  package var content: [Int]
  package let words: [Int]
  package var source: [Int]
  /// That the cue reports something at all.
  package let probability: Float
  /// The share of the right content that one may expect of this one, wrong cues counted as none.
  package let expectedOverlap: Float
  package let sourceProbability: Float
  /// The conjunction or mark before the cue's clause, where there is one near.
  let conjunction: Int?
  /// Whether the cue's verb is a past participle, whose subject hears rather than speaks.
  let isPassive: Bool

  func moved(by offset: Int) -> StatementChoice {
    guard offset != 0 else { return self }
    return StatementChoice(
      cue: (cue.lowerBound + offset)..<(cue.upperBound + offset), content: content.map { $0 + offset },
      words: words.map { $0 + offset }, source: source.map { $0 + offset }, probability: probability,
      expectedOverlap: expectedOverlap, sourceProbability: sourceProbability,
      conjunction: conjunction.map { $0 + offset },
      isPassive: isPassive)
  }
}
