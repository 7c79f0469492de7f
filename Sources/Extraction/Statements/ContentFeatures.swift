/// What tells a right content from a wrong one, seen as a whole.
package enum ContentFeatures {
  package static func collect(_ ranking: RankingView, rank: Int, _ others: [CueReading], _ list: inout FeatureList) {
    list.removeAll()
    addWhole(ranking, rank, &list)
    let pieces = ranking.pieces
    for (number, piece) in pieces.enumerated() {
      PieceFeatures.add(ranking, piece, isFirst: number == 0, &list)
      if number > 0 { addGap(ranking, pieces[number - 1], piece, &list) }
    }
    if rank > 0 { DifferenceFeatures.add(ranking, &list) }
    addQuotations(ranking, &list)
    addRest(ranking, &list)
    OtherCueFeatures.add(ranking, others, &list)
    addSource(ranking, &list)
    addCuts(ranking, &list)
  }

  private static func addWhole(_ ranking: RankingView, _ rank: Int, _ list: inout FeatureList) {
    let kind = ranking.kind
    let candidate = ranking.candidate
    let first = ranking.reading.candidates.first?.logProbability ?? 0
    let length = Bins.length(ranking.wordCount)
    var runs = 0
    var last = -2
    for index in candidate.tokens {
      if index != last + 1 { runs += 1 }
      last = index
    }
    list.add(200, kind)
    list.add(201, length, kind)
    list.add(202, UInt64(min(runs, 4)), kind)
    list.add(203, ranking.cueWord, kind)
    list.add(204, ranking.cueWord, length)
    list.add(205, UInt64(min(rank, 4)), candidate.isVariant.bit)
    list.add(206, Bins.score(candidate.logProbability * 1.5))
    list.add(207, Bins.score((candidate.logProbability - first) * 2), kind)
  }

  private static func addGap(
    _ ranking: RankingView, _ before: Range<Int>, _ piece: Range<Int>, _ list: inout FeatureList
  ) {
    let view = ranking.view
    let last = before.upperBound - 1
    // What stands between: a set of cue, source, marks, quoted and plain words.
    var between: UInt64 = 0
    for index in before.upperBound..<piece.lowerBound {
      between |=
        ranking.cue.contains(index)
        ? 1 : ranking.inSource(index) ? 2 : !view.isWord[index] ? 4 : view.isQuoted(index) ? 8 : 16
    }
    let sentences = view.sentence[piece.lowerBound] - view.sentence[last]
    let paragraphs = view.paragraph[piece.lowerBound] - view.paragraph[last]
    list.add(210, between, ranking.kind)
    list.add(211, UInt64(min(sentences, 3)), between)
    list.add(212, UInt64(min(paragraphs, 2)))
  }

  private static func addQuotations(_ ranking: RankingView, _ list: inout FeatureList) {
    let view = ranking.view
    var seen: Set<Int> = []
    for index in ranking.candidate.tokens where view.quotation[index] >= 0 {
      guard seen.insert(view.quotation[index]).inserted else { continue }
      var all = 0
      var inside = 0
      for place in view.quotationStart[index]..<view.quotationEnd[index] where view.isWord[place] {
        all += 1
        inside += ranking.inContent(place) ? 1 : 0
      }
      list.add(220, inside == all ? 2 : inside * 2 >= all ? 1 : 0, ranking.kind)
    }
    var left: Set<Int> = []
    for index in view.article.sentences[ranking.sentence]
    where view.quotation[index] >= 0 && view.isWord[index] && !seen.contains(view.quotation[index]) {
      left.insert(view.quotation[index])
    }
    for index in ranking.cue { left.remove(view.quotation[index]) }
    list.add(221, UInt64(min(left.count, 2)), ranking.kind)
  }

  /// The words of the cue's sentence that are neither content nor source.
  private static func addRest(_ ranking: RankingView, _ list: inout FeatureList) {
    let view = ranking.view
    let range = view.article.sentences[ranking.sentence]
    var before = 0
    var after = 0
    for index in range where view.isWord[index] && !ranking.inContent(index) && !ranking.inSource(index) {
      if index < ranking.cue.lowerBound { before += 1 }
      if index >= ranking.cue.upperBound { after += 1 }
    }
    list.add(230, Bins.length(after), ranking.kind)
    list.add(231, Bins.length(before), ranking.kind)
    list.add(232, Bins.length(after), ranking.cueWord)
  }

  private static func addSource(_ ranking: RankingView, _ list: inout FeatureList) {
    let view = ranking.view
    guard let first = ranking.candidate.source.first, let last = ranking.candidate.source.last else {
      list.add(250, ranking.kind)
      return list.add(251, ranking.cueWord)
    }
    let isBefore = last < ranking.cue.lowerBound
    let gap = isBefore ? ranking.cue.lowerBound - last - 1 : max(0, first - ranking.cue.upperBound)
    let head = view.head(of: first..<(last + 1))
    let hangs = (view.head[head] == ranking.cueHead).bit
    list.add(252, Bins.length(gap), isBefore.bit, ranking.kind)
    list.add(253, view.relation[head], hangs)
    list.add(254, view.tag[head], ranking.kind)
    list.add(255, view.relation[head], hangs, view.tag[ranking.cueHead])
    list.add(256, view.word[head])
  }

  /// Dependents of the content's words that it leaves out.
  private static func addCuts(_ ranking: RankingView, _ list: inout FeatureList) {
    let view = ranking.view
    var cuts = 0
    for index in ranking.candidate.tokens where view.isWord[index] {
      for child in view.children(index) {
        let child = Int(child)
        guard view.isWord[child], !ranking.inContent(child), !ranking.cue.contains(child), !ranking.inSource(child)
        else {
          continue
        }
        cuts += 1
        list.add(260, view.relation[child], view.coarse(index))
        list.add(261, view.relation[child], (child < index).bit, ranking.kind)
      }
    }
    list.add(262, UInt64(min(cuts, 4)), ranking.kind)
  }
}
