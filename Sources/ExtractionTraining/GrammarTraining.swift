import Extraction

/// Trains tagger and parser on sentences whose tags and trees are given.
struct GrammarTraining: Sendable {
  let articles: [ParsedArticle]

  /// Chosen on the development articles' silver parses: more epochs bring nothing.
  private static let taggerEpochs = 5
  private static let parserEpochs = 6
  private static let cut: Float = 0.04

  typealias Tables = (weights: [UInt8], dictionary: [UInt8])

  // MARK: Tagger

  func tagger(without fold: Int? = nil, of folds: Int = 4, seed: UInt64 = 42) -> Tables {
    let chosen = articles.indices.filter { fold == nil || $0 % folds != fold }
    var sentences: [(article: Int, range: Range<Int>)] = []
    for index in chosen { sentences += articles[index].sentences.map { (index, $0) } }
    let forms = articles.map { $0.forms() }
    let dictionary = Self.dictionary(chosen.map { (articles[$0].tokens, forms[$0]) })
    let weights = PerceptronWeights(classCount: PennTag.allCases.count)
    var random = SeededRandom(seed)
    var list = FeatureList()
    var scores = [Float](repeating: 0, count: PennTag.allCases.count)
    for epoch in 0..<Self.taggerEpochs {
      sentences.shuffle(using: &random)
      var right = 0
      var count = 0
      for (article, range) in sentences {
        let tokens = articles[article].tokens
        var before = PennTag.none
        var beforeThat = PennTag.none
        for index in range {
          let gold = tokens[index].tag
          var tag = gold
          if let known = dictionary[forms[article][index].exact] {
            tag = known
          } else {
            Tagger.features(index, range, forms[article], before, beforeThat, &list)
            weights.score(list, into: &scores)
            weights.tick()
            let best = Self.best(scores, from: 1)
            tag = PennTag(rawValue: UInt8(best)) ?? .NN
            if tag != gold {
              weights.update(list, Int(gold.rawValue), by: 1)
              weights.update(list, best, by: -1)
            }
          }
          right += tag == gold ? 1 : 0
          count += 1
          beforeThat = before
          before = tag
        }
      }
      Progress.note(
        "tagger \(fold.map { "without fold \($0)" } ?? "") epoch \(epoch): \(Progress.percent(right, count))")
    }
    let rows = dictionary.sorted { $0.key < $1.key }.map {
      (feature: $0.key, weights: [(class: 0, weight: Float(Int($0.value.rawValue) * Int($0.value.rawValue)))])
    }
    // Square roots count in whole steps when the largest weight is 127 squared; the dictionary stores tags squared.
    let marker = (feature: UInt64.max, weights: [(class: 0, weight: Float(127 * 127))])
    return (
      weights.table(cut: Self.cut), WeightTable.bytes(rows + [marker], classCount: 1)
    )
  }

  static func best(_ scores: [Float], from start: Int) -> Int {
    var best = start
    for index in start..<scores.count where scores[index] > scores[best] { best = index }
    return best
  }

  /// Words seen 20 times or more that carry one tag in 99 of 100 cases.
  private static func dictionary(_ articles: [([Token], [WordForm])]) -> [UInt64: PennTag] {
    var counts: [UInt64: [PennTag: Int]] = [:]
    for (tokens, forms) in articles {
      for (token, form) in zip(tokens, forms) { counts[form.exact, default: [:]][token.tag, default: 0] += 1 }
    }
    return counts.compactMapValues { tags in
      let total = tags.values.reduce(0, +)
      guard total >= 20, let top = tags.max(by: { $0.value < $1.value }), Double(top.value) >= 0.99 * Double(total)
      else { return nil }
      return top.key
    }
  }

  // MARK: Parser

  typealias ParserTables = (moves: [UInt8], relations: [UInt8])

  /// Moves and relations, learnt with the tags that the parser will see: those of taggers that do not know the article.
  func parser(tags: [[PennTag]], without fold: Int? = nil, of folds: Int = 4, seed: UInt64 = 42) -> ParserTables {
    var sentences: [(article: Int, range: Range<Int>)] = []
    for index in articles.indices where fold == nil || index % folds != fold {
      sentences += articles[index].sentences.map { (index, $0) }
    }
    let forms = articles.map { $0.forms() }
    var tagged = articles.map(\.tokens)
    for article in tagged.indices {
      for index in tagged[article].indices { tagged[article][index].tag = tags[article][index] }
    }
    let moves = PerceptronWeights(classCount: 3)
    let relations = PerceptronWeights(classCount: Relation.allCases.count)
    var random = SeededRandom(seed)
    var list = FeatureList()
    var scores = [Float](repeating: 0, count: 3)
    var relationScores = [Float](repeating: 0, count: Relation.allCases.count)
    for epoch in 0..<Self.parserEpochs {
      sentences.shuffle(using: &random)
      var (right, count) = (0, 0)
      var (rightRelations, relationCount) = (0, 0)
      for (article, range) in sentences {
        let tokens = tagged[article]
        let view = SentenceView(range, forms[article], tokens)
        let gold: [Int32] = [-1] + range.map { tokens[$0].head < 0 ? 0 : Int32(tokens[$0].head - range.lowerBound + 1) }
        let tree = SentenceTree(heads: gold)
        let dependents = gold.indices.map { Array(tree.dependents(of: $0)) }
        var state = Transitions(tokenCount: range.count)
        while !state.isDone {
          MoveFeatures.collect(view, state, &list)
          moves.score(list, into: &scores)
          moves.tick()
          let costs = state.costs(gold: gold, dependents: dependents)
          let least = costs.compactMap { $0 }.min() ?? 0
          let allowed = Transitions.Move.allCases.filter { costs[$0.rawValue] != nil }
          let best = Self.top(allowed, scores)
          let zero = Self.top(allowed.filter { costs[$0.rawValue] == least }, scores)
          var move = zero
          if costs[best.rawValue] == least {
            move = best
            right += 1
          } else {
            moves.update(list, zero.rawValue, by: 1)
            moves.update(list, best.rawValue, by: -1)
            // Explore the parser's own mistakes from the second epoch on (Goldberg and Nivre 2013: 0.9).
            if epoch >= 1, random.next() % 10 < 9 { move = best }
          }
          count += 1
          state.make(move)
        }
        for dependent in 1..<gold.count {
          RelationFeatures.collect(view, tree, dependent, &list)
          relations.score(list, into: &relationScores)
          relations.tick()
          let best = Self.best(relationScores, from: 1)
          let wanted = Int(tokens[range.lowerBound + dependent - 1].relation.rawValue)
          relationCount += 1
          if best == wanted {
            rightRelations += 1
          } else {
            relations.update(list, wanted, by: 1)
            relations.update(list, best, by: -1)
          }
        }
      }
      Progress.note(
        "parser \(fold.map { "without fold \($0)" } ?? "") epoch \(epoch): moves \(Progress.percent(right, count)) "
          + "relations \(Progress.percent(rightRelations, relationCount))")
    }
    return (moves.table(cut: Self.cut), relations.table(cut: Self.cut))
  }

  private static func top(_ moves: [Transitions.Move], _ scores: [Float]) -> Transitions.Move {
    var best = moves.first ?? .shift
    for move in moves where scores[move.rawValue] > scores[best.rawValue] { best = move }
    return best
  }
}
