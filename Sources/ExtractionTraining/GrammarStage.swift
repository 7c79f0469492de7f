import Claims
import Extraction
import Foundation

/// Taggers and parsers: one of each per fold of the training articles, which has not seen that fold, and one that has
/// seen all. What the folds parse is honest: as good as the grammar will be on new articles, and no better.
struct GrammarStage: Sendable {
  static let folds = 4
  /// By fold; the last one learnt from everything.
  let grammars: [Grammar]

  var whole: Grammar { grammars[Self.folds] }

  /// Trains them, or takes them from a folder where an earlier run left them.
  init(_ silver: [SilverParse], keptIn folder: URL) throws {
    let files = (0...Self.folds).map { folder.appendingPathComponent("grammar-\($0).model") }
    if files.allSatisfy({ FileManager.default.fileExists(atPath: $0.path) }) {
      grammars = try files.map { try Grammar(Data(contentsOf: $0)) }
      return
    }
    let training = GrammarTraining(articles: silver.map(\.article))
    let taggers = inParallel(Self.folds + 1) { training.tagger(without: Self.fold($0), of: Self.folds) }
    // The tags that a parser will see are not the right ones but those of a tagger that does not know the article.
    let tags = inParallel(silver.count) { index in
      var article = silver[index].article
      let forms = article.forms()
      let tagger = Tagger(taggers[index % Self.folds])
      for sentence in article.sentences { tagger.tag(sentence, forms, &article.tokens) }
      return article.tokens.map(\.tag)
    }
    let parsers = inParallel(Self.folds + 1) { training.parser(tags: tags, without: Self.fold($0), of: Self.folds) }
    grammars = zip(taggers, parsers).map { Grammar($0, $1) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (grammar, file) in zip(grammars, files) { try grammar.data.write(to: file) }
  }

  private static func fold(_ number: Int) -> Int? { number < folds ? number : nil }
}
