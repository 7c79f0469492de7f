import Claims
import Foundation
import Extraction

/// Tagger and parser together, as trained.
struct Grammar: Sendable {
  let tagger: Tagger
  let parser: Parser

  init(_ tagger: GrammarTraining.Tables, _ parser: GrammarTraining.ParserTables) {
    self.tagger = Tagger(weights: .kept(tagger.weights), dictionary: .kept(tagger.dictionary))
    self.parser = Parser(moves: .kept(parser.moves), relations: .kept(parser.relations))
  }

  func parsed(_ article: ParsedArticle) -> ParsedArticle {
    var article = article
    let forms = article.forms()
    for sentence in article.sentences {
      tagger.tag(sentence, forms, &article.tokens)
      parser.parse(sentence, forms, &article.tokens)
    }
    return article
  }

  /// How well it does on articles whose trees are given: tags, heads, heads with relations, punctuation left out.
  func score(_ articles: [ParsedArticle]) -> String {
    var (words, tags, heads, labelled, all) = (0, 0, 0, 0, 0)
    for gold in articles {
      let own = parsed(gold)
      if ProcessInfo.processInfo.environment["DIFF"] != nil { for i in own.tokens.indices where own.tokens[i].tag != gold.tokens[i].tag { print("DIFF", gold.word(i), own.tokens[i].tag.name, gold.tokens[i].tag.name) } }
      for (mine, theirs) in zip(own.tokens, gold.tokens) {
        all += 1
        tags += mine.tag == theirs.tag ? 1 : 0
        guard theirs.isWord else { continue }
        words += 1
        heads += mine.head == theirs.head ? 1 : 0
        labelled += mine.head == theirs.head && mine.relation == theirs.relation ? 1 : 0
      }
    }
    return "tags \(Progress.percent(tags, all)), heads \(Progress.percent(heads, words)), "
      + "with relation \(Progress.percent(labelled, words))"
  }
}
