/// A candidate content beside its cue: what the ranking features ask again and again.
package struct RankingView {
  let view: ArticleView
  let reading: CueReading
  let cue: Range<Int>
  /// The token that the cue's grammar hangs on.
  let cueHead: Int
  /// Its word.
  let cueWord: UInt64
  let sentence: Int

  /// The stretch of tokens that any candidate of this cue touches; membership is kept for it only.
  private let reach: Range<Int>
  private var isContent: [Bool]
  private var isSource: [Bool]
  private(set) var candidate: ContentCandidate

  /// Quoted and all words of the content, and from these its kind: 0 indirect, 1 direct, 2 mixed.
  private(set) var wordCount = 0
  private(set) var kind: UInt64 = 0

  package init(_ view: ArticleView, _ reading: CueReading) {
    self.view = view
    self.reading = reading
    cue = reading.cue.range
    cueHead = view.head(of: cue)
    cueWord = view.word[cueHead]
    sentence = view.sentence[cue.lowerBound]
    var low = cue.lowerBound
    var high = cue.upperBound
    for tokens in reading.candidates.flatMap({ [$0.tokens, $0.source] }) + [reading.source, reading.demandedSource] {
      low = min(low, tokens.first ?? low)
      high = max(high, (tokens.last ?? high - 1) + 1)
    }
    reach = low..<high
    isContent = Array(repeating: false, count: reach.count)
    isSource = isContent
    candidate = ContentCandidate(logProbability: 0, tokens: [], source: [], words: [], isVariant: false)
  }

  package mutating func choose(_ next: ContentCandidate) {
    for index in candidate.tokens { isContent[index - reach.lowerBound] = false }
    for index in candidate.source { isSource[index - reach.lowerBound] = false }
    candidate = next
    for index in candidate.tokens { isContent[index - reach.lowerBound] = true }
    for index in candidate.source { isSource[index - reach.lowerBound] = true }
    var quoted = 0
    wordCount = 0
    for index in candidate.tokens where view.isWord[index] {
      wordCount += 1
      quoted += view.quotation[index] >= 0 ? 1 : 0
    }
    kind = quoted == 0 ? 0 : quoted == wordCount ? 1 : 2
  }

  @inline(__always)
  func inContent(_ index: Int) -> Bool { reach.contains(index) && isContent[index - reach.lowerBound] }
  @inline(__always)
  func inSource(_ index: Int) -> Bool { reach.contains(index) && isSource[index - reach.lowerBound] }

  /// The largest subtree that begins, or ends, with a token.
  func largestSubtree(at index: Int, startsThere: Bool) -> Int {
    var token = index
    for _ in 0..<30 {
      let head = view.head[token]
      guard head >= 0, startsThere ? view.leftEdge[head] == index : view.rightEdge[head] == index else { break }
      token = head
    }
    return token
  }

  /// Where the head of a token lies: 0 none, 1 the cue, 2 the content, 3 the source, 4 and 5 left and right of it.
  func headPlace(_ index: Int, beside piece: Range<Int>? = nil) -> UInt64 {
    let head = view.head[index]
    if head < 0 { return 0 }
    if cue.contains(head) { return 1 }
    if inContent(head) { return 2 }
    if let piece { return head < piece.lowerBound ? 4 : 5 }
    return 4
  }

  /// Maximal runs of adjacent tokens of the content, without marks at their ends.
  var pieces: [Range<Int>] {
    var pieces: [Range<Int>] = []
    for index in candidate.tokens {
      if let last = pieces.last, last.upperBound == index {
        pieces[pieces.count - 1] = last.lowerBound..<(index + 1)
      } else {
        pieces.append(index..<(index + 1))
      }
    }
    return pieces.compactMap { piece in
      var (start, end) = (piece.lowerBound, piece.upperBound)
      while start < end, !view.isWord[start] { start += 1 }
      while end > start, !view.isWord[end - 1] { end -= 1 }
      return start < end ? start..<end : nil
    }
  }
}

/// Numbers as the ranking sees them.
enum Bins {
  /// 0 to 3, 4-6, 7-12, 13-24, 25-49, more.
  @inline(__always)
  static func length(_ count: Int) -> UInt64 {
    switch count {
    case ..<4: UInt64(max(0, count))
    case ..<7: 4
    case ..<13: 5
    case ..<25: 6
    case ..<50: 7
    default: 8
    }
  }

  /// A score in whole steps from -8 to 8.
  static func score(_ value: Float) -> UInt64 { UInt64(max(-8, min(8, value)).rounded(.down) + 20) }

  /// log(p / (1 - p)), with p kept off 0 and 1.
  static func logit(_ probability: Float) -> Float {
    let kept = Double(min(max(probability, 1e-4), 1 - 1e-4))
    return Float(LinearChain.logarithm(kept / (1 - kept)))
  }
}
