/// Finds the head of every word: a greedy arc-hybrid parser, then the relation of each arc.
package struct Parser: Sendable {
  /// One class a move.
  let moves: WeightTable
  /// One class a relation, by raw value.
  let relations: WeightTable

  package init(moves: WeightTable, relations: WeightTable) {
    self.moves = moves
    self.relations = relations
  }

  /// Gives the tagged tokens of a sentence their heads and relations.
  package func parse(_ sentence: Range<Int>, _ forms: [WordForm], _ tokens: inout [Token]) {
    let view = SentenceView(sentence, forms, tokens)
    var state = Transitions(tokenCount: sentence.count)
    var list = FeatureList()
    while !state.isDone {
      MoveFeatures.collect(view, state, &list)
      var scores: (Int32, Int32, Int32) = (0, 0, 0)
      withUnsafeMutableBytes(of: &scores) { bytes in
        if let base = bytes.bindMemory(to: Int32.self).baseAddress { moves.add(list, to: base) }
      }
      let values = [scores.0, scores.1, scores.2]
      var best: Transitions.Move?
      for move in Transitions.Move.allCases where state.allows(move) {
        if best.map({ values[move.rawValue] > values[$0.rawValue] }) ?? true { best = move }
      }
      guard let best else { break }
      state.make(best)
    }
    let tree = SentenceTree(heads: state.heads)
    var scores = [Int32](repeating: 0, count: Relation.allCases.count)
    for dependent in 1..<max(1, state.count) {
      RelationFeatures.collect(view, tree, dependent, &list)
      for number in scores.indices { scores[number] = 0 }
      scores.withUnsafeMutableBufferPointer { buffer in
        if let base = buffer.baseAddress { relations.add(list, to: base) }
      }
      var best = 1
      for number in 2..<scores.count where scores[number] > scores[best] { best = number }
      let token = sentence.lowerBound + dependent - 1
      let head = Int(state.heads[dependent])
      tokens[token].head = head <= 0 ? -1 : sentence.lowerBound + head - 1
      tokens[token].relation = Relation(rawValue: UInt8(best)) ?? .dep
    }
  }
}

/// The words and tags of a sentence, numbered from 1, with the root as 0.
package struct SentenceView: Sendable {
  let words: [UInt64]
  let tags: [UInt64]
  let forms: ArraySlice<WordForm>

  package init(_ sentence: Range<Int>, _ forms: [WordForm], _ tokens: [Token]) {
    words = [3] + forms[sentence].map(\.lower)
    tags = [60] + tokens[sentence].map { UInt64($0.tag.rawValue) }
    self.forms = forms[sentence]
  }

  @inline(__always) func word(_ index: Int) -> UInt64 { index < 0 || index >= words.count ? 7 : words[index] }
  @inline(__always) func tag(_ index: Int) -> UInt64 { index < 0 || index >= tags.count ? 77 : tags[index] }
}

/// The heads of a sentence and, for each token, its dependents in order.
package struct SentenceTree: Sendable {
  package let heads: [Int32]
  /// Dependents of all tokens, one after the other; `starts` says where each token's begin.
  private let dependents: [Int32]
  private let starts: [Int32]

  package init(heads: [Int32]) {
    self.heads = heads
    var counts = [Int32](repeating: 0, count: heads.count + 1)
    for head in heads.dropFirst() where head >= 0 { counts[Int(head) + 1] += 1 }
    for index in counts.indices.dropFirst() { counts[index] += counts[index - 1] }
    starts = counts
    var dependents = [Int32](repeating: 0, count: Int(counts.last ?? 0))
    for (index, head) in heads.enumerated().dropFirst() where head >= 0 {
      dependents[Int(counts[Int(head)])] = Int32(index)
      counts[Int(head)] += 1
    }
    self.dependents = dependents
  }

  @inline(__always)
  package func dependents(of token: Int) -> ArraySlice<Int32> {
    dependents[Int(starts[token])..<Int(starts[token + 1])]
  }
}
