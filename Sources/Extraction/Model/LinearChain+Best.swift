extension LinearChain {
  /// The best sequences that hold at least one of two labels, best first: each is found when it is asked for.
  package func best(_ emissions: [Float], count: Int, with first: Int, _ second: Int, limit: Int) -> BestSequences {
    BestSequences(chain: self, emissions, count: count, wanted: (first, second), limit: limit)
  }
}

/// The best ways through a chain by recursive enumeration (Jiménez and Marzal 1999): the best way to each state of each
/// place is found going forward, the next ones going back from where they are asked for.
///
/// A state is a label, and whether a wanted label has been seen by then. Of ways with the same score the one from the
/// lower label comes first, then the one without a wanted label.
package struct BestSequences: Sequence, IteratorProtocol {
  private let labels: Int
  private let count: Int
  private let limit: Int
  private let emissions: [Float]
  private let steps: [Step]
  /// Where the steps to each state begin in `steps`; the last entry is their number.
  private let firstStep: [Int]
  /// The most steps that lead to one state.
  private let width: Int
  // By place, state and rank.
  private var scores: [Float]
  private var origins: [UInt8]
  private var ranks: [UInt8]
  // By place and state: how many ways are known, and whether there are no more.
  private var known: [UInt8]
  private var isExhausted: [Bool]
  // By place, state and step: the rank of the next way that it would take.
  private var heads: [UInt8]
  /// The same of the last place, by label.
  private var ends: [Int]
  private var given = 0

  /// A way into a state.
  private struct Step {
    let origin: Int
    let score: Float
  }

  fileprivate init(chain: LinearChain, _ emissions: [Float], count: Int, wanted: (Int, Int), limit: Int) {
    labels = chain.labelCount
    self.count = count
    self.limit = Swift.min(limit, 255)
    self.emissions = emissions
    var (steps, firstStep): ([Step], [Int]) = ([], [])
    func isWanted(_ label: Int) -> Bool { label == wanted.0 || label == wanted.1 }
    for target in 0..<labels * 2 {
      firstStep.append(steps.count)
      let (label, isSeen) = (target % labels, target >= labels)
      guard isSeen || !isWanted(label) else { continue }
      for before in 0..<labels where chain.transition(before, label) > LinearChain.forbidden {
        for wasSeen in [false, true] where (wasSeen || isWanted(label)) == isSeen {
          steps.append(Step(origin: before + (wasSeen ? labels : 0), score: chain.transition(before, label)))
        }
      }
    }
    firstStep.append(steps.count)
    (self.steps, self.firstStep) = (steps, firstStep)
    width = firstStep.indices.dropLast().map { firstStep[$0 + 1] - firstStep[$0] }.max() ?? 0
    let cells = count * labels * 2
    scores = Array(repeating: 0, count: cells * self.limit)
    origins = Array(repeating: 0, count: cells * self.limit)
    ranks = origins
    known = Array(repeating: 0, count: cells)
    isExhausted = Array(repeating: false, count: cells)
    heads = Array(repeating: 0, count: cells * width)
    ends = Array(repeating: 0, count: labels)
    guard count > 0, limit > 0 else { return }
    for label in 0..<labels where chain.transition(labels, label) > LinearChain.forbidden {
      let state = label + (isWanted(label) ? labels : 0)
      scores[state * self.limit] = emissions[label] + chain.transition(labels, label)
      known[state] = 1
    }
    for state in 0..<labels * 2 { isExhausted[state] = true }
    for place in 1..<Swift.max(1, count) {
      for state in 0..<labels * 2 { _ = findNext(to: state, at: place) }
    }
  }

  /// Finds the next best way to a state, if there is one more.
  private mutating func findNext(to state: Int, at place: Int) -> Bool {
    let cell = place * labels * 2 + state
    let taken = Int(known[cell])
    guard !isExhausted[cell], taken < limit else { return false }
    let base = cell - state - labels * 2
    let (first, end) = (firstStep[state], firstStep[state + 1])
    var best = -1
    var bestScore: Float = 0
    for number in first..<end {
      let step = steps[number]
      let rank = Int(heads[cell * width + number - first])
      let origin = base + step.origin
      guard rank < Int(known[origin]) || findNext(to: step.origin, at: place - 1) else { continue }
      let score = scores[origin * limit + rank] + step.score
      if best < 0 || score > bestScore { (best, bestScore) = (number, score) }
    }
    guard best >= 0 else {
      isExhausted[cell] = true
      return false
    }
    let head = cell * width + best - first
    scores[cell * limit + taken] = bestScore + emissions[place * labels + state % labels]
    origins[cell * limit + taken] = UInt8(steps[best].origin)
    ranks[cell * limit + taken] = heads[head]
    heads[head] += 1
    known[cell] = UInt8(taken + 1)
    return true
  }

  package mutating func next() -> (score: Float, labels: [UInt8])? {
    guard count > 0, given < limit else { return nil }
    let base = (count - 1) * labels * 2
    var best = -1
    var bestScore: Float = 0
    for label in 0..<labels {
      let (cell, rank) = (base + labels + label, ends[label])
      guard rank < Int(known[cell]) || findNext(to: labels + label, at: count - 1) else { continue }
      let score = scores[cell * limit + rank]
      if best < 0 || score > bestScore { (best, bestScore) = (label, score) }
    }
    guard best >= 0 else { return nil }
    var sequence = [UInt8](repeating: 0, count: count)
    var (state, rank) = (labels + best, ends[best])
    for place in stride(from: count - 1, through: 0, by: -1) {
      sequence[place] = UInt8(state % labels)
      let entry = (place * labels * 2 + state) * limit + rank
      (state, rank) = (Int(origins[entry]), Int(ranks[entry]))
    }
    ends[best] += 1
    given += 1
    return (bestScore, sequence)
  }
}
