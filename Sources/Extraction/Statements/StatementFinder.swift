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
    let cues = model.cues.cues(view)
    let map = CueMap(view, cues)
    var local = RoleTagger.LocalScores(count: view.count)
    var list = FeatureList()
    let readings = cues.map { model.roles.reading(view, map, $0, &local, &list) }
    return (view, model.ranker.choices(view, readings))
  }
}
