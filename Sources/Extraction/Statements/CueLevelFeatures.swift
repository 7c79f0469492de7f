/// What tells whether a cue reports anything at all, whatever its content: the cue, its surroundings, and how its word
/// and its source do elsewhere in the article.
package enum CueLevelFeatures {
  package static func collect(
    _ view: ArticleView, _ reading: CueReading, _ others: [CueReading], _ list: inout FeatureList
  ) {
    list.removeAll()
    let cue = reading.cue.range
    let head = view.head(of: cue)
    addCue(view, reading, head, &list)
    addOthers(view, reading, head, others, &list)
    for child in view.children(head) {
      let child = Int(child)
      list.add(550, view.relation[child])
      list.add(551, view.relation[child], view.cueClass(at: head))
    }
    let above = view.head[head]
    if above >= 0 {
      list.add(552, view.word[above])
      list.add(553, view.relation[head], view.cueClass(at: above))
    }
  }

  private static func addCue(_ view: ArticleView, _ reading: CueReading, _ head: Int, _ list: inout FeatureList) {
    let cue = reading.cue.range
    let word = view.word[head]
    let ownClass = view.cueClass(at: head)
    let tag = view.tag[head]
    let (before, after) = (cue.lowerBound - 1, cue.upperBound)
    list.add(500)
    list.add(501, Bins.score(Bins.logit(reading.cue.probability) * 2))
    list.add(502, Bins.score(Bins.logit(reading.contentProbability) * 2))
    list.add(
      503, Bins.score(Bins.logit(reading.cue.probability)), Bins.score(Bins.logit(reading.contentProbability)))
    list.add(504, word)
    list.add(505, ownClass)
    list.add(506, tag)
    list.add(507, ownClass, tag)
    list.add(508, view.relation[head], tag)
    list.add(509, UInt64(min(cue.count - 1, 3)))
    list.add(510, view.isQuoted(cue.lowerBound).bit)
    var phrase: UInt64 = 0
    for index in cue { phrase = Hash.combine(phrase, view.word[index]) }
    list.add(511, phrase)
    list.add(512, view.isQuoted(after).bit, view.isQuoted(before).bit)
    list.add(513, view.word(at: after))
    list.add(514, view.word(at: before))
    list.add(515, view.tag(at: after), ownClass)
    list.add(516, word, view.word(at: after))
    list.add(517, word, view.word(at: before))
    list.add(518, view.tag(at: before), tag)
    let sentence = view.sentence[cue.lowerBound]
    list.add(519, UInt64(min(sentence, 2)))
    list.add(520, view.hasQuotation[sentence].bit, view.isAllQuoted[sentence].bit)
  }

  private static func addOthers(
    _ view: ArticleView, _ reading: CueReading, _ head: Int, _ others: [CueReading], _ list: inout FeatureList
  ) {
    let cue = reading.cue.range
    let word = view.word[head]
    let sentence = view.sentence[cue.lowerBound]
    let ownSource = reading.source.isEmpty ? reading.demandedSource : reading.source
    let sourceWord = ownSource.first.flatMap { first in
      ownSource.last.map { view.word[view.head(of: first..<($0 + 1))] }
    }
    var inside: Float = 0
    var same = 0
    var strongestSame: Float = 0
    var near = 0
    var nearParagraphs = 0
    var sameSource = 0
    var strongestSource: Float = 0
    for other in others where other.cue.range != cue {
      let place = other.cue.range.lowerBound
      if other.content.contains(cue.lowerBound) { inside = max(inside, other.plausibility) }
      if view.word[view.head(of: other.cue.range)] == word {
        same += 1
        strongestSame = max(strongestSame, other.plausibility)
      }
      if view.sentence[place] == sentence, other.cue.probability >= 0.4 { near += 1 }
      if other.plausibility > 0.5, abs(view.paragraph[place] - view.paragraph[cue.lowerBound]) <= 1 {
        nearParagraphs += 1
      }
      if let sourceWord, let first = other.source.first, let last = other.source.last,
        view.word[view.head(of: first..<(last + 1))] == sourceWord
      {
        sameSource += 1
        strongestSource = max(strongestSource, other.plausibility)
      }
    }
    let own = Bins.score(Bins.logit(reading.cue.probability))
    let sameBin = same > 0 ? UInt64(strongestSame * 5) : 9
    list.add(530, UInt64(inside * 4))
    list.add(531, UInt64(inside * 4), own)
    list.add(532, UInt64(min(same, 3)))
    list.add(533, sameBin)
    list.add(534, sameBin, own)
    if sourceWord != nil { list.add(535, UInt64(min(sameSource, 3)), UInt64(strongestSource * 4)) }
    list.add(536, UInt64(reading.sourceProbability * 5))
    list.add(537, UInt64(min(nearParagraphs, 3)))
    list.add(538, UInt64(min(near, 3)))
  }
}
