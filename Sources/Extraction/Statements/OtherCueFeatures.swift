/// What the other cues nearby tell of a content: “said it was late and warned of ice” are two statements, not one.
enum OtherCueFeatures {
  static func add(_ ranking: RankingView, _ others: [CueReading], _ list: inout FeatureList) {
    let view = ranking.view
    var inside = 0
    var outside = 0
    var overlapping = 0
    var strongest: Float = 0
    var inner: CueReading?
    var next: CueReading?
    let last = ranking.candidate.words.last ?? -1
    for other in others where other.cue.range != ranking.cue {
      let start = other.cue.range.lowerBound
      if ranking.inContent(start) {
        if other.cue.probability >= 0.5 {
          inside += 1
          strongest = max(strongest, other.plausibility)
        }
        if other.plausibility > inner?.plausibility ?? 0.1 { inner = other }
      } else if other.cue.probability >= 0.3, view.sentence[start] == ranking.sentence {
        outside += 1
      }
      if start > last, start - last <= Self.nearby, view.sentence[start] == view.sentence[max(0, last)], next == nil,
        other.plausibility > 0.1
      {
        next = other
      }
      if other.plausibility > 0.4, !ranking.inContent(start) {
        let shared = other.content.count { ranking.inContent($0) }
        if shared * 2 > ranking.wordCount { overlapping += 1 }
      }
    }
    list.add(240, UInt64(min(inside, 2)), ranking.kind)
    list.add(241, UInt64(strongest * 3), ranking.kind)
    list.add(242, UInt64(min(outside, 2)), ranking.kind)
    list.add(243, UInt64(min(overlapping, 2)), ranking.kind)
    if let inner { addInner(ranking, inner, &list) }
    if let next { addNext(ranking, next, &list) }
  }

  /// How many tokens after a content's end a cue is still its neighbour: a conjunction, a pronoun, an adverb.
  private static let nearby = 5

  /// The most plausible cue inside the content: a report within the report, or a second one of the same speaker?
  private static func addInner(_ ranking: RankingView, _ inner: CueReading, _ list: inout FeatureList) {
    let view = ranking.view
    let start = inner.cue.range.lowerBound
    let head = view.head(of: inner.cue.range)
    let strength = UInt64(inner.plausibility * 4)
    let hold = ranking.headPlace(head)
    let source = sourcePlace(ranking, inner)
    list.add(270, hold, view.relation[head], strength)
    list.add(271, source, view.relation[head], strength)
    list.add(272, source, hold, ranking.kind)
    list.add(273, view.word(at: start - 1), view.tag[head])
    list.add(274, view.tag[ranking.cueHead], view.tag[head], hold)
    list.add(275, view.word[head], source)
    list.add(276, Bins.length(start - (ranking.candidate.words.first ?? start)), source, strength)
    list.add(277, ranking.cueWord, source, strength)
  }

  /// The cue right after the content's end.
  private static func addNext(_ ranking: RankingView, _ next: CueReading, _ list: inout FeatureList) {
    let view = ranking.view
    let last = ranking.candidate.words.last ?? 0
    let head = view.head(of: next.cue.range)
    let strength = UInt64(next.plausibility * 4)
    let source = sourcePlace(ranking, next)
    list.add(280, view.word(at: last + 1), UInt64(next.cue.range.lowerBound - last), strength)
    list.add(281, ranking.headPlace(head), view.relation[head], source)
    list.add(282, view.tag[ranking.cueHead], view.tag[head], view.word(at: last + 1))
    list.add(283, source, strength, ranking.kind)
  }

  /// Where another cue has its source: 0 none, 1 in this content, 2 this cue's own, 3 before this cue, 4 elsewhere.
  private static func sourcePlace(_ ranking: RankingView, _ other: CueReading) -> UInt64 {
    let source = other.source.isEmpty ? other.demandedSource : other.source
    guard let first = source.first else { return 0 }
    if ranking.inContent(first) { return 1 }
    if ranking.reading.source.contains(first) || ranking.reading.demandedSource.contains(first) { return 2 }
    return first < ranking.cue.lowerBound ? 3 : 4
  }
}
