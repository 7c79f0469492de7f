extension LinearChain {
  /// The best sequences that hold at least one of two labels, best first.
  package func best(
    _ emissions: [Float], count: Int, with first: Int, _ second: Int, limit: Int
  ) -> [(score: Float, labels: [UInt8])] {
    guard count > 0 else { return [] }
    var lattice = Lattice(chain: self, wanted: (first, second), count: count, limit: limit)
    lattice.start(emissions)
    for place in 1..<max(1, count) { lattice.step(to: place, emissions) }
    return lattice.sequences()
  }
}

/// The best ways to each state of each place. A state is a label, and whether a wanted label has been seen by then.
private struct Lattice {
  private let chain: LinearChain
  private let labels: Int
  private let wanted: (Int, Int)
  private let count: Int
  private let limit: Int
  // By place, state and rank.
  private var scores: [Float]
  private var origins: [UInt8]
  private var ranks: [UInt8]
  /// How many ways there are to a state of a place.
  private var filled: [UInt8]

  init(chain: LinearChain, wanted: (Int, Int), count: Int, limit: Int) {
    self.chain = chain
    self.wanted = wanted
    self.count = count
    self.limit = min(limit, 255)
    labels = chain.labelCount
    scores = Array(repeating: 0, count: count * labels * 2 * limit)
    origins = Array(repeating: 0, count: scores.count)
    ranks = origins
    filled = Array(repeating: 0, count: count * labels * 2)
  }

  private func state(_ label: Int, _ seen: Bool) -> Int { (seen ? labels : 0) + label }
  private func isWanted(_ label: Int) -> Bool { label == wanted.0 || label == wanted.1 }

  mutating func start(_ emissions: [Float]) {
    for label in 0..<labels where chain.transition(labels, label) > LinearChain.forbidden {
      let state = state(label, isWanted(label))
      scores[state * limit] = emissions[label] + chain.transition(labels, label)
      filled[state] = 1
    }
  }

  mutating func step(to place: Int, _ emissions: [Float]) {
    let base = (place - 1) * labels * 2
    for label in 0..<labels {
      for seen in [false, true] where seen || !isWanted(label) {
        var origins: (count: Int, states: InlineArray<16, Int>) = (0, InlineArray(repeating: 0))
        for before in 0..<labels where chain.transition(before, label) > LinearChain.forbidden {
          for wasSeen in [false, true] where (wasSeen || isWanted(label)) == seen {
            let origin = state(before, wasSeen)
            guard filled[base + origin] > 0, origins.count < 16 else { continue }
            origins.states[origins.count] = origin
            origins.count += 1
          }
        }
        merge(origins.count, origins.states, place, label, state(label, seen), emissions[place * labels + label])
      }
    }
  }

  /// The ways to each origin are sorted already: take the best head until there are enough.
  private mutating func merge(
    _ originCount: Int, _ origins: InlineArray<16, Int>, _ place: Int, _ label: Int, _ target: Int, _ emission: Float
  ) {
    let base = (place - 1) * labels * 2
    let goal = (place * labels * 2 + target) * limit
    var heads = InlineArray<16, Int>(repeating: 0)
    var taken = 0
    while taken < limit {
      var best = -1
      var bestScore: Float = 0
      for number in 0..<originCount {
        let origin = origins[number]
        guard heads[number] < Int(filled[base + origin]) else { continue }
        let score =
          scores[(base + origin) * limit + heads[number]]
          + chain.transition(origin >= labels ? origin - labels : origin, label)
        if best < 0 || score > bestScore { (best, bestScore) = (number, score) }
      }
      guard best >= 0 else { break }
      scores[goal + taken] = bestScore + emission
      self.origins[goal + taken] = UInt8(origins[best])
      ranks[goal + taken] = UInt8(heads[best])
      heads[best] += 1
      taken += 1
    }
    filled[place * labels * 2 + target] = UInt8(taken)
  }

  func sequences() -> [(score: Float, labels: [UInt8])] {
    let base = (count - 1) * labels * 2
    var ends: [(score: Float, state: Int, rank: Int)] = []
    for label in 0..<labels {
      let last = state(label, true)
      for rank in 0..<Int(filled[base + last]) { ends.append((scores[(base + last) * limit + rank], last, rank)) }
    }
    ends.sort { $0.score > $1.score }
    return ends.prefix(limit).map { end in
      var sequence = [UInt8](repeating: 0, count: count)
      var (state, rank) = (end.state, end.rank)
      for place in stride(from: count - 1, through: 0, by: -1) {
        sequence[place] = UInt8(state % labels)
        let entry = (place * labels * 2 + state) * limit + rank
        (state, rank) = (Int(origins[entry]), Int(ranks[entry]))
      }
      return (end.score, sequence)
    }
  }
}
