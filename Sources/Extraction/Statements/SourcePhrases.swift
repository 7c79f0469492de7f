/// The phrases that may name who said something: none at all, what the role tagger proposes, and every noun phrase of
/// the cue's sentence outside content and quotation.
package struct SourcePhrases {
  let view: ArticleView
  let reading: CueReading
  let content: ContentCandidate

  package init(view: ArticleView, reading: CueReading, content: ContentCandidate) {
    self.view = view
    self.reading = reading
    self.content = content
  }

  private var cue: Range<Int> { reading.cue.range }

  /// The phrases as tokens; the first, empty one stands for no source.
  package func all() -> [[Int]] {
    let inside = Set(content.tokens)
    var phrases: [[Int]] = [[]]
    var seen: Set<[Int]> = []
    func offer(_ tokens: some Sequence<Int>) {
      var phrase = tokens.filter { !inside.contains($0) && !cue.contains($0) }
      while let last = phrase.last, !view.isWord[last] { phrase.removeLast() }
      while let first = phrase.first, !view.isWord[first] { phrase.removeFirst() }
      if !phrase.isEmpty, seen.insert(phrase).inserted { phrases.append(phrase) }
    }
    offer(content.source)
    offer(reading.source)
    offer(reading.demandedSource)
    for index in view.article.sentences[view.sentence[cue.lowerBound]]
    where canHead(index) && !inside.contains(index) && !cue.contains(index) {
      let token = view.article.tokens[index]
      if [.compound, .det, .nummod].contains(token.relation), token.head >= 0, !inside.contains(token.head) {
        continue
      }
      if view.isQuoted(index), !view.isQuoted(cue.lowerBound) { continue }
      let phrase = view.leftEdge[index]..<(view.rightEdge[index] + 1)
      if phrase.overlaps(cue) || phrase.count > Self.longestPhrase {
        var start = index
        while start - 1 >= phrase.lowerBound, view.head[start - 1] == index, !cue.contains(start - 1),
          !inside.contains(start - 1)
        { start -= 1 }
        offer(start..<(index + 1))
      } else {
        offer(phrase)
      }
    }
    return phrases
  }

  private static let longestPhrase = 25

  private func canHead(_ index: Int) -> Bool {
    switch view.article.tokens[index].tag {
    case .NN, .NNS, .NNP, .NNPS, .PRP, .possessivePronoun, .WP, .WDT, .DT, .CD: true
    default: false
    }
  }
}
