/// What the role tagger makes of a cue: where its content and its source may stand.
package struct CueReading: Sendable {
  package let cue: CueCandidate
  /// The probability that the cue has a content at all, and that it has a source.
  package let contentProbability: Float
  package let sourceProbability: Float
  /// Tokens of the best content and source together, and of the best source where one is demanded.
  package let content: [Int]
  package let source: [Int]
  package let demandedSource: [Int]
  /// Contents to choose from, the tagger's own first.
  package var candidates: [ContentCandidate]

  /// How likely it is that this is a statement, by the taggers alone.
  var plausibility: Float { cue.probability * contentProbability }
}

/// A content that a cue may have.
package struct ContentCandidate: Sendable {
  /// The logarithm of the label sequence's probability.
  package let logProbability: Float
  /// Its tokens, in order.
  package let tokens: [Int]
  package let source: [Int]
  /// Its tokens that are words, less a first “that”: what scores and comparisons count.
  package let words: [Int]
  /// Made from the best one by moving a border, not among the tagger's own best.
  package let isVariant: Bool

  /// How far two contents share their words: 2|a ∩ b| / (|a| + |b|).
  package static func overlap(_ first: [Int], _ second: [Int]) -> Float {
    var (i, j, shared) = (0, 0, 0)
    while i < first.count, j < second.count {
      if first[i] == second[j] {
        (i, j, shared) = (i + 1, j + 1, shared + 1)
      } else if first[i] < second[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return shared == 0 ? 0 : 2 * Float(shared) / Float(first.count + second.count)
  }
}

extension ArticleView {
  /// The words among some tokens, less a first “that”.
  package func contentWords(_ tokens: [Int]) -> [Int] {
    var words = tokens.filter { isWord[$0] }
    if words.count > 1, word[words[0]] == Words.that { words.removeFirst() }
    return words
  }
}

/// Labels of the role tagger.
package enum Role {
  package static let none: UInt8 = 0
  package static let contentStart: UInt8 = 1
  package static let content: UInt8 = 2
  package static let sourceStart: UInt8 = 3
  package static let source: UInt8 = 4
  package static let count = 5

  static func isContent(_ label: UInt8) -> Bool { label == contentStart || label == content }
  static func isSource(_ label: UInt8) -> Bool { label == sourceStart || label == source }

  /// Makes the first token of each stretch a start and the others none.
  package static func mend(_ labels: inout [UInt8]) {
    var last = none
    for index in labels.indices {
      if isContent(labels[index]) {
        labels[index] = isContent(last) ? content : contentStart
      } else if isSource(labels[index]) {
        labels[index] = isSource(last) ? source : sourceStart
      }
      last = labels[index]
    }
  }
}
