/// What tells whether a token belongs to the content or the source of a given cue.
package enum RoleFeatures {
  /// What a token is in itself, on a given side of the cue; the same for all cues on that side.
  package static func collectLocal(
    _ view: ArticleView, _ cues: CueMap, _ index: Int, side: UInt64, _ list: inout FeatureList
  ) {
    let word = view.word[index]
    let tag = view.tag[index]
    list.add(1)
    list.add(2, word)
    list.add(3, view.word(at: index - 1))
    list.add(4, view.word(at: index + 1))
    list.add(5, view.word(at: index - 1), word)
    list.add(6, word, view.word(at: index + 1))
    list.add(7, view.shape[index], side)
    list.add(8, view.suffix3[index])
    list.add(9, view.isQuoted(index - 1).bit, view.isQuoted(index).bit, view.isQuoted(index + 1).bit, side)
    // Looking ahead and back: where a clause begins is often told by the next words.
    let isQuoted = view.isQuoted(index).bit
    func state(_ place: Int) -> UInt64 {
      guard cues.number.indices.contains(place) else { return 9 }
      return (cues.number[place] >= 0 ? 2 : 0) + view.isQuoted(place).bit
    }
    list.add(10, view.cueClass(at: index + 1), side, isQuoted)
    list.add(11, view.cueClass(at: index + 2), side, isQuoted)
    list.add(12, view.cueClass(at: index - 1), side, isQuoted)
    list.add(13, view.word(at: index + 1), view.cueClass(at: index + 2), side)
    list.add(14, view.word(at: index + 1), view.word(at: index + 2), side)
    list.add(15, view.word(at: index - 1), view.word(at: index - 2), side)
    list.add(16, state(index + 1), state(index + 2), state(index + 3), side)
    list.add(17, state(index - 1), state(index - 2), side)
    list.add(18, view.tag(at: index + 1), view.tag(at: index + 2), side)
    list.add(19, tag, view.tag(at: index + 1), view.tag(at: index + 2))
    list.add(20, view.tag(at: index - 1), view.tag(at: index - 2), side)
    list.add(21, tag, view.word(at: index + 1))
    list.add(22, tag, side)
    list.add(23, view.tag(at: index - 1), tag)
    list.add(24, tag, view.tag(at: index + 1))
    list.add(25, view.tag(at: index - 1), tag, view.tag(at: index + 1), side)
  }

  /// Where a token stands as seen from the cue.
  package static func collectRelative(
    _ view: ArticleView, _ cues: CueMap, _ context: CueContext, _ index: Int, _ list: inout FeatureList
  ) {
    let place = Place(view, context, index)
    addPlace(view, context, place, &list)
    if place.isQuoted == 1 { addQuotation(view, context, place, &list) }
    if place.sentenceDistance != 0 {
      addOtherSentence(view, cues, context, place, &list)
    } else {
      addSameSentence(view, cues, context, place, &list)
      addPattern(view, context, place, &list)
      addPath(view, context, place, &list)
    }
    list.add(199, view.tag[context.head], place.side, place.isQuoted, place.sentenceBin)
  }

  /// The features of a token of the cue itself.
  package static func collectCue(_ view: ArticleView, _ index: Int, _ list: inout FeatureList) {
    list.add(30)
    list.add(31, view.word[index])
  }

  private struct Place {
    let index: Int
    let side: UInt64
    let distance: Int
    let sentence: Int
    let sentenceDistance: Int
    let sentenceBin: UInt64
    let paragraphBin: UInt64
    let isQuoted: UInt64
    let breaks: UInt64

    init(_ view: ArticleView, _ context: CueContext, _ index: Int) {
      self.index = index
      side = index < context.cue.lowerBound ? 0 : 1
      distance = side == 0 ? context.cue.lowerBound - index : index - context.cue.upperBound + 1
      sentence = view.sentence[index]
      sentenceDistance = sentence - context.sentence
      sentenceBin = UInt64(max(-3, min(4, sentenceDistance)) + 10)
      let paragraphs = view.paragraph[index] - view.paragraph[context.cue.lowerBound]
      paragraphBin = UInt64(max(-2, min(3, paragraphs)) + 10)
      isQuoted = view.isQuoted(index).bit
      breaks = UInt64(min(3, context.breaks[index - context.window.lowerBound]))
    }
  }

  private static func addPlace(
    _ view: ArticleView, _ context: CueContext, _ place: Place, _ list: inout FeatureList
  ) {
    let (side, quoted, sentence) = (place.side, place.isQuoted, place.sentenceBin)
    let hasQuotation = view.hasQuotation[context.sentence].bit
    list.add(40, view.word[place.index], side, sentence, quoted)
    list.add(41, sentence, side, quoted)
    list.add(42, place.paragraphBin, quoted, sentence)
    list.add(43, Distance.bin(place.distance), side, quoted)
    list.add(44, side, quoted, hasQuotation)
    list.add(45, context.word, side)
    list.add(46, context.word, side, quoted, sentence)
    list.add(47, context.cueClass, side, quoted)
    list.add(48, context.next, side, quoted, sentence)
    list.add(49, context.previous, side, quoted, sentence)
    list.add(50, Hash.combine(context.previous, context.next), side, quoted, context.place, sentence)
    list.add(51, context.place, side, quoted, hasQuotation)
    list.add(52, place.breaks, side, quoted, sentence)
    list.add(53, place.breaks, side, context.next, context.previous)
    list.add(54, place.breaks, side, context.word)
  }

  private static func addQuotation(
    _ view: ArticleView, _ context: CueContext, _ place: Place, _ list: inout FeatureList
  ) {
    let (start, end) = (view.quotationStart[place.index], view.quotationEnd[place.index])
    let isShort = (end - start < 6).bit
    let edge: UInt64 = 1 + (place.index == start ? 0 : place.index == end - 1 ? 1 : 2) + 10 * isShort
    list.add(60, context.quotations.contains(view.quotation[place.index]).bit, edge, place.sentenceBin)
    let gap =
      end <= context.cue.lowerBound
      ? context.cue.lowerBound - end : start >= context.cue.upperBound ? start - context.cue.upperBound : 0
    list.add(61, Distance.bin(gap), place.side, isShort)
    list.add(62, min(Distance.bin(gap), 4), place.side, context.word)
    list.add(63, min(Distance.bin(gap), 5), place.side, context.previous, context.next)
    list.add(64, edge, place.side)
  }

  private static func addOtherSentence(
    _ view: ArticleView, _ cues: CueMap, _ context: CueContext, _ place: Place, _ list: inout FeatureList
  ) {
    let (side, quoted, sentence) = (place.side, place.isQuoted, place.sentenceBin)
    let quoting = view.quoting(place.sentence)
    list.add(70, UInt64(min(2, cues.bySentence[place.sentence].count)), quoting, sentence, quoted)
    list.add(71, view.isQuoted(view.article.sentences[place.sentence].lowerBound).bit, sentence, quoted)
    var allQuoted = true
    var anyQuoted = true
    var hasOtherCue = false
    let between =
      place.sentenceDistance > 0
      ? (context.sentence + 1)...place.sentence : place.sentence...(context.sentence - 1)
    for number in between {
      allQuoted = allQuoted && view.isAllQuoted[number]
      anyQuoted = anyQuoted && view.hasQuotation[number]
      hasOtherCue = hasOtherCue || !cues.bySentence[number].isEmpty
    }
    list.add(72, allQuoted.bit, sentence, quoted)
    list.add(73, anyQuoted.bit, sentence, quoted, place.paragraphBin)
    list.add(74, Hash.combine(context.next, context.previous), context.place, sentence, quoted, quoting)
    list.add(75, view.hasQuotation[context.sentence].bit, sentence, quoted, quoting)
    list.add(76, hasOtherCue.bit, sentence, quoted)
    list.add(77, hasOtherCue.bit, allQuoted.bit, side, quoted, place.paragraphBin)
    list.add(78, context.word, allQuoted.bit, hasOtherCue.bit, side, quoted)
  }

  private static func addSameSentence(
    _ view: ArticleView, _ cues: CueMap, _ context: CueContext, _ place: Place, _ list: inout FeatureList
  ) {
    let (index, side, quoted) = (place.index, place.side, place.isQuoted)
    var hasOther = false
    var between = 0
    var nearest = Int.max
    var blocking = -1
    for other in cues.bySentence[context.sentence] where other.lowerBound != context.cue.lowerBound {
      hasOther = true
      if index < other.lowerBound && other.lowerBound < context.cue.lowerBound
        || context.cue.upperBound <= other.lowerBound && other.lowerBound < index
      {
        between += 1
        if side == 1 || blocking < 0 { blocking = view.head(of: other) }
      }
      nearest = min(nearest, abs(index - other.lowerBound))
    }
    let isCue = cues.number[index] >= 0
    if hasOther {
      list.add(80, (between > 0).bit, side, quoted)
      list.add(81, UInt64(min(between, 2)), side, isCue.bit, context.next)
      list.add(82, (nearest < place.distance).bit, side, quoted)
      if blocking >= 0 { list.add(83, view.word[blocking], side) }
    } else {
      list.add(84, side)
    }
    if isCue { list.add(85) }
    if place.distance <= 3 {
      list.add(86, side, UInt64(place.distance), view.word[index])
      list.add(87, side, UInt64(place.distance), context.word)
    }
    if index == context.sentenceRange.lowerBound { list.add(88, side, quoted) }
    if index >= context.sentenceRange.upperBound - 2 { list.add(89, side) }
    list.add(90, view.cueClass(at: index), side)
    if place.breaks == 0 { list.add(91, side, view.shape[index], side == 1 ? context.previous : context.next) }
  }

  private static func addPattern(
    _ view: ArticleView, _ context: CueContext, _ place: Place, _ list: inout FeatureList
  ) {
    let (index, side, tag) = (place.index, place.side, view.tag[place.index])
    let long = context.pattern[index - context.window.lowerBound]
    let short = context.shortPattern[index - context.window.lowerBound]
    list.add(100, long)
    list.add(101, short)
    list.add(102, long, tag)
    list.add(103, short, context.word)
    list.add(104, short, context.next, context.previous)
    list.add(105, long, view.tag(at: index + 1), view.tag(at: index - 1))
    list.add(106, tag, Distance.bin(place.distance), side)
    list.add(107, tag, place.breaks, side)
    list.add(108, view.coarse(index), context.word, side)
    list.add(109, tag, context.next, side)
    list.add(110, tag, context.previous, side)
  }

  private static func addPath(
    _ view: ArticleView, _ context: CueContext, _ place: Place, _ list: inout FeatureList
  ) {
    let (index, side) = (place.index, place.side)
    let offset = index - context.sentenceRange.lowerBound
    let (up, down, below) = (context.up[offset], context.down[offset], context.below[offset])
    let path = Hash.combine(up, down)
    let isDirect = (up == 0).bit
    list.add(120, path, side)
    list.add(121, path, side, UInt64(min(context.steps[offset], 5)))
    list.add(122, path, side, context.cueClass)
    list.add(123, path, side, context.word)
    list.add(124, path, side, place.isQuoted)
    list.add(125, path, view.tag[index])
    list.add(126, up, side)
    list.add(127, down, side, isDirect)
    list.add(128, view.relation[index], side, isDirect)
    list.add(129, view.tag[context.head], path, side)
    list.add(130, path, context.next, context.previous)
    // Where the path changes, a constituent begins or ends.
    func neighbour(_ other: Int) -> (path: UInt64, below: Int) {
      if context.cue.contains(other) { return (5, -2) }
      let offset = other - context.sentenceRange.lowerBound
      return (Hash.combine(context.up[offset], context.down[offset]), context.below[offset])
    }
    if index > context.sentenceRange.lowerBound {
      let before = neighbour(index - 1)
      if before.path != path || before.below != below { list.add(131, before.path, path) } else { list.add(132) }
    }
    if index + 1 < context.sentenceRange.upperBound {
      let after = neighbour(index + 1)
      if after.path != path || after.below != below { list.add(133, path, after.path) }
    }
    let head = view.head[index]
    list.add(134, view.relation[index], view.word[index])
    list.add(135, head >= 0 ? view.tag[head] : ArticleView.outside, view.relation[index])
    if head >= 0 { list.add(136, view.relation[index], view.relation[head], side) }
    guard below >= 0 else { return }
    list.add(137, path, view.word[below])
    if index == view.leftEdge[below] { list.add(138, path, view.word[index]) }
    if index == view.rightEdge[below] { list.add(139, path, view.tag[index]) }
    list.add(140, path, view.tag[below])
    let isMarked = view.children(below).contains { view.article.tokens[Int($0)].relation == .mark }
    list.add(141, path, isMarked.bit)
  }
}
