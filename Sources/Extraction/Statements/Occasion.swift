/// What somebody was asked, or was commenting on, is the occasion of a statement and nothing to check: “Asked about the
/// bridge, she said …”. Annotators of attributions mark it like others, so the engine finds it.
struct Occasion {
  private let article: ParsedArticle
  private let cues: [Range<Int>]

  /// `cues` are those of all statements of the article.
  init(_ article: ParsedArticle, cues: [Range<Int>]) {
    self.article = article
    self.cues = cues
  }

  func includes(_ attribution: Attribution) -> Bool {
    let (tokens, cue) = (article.tokens, attribution.cue)
    guard !cue.isEmpty else { return false }
    let word = tokens[cue.lowerBound].lower
    if Self.questions.contains(word), attribution.source.isEmpty { return true }
    guard Self.participles.contains(word) || Self.questions.contains(word) else { return false }
    // It opens the sentence, and the main clause after it reports the answer.
    let sentence = article.sentences[tokens[cue.lowerBound].sentence]
    return tokens[sentence.lowerBound..<cue.lowerBound].allSatisfy { !$0.isWord || $0.tag == .RB || $0.tag == .WRB }
      && cues.contains { $0.lowerBound >= cue.upperBound && sentence.contains($0.lowerBound) }
  }

  private static let questions: Set<String> = ["asked", "questioned", "pressed", "quizzed", "challenged"]
  private static let participles: Set<String> = [
    "commenting", "answering", "responding", "replying", "reacting", "speaking", "referring", "alluding",
  ]
}
