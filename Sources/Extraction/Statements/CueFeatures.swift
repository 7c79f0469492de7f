/// What tells that a word reports a statement: the word and its neighbours, its place in the tree, quotations nearby.
package enum CueFeatures {
  package static func collect(_ view: ArticleView, _ index: Int, _ list: inout FeatureList) {
    list.removeAll()
    addWords(view, index, &list)
    addQuotations(view, index, &list)
    addNearbyCues(view, index, &list)
    addTags(view, index, &list)
    addTree(view, index, &list)
    addCueAbove(view, index, &list)
  }

  private static func addWords(_ view: ArticleView, _ index: Int, _ list: inout FeatureList) {
    let word = view.word[index]
    let (before, after) = (view.word(at: index - 1), view.word(at: index + 1))
    let own = view.cueClass(at: index)
    list.add(1)
    list.add(2, word)
    list.add(3, before)
    list.add(4, after)
    list.add(5, view.word(at: index - 2))
    list.add(6, view.word(at: index + 2))
    list.add(7, before, word)
    list.add(8, word, after)
    list.add(9, before, word, after)
    list.add(10, view.suffix3[index])
    list.add(11, view.suffix2[index])
    list.add(12, view.shape[index])
    list.add(13, view.shape(at: index - 1))
    list.add(14, view.shape(at: index + 1))
    list.add(15, index > 0 ? view.suffix3[index - 1] : ArticleView.outside)
    list.add(16, own)
    list.add(17, view.cueClass(at: index - 1))
    list.add(18, view.cueClass(at: index + 1))
    list.add(19, view.cueClass(at: index - 2))
    list.add(20, view.cueClass(at: index + 2))
    list.add(21, own, after)
    list.add(22, view.cueClass(at: index - 1), word)
    list.add(23, view.cueClass(at: index - 1), own, view.cueClass(at: index + 1))
  }

  private static func addQuotations(_ view: ArticleView, _ index: Int, _ list: inout FeatureList) {
    let sentence = view.sentence[index]
    let range = view.article.sentences[sentence]
    let isQuoted = view.isQuoted(index).bit
    var place: UInt64 = 0
    if view.isQuoted(index) {
      let (start, end) = (view.quotationStart[index], view.quotationEnd[index])
      let length: UInt64 = end - start < 6 ? 0 : end - start < 12 ? 1 : 2
      place = 1 + (index == start ? 0 : index == end - 1 ? 1 : 2) + 10 * length
    }
    list.add(30, place)
    list.add(31, isQuoted, view.cueClass(at: index))
    list.add(32, view.isQuoted(index - 1).bit, isQuoted, view.isQuoted(index + 1).bit)
    list.add(33, view.quoting(sentence), isQuoted)
    list.add(34, view.quoting(sentence - 1), view.quoting(sentence), view.quoting(sentence + 1), isQuoted)
    let start = range.lowerBound
    let opensParagraph = start == 0 || view.paragraph[start] != view.paragraph[start - 1]
    list.add(35, opensParagraph.bit, isQuoted, view.sentenceCueClass[sentence])
    list.add(36, (index == start).bit, (index >= range.upperBound - 2).bit)
    list.add(37, Distance.bin(index - start), view.sentenceCueClass[sentence])
    list.add(38, view.sentenceCueClass[sentence], view.cueClass(at: index))
  }

  private static func addNearbyCues(_ view: ArticleView, _ index: Int, _ list: inout FeatureList) {
    let (left, right) = (view.cueLeft[index], view.cueRight[index])
    let leftClass = left >= 0 ? UInt64(view.cueClass[left]) : 20
    let rightClass = right >= 0 ? UInt64(view.cueClass[right]) : 20
    list.add(40, leftClass, left >= 0 ? Distance.bin(index - left) : 9)
    list.add(41, rightClass, right >= 0 ? Distance.bin(right - index) : 9)
    list.add(42, left >= 0 ? view.word[left] : 0)
    list.add(43, right >= 0 ? view.word[right] : 0)
    list.add(44, leftClass, rightClass, view.isQuoted(index).bit)
    if left >= 0 {
      var that: UInt64 = 0
      var commas: UInt64 = 0
      for place in (left + 1)..<(index + 1) {
        if view.word[place] == Words.that { that = place == left + 1 ? 2 : max(that, 1) }
        if place < index, view.word[place] == Words.comma { commas = min(2, commas + 1) }
      }
      list.add(45, that, commas, leftClass)
      list.add(46, view.word[left], view.word(at: left + 1))
    }
    if right >= 0 {
      var commas: UInt64 = 0
      for place in (index + 1)..<max(index + 1, right) where view.word[place] == Words.comma {
        commas = min(2, commas + 1)
      }
      list.add(47, commas, rightClass, min(Distance.bin(right - index), 5))
    }
  }

  private static func addTags(_ view: ArticleView, _ index: Int, _ list: inout FeatureList) {
    let tag = view.tag[index]
    let (before, after) = (view.tag(at: index - 1), view.tag(at: index + 1))
    list.add(50, tag)
    list.add(51, before)
    list.add(52, after)
    list.add(53, view.tag(at: index - 2))
    list.add(54, view.tag(at: index + 2))
    list.add(55, before, tag)
    list.add(56, tag, after)
    list.add(57, before, tag, after)
    list.add(58, view.tag(at: index - 2), before, tag)
    list.add(59, tag, after, view.tag(at: index + 2))
    list.add(60, tag, view.cueClass(at: index))
    list.add(61, tag, view.isQuoted(index).bit)
    list.add(62, tag, view.word(at: index + 1))
    list.add(63, tag, view.word(at: index - 1))
    list.add(64, tag, view.word[index])
  }

  private static func addTree(_ view: ArticleView, _ index: Int, _ list: inout FeatureList) {
    let head = view.head[index]
    let relation = view.relation[index]
    let headTag = head >= 0 ? view.tag[head] : ArticleView.outside
    let headWord = head >= 0 ? view.word[head] : ArticleView.outside
    let headClass = head >= 0 ? view.cueClass(at: head) : ArticleView.outside + 20
    let own = view.cueClass(at: index)
    list.add(70, relation)
    list.add(71, headTag)
    list.add(72, headWord)
    list.add(73, headClass, relation)
    list.add(74, headClass, relation, view.tag[index])
    list.add(75, relation, own)

    // The set of relations below, and of those that make a clause.
    var seen: UInt64 = 0
    var all: UInt64 = 0
    var clause: UInt64 = 0
    for child in view.children(index) {
      let child = Int(child)
      let kind = view.article.tokens[child].relation
      let bit = UInt64(1) << UInt64(kind.rawValue)
      if telling.contains(kind), seen & bit == 0 {
        seen |= bit
        all &+= Hash.mix(view.relation[child])
        if clausal.contains(kind) { clause &+= Hash.mix(view.relation[child]) }
      }
      guard argument.contains(kind) else { continue }
      list.add(79, view.relation[child], view.coarse(child), (child < index).bit, own)
      if kind == .nsubj || kind == .possessive {
        list.add(80, view.relation[child], view.tag[child], view.shape[child])
      }
      for grandchild in view.children(child) {
        let grandchild = Int(grandchild)
        if view.word[grandchild] == Words.that { list.add(81, view.relation[child], own) }
        if kind == .nmod, view.article.tokens[grandchild].relation == .case {
          list.add(82, view.word[grandchild], own)
        }
      }
    }
    list.add(76, all)
    list.add(77, clause, own, view.coarse(index))
    list.add(78, clause, view.word[index])
    if head >= 0 {
      let above = view.head[head]
      list.add(83, view.relation[head], relation, above >= 0 ? view.cueClass(at: above) : ArticleView.outside + 20)
    }
    var path: UInt64 = 0
    var place = index
    for _ in 0..<4 where place >= 0 {
      path = Hash.combine(path, view.relation[place])
      place = view.head[place]
    }
    list.add(84, path)
  }

  private static func addCueAbove(_ view: ArticleView, _ index: Int, _ list: inout FeatureList) {
    let (head, child, steps) = view.cueAbove[index]
    guard head >= 0 else { return list.add(90, view.sentenceCueClass[view.sentence[index]]) }
    let relation = view.relation[child]
    let side = (index < head).bit
    list.add(91, relation, side, view.cueClass(at: head))
    list.add(92, relation, side, view.word[head])
    list.add(93, relation, side, UInt64(min(steps, 4)))
    list.add(94, relation, side, view.isQuoted(index).bit)
    list.add(95, relation, side, view.tag[index])
    if index == view.leftEdge[child] { list.add(96, relation, side, view.word[index]) }
    if index == view.rightEdge[child] { list.add(97, relation, side) }
  }

  private static let telling: Set<Relation> = [
    .nsubj, .ccomp, .xcomp, .dobj, .mark, .nmod, .nsubjpass, .auxpass, .neg, .aux, .cop, .advcl, .parataxis, .dep,
    .iobj, .case, .acl,
  ]
  private static let clausal: Set<Relation> = [.nsubj, .ccomp, .xcomp, .dobj, .parataxis, .nsubjpass]
  private static let argument: Set<Relation> = [
    .ccomp, .xcomp, .dobj, .nmod, .dep, .parataxis, .acl, .nsubj, .possessive,
  ]
}

/// Distances and counts as the models see them: exact when small, then in growing bins.
enum Distance {
  /// 0 to 3, 4-6, 7-12, 13-24, more.
  @inline(__always)
  static func bin(_ distance: Int) -> UInt64 {
    switch distance {
    case ..<4: UInt64(max(0, distance))
    case ..<7: 4
    case ..<13: 5
    case ..<25: 6
    default: 7
    }
  }
}

/// Hashes of words that features name.
enum Words {
  static let that = Hash.string("that")
  static let comma = Hash.string(",")
  static let to = Hash.string("to")
}
