/// What is counted in one slice of the articles: all of them, a kind, a publisher.
struct EvaluationTally: Sendable {
  var gold = 0
  var predicted = 0
  var found = 0
  /// Pairs with the same words.
  var exact = 0
  /// Sums of the shared part of each pair's found, and gold, words.
  var softPrecision = 0.0
  var softRecall = 0.0
  /// Found pairs whose source is right too.
  var right = 0
  /// Found pairs whose gold names a source, and how well the engine's agrees.
  var withSource = 0
  var sourceExact = 0
  var sourceOverlaps = 0
  /// Found pairs whose gold has no source, and for how many the engine gave none.
  var withoutSource = 0
  var sourceLeftOut = 0
  /// Attributions whose speaker has a name, found or not.
  var namedGold = 0
  var named = 0
  var fullName = 0
  var lastName = 0
  var unnamed = 0
  var unnamedLeftEmpty = 0
  var words: [EvaluationRole: Words] = [:]

  /// A gold attribution and the statement paired with it, if any.
  struct Pair {
    let gold: EvaluatedStatement
    let found: EvaluatedStatement?
    /// The gold name: absent where the speaker isn't judged, nil inside where there is none.
    let name: String??
  }

  struct Words: Sendable {
    var gold = 0
    var predicted = 0
    var both = 0

    mutating func add(gold: Int, predicted: Int, both: Int) {
      self.gold += gold
      self.predicted += predicted
      self.both += both
    }
  }

  mutating func add(_ pair: Pair) {
    let (gold, name) = (pair.gold, pair.name.flatMap(\.self).flatMap { $0.isEmpty ? nil : $0 })
    self.gold += 1
    if name != nil { namedGold += 1 }
    guard let statement = pair.found else { return }
    let shared = Double(gold.content.intersection(statement.content).count)
    if gold.content == statement.content { exact += 1 }
    softPrecision += shared / Double(statement.content.count)
    softRecall += shared / Double(gold.content.count)
    guard gold.overlap(with: statement) >= Evaluation.foundFrom else { return }
    found += 1
    addSource(gold, statement)
    if let name {
      named += 1
      if EvaluatedName.isSame(statement.speaker, name, by: EvaluatedName.full) { fullName += 1 }
      if EvaluatedName.isSame(statement.speaker, name, by: EvaluatedName.last) { lastName += 1 }
    } else if pair.name != nil {
      unnamed += 1
      if statement.speaker?.isEmpty != false { unnamedLeftEmpty += 1 }
    }
  }

  private mutating func addSource(_ gold: EvaluatedStatement, _ statement: EvaluatedStatement) {
    guard !gold.source.isEmpty else {
      withoutSource += 1
      if statement.source.isEmpty {
        sourceLeftOut += 1
        right += 1
      }
      return
    }
    withSource += 1
    if gold.source == statement.source { sourceExact += 1 }
    if !gold.source.isDisjoint(with: statement.source) {
      sourceOverlaps += 1
      right += 1
    }
  }
}
