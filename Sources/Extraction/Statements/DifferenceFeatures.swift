/// How a candidate differs from the tagger's first choice: what it adds or takes away at either end.
enum DifferenceFeatures {
  static func add(_ ranking: RankingView, _ list: inout FeatureList) {
    guard let choice = ranking.reading.candidates.first, let oldStart = choice.words.first,
      let oldEnd = choice.words.last, let start = ranking.candidate.words.first, let end = ranking.candidate.words.last
    else { return }
    let view = ranking.view
    let side: UInt64 = oldStart < ranking.cue.lowerBound ? 0 : 1
    let loss = Bins.score(ranking.candidate.logProbability - choice.logProbability)
    let kind = ranking.kind
    let chosen = Set(choice.words)

    /// Where the head of a subtree lies, as seen from the first choice.
    func place(_ index: Int) -> UInt64 {
      let head = view.head[index]
      if head < 0 { return 0 }
      if ranking.cue.contains(head) { return 1 }
      return chosen.contains(head) ? 2 : ranking.inSource(head) ? 3 : 4
    }
    /// The mark before a token, or that it is a word.
    func markBefore(_ index: Int) -> UInt64 {
      guard index > 0 else { return 0 }
      return view.isWord[index - 1] ? 4 : view.word[index - 1]
    }

    if start != oldStart {
      // 400 where the candidate begins earlier, 410 where it begins later.
      let base: UInt64 = start < oldStart ? 400 : 410
      let (outer, inner) = (min(start, oldStart), max(start, oldStart))
      let top = ranking.largestSubtree(at: outer, startsThere: true)
      list.add(base, Bins.length(inner - outer), side, kind)
      list.add(base + 1, view.word[outer], side)
      list.add(base + 2, view.relation[top], place(top), side)
      list.add(base + 3, view.word(at: inner - 1), side)
      list.add(base + 4, view.tag(at: inner - 1), view.tag[inner], side)
      list.add(base + 5, ranking.cueWord)
      list.add(base + 6, loss)
    }
    if end != oldEnd {
      let isLonger = end > oldEnd
      let base: UInt64 = isLonger ? 420 : 430
      let (near, far) = (min(end, oldEnd), max(end, oldEnd))
      var first = near + 1
      while first < far, !view.isWord[first] { first += 1 }
      let top = ranking.largestSubtree(at: first, startsThere: true)
      let mark = markBefore(first)
      list.add(base, Bins.length(far - near), side, kind)
      list.add(base + 1, view.word[first], mark, side)
      list.add(base + 2, view.relation[top], place(top), mark, side)
      if isLonger { list.add(base + 3, place(top), (view.rightEdge[top] <= end).bit, kind) }
      list.add(base + 4, view.head[top] >= 0 ? view.word[view.head[top]] : 0, view.word[first])
      list.add(base + 5, view.tag[first], mark, side)
      list.add(base + 6, ranking.cueWord, place(top))
      list.add(base + 7, loss)
    }
    if start == oldStart, end == oldEnd {
      let difference = max(-3, min(3, ranking.candidate.words.count - choice.words.count))
      list.add(440, UInt64(difference + 10), kind)
      list.add(441, loss)
    }
  }
}
