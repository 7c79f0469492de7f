import Extraction

/// Trains the role tagger on gold cues and on those that the cue tagger finds in articles unknown to it: a tagger that
/// has only seen right cues falls apart on wrong ones.
struct RoleTraining: Sendable {
  private let articles: [PreparedArticle]
  private let cues: [[CueCandidate]]
  private let instances: [Instance]
  private let index: FeatureIndex
  private let sequences: [LabelledSequence]
  private static let cut: Float = 0.02
  /// Found cues below it are left to the ranking.
  private static let shownCues: Float = 0.25

  private struct Instance: Sendable {
    let article: Int
    let cue: Range<Int>
    let gold: PreparedArticle.Gold?
  }

  init(_ articles: [PreparedArticle], cues: [[CueCandidate]]) {
    self.articles = articles
    self.cues = cues
    instances = articles.indices.flatMap { Self.instances($0, articles[$0], cues[$0]) }
    let index = FeatureIndex(capacity: 1 << 24)
    let maps = articles.indices.map { CueMap(articles[$0].view, cues[$0]) }
    for instance in instances {
      Self.collect(articles[instance.article].view, maps[instance.article], instance) { list, _ in
        for feature in list.features { index.count(feature) }
      }
    }
    index.number(minimum: 3)
    sequences = instances.map { instance in
      var sequence = LabelledSequence()
      Self.collect(articles[instance.article].view, maps[instance.article], instance) { list, label in
        index.append(list, to: &sequence.features)
        sequence.endToken(label: label)
      }
      return sequence
    }
    self.index = index
    Progress.note("roles: \(sequences.count) windows, \(index.count) features")
  }

  private static func instances(_ number: Int, _ article: PreparedArticle, _ cues: [CueCandidate]) -> [Instance] {
    var instances: [Instance] = []
    let usable = article.gold.filter { !$0.cue.isEmpty && !$0.content.isEmpty }
    for gold in usable {
      if let cue = gold.cueRange { instances.append(Instance(article: number, cue: cue, gold: gold)) }
    }
    for cue in cues where cue.probability >= shownCues {
      let gold = usable.last { $0.cue.contains(where: cue.range.contains) }
      if gold?.cueRange == cue.range { continue }
      instances.append(Instance(article: number, cue: cue.range, gold: gold))
    }
    return instances
  }

  private static func collect(
    _ view: ArticleView, _ map: CueMap, _ instance: Instance, _ token: (FeatureList, UInt8) -> Void
  ) {
    let context = CueContext(view, instance.cue)
    let labels = labels(instance, context.window)
    var list = FeatureList()
    for index in context.window {
      list.removeAll()
      if instance.cue.contains(index) {
        RoleFeatures.collectCue(view, index, &list)
      } else {
        RoleFeatures.collectLocal(view, map, index, side: index < instance.cue.lowerBound ? 0 : 1, &list)
        RoleFeatures.collectRelative(view, map, context, index, &list)
      }
      token(list, labels[index - context.window.lowerBound])
    }
  }

  private static func labels(_ instance: Instance, _ window: Range<Int>) -> [UInt8] {
    var labels = [UInt8](repeating: Role.none, count: window.count)
    guard let gold = instance.gold else { return labels }
    let (content, source) = (Set(gold.content), Set(gold.source))
    for index in window where !instance.cue.contains(index) && !gold.cue.contains(index) {
      if content.contains(index) {
        labels[index - window.lowerBound] = content.contains(index - 1) ? Role.content : Role.contentStart
      } else if source.contains(index) {
        labels[index - window.lowerBound] = source.contains(index - 1) ? Role.source : Role.sourceStart
      }
    }
    Role.mend(&labels)
    return labels
  }

  private func training() -> ChainTraining {
    ChainTraining(
      labels: Role.count, featureCount: index.count,
      isAllowed: { from, to in
        switch UInt8(to) {
        case Role.content: from == Int(Role.contentStart) || from == Int(Role.content)
        case Role.source: from == Int(Role.sourceStart) || from == Int(Role.source)
        default: true
        }
      }, settings: .init(epochs: 9))
  }

  /// What is read from every found cue, by taggers that learnt from the other three quarters of the articles.
  func honestReadings(folds: Int = 4) -> [[CueReading]] {
    let found = inParallel(folds) { fold in
      let training = training()
      training.train(
        sequences, chosen: sequences.indices.filter { instances[$0].article % folds != fold },
        seeds: [11, 111, 211].map { UInt64(fold + $0) }, name: "roles without fold \(fold)")
      return articles.indices.filter { $0 % folds == fold }.map { (article: $0, readings: read($0, training)) }
    }
    var readings = [[CueReading]](repeating: [], count: articles.count)
    for (article, list) in found.joined() { readings[article] = list }
    return readings
  }

  private func read(_ number: Int, _ training: ChainTraining) -> [CueReading] {
    let view = articles[number].view
    let map = CueMap(view, cues[number])
    return cues[number].map { cue in
      var sequence = LabelledSequence()
      Self.collect(view, map, Instance(article: number, cue: cue.range, gold: nil)) { list, label in
        index.append(list, to: &sequence.features)
        sequence.endToken(label: label)
      }
      return RoleTagger.reading(
        view, CueContext(view, cue.range), cue, map, training.emissions(sequence), training.chain)
    }
  }

  func tagger() -> (weights: [UInt8], chain: LinearChain) {
    let training = training()
    training.train(sequences, chosen: Array(sequences.indices), seeds: [7, 107, 207, 307, 407], name: "roles")
    return (training.table(index, cut: Self.cut), training.chain)
  }
}
