/// What tells whether a phrase names the source: its path to the cue in the tree, distance, side, head and neighbours.
package struct SourceFeatures {
  let view: ArticleView
  let reading: CueReading
  let content: ContentCandidate
  private let cue: Range<Int>
  private let cueHead: Int
  private let cueWord: UInt64
  private let kind: UInt64
  private let inside: Set<Int>
  /// The cue and what it hangs on, upwards.
  private let chain: [Int]

  package init(_ view: ArticleView, _ reading: CueReading, _ content: ContentCandidate) {
    self.view = view
    self.reading = reading
    self.content = content
    cue = reading.cue.range
    cueHead = view.head(of: cue)
    cueWord = view.word[cueHead]
    inside = Set(content.tokens)
    var words = 0
    var quoted = 0
    for index in content.tokens where view.isWord[index] {
      words += 1
      quoted += view.isQuoted(index) ? 1 : 0
    }
    kind = quoted == 0 ? 0 : quoted == words ? 1 : 2
    var chain: [Int] = []
    var token = cueHead
    while token >= 0, chain.count < 30 {
      chain.append(token)
      token = view.head[token]
    }
    self.chain = chain
  }

  package func collect(_ phrase: [Int], _ list: inout FeatureList) {
    list.removeAll()
    guard let first = phrase.first, let last = phrase.last else { return addNone(&list) }
    addAgreement(phrase, &list)
    addPhrase(first, last, phrase.count, &list)
  }

  private func addNone(_ list: inout FeatureList) {
    let probability = reading.sourceProbability
    let token = view.article.tokens[cueHead]
    let hasSubject = view.children(cueHead).contains { view.article.tokens[Int($0)].relation == .nsubj }
    list.add(600)
    list.add(601, kind)
    list.add(602, cueWord)
    list.add(603, UInt64(probability * 8))
    list.add(604, content.source.isEmpty.bit, reading.source.isEmpty.bit, UInt64(probability * 4))
    list.add(605, view.relation[cueHead], view.tag[cueHead])
    list.add(606, UInt64(min(cue.count, 4)))
    list.add(607, hasSubject.bit, view.tag[cueHead])
    list.add(608, view.tag(at: cue.lowerBound - 1))
    list.add(
      609, (cue.lowerBound == view.article.sentences[token.sentence].lowerBound).bit, view.tag[cue.lowerBound])
    list.add(610, token.head >= 0 ? view.word[token.head] : 0)
    list.add(611, token.head >= 0 ? view.relation[token.head] : 0, view.relation[cueHead])
  }

  /// Whether the taggers chose the same phrase, or one that shares a word.
  private func addAgreement(_ phrase: [Int], _ list: inout FeatureList) {
    let words = Set(phrase)
    let isContentSource = (phrase == content.source).bit
    let isDemanded = (phrase == reading.demandedSource).bit
    let isBest = (phrase == reading.source).bit
    let sharesContentSource = content.source.contains(where: words.contains).bit
    let sharesDemanded = reading.demandedSource.contains(where: words.contains).bit
    let probability = reading.sourceProbability
    list.add(620, isContentSource, isDemanded, isBest)
    list.add(621, sharesContentSource, sharesDemanded, UInt64(probability * 8))
    list.add(622, sharesContentSource, sharesDemanded, content.source.isEmpty.bit)
    list.add(623, isContentSource, isDemanded, UInt64(probability * 4))
  }

  private func addPhrase(_ first: Int, _ last: Int, _ count: Int, _ list: inout FeatureList) {
    let head = view.head(of: first..<(last + 1))
    let path = path(from: head)
    let side: UInt64 = last < cue.lowerBound ? 0 : 1
    let distance =
      last < cue.lowerBound ? cue.lowerBound - last : first >= cue.upperBound ? first - cue.upperBound + 1 : 0
    let tag = view.tag[head]
    let relation = view.relation[head]
    let isSame = view.sentence[head] == view.sentence[cue.lowerBound]
    list.add(630, path)
    list.add(631, path, kind)
    list.add(632, path, cueWord)
    list.add(633, path, tag)
    list.add(634, path, view.tag[cueHead])
    list.add(635, Bins.length(distance), side)
    list.add(636, Bins.length(distance), side, kind)
    list.add(637, Bins.length(distance), side, tag)
    list.add(638, view.word[head])
    list.add(639, tag, side)
    list.add(640, relation, side)
    list.add(641, Bins.length(count))
    var (nouns, verbs, commas, inContent) = (0, 0, 0, 0)
    let start = min(last, cue.upperBound - 1) + 1
    for index in start..<max(start, max(first, cue.lowerBound)) {
      let token = view.article.tokens[index]
      nouns += token.tag.isNoun ? 1 : 0
      verbs += token.tag.isVerb ? 1 : 0
      commas += view.word[index] == Words.comma ? 1 : 0
      inContent += inside.contains(index) ? 1 : 0
    }
    list.add(642, UInt64(min(nouns, 3)), UInt64(min(verbs, 2)), UInt64(min(commas, 2)), side)
    list.add(643, (inContent > 0).bit, side, kind)
    list.add(644, view.word(at: first - 1), side)
    list.add(645, view.word(at: last + 1), side)
    list.add(646, view.article.tokens[head].isCapitalized.bit, tag, relation)
    list.add(
      647, view.article.tokens[head].relation.isSubject.bit, (view.head[head] == cueHead).bit, isSame.bit)
    list.add(648, cueWord, side, relation)
  }

  /// The relations up from the phrase to the chain above the cue, and down from there.
  private func path(from head: Int) -> UInt64 {
    guard view.sentence[head] == view.sentence[cue.lowerBound] else { return 1 }
    var path: UInt64 = 3
    var token = head
    for _ in 0..<6 where token >= 0 {
      if let meeting = chain.firstIndex(of: token) {
        for step in chain.prefix(min(meeting, 4)) { path = Hash.combine(path, view.relation[step], 2) }
        return path
      }
      path = Hash.combine(path, view.relation[token], 1)
      token = view.head[token]
    }
    return 2
  }
}
