#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A linear-chain conditional random field over a few labels (Lafferty, McCallum and Pereira 2001), the arithmetic
/// only: emissions and transitions in, probabilities and best sequences out.
package struct LinearChain: Sendable {
  package let labelCount: Int
  /// From each label to each; the last row is the start. Forbidden ones are `forbidden`.
  package var transitions: [Float]

  package static let forbidden: Float = -1e9

  package init(labelCount: Int, transitions: [Float]) {
    self.labelCount = labelCount
    self.transitions = transitions
  }

  @inline(__always)
  package func transition(_ from: Int, _ to: Int) -> Float { transitions[from * labelCount + to] }

  /// What forward-backward gives: the probability of each label at each place, and the logarithm of the sum over all
  /// sequences.
  package struct Marginals: Sendable {
    package var probability: [Double]
    package var logSum: Double
    /// For training: scaled forward and backward values, emission factors, and the scale of each place.
    package var forward: [Double]
    package var backward: [Double]
    package var factor: [Double]
    package var scale: [Double]
  }

  /// exp of the transitions, forbidden ones 0.
  package func factors() -> [Double] { transitions.map { $0 <= Self.forbidden ? 0 : exp(Double($0)) } }

  /// Forward-backward, scaled at each place, so that long sequences neither vanish nor overflow.
  package func marginals(_ emissions: [Float], count: Int) -> Marginals {
    let labels = labelCount
    let transition = factors()
    var forward = [Double](repeating: 0, count: count * labels)
    var backward = forward
    var factor = forward
    var scale = [Double](repeating: 1, count: count)
    var logSum = 0.0
    for place in 0..<count {
      var largest = emissions[place * labels]
      for label in 1..<labels { largest = max(largest, emissions[place * labels + label]) }
      for label in 0..<labels {
        factor[place * labels + label] = exp(Double(emissions[place * labels + label] - largest))
      }
      logSum += Double(largest)
      var total = 0.0
      for label in 0..<labels {
        var value = 0.0
        if place == 0 {
          value = transition[labels * labels + label]
        } else {
          for before in 0..<labels {
            value += forward[(place - 1) * labels + before] * transition[before * labels + label]
          }
        }
        value *= factor[place * labels + label]
        forward[place * labels + label] = value
        total += value
      }
      total = max(total, 1e-300)
      scale[place] = total
      logSum += log(total)
      for label in 0..<labels { forward[place * labels + label] /= total }
    }
    if count > 0 { for label in 0..<labels { backward[(count - 1) * labels + label] = 1 } }
    for place in stride(from: count - 2, through: 0, by: -1) {
      for label in 0..<labels {
        var value = 0.0
        for after in 0..<labels {
          value +=
            transition[label * labels + after] * factor[(place + 1) * labels + after]
            * backward[(place + 1) * labels + after]
        }
        backward[place * labels + label] = value / scale[place + 1]
      }
    }
    var probability = forward
    for index in probability.indices { probability[index] *= backward[index] }
    return Marginals(
      probability: probability, logSum: logSum, forward: forward, backward: backward, factor: factor, scale: scale)
  }

  /// The logarithm of the sum over all sequences without any of two labels.
  package func logSum(_ emissions: [Float], count: Int, without first: Int, _ second: Int) -> Double {
    let labels = labelCount
    let transition = factors()
    var values = [Double](repeating: 0, count: labels)
    var logSum = 0.0
    for place in 0..<count {
      var largest = emissions[place * labels]
      for label in 1..<labels { largest = max(largest, emissions[place * labels + label]) }
      logSum += Double(largest)
      var next = [Double](repeating: 0, count: labels)
      var total = 0.0
      for label in 0..<labels where label != first && label != second {
        var value = 0.0
        if place == 0 {
          value = transition[labels * labels + label]
        } else {
          for before in 0..<labels { value += values[before] * transition[before * labels + label] }
        }
        next[label] = value * exp(Double(emissions[place * labels + label] - largest))
        total += next[label]
      }
      guard total > 0 else { return -Double.infinity }
      logSum += log(total)
      for label in 0..<labels { values[label] = next[label] / total }
    }
    return logSum
  }

  /// The score of a sequence of labels.
  package func score(_ labels: [UInt8], _ emissions: [Float]) -> Float {
    var score: Float = 0
    for (place, label) in labels.enumerated() {
      score += emissions[place * labelCount + Int(label)]
      score += transition(place == 0 ? labelCount : Int(labels[place - 1]), Int(label))
    }
    return score
  }
}

extension LinearChain {
  package static func exponential(_ value: Double) -> Double { exp(value) }
  package static func logarithm(_ value: Double) -> Double { log(value) }
}
