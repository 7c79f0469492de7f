import Extraction

/// A choice among options by their features; `nothing` is an option of score 0 where there is one.
struct ChoiceInstance: Sendable {
  /// Features and numbers that all options but `nothing` share.
  var shared: [UInt32] = []
  var sharedNumbers: [Float] = []
  var options: [Option] = []
  var hasNothing = false

  struct Option: Sendable {
    var features: [UInt32]
    var number: Float = 0
    /// The share of the probability that it should get; where several are right to any share, all are 1.
    var target: Double
  }
}

/// Trains a softmax over options by AdaGrad with features dropped at random; the weights are averaged over the later
/// half of the epochs.
final class SoftmaxTraining {
  private let featureCount: Int
  private let numberCount: Int
  private let settings: Settings
  private var weights: [Float]
  private var sums: [Float]
  private var averages: [Double]

  struct Settings {
    var rate: Float
    var dropout: Double
    var epochs: Int
    /// Whether several right options may share their probability as they like.
    var sharesFreely: Bool
  }

  /// `numbers` are the start weights of the numbers: the options' own first, then the shared ones.
  init(featureCount: Int, numbers: [Float], settings: Settings) {
    self.featureCount = featureCount
    numberCount = numbers.count
    self.settings = settings
    weights = Array(repeating: 0, count: featureCount) + numbers
    sums = Array(repeating: 0.01, count: weights.count)
    averages = Array(repeating: 0, count: weights.count)
  }

  /// Trains once for each seed, from the start weights; the weights are averaged, since what is dropped and in which order
  /// moves them more than it should.
  func train(_ instances: [ChoiceInstance], seeds: [UInt64], name: String) {
    let start = weights
    var total = [Double](repeating: 0, count: weights.count)
    for seed in seeds {
      weights = start
      sums = Array(repeating: 0.01, count: weights.count)
      averages = Array(repeating: 0, count: weights.count)
      train(instances, seed: seed, name: name)
      for index in weights.indices { total[index] += Double(weights[index]) / Double(seeds.count) }
    }
    weights = total.map(Float.init)
  }

  private func train(_ instances: [ChoiceInstance], seed: UInt64, name: String) {
    var random = SeededRandom(seed)
    var order = Array(instances.indices)
    var averaged = 0.0
    for epoch in 0..<settings.epochs {
      order.shuffle(using: &random)
      var loss = 0.0
      for index in order { loss += step(instances[index], random.next()) }
      if epoch >= settings.epochs / 2 {
        for index in weights.indices { averages[index] += Double(weights[index]) }
        averaged += 1
      }
      Progress.note("\(name) epoch \(epoch): loss \(loss / Double(max(1, order.count)))")
    }
    for index in weights.indices {
      let kept = index < featureCount ? 1 - settings.dropout : 1
      weights[index] = Float(averages[index] / max(1, averaged) * kept)
    }
  }

  /// A feature is dropped from all options at once: they compete on the same footing.
  private func keeps(_ feature: UInt32, _ seed: UInt64) -> Bool {
    Double(Hash.combine(seed, UInt64(feature)) >> 11) / 9_007_199_254_740_992 >= settings.dropout
  }

  private func step(_ instance: ChoiceInstance, _ seed: UInt64) -> Double {
    var base: Float = 0
    let shared = instance.shared.filter { keeps($0, seed) }
    for feature in shared { base += weights[Int(feature)] }
    for (index, number) in instance.sharedNumbers.enumerated() {
      base += weights[featureCount + 1 + index] * number
    }
    var kept: [[UInt32]] = []
    var scores: [Double] = []
    for option in instance.options {
      let features = option.features.filter { keeps($0, seed) }
      var score = base
      if numberCount > 0 { score += weights[featureCount] * option.number }
      for feature in features { score += weights[Int(feature)] }
      kept.append(features)
      scores.append(Double(score))
    }
    if instance.hasNothing { scores.append(0) }
    let shares = StatementRanker.softmax(scores)
    let targets = targets(instance, shares)
    var loss = 0.0
    var total = 0.0
    for (index, option) in instance.options.enumerated() {
      let gradient = shares[index] - targets[index]
      if targets[index] > 0, !settings.sharesFreely { loss -= targets[index] * logarithm(shares[index]) }
      total += gradient
      guard abs(gradient) >= 1e-3 else { continue }
      if numberCount > 0 { move(featureCount, Float(gradient) * option.number) }
      for feature in kept[index] { move(Int(feature), Float(gradient)) }
    }
    if settings.sharesFreely {
      loss -= logarithm(zip(shares, instance.options).reduce(0) { $0 + ($1.1.target > 0 ? $1.0 : 0) })
    } else if instance.hasNothing, targets.last == 1, instance.options.allSatisfy({ $0.target == 0 }) {
      loss -= logarithm(shares.last ?? 1)
    }
    if abs(total) >= 1e-3, instance.hasNothing {
      for feature in shared { move(Int(feature), Float(total)) }
      for (index, number) in instance.sharedNumbers.enumerated() {
        move(featureCount + 1 + index, Float(total) * number)
      }
    }
    return loss
  }

  private func targets(_ instance: ChoiceInstance, _ shares: [Double]) -> [Double] {
    var targets = instance.options.map(\.target)
    if settings.sharesFreely {
      let right = zip(targets, shares).reduce(0) { $0 + ($1.0 > 0 ? $1.1 : 0) }
      for index in targets.indices { targets[index] = targets[index] > 0 ? shares[index] / max(right, 1e-12) : 0 }
    }
    if instance.hasNothing { targets.append(targets.allSatisfy { $0 == 0 } ? 1 : 0) }
    return targets
  }

  private func logarithm(_ value: Double) -> Double { LinearChain.logarithm(max(1e-9, value)) }

  @inline(__always)
  private func move(_ index: Int, _ gradient: Float) {
    sums[index] += gradient * gradient
    weights[index] -= settings.rate * gradient / sums[index].squareRoot()
  }

  var numbers: [Float] { Array(weights[featureCount...]) }

  /// The weights of the features that an index numbers, less the small ones.
  func table(_ index: FeatureIndex, cut: Float) -> [UInt8] {
    let rows = index.features.enumerated().compactMap { number, feature in
      abs(weights[number]) > cut ? (feature: feature, weights: [(class: 0, weight: weights[number])]) : nil
    }
    return WeightTable.bytes(rows, classCount: 1)
  }
}
