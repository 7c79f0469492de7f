import Claims
import Extraction
import Foundation

/// Rebuilds every weight of the extraction from the marked articles; see `docs/extraction.md`.
@main
struct ExtractionTraining {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 2 else { return print("usage: ExtractionTraining STEP DATA-FOLDER") }
    if arguments[1] == "run" {
      return try Evaluation.run(model: arguments[2], articles: arguments[3], output: arguments[4])
    }
    if arguments[1] == "names" { return try NameListTraining.run(data: arguments[2], output: arguments[3]) }
    if arguments[1] == "speakers" {
      return try SpeakerEvaluation.run(articles: arguments[2], parses: arguments[3], output: arguments[4])
    }
    let clock = ContinuousClock()
    let start = clock.now
    func note(_ text: String) { Progress.note("[\((clock.now - start).components.seconds) s] \(text)") }
    let data = arguments[2]
    let train = try TrainingArticle.read(data + "/train.jsonl")
    let dev = try TrainingArticle.read(data + "/dev.jsonl")
    let silver = try SilverParse.read(data + "/train.parses.jsonl", articles: train)
    let silverDev = try SilverParse.read(data + "/dev.parses.jsonl", articles: dev).map(\.article)
    note("read")
    let folds = 4
    let training = GrammarTraining(articles: silver.map(\.article))
    let taggers = inParallel(folds + 1) { training.tagger(without: $0 < folds ? $0 : nil, of: folds) }
    note("taggers")
    // Tags as taggers give them that did not learn from the article.
    let tags = silver.indices.map { index in
      var article = silver[index].article
      let forms = article.forms()
      let tagger = Tagger(
        weights: .kept(taggers[index % folds].weights), dictionary: .kept(taggers[index % folds].dictionary))
      for sentence in article.sentences { tagger.tag(sentence, forms, &article.tokens) }
      return article.tokens.map(\.tag)
    }
    let parsers = inParallel(folds + 1) { training.parser(tags: tags, without: $0 < folds ? $0 : nil, of: folds) }
    note("parsers")
    let grammars = zip(taggers, parsers).map { Grammar($0, $1) }
    note(grammars[folds].score(silverDev))
    let foldOf = Dictionary(silver.enumerated().map { ($1.id, $0 % folds) }, uniquingKeysWith: { first, _ in first })

    let empty = CueLexicon(.kept(WeightTable.bytes([], classCount: 1)))
    let parsed = inParallel(train.count) { index in
      grammars[foldOf[train[index].id] ?? 0].parsed(ParsedArticle(lines: train[index].text))
    }
    var prepared = zip(train, parsed).map { PreparedArticle($0, $1, lexicon: empty) }
    let counts = CueCounts(prepared)
    for index in prepared.indices { prepared[index].view.setCueClasses(counts.classes(of: prepared[index])) }
    note("prepared")
    let articles = prepared
    let cueTraining = CueTraining(articles)
    note("cue features")
    let cues = cueTraining.honestCues(folds: folds)
    let cueTagger = cueTraining.tagger()
    note("cues: \(cues.reduce(0) { $0 + $1.count })")
    let roleTraining = RoleTraining(articles, cues: cues)
    note("role features")
    let readings = roleTraining.honestReadings(folds: folds)
    note("readings")
    let roleTagger = roleTraining.tagger()
    note("roles")
    let ranking = RankingTraining(articles, readings: readings)
    let contents = ranking.contents()
    note("contents \(contents.numbers)")
    let sources = ranking.sources()
    note("sources")
    let model = ModelFile(
      tables: [
        .tags: taggers[folds].weights, .tagDictionary: taggers[folds].dictionary, .moves: parsers[folds].moves,
        .relations: parsers[folds].relations, .cueLexicon: counts.table, .cues: cueTagger.weights,
        .roles: roleTagger.weights, .contents: contents.content, .sources: sources,
      ],
      numbers: [
        .cueTransitions: cueTagger.chain.transitions, .roleTransitions: roleTagger.chain.transitions,
        .ranking: contents.numbers,
      ])
    try Data(model.bytes).write(to: URL(fileURLWithPath: arguments[3]))
    for (section, size) in model.sizes { note("\(section): \(size) bytes") }
    note("done, \(model.bytes.count) bytes")
  }
}
