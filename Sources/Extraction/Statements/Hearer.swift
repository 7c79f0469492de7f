/// Whom something was said to stands where a speaker would: “the jury was told”, “court told”, “the inquest heard”.
enum Hearer {
  static func isHearer(_ source: [Int], of cue: Range<Int>, _ view: ArticleView) -> Bool {
    guard let last = source.last, last < cue.lowerBound else { return false }
    let verb = view.head(of: cue)
    if hearing.contains(view.word[verb]) { return true }
    guard telling.contains(view.word[verb]), verb > last else { return false }
    // A passive; or, in a headline, the verb that is never without its hearer, and has no other.
    let isPassive = (max(last + 1, verb - 2)..<verb).contains { passives.contains(view.word[$0]) }
    let endsSentence = cue.upperBound == view.article.sentences[view.sentence[verb]].upperBound
    return isPassive || endsSentence && view.word[verb] == Hash.string("told")
  }

  private static let hearing: Set<UInt64> = hashes("heard hears hear hearing")
  private static let telling: Set<UInt64> = hashes(
    "told informed advised assured notified briefed reminded warned urged")

  private static let passives: Set<UInt64> = hashes("was were is are be been being get gets got")

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { Hash.string(String($0)) })
  }
}
