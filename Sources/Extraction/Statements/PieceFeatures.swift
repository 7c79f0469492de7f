/// The borders of one piece of a content: what stands before and behind it, and how it fits the tree.
enum PieceFeatures {
  /// What a border is like: the sentence's, the cue, the source, a word, “that”, or a mark (by its own hash).
  private enum Border {
    static let sentence: UInt64 = 1
    static let cue: UInt64 = 2
    static let source: UInt64 = 3
    static let word: UInt64 = 4
    static let that: UInt64 = 5
  }

  static func add(_ ranking: RankingView, _ piece: Range<Int>, isFirst: Bool, _ list: inout FeatureList) {
    let view = ranking.view
    let (start, end) = (piece.lowerBound, piece.upperBound - 1)
    let side: UInt64 = end < ranking.cue.lowerBound ? 0 : 1
    let edge = Edge(ranking, piece, side: side, order: isFirst ? 0 : 1)
    let before = before(ranking, start)
    let after = after(ranking, end)
    let kind = ranking.kind
    list.add(300, before, edge.order, side, kind)
    list.add(301, after, edge.order, side, kind)
    list.add(302, before, after, side)
    list.add(303, before, after, side, Bins.length(piece.count))
    list.add(304, ranking.cueWord, before)
    list.add(305, ranking.cueWord, after)
    addAfter(edge, after, &list)
    addBefore(edge, before, &list)

    // First and last words.
    list.add(330, view.tag[start], edge.order, side)
    list.add(331, view.tag[end], edge.order, side)
    list.add(332, view.word[start], side)
    list.add(333, view.word[end], side)
    list.add(334, ranking.cueWord, view.tag[start], side)
    list.add(335, ranking.cueWord, view.word[start])
    list.add(336, view.tag[start], view.tag(at: start + 1), side)
    list.add(337, view.tag[end], after, side)
    addSubtrees(edge, &list)
    addHeads(edge, &list)
    addInside(edge, &list)
  }

  private struct Edge {
    let ranking: RankingView
    let piece: Range<Int>
    let side: UInt64
    let order: UInt64
    var view: ArticleView { ranking.view }
    var start: Int { piece.lowerBound }
    var end: Int { piece.upperBound - 1 }

    init(_ ranking: RankingView, _ piece: Range<Int>, side: UInt64, order: UInt64) {
      self.ranking = ranking
      self.piece = piece
      self.side = side
      self.order = order
    }
  }

  private static func before(_ ranking: RankingView, _ start: Int) -> UInt64 {
    let view = ranking.view
    if start == view.article.sentences[view.sentence[start]].lowerBound { return Border.sentence }
    let index = start - 1
    if ranking.cue.contains(index) { return Border.cue }
    if ranking.inSource(index) { return Border.source }
    if view.isWord[index] { return view.word[index] == Words.that ? Border.that : Border.word }
    return view.word[index]
  }

  private static func after(_ ranking: RankingView, _ end: Int) -> UInt64 {
    let view = ranking.view
    let index = end + 1
    if index >= view.count || view.sentence[index] != view.sentence[end] { return Border.sentence }
    if ranking.cue.contains(index) { return Border.cue }
    if ranking.inSource(index) { return Border.source }
    return view.isWord[index] ? Border.word : view.word[index]
  }

  private static let pauses: Set<UInt64> = Set([",", ";", "-", "—", "–", "--"].map(Hash.string))

  private static func addAfter(_ edge: Edge, _ border: UInt64, _ list: inout FeatureList) {
    let (view, ranking, side, kind) = (edge.view, edge.ranking, edge.side, edge.ranking.kind)
    let next = edge.end + 1
    if border == Border.word {
      let top = ranking.largestSubtree(at: next, startsThere: true)
      let place = ranking.headPlace(top, beside: edge.piece)
      list.add(306, view.word[next], side)
      list.add(307, view.tag[next], side, edge.order)
      list.add(308, view.tag[edge.end], view.tag[next], side)
      list.add(309, ranking.cueWord, view.tag[next])
      list.add(310, view.relation[next], side, kind)
      list.add(311, view.relation[top], view.tag[top], side)
      list.add(312, place, view.relation[top], side, kind)
      list.add(313, place, Bins.length(view.rightEdge[top] - view.leftEdge[top] + 1), side)
      list.add(314, place, view.word[next], side)
    }
    if pauses.contains(border) {
      let word = min(edge.end + 2, view.count - 1)
      let top = ranking.largestSubtree(at: word, startsThere: true)
      let place = ranking.headPlace(top, beside: edge.piece)
      list.add(315, view.word[word], side)
      list.add(316, view.tag[word], side, kind)
      list.add(317, view.isQuoted(word).bit, side, kind)
      list.add(318, place, view.relation[top], side)
      list.add(319, place, view.relation[top], view.tag[word], side, kind)
      list.add(320, place, ranking.cueWord)
    }
  }

  private static func addBefore(_ edge: Edge, _ border: UInt64, _ list: inout FeatureList) {
    let (view, ranking, side) = (edge.view, edge.ranking, edge.side)
    let previous = edge.start - 1
    if border == Border.word || border == Border.that {
      list.add(321, view.word[previous], side)
      list.add(322, view.tag[previous], view.tag[edge.start], side)
      list.add(323, ranking.cueWord, view.tag[previous])
      list.add(324, view.relation[previous], side, ranking.kind)
    }
    if border == Words.comma {
      list.add(325, view.word(at: previous - 1), side)
      list.add(326, ranking.cue.contains(previous - 1).bit, ranking.inSource(previous - 1).bit, side)
    }
  }

  private static func addSubtrees(_ edge: Edge, _ list: inout FeatureList) {
    let (view, ranking, side, kind) = (edge.view, edge.ranking, edge.side, edge.ranking.kind)
    let first = ranking.largestSubtree(at: edge.start, startsThere: true)
    let place = ranking.headPlace(first)
    let right = view.rightEdge[first]
    list.add(340, view.relation[first], view.tag[first], side, edge.order)
    list.add(341, place, view.relation[first], side, kind)
    list.add(342, place, right == edge.end ? 0 : right < edge.end ? 1 : 2, side, kind, view.relation[first])
    let last = ranking.largestSubtree(at: edge.end, startsThere: false)
    let left = view.leftEdge[last]
    list.add(343, view.relation[last], view.tag[last], side, edge.order)
    list.add(344, left == edge.start ? 0 : left < edge.start ? 1 : 2, side, kind)
  }

  /// The words whose heads lie outside the piece.
  private static func addHeads(_ edge: Edge, _ list: inout FeatureList) {
    let (view, ranking, side, kind) = (edge.view, edge.ranking, edge.side, edge.ranking.kind)
    var count = 0
    for index in edge.piece where view.isWord[index] && !edge.piece.contains(view.head[index]) {
      count += 1
      let head = view.head[index]
      let place: UInt64 =
        head < 0
        ? 0
        : ranking.cue.contains(head) ? 1 : ranking.inContent(head) ? 2 : ranking.inSource(head) ? 3 : 4
      let right = view.rightEdge[index]
      let left = view.leftEdge[index]
      list.add(350, place, view.relation[index], view.coarse(index), side)
      list.add(351, place, view.relation[index], ranking.cueWord)
      list.add(
        352, place, view.relation[index], right == edge.end ? 0 : right < edge.end ? 1 : 2,
        left == edge.start ? 0 : left < edge.start ? 1 : 2, kind)
      if place == 4 {
        let isSister = view.head[ranking.cueHead] == head
        list.add(
          353, view.relation[index], side,
          isSister ? 0 : view.article.tokens[head].relation == .root ? 1 : 2)
      }
    }
    list.add(354, UInt64(min(count, 4)), side, kind)
  }

  private static func addInside(_ edge: Edge, _ list: inout FeatureList) {
    let (view, ranking, side, kind) = (edge.view, edge.ranking, edge.side, edge.ranking.kind)
    var commas = 0
    var hasSubject = false
    var hasVerb = false
    for index in edge.piece {
      if view.word[index] == Words.comma { commas += 1 }
      let token = view.article.tokens[index]
      hasSubject = hasSubject || token.relation.isSubject
      hasVerb = hasVerb || token.tag.isVerb || token.tag == .MD
    }
    list.add(360, UInt64(min(commas, 3)), side)
    list.add(361, hasSubject.bit, hasVerb.bit, side, kind)
    list.add(362, hasSubject.bit, hasVerb.bit, ranking.cueWord)
    list.add(363, UInt64(min(view.sentence[edge.end] - view.sentence[edge.start], 3)), kind)
    guard edge.piece.count > 2 else { return }
    for index in (edge.start + 1)..<edge.end where !view.isQuoted(index) {
      let tag = view.article.tokens[index].tag
      if view.word[index] == Words.comma {
        list.add(364, view.word[index + 1])
        list.add(365, view.tag[index + 1], kind)
        let top = ranking.largestSubtree(at: index + 1, startsThere: true)
        list.add(366, ranking.headPlace(top), view.relation[top])
      } else if tag == .IN || tag == .CC || tag == .WDT || tag == .WP || tag == .WRB || tag == .possessiveWP {
        list.add(367, view.word[index], kind)
        let head = view.head[index]
        if head >= 0 { list.add(368, view.word[index], ranking.headPlace(head)) }
      }
    }
  }
}
