/// Settles which of an article's choices stand beside each other: the surest first, and no word in two statements.
package struct StatementDecoder: Sendable {
  /// Choices whose expected overlap is lower are left out.
  package var threshold: Float

  /// Where precision and recall balance on the development articles.
  package static let bestThreshold: Float = 0.35
  /// A second verb of a subject that speaks already may be less sure: on development articles of agencies that wins a
  /// point, on those of newspapers it costs nothing.
  private static let coordinatedThreshold: Float = 0.25

  package init(threshold: Float = Self.bestThreshold) { self.threshold = threshold }

  /// What stands, in text order, and likely reports inside the contents of what stands.
  package struct Decoded: Sendable {
    package var statements: [StatementChoice] = []
    package var nested: [StatementChoice] = []
  }

  package func decode(_ choices: [StatementChoice]) -> Decoded {
    let order = choices.indices.filter { choices[$0].expectedOverlap >= min(threshold, Self.coordinatedThreshold) }
      .sorted { (choices[$0].expectedOverlap, -$0) > (choices[$1].expectedOverlap, -$1) }
    var standing = Standing()
    for index in order {
      standing.add(choices[index], number: index, isSure: choices[index].expectedOverlap >= threshold)
    }
    let statements = standing.kept.values.sorted {
      ($0.content[0], $0.cue.lowerBound) < ($1.content[0], $1.cue.lowerBound)
    }
    let nested = order.filter { standing.hasInside(choices[$0], number: $0) }
    return Decoded(
      statements: statements.map { $0.sharingSource(of: statements) },
      nested: nested.sorted().map { choices[$0] }.filter { !$0.source.isEmpty })
  }
}

/// The choices that stand so far.
private struct Standing {
  /// By their numbers; none is without content.
  private(set) var kept: [Int: StatementChoice] = [:]
  /// Whose content a token is, and whose cue begins with it.
  private var owner: [Int: Int] = [:]
  private var cues: [Int: Int] = [:]

  /// Whether a choice does not stand because its cue lies in a content that does.
  func hasInside(_ choice: StatementChoice, number: Int) -> Bool {
    kept[number] == nil && choice.cue.contains { owner[$0] != nil }
  }

  mutating func add(_ choice: StatementChoice, number: Int, isSure: Bool) {
    if let outer = choice.cue.compactMap({ owner[$0] }).first {
      // A cue inside a content that stands: a second statement of the same speaker, or a nested report.
      guard let border = kept[outer].flatMap({ choice.border(after: $0) }) else { return }
      cut(outer, at: border)
    } else if !isSure {
      return
    }
    var choice = choice
    let free = choice.content.filter { owner[$0] == nil }
    guard 2 * free.count >= choice.content.count else { return }
    let inner = choice.content.compactMap { cues[$0] }
    if let border = inner.compactMap({ kept[$0]?.border(after: choice) }).min() {
      choice.content.removeAll { $0 >= border }
    }
    guard displacesCues(in: choice) else { return }
    choice.content.removeAll { owner[$0] != nil }
    guard !choice.content.isEmpty else { return }
    for token in choice.content { owner[token] = number }
    cues[choice.cue.lowerBound] = number
    kept[number] = choice
  }

  private mutating func cut(_ number: Int, at border: Int) {
    for token in kept[number]?.content ?? [] where token >= border { owner[token] = nil }
    kept[number]?.content.removeAll { $0 >= border }
  }

  /// Takes away statements whose cues lie inside a content, when it is larger than each and not much less sure.
  private mutating func displacesCues(in choice: StatementChoice) -> Bool {
    let inner = Set(choice.content.compactMap { cues[$0] })
    guard let surest = inner.compactMap({ kept[$0]?.expectedOverlap }).max() else { return true }
    let isLarger = inner.allSatisfy { (kept[$0]?.content.count ?? 0) < choice.content.count }
    guard isLarger, choice.expectedOverlap > 0.5 * surest else { return false }
    for number in inner {
      for token in kept[number]?.content ?? [] { owner[token] = nil }
      if let cue = kept[number]?.cue { cues[cue.lowerBound] = nil }
      kept[number] = nil
    }
    return true
  }
}

extension StatementChoice {
  /// Where the content of an outer statement ends when this one's cue is a second verb of the same subject: “said it was
  /// late and warned of ice”. This one's source then stands outside the outer content.
  fileprivate func border(after outer: StatementChoice) -> Int? {
    guard let conjunction, let first = outer.content.first, let last = outer.content.last,
      outer.cue.upperBound <= first, conjunction > first, outer.content.contains(conjunction),
      !source.isEmpty, source.allSatisfy({ $0 < first || $0 > last }), content.allSatisfy({ $0 > conjunction })
    else { return nil }
    return conjunction
  }

  /// With the source of a statement that ends right before this one's conjunction, when it has none of its own: “she
  /// welcomed the plan, and added that …”.
  fileprivate func sharingSource(of statements: [StatementChoice]) -> StatementChoice {
    guard source.isEmpty, !isPassive, let conjunction else { return self }
    let before = statements.last { other in
      let end = max(other.content.last ?? 0, other.cue.upperBound - 1, other.source.last ?? 0)
      return !other.source.isEmpty && end < conjunction && conjunction - end <= 2
    }
    guard let before else { return self }
    var choice = self
    choice.source = before.source
    return choice
  }
}
