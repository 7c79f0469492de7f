/// Settles which of an article's choices stand beside each other: the surest first, and no word in two statements.
package struct StatementDecoder: Sendable {
  /// Choices whose expected overlap is lower are left out.
  package var threshold: Float

  /// Where precision and recall balance on the development articles.
  package static let bestThreshold: Float = 0.35

  package init(threshold: Float = Self.bestThreshold) { self.threshold = threshold }

  /// What stands, in text order, and likely reports inside the contents of what stands.
  package struct Decoded: Sendable {
    package var statements: [StatementChoice] = []
    package var nested: [StatementChoice] = []
  }

  package func decode(_ choices: [StatementChoice]) -> Decoded {
    let order = choices.indices.filter { choices[$0].expectedOverlap >= threshold }
      .sorted { (choices[$0].expectedOverlap, -$0) > (choices[$1].expectedOverlap, -$1) }
    var kept: [Int: StatementChoice] = [:]
    var owner: [Int: Int] = [:]
    var ownedCues: [Int: Int] = [:]
    for index in order {
      var choice = choices[index]
      // A cue inside a content that stands: a nested report.
      if choice.cue.contains(where: { owner[$0] != nil }) { continue }
      var free = choice.content.filter { owner[$0] == nil }
      guard 2 * free.count >= choice.content.count else { continue }
      let inner = Set(choice.content.compactMap { ownedCues[$0] })
      if !inner.isEmpty {
        // Cues of statements that stand already lie inside this content: it takes their place when it is larger than
        // each and not much less sure.
        let isLarger = inner.allSatisfy { (kept[$0]?.content.count ?? 0) < choice.content.count }
        let surest = inner.compactMap { kept[$0]?.expectedOverlap }.max() ?? 0
        guard isLarger, choice.expectedOverlap > 0.5 * surest else { continue }
        for number in inner {
          for token in kept[number]?.content ?? [] { owner[token] = nil }
          if let cue = kept[number]?.cue { ownedCues[cue.lowerBound] = nil }
          kept[number] = nil
        }
        free = choice.content.filter { owner[$0] == nil }
      }
      for token in free { owner[token] = index }
      ownedCues[choice.cue.lowerBound] = index
      choice.content = free
      kept[index] = choice
    }
    let nested = order.filter { kept[$0] == nil && choices[$0].cue.contains(where: { owner[$0] != nil }) }
    return Decoded(
      statements: kept.values.sorted { ($0.content[0], $0.cue.lowerBound) < ($1.content[0], $1.cue.lowerBound) },
      nested: nested.sorted().map { choices[$0] }.filter { !$0.source.isEmpty })
  }
}
