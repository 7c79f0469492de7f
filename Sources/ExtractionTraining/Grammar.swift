import Claims
import Extraction
import Foundation

/// Tagger and parser together, as trained.
struct Grammar: Sendable {
  let tables: [ModelFile.Section: [UInt8]]
  let tagger: Tagger
  let parser: Parser

  init(_ tagger: GrammarTraining.Tables, _ parser: GrammarTraining.ParserTables) {
    self.init([
      .tags: tagger.weights, .tagDictionary: tagger.dictionary, .moves: parser.moves, .relations: parser.relations,
    ])
  }

  init(_ data: Data) throws {
    let sections = try ModelFile.sections(of: [UInt8](data))
    self.init(sections)
  }

  private init(_ tables: [ModelFile.Section: [UInt8]]) {
    self.tables = tables
    tagger = Tagger((tables[.tags] ?? [], tables[.tagDictionary] ?? []))
    parser = Parser(moves: .kept(tables[.moves] ?? []), relations: .kept(tables[.relations] ?? []))
  }

  /// Without the weights that hardly ever decide, half of the size; for the model only, since the folds' articles are read
  /// no worse by grammars as they were trained (measured both ways).
  func pruned() -> Grammar {
    var tables = tables
    for (section, cut) in [(ModelFile.Section.moves, Float(1)), (.relations, 0.7), (.tags, 0.7)] {
      tables[section] = tables[section].map { WeightTable.kept($0).pruned(below: cut) }
    }
    return Grammar(tables)
  }

  var data: Data { Data(ModelFile(tables: tables, numbers: [:]).bytes) }

  func parsed(_ article: ParsedArticle) -> ParsedArticle {
    var article = article
    let forms = article.forms()
    for sentence in article.sentences {
      tagger.tag(sentence, forms, &article.tokens)
      parser.parse(sentence, forms, &article.tokens)
    }
    return article
  }
}

extension Tagger {
  init(_ tables: GrammarTraining.Tables) {
    self.init(weights: .kept(tables.weights), dictionary: .kept(tables.dictionary))
  }
}
