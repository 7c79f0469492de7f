import Extraction
import Foundation

/// A sequence of tokens with numbered features and the right labels.
struct LabelledSequence: Sendable {
  var features: [UInt32] = []
  /// Where each token's features begin; one more than there are tokens.
  var starts: [UInt32] = [0]
  var labels: [UInt8] = []

  var count: Int { labels.count }

  mutating func endToken(label: UInt8) {
    starts.append(UInt32(features.count))
    labels.append(label)
  }
}

/// Trains a linear-chain conditional random field by AdaGrad (Duchi, Hazan and Singer 2011) on one sequence at a time,
/// with features dropped at random so that rare and frequent ones share the work.
final class ChainTraining: @unchecked Sendable {
  private let labels: Int
  private let featureCount: Int
  /// A feature's weights, then the sums of its squared gradients.
  private let rows: UnsafeMutablePointer<Float>
  private var transitions: [Float]
  private var transitionSums: [Float]
  private let allowed: [Bool]
  private let settings: Settings
  private var kept: [UInt32] = []
  private var keptStarts: [UInt32] = []

  /// Chosen on development articles (`shared/extraction.md`).
  struct Settings: Sendable {
    var rate: Float = 0.05
    var dropout = 0.45
    var epochs: Int
  }

  init(labels: Int, featureCount: Int, isAllowed: (_ from: Int, _ to: Int) -> Bool, settings: Settings) {
    self.labels = labels
    self.featureCount = featureCount
    self.settings = settings
    rows = .allocate(capacity: featureCount * labels * 2)
    allowed = (0...labels).flatMap { from in (0..<labels).map { isAllowed(from, $0) } }
    transitions = []
    transitionSums = []
    reset()
  }

  private func reset() {
    for feature in 0..<featureCount {
      (rows + feature * labels * 2).initialize(repeating: 0, count: labels)
      (rows + feature * labels * 2 + labels).initialize(repeating: 0.01, count: labels)
    }
    transitions = allowed.map { $0 ? 0 : LinearChain.forbidden }
    transitionSums = Array(repeating: 0.01, count: transitions.count)
  }

  deinit { rows.deallocate() }

  /// Trains once for each seed and keeps the mean: what one order of the articles and one draw of the dropped features
  /// happen to favour evens out.
  func train(_ sequences: [LabelledSequence], chosen: [Int], seeds: [UInt64], name: String) {
    var sums = [Float](repeating: 0, count: featureCount * labels)
    var transitionMeans = [Float](repeating: 0, count: transitions.count)
    for seed in seeds {
      reset()
      train(sequences, chosen: chosen, seed: seed, name: name)
      for feature in 0..<featureCount {
        for label in 0..<labels { sums[feature * labels + label] += rows[feature * labels * 2 + label] }
      }
      for index in transitions.indices where allowed[index] { transitionMeans[index] += transitions[index] }
    }
    for feature in 0..<featureCount {
      for label in 0..<labels {
        rows[feature * labels * 2 + label] = sums[feature * labels + label] / Float(seeds.count)
      }
    }
    for index in transitions.indices where allowed[index] {
      transitions[index] = transitionMeans[index] / Float(seeds.count)
    }
  }

  private func train(_ sequences: [LabelledSequence], chosen: [Int], seed: UInt64, name: String) {
    var random = SeededRandom(seed)
    var order = chosen
    for epoch in 0..<settings.epochs {
      order.shuffle(using: &random)
      var loss = 0.0
      for index in order { loss += step(sequences[index], &random) }
      Progress.note("\(name) epoch \(epoch): loss a sequence \(loss / Double(max(1, order.count)))")
    }
    // Without dropout more features speak at once.
    for index in 0..<featureCount {
      for label in 0..<labels { rows[index * labels * 2 + label] *= Float(1 - settings.dropout) }
    }
  }

  private func step(_ sequence: LabelledSequence, _ random: inout SeededRandom) -> Double {
    let count = sequence.count
    guard count > 0 else { return 0 }
    drop(sequence, &random)
    let emissions = kept.withUnsafeBufferPointer { self.emissions($0, keptStarts, count) }
    let chain = LinearChain(labelCount: labels, transitions: transitions)
    let marginals = chain.marginals(emissions, count: count)
    let loss = marginals.logSum - Double(chain.score(sequence.labels, emissions))
    for place in 0..<count {
      for label in 0..<labels {
        let right = Int(sequence.labels[place]) == label
        let gradient = Float(marginals.probability[place * labels + label]) - (right ? 1 : 0)
        guard abs(gradient) >= 2e-3 else { continue }
        for index in Int(keptStarts[place])..<Int(keptStarts[place + 1]) {
          let row = rows + Int(kept[index]) * labels * 2 + label
          row[labels] += gradient * gradient
          row[0] -= settings.rate * gradient / row[labels].squareRoot()
        }
      }
    }
    updateTransitions(sequence, marginals, chain.factors())
    return loss
  }

  private func drop(_ sequence: LabelledSequence, _ random: inout SeededRandom) {
    kept.removeAll(keepingCapacity: true)
    keptStarts.removeAll(keepingCapacity: true)
    keptStarts.append(0)
    let limit = UInt32(settings.dropout * 4_294_967_295)
    var state = random.next() | 1
    for place in 0..<sequence.count {
      for index in Int(sequence.starts[place])..<Int(sequence.starts[place + 1]) {
        // xorshift64 (Marsaglia 2003): one draw a feature has to be cheap.
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        if UInt32(truncatingIfNeeded: state) >= limit { kept.append(sequence.features[index]) }
      }
      keptStarts.append(UInt32(kept.count))
    }
  }

  private func emissions(
    _ features: UnsafeBufferPointer<UInt32>, _ starts: [UInt32], _ count: Int
  ) -> [Float] {
    var emissions = [Float](repeating: 0, count: count * labels)
    emissions.withUnsafeMutableBufferPointer { emissions in
      for place in 0..<count {
        for index in Int(starts[place])..<Int(starts[place + 1]) {
          let row = rows + Int(features[index]) * labels * 2
          for label in 0..<labels { emissions[place * labels + label] += row[label] }
        }
      }
    }
    return emissions
  }

  private func updateTransitions(
    _ sequence: LabelledSequence, _ marginals: LinearChain.Marginals, _ factors: [Double]
  ) {
    var gradients = [Float](repeating: 0, count: transitions.count)
    for label in 0..<labels {
      gradients[labels * labels + label] =
        Float(marginals.probability[label]) - (Int(sequence.labels[0]) == label ? 1 : 0)
    }
    for place in 1..<max(1, sequence.count) {
      for from in 0..<labels {
        for to in 0..<labels {
          let probability =
            marginals.forward[(place - 1) * labels + from] * factors[from * labels + to]
            * marginals.factor[place * labels + to] * marginals.backward[place * labels + to] / marginals.scale[place]
          let isRight = Int(sequence.labels[place - 1]) == from && Int(sequence.labels[place]) == to
          gradients[from * labels + to] += Float(probability) - (isRight ? 1 : 0)
        }
      }
    }
    for index in transitions.indices where allowed[index] && gradients[index] != 0 {
      transitionSums[index] += gradients[index] * gradients[index]
      transitions[index] -= settings.rate * gradients[index] / transitionSums[index].squareRoot()
    }
  }

  // MARK: What was learnt

  /// The emissions of a sequence by the unrounded weights.
  func emissions(_ sequence: LabelledSequence) -> [Float] {
    sequence.features.withUnsafeBufferPointer { emissions($0, sequence.starts, sequence.count) }
  }

  var chain: LinearChain { LinearChain(labelCount: labels, transitions: transitions) }

  func table(_ index: FeatureIndex, cut: Float) -> [UInt8] {
    let rows = index.features.enumerated().compactMap { number, feature in
      let weights = (0..<labels).compactMap { label in
        let weight = self.rows[number * labels * 2 + label]
        return abs(weight) > cut ? (class: label, weight: weight) : nil
      }
      return weights.isEmpty ? nil : (feature: feature, weights: weights)
    }
    return WeightTable.bytes(rows, classCount: labels)
  }
}
