/// The whole way from an article's tokens to its statements, speakers left out.
package struct StatementFinder: Sendable {
  package let model: ExtractionModel

  package init(model: ExtractionModel) { self.model = model }

  /// Gives the tokens their tags, heads and relations.
  package func parse(_ article: inout ParsedArticle, _ forms: [WordForm]) {
    for sentence in article.sentences {
      model.tagger.tag(sentence, forms, &article.tokens)
      model.parser.parse(sentence, forms, &article.tokens)
    }
  }

  /// What each likely cue of a parsed article reports; not yet settled among each other.
  package func choices(_ article: ParsedArticle, _ forms: [WordForm]) -> (ArticleView, [StatementChoice]) {
    let view = ArticleView(article, forms: forms, lexicon: model.lexicon)
    let cues = Self.surest(model.cues.cues(view), view)
    let map = CueMap(view, cues)
    var local = RoleTagger.LocalScores(count: view.count)
    var list = FeatureList()
    let readings = cues.map { model.roles.reading(view, map, $0, &local, &list) }
    return (view, model.ranker.choices(view, readings))
  }

  /// More words that report in one sentence are a list of words; each costs a look at all that stands around it.
  private static let mostCues = 8

  /// The cues without those of a sentence beyond its surest few.
  private static func surest(_ cues: [CueCandidate], _ view: ArticleView) -> [CueCandidate] {
    let sentences = Dictionary(grouping: cues.indices) { view.sentence[cues[$0].range.lowerBound] }
    let crowded = sentences.values.filter { $0.count > mostCues }
    guard !crowded.isEmpty else { return cues }
    let left = Set(
      crowded.flatMap { places in
        places.sorted { (-cues[$0].probability, $0) < (-cues[$1].probability, $1) }.dropFirst(mostCues)
      })
    return cues.indices.filter { !left.contains($0) }.map { cues[$0] }
  }

  /// The statements of a parsed article, long ones read in stretches; `isWanted` says which may stand.
  package func statements(
    _ article: ParsedArticle, _ forms: [WordForm], threshold: Float = StatementDecoder.bestThreshold,
    isWanted: (StatementChoice) -> Bool
  ) -> StatementDecoder.Decoded {
    var all: [StatementChoice] = []
    for stretch in Self.stretches(article) {
      let start = article.sentences[stretch.lowerBound].lowerBound
      let end = article.sentences[stretch.upperBound - 1].upperBound
      let isWhole = stretch.count == article.sentences.count
      let (_, found) = choices(isWhole ? article : article.part(stretch), isWhole ? forms : Array(forms[start..<end]))
      all += found.map { $0.moved(by: start) }
    }
    return StatementDecoder(threshold: threshold).decode(all.filter(isWanted))
  }

  /// As many tokens as the longest of newspaper articles has; what a cue reports never lies further away.
  private static let longestStretch = 6_000

  /// Sentence ranges that are not too long, cut between paragraphs where that can be.
  private static func stretches(_ article: ParsedArticle) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var start = 0
    while start < article.sentences.count {
      let first = article.sentences[start].lowerBound
      var end = start
      var border = start
      while end < article.sentences.count, article.sentences[end].upperBound - first <= longestStretch {
        end += 1
        let isBorder =
          end == article.sentences.count
          || article.tokens[article.sentences[end].lowerBound].paragraph
            != article.tokens[article.sentences[end - 1].lowerBound].paragraph
        if isBorder { border = end }
      }
      let next = end == article.sentences.count ? end : max(border, start) > start ? border : max(end, start + 1)
      stretches.append(start..<next)
      start = next
    }
    return stretches
  }
}
