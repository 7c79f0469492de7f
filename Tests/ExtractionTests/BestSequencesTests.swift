import Testing

@testable import Extraction

@Suite struct BestSequencesTests {
  /// Scores of few values, so that many ways tie; label 0 may not follow label 1, nothing begins with label 2.
  private func chain(_ random: inout some RandomNumberGenerator) -> LinearChain {
    var transitions = (0..<20).map { _ in Float(Int.random(in: 0...2, using: &random)) }
    transitions[1 * 4 + 0] = LinearChain.forbidden
    transitions[4 * 4 + 2] = LinearChain.forbidden
    return LinearChain(labelCount: 4, transitions: transitions)
  }

  @Test("the best sequences are those that trying all of them finds", arguments: 1...40)
  func findsTheBest(seed: Int) {
    var random = Numbers(state: UInt64(seed))
    let chain = chain(&random)
    for count in 1...6 {
      let emissions = (0..<count * 4).map { _ in Float(Int.random(in: 0...3, using: &random)) }
      var all: [(score: Float, labels: [UInt8])] = []
      for number in 0..<(1 << (2 * count)) {
        let labels = (0..<count).map { UInt8(number >> (2 * $0) & 3) }
        let pairs = zip([4] + labels.map(Int.init), labels.map(Int.init))
        guard labels.contains(where: { $0 == 1 || $0 == 3 }),
          pairs.allSatisfy({ chain.transition($0, $1) > LinearChain.forbidden })
        else { continue }
        all.append((chain.score(labels, emissions), labels))
      }
      let scores = all.map(\.score).sorted(by: >)
      let found = Array(chain.best(emissions, count: count, with: 1, 3, limit: 16))
      #expect(found.map(\.score) == Array(scores.prefix(16)))
      #expect(Set(found.map(\.labels)).count == found.count)
      for (score, labels) in found { #expect(all.contains { $0.labels == labels && $0.score == score }) }
    }
  }

  @Test("nothing is found in nothing, and no more than there is")
  func ends() {
    var random = Numbers(state: 7)
    let chain = chain(&random)
    #expect(Array(chain.best([], count: 0, with: 1, 3, limit: 16)).isEmpty)
    // Labels 1 and 3 alone: label 2 may not begin, and label 0 is not wanted.
    #expect(
      Array(chain.best([0, 1, 2, 3], count: 1, with: 1, 3, limit: 16)).map(\.labels).sorted { $0[0] < $1[0] } == [
        [1], [3],
      ])
  }

  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }
}
