/// A report inside the content of a statement that the models saw no cue in: “Solberg said the owners had promised that …”.
struct NestedReport {
  private let article: ParsedArticle
  private let lexicon: CueLexicon

  init(_ article: ParsedArticle, _ lexicon: CueLexicon) {
    self.article = article
    self.lexicon = lexicon
  }

  /// The first verb of speaking in a content that has its subject and its clause there too.
  func first(in content: [Range<Int>]) -> Attribution? {
    let tokens = article.tokens
    for piece in content {
      for verb in piece where tokens[verb].tag.isVerb && isOftenCue(verb) {
        var subject: Int?
        var clause: Int?
        for index in piece where tokens[index].head == verb {
          if tokens[index].relation == .nsubj, index < verb { subject = index }
          if tokens[index].relation == .ccomp, index > verb { clause = index }
        }
        guard let subject, let clause, tokens[subject].tag.isNoun else { continue }
        return Attribution(
          content: [(verb + 1)..<max(verb + 2, min(piece.upperBound, clause + 1))], cue: verb..<(verb + 1),
          source: [phrase(of: subject, before: verb, in: piece)])
      }
    }
    return nil
  }

  /// Of the uses of its word in the training articles, 30 % or more were cues.
  private func isOftenCue(_ index: Int) -> Bool {
    (4...6).contains(lexicon.cueClass(Hash.string(article.tokens[index].lower)))
  }

  /// The noun with what hangs on it, as far as it stands before the verb.
  private func phrase(of noun: Int, before verb: Int, in piece: Range<Int>) -> Range<Int> {
    let tokens = article.tokens
    var start = noun
    var end = noun + 1
    for index in piece.lowerBound..<verb {
      var above = index
      var steps = 0
      while above >= 0, above != noun, steps < 20 { (above, steps) = (tokens[above].head, steps + 1) }
      if above == noun { (start, end) = (min(start, index), max(end, index + 1)) }
    }
    while start < noun, tokens[start].tag == .DT || !tokens[start].isWord { start += 1 }
    return start..<end
  }
}
