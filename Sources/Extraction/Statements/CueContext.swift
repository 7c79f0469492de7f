/// A cue and what the role features need to know of its surroundings, computed once a cue.
package struct CueContext: Sendable {
  package let cue: Range<Int>
  /// The tokens in which its content and source are looked for: its sentence, the rest of its paragraph's near
  /// sentences, and quotations that run on.
  package let window: Range<Int>
  let head: Int
  let sentence: Int
  let sentenceRange: Range<Int>

  /// The cue's telling word, and its class.
  let word: UInt64
  let cueClass: UInt64
  /// What follows and precedes it: 1 that, 2 to, 3 comma or colon, 4 end, 5 a quotation, 6 else; 1 comma, 2 a quotation,
  /// 3 else.
  let next: UInt64
  let previous: UInt64
  /// 0 at the sentence's start, 1 at its end, 2 between.
  let place: UInt64

  /// For each token of the sentence: how the cue's chain of heads is met (up), by which relation the token hangs below
  /// it (down), and the steps from there; `below` is the token next to the chain.
  let up: [UInt64]
  let down: [UInt64]
  let steps: [Int]
  let below: [Int]
  /// For each token of the window: commas and the like between it and the cue.
  let breaks: [Int]
  /// For each token of the window in the cue's sentence: the pattern of classes between it and the cue, long and short.
  let pattern: [UInt64]
  let shortPattern: [UInt64]
  /// Numbers of the quotations that touch the cue's sentence.
  let quotations: Set<Int>

  package init(_ view: ArticleView, _ cue: Range<Int>) {
    self.cue = cue
    sentence = view.sentence[cue.lowerBound]
    sentenceRange = view.article.sentences[sentence]
    head = view.head(of: cue)
    word = view.cueClass[head] != 10 ? view.word[head] : view.word[cue.upperBound - 1]
    cueClass = UInt64(view.cueClass[head])
    window = Self.window(view, cue, sentence)

    let after = view.word(at: cue.upperBound)
    let quotes = view.isQuoted(cue.upperBound)
    next =
      after == Words.that
      ? 1
      : after == Words.to
        ? 2 : Self.pauses.contains(after) ? 3 : Self.stops.contains(after) ? 4 : quotes ? 5 : 6
    let before = view.word(at: cue.lowerBound - 1)
    previous = before == Words.comma ? 1 : view.isQuoted(cue.lowerBound - 1) ? 2 : 3
    place =
      cue.lowerBound - sentenceRange.lowerBound < 2 ? 0 : sentenceRange.upperBound - cue.upperBound <= 2 ? 1 : 2

    (up, down, steps, below) = Self.paths(view, head, sentenceRange)
    quotations = Set(sentenceRange.lazy.map { view.quotation[$0] }.filter { $0 >= 0 })
    breaks = Self.breaks(view, cue, window)
    (pattern, shortPattern) = Self.patterns(view, cue, window, sentenceRange)
  }

  private static let pauses: Set<UInt64> = [Words.comma, Hash.string(":")]
  private static let stops: Set<UInt64> = Set([".", "?", "!"].map(Hash.string))

  // MARK: The window

  private static func window(_ view: ArticleView, _ cue: Range<Int>, _ sentence: Int) -> Range<Int> {
    let sentences = view.article.sentences
    let paragraph = view.paragraph[cue.lowerBound]
    let opening = view.paragraph[sentences[sentence].lowerBound]
    var first = sentence
    var taken = 0
    while first > 0, taken < 8 {
      let candidate = first - 1
      let isSame = view.paragraph[sentences[candidate].upperBound - 1] == paragraph
      let isNear = opening - view.paragraph[sentences[candidate].lowerBound] <= 2
      guard view.hasQuotation[candidate] && (isSame || isNear) || isSame && taken < 2 else { break }
      first = candidate
      taken += 1
    }
    var last = sentence
    taken = 0
    while last + 1 < sentences.count, taken < 25 {
      let candidate = last + 1
      let isSame = view.paragraph[sentences[candidate].lowerBound] == paragraph
      guard view.hasQuotation[candidate] || isSame && taken < 2 else { break }
      last = candidate
      taken += 1
    }
    return sentences[first].lowerBound..<sentences[last].upperBound
  }

  // MARK: Paths

  private static func paths(
    _ view: ArticleView, _ head: Int, _ range: Range<Int>
  ) -> (up: [UInt64], down: [UInt64], steps: [Int], below: [Int]) {
    var chain: [Int] = []
    var place = head
    while place >= 0, chain.count < 60 {
      chain.append(place)
      place = view.head[place]
    }
    var upHash: [UInt64] = [0]
    for step in 0..<chain.count { upHash.append(Hash.combine(upHash[step], view.relation[chain[step]])) }
    var rank = [Int](repeating: -1, count: range.count)
    for (number, token) in chain.enumerated() where range.contains(token) { rank[token - range.lowerBound] = number }
    var up = [UInt64](repeating: 99, count: range.count)
    var down = up
    var steps = [Int](repeating: 0, count: range.count)
    var below = [Int](repeating: -1, count: range.count)
    for index in range {
      var token = index
      var last = -1
      var count = 0
      while token >= 0, rank[token - range.lowerBound] < 0, count < 60 {
        last = token
        token = view.head[token]
        count += 1
      }
      let offset = index - range.lowerBound
      guard token >= 0, rank[token - range.lowerBound] >= 0 else { continue }
      up[offset] = upHash[min(3, rank[token - range.lowerBound])]
      down[offset] = last >= 0 ? view.relation[last] : 1
      steps[offset] = count
      below[offset] = last
    }
    return (up, down, steps, below)
  }

  // MARK: What lies between

  private static let breaking: Set<UInt64> = Set([",", ";", "—", "–", "--", "(", ")"].map(Hash.string))

  private static func breaks(_ view: ArticleView, _ cue: Range<Int>, _ window: Range<Int>) -> [Int] {
    var breaks = [Int](repeating: 0, count: window.count)
    var count = 0
    for index in cue.upperBound..<max(cue.upperBound, window.upperBound) {
      breaks[index - window.lowerBound] = count
      if breaking.contains(view.word[index]) { count += 1 }
    }
    count = 0
    for index in (window.lowerBound..<cue.lowerBound).reversed() {
      breaks[index - window.lowerBound] = count
      if breaking.contains(view.word[index]) { count += 1 }
    }
    return breaks
  }

  private static let separators: Set<UInt64> = breaking.union([Hash.string(":")])

  /// Coarse classes of tokens for patterns; 0 for those that patterns skip.
  private static func patternClass(_ view: ArticleView, _ index: Int) -> UInt64 {
    if view.word[index] == Words.that { return 1 }
    if view.isQuoted(index), !view.isWord[index],
      index == view.quotationStart[index] || index == view.quotationEnd[index] - 1
    {
      return 2
    }
    if separators.contains(view.word[index]) { return 3 }
    switch view.article.tokens[index].tag {
    case .CC: return 4
    case .POS: return 5
    case .WP, .possessiveWP, .WDT, .WRB: return 6
    case .VBG: return 7
    case .VBN: return 8
    case .VB, .VBD, .VBP, .VBZ, .MD: return 9
    case .IN, .TO, .RP: return 10
    case .NN, .NNS, .NNP, .NNPS, .PRP, .possessivePronoun, .PDT, .DT, .JJ, .JJR, .JJS, .CD: return 11
    default: return 0
    }
  }

  private static func patterns(
    _ view: ArticleView, _ cue: Range<Int>, _ window: Range<Int>, _ sentence: Range<Int>
  ) -> ([UInt64], [UInt64]) {
    var long = [UInt64](repeating: 0, count: window.count)
    var short = long
    func walk(_ indices: some Sequence<Int>, _ side: UInt64) {
      var (longHash, shortHash, last): (UInt64, UInt64, UInt64) = (17, 17, 0)
      var length = 0
      for index in indices {
        long[index - window.lowerBound] = Hash.combine(longHash, side)
        short[index - window.lowerBound] = Hash.combine(shortHash, side)
        let kind = patternClass(view, index)
        guard kind != 0, kind != last else { continue }
        if length < 6 { longHash = Hash.combine(longHash, kind) }
        if length < 3 { shortHash = Hash.combine(shortHash, kind) }
        length += 1
        last = kind
      }
    }
    walk((sentence.lowerBound..<cue.lowerBound).reversed(), 1)
    walk(cue.upperBound..<max(cue.upperBound, sentence.upperBound), 2)
    return (long, short)
  }
}

/// The cues of an article that are more likely than not: what a cue's neighbours are.
package struct CueMap: Sendable {
  /// The cue that each token belongs to, by number; -1 for none.
  let number: [Int]
  let bySentence: [[Range<Int>]]

  package init(_ view: ArticleView, _ cues: [CueCandidate]) {
    var number = [Int](repeating: -1, count: view.count)
    var bySentence = [[Range<Int>]](repeating: [], count: view.article.sentences.count)
    for (rank, cue) in cues.filter({ $0.probability >= 0.5 }).enumerated() {
      for index in cue.range { number[index] = rank }
      bySentence[view.sentence[cue.range.lowerBound]].append(cue.range)
    }
    self.number = number
    self.bySentence = bySentence
  }
}
