/// Variants of a content with one border moved to where the tree or a mark suggests one, with a piece left out, or with
/// a clause of the cue's as its content. The tagger's own best sequences differ in single tokens too often.
struct ContentVariants {
  let view: ArticleView
  let context: CueContext
  let cues: CueMap

  private var window: Range<Int> { context.window }

  func all(of labels: [UInt8]) -> [[UInt8]] {
    let pieces = pieces(labels)
    var variants: [[UInt8]] = []
    for piece in pieces {
      for end in ends(piece) where end + 1 != piece.upperBound {
        if let variant = moved(labels, piece, to: piece.lowerBound..<max(piece.lowerBound, end + 1)) {
          variants.append(variant)
        }
      }
      for start in starts(piece) where start != piece.lowerBound && start < piece.upperBound {
        if let variant = moved(labels, piece, to: start..<piece.upperBound) { variants.append(variant) }
      }
      guard pieces.count > 1 else { continue }
      var without = labels
      var alone = labels
      for place in labels.indices {
        let isInside = piece.contains(window.lowerBound + place)
        if isInside { without[place] = Role.none }
        if !isInside, Role.isContent(labels[place]) { alone[place] = Role.none }
      }
      variants += [without, alone]
    }
    return variants + clauses(labels)
  }

  /// Contents that end before another cue which may begin a statement of its own: “it was late and warned of ice”.
  func beforeOtherCues(_ labels: [UInt8]) -> [[UInt8]] {
    var variants: [[UInt8]] = []
    for piece in pieces(labels) where piece.upperBound > context.cue.upperBound {
      for index in piece.dropFirst(2) where cues.number[index] >= 0 && cues.number[index - 1] != cues.number[index] {
        guard let border = view.conjunction(before: index), border > piece.lowerBound,
          let variant = moved(labels, piece, to: piece.lowerBound..<border)
        else { continue }
        variants.append(variant)
      }
    }
    return variants
  }

  private func pieces(_ labels: [UInt8]) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    for (place, label) in labels.enumerated() {
      let index = window.lowerBound + place
      if label == Role.contentStart {
        pieces.append(index..<(index + 1))
      } else if label == Role.content, let last = pieces.last {
        pieces[pieces.count - 1] = last.lowerBound..<(index + 1)
      }
    }
    return pieces
  }

  private func moved(_ labels: [UInt8], _ piece: Range<Int>, to range: Range<Int>) -> [UInt8]? {
    guard !range.isEmpty, window.contains(range.lowerBound), window.contains(range.upperBound - 1) else { return nil }
    var variant = labels
    for index in piece { variant[index - window.lowerBound] = Role.none }
    for index in range where !context.cue.contains(index) { variant[index - window.lowerBound] = Role.content }
    Role.mend(&variant)
    return variant
  }

  // MARK: Borders

  private static let longestChain = 12

  /// Last tokens that the piece might have: before marks and function words, sentence ends, right edges in the tree.
  private func ends(_ piece: Range<Int>) -> [Int] {
    let last = piece.upperBound - 1
    let sentence = view.article.sentences[view.sentence[last]]
    var ends: Set<Int> = [sentence.upperBound - 1]
    for index in max(piece.lowerBound, sentence.lowerBound)..<sentence.upperBound
    where Self.borders.contains(view.word[index]) && index - 1 >= piece.lowerBound {
      ends.insert(index - 1)
    }
    var token = last
    for _ in 0..<Self.longestChain where token >= 0 {
      ends.insert(view.rightEdge[token])
      token = view.head[token]
    }
    for child in view.children(last) { ends.insert(view.rightEdge[Int(child)]) }
    return ends.sorted()
  }

  private func starts(_ piece: Range<Int>) -> [Int] {
    let sentence = view.article.sentences[view.sentence[piece.lowerBound]]
    var starts: Set<Int> = [sentence.lowerBound]
    for index in sentence.lowerBound..<min(sentence.upperBound, piece.upperBound)
    where Self.borders.contains(view.word[index]) {
      starts.insert(index)
      starts.insert(index + 1)
    }
    if sentence.contains(context.cue.upperBound - 1) { starts.insert(context.cue.upperBound) }
    var token = piece.lowerBound
    for _ in 0..<Self.longestChain where token >= 0 {
      starts.insert(view.leftEdge[token])
      token = view.head[token]
    }
    return starts.sorted()
  }

  /// Each clause or phrase that hangs on the cue, as the only content.
  private func clauses(_ labels: [UInt8]) -> [[UInt8]] {
    view.children(context.head).compactMap { child in
      let child = Int(child)
      guard Self.clausal.contains(view.article.tokens[child].relation) else { return nil }
      var variant = labels.map { Role.isContent($0) ? Role.none : $0 }
      for index in view.leftEdge[child]...view.rightEdge[child]
      where window.contains(index) && !context.cue.contains(index) {
        variant[index - window.lowerBound] = Role.content
      }
      Role.mend(&variant)
      return variant
    }
  }

  private static let clausal: Set<Relation> = [
    .ccomp, .xcomp, .dobj, .nmod, .parataxis, .dep, .acl, .advcl, .nsubjpass,
  ]

  private static let borders: Set<UInt64> = Set(
    """
    , ; : — – -- - ( ) . as while but after when because although though since during and if before by in on at for with
    to or from who which that '' `` ' about of would is was
    """.split(whereSeparator: \.isWhitespace).map { Hash.string(String($0)) })
}

extension ArticleView {
  /// The first of the marks and conjunctions before a clause whose verb is at `index`, its subject being short.
  func conjunction(before index: Int) -> Int? {
    let start = article.sentences[sentence[index]].lowerBound
    var place = index - 1
    while place > start, index - place <= Self.longestSubject, !Self.conjunctions.contains(word[place]) { place -= 1 }
    guard place > start, Self.conjunctions.contains(word[place]) else { return nil }
    while place - 1 > start, Self.conjunctions.contains(word[place - 1]) { place -= 1 }
    return place
  }

  private static let longestSubject = 6
  private static let conjunctions: Set<UInt64> = Set(
    ", ; and but or while although though whereas – — -".split(separator: " ").map { Hash.string(String($0)) })
}
