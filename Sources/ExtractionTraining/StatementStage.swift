import Claims
import Extraction

/// Cue tagger, role tagger and rankers, each trained on what the stage before it makes of articles unknown to it.
struct StatementStage: Sendable {
  let tables: [ModelFile.Section: [UInt8]]
  let numbers: [ModelFile.Section: [Float]]

  init(_ articles: [TrainingArticle], silver: [SilverParse], grammar: GrammarStage) {
    let folds = GrammarStage.folds
    let foldOf = Dictionary(silver.enumerated().map { ($1.id, $0 % folds) }, uniquingKeysWith: { first, _ in first })
    let parsed = inParallel(articles.count) { index in
      grammar.grammars[foldOf[articles[index].id] ?? 0].parsed(ParsedArticle(lines: articles[index].text))
    }
    let empty = CueLexicon(.kept(WeightTable.bytes([], classCount: 1)))
    var prepared = zip(articles, parsed).map { PreparedArticle($0, $1, lexicon: empty) }
    let counts = CueCounts(prepared)
    for index in prepared.indices { prepared[index].view.setCueClasses(counts.classes(of: prepared[index])) }
    Progress.note("articles parsed")

    let cueTraining = CueTraining(prepared)
    let cues = cueTraining.honestCues(folds: folds)
    let cueTagger = cueTraining.tagger()
    let roleTraining = RoleTraining(prepared, cues: cues)
    let readings = roleTraining.honestReadings(folds: folds)
    let roleTagger = roleTraining.tagger()
    let ranking = RankingTraining(prepared, readings: readings)
    let contents = ranking.contents()
    tables = [
      .cueLexicon: counts.table, .cues: cueTagger.weights, .roles: roleTagger.weights, .contents: contents.content,
      .sources: ranking.sources(),
    ]
    numbers = [
      .cueTransitions: cueTagger.chain.transitions, .roleTransitions: roleTagger.chain.transitions,
      .ranking: contents.numbers,
    ]
  }
}
