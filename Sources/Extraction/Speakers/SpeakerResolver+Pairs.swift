extension SpeakerResolver {
  private static let pairNouns: Set<String> = [
    "couple", "pair", "duo", "newlyweds", "twins", "brothers", "sisters", "siblings",
  ]

  /// “The couple”, “the two ministers”: joint speakers of before, two names joined soon after, or the last two subjects.
  func pair(_ phrase: SourcePhrase) -> Answer? {
    let isCounted =
      phrase.core.count >= 2 && words.lower[phrase.core.lowerBound] == "the"
      && words.lower[phrase.core.lowerBound + 1] == "two" && (phrase.head == nil || phrase.isPlural(words))
    guard isCounted || phrase.head.map({ Self.pairNouns.contains(words.lower[$0]) }) == true, phrase.mentions.isEmpty
    else { return nil }
    let start = phrase.range.lowerBound
    if let joint, joint.position < start, words.sentence(start) - words.sentence(joint.position) <= 6 {
      return .entity(joint.entities[0], .role, others: Array(joint.entities.dropFirst()))
    }
    if let names = joinedNames(after: start) { return .entity(names.0, .role, others: [names.1]) }
    guard isCounted, let names = lastSubjects(before: start) else { return nil }
    return .entity(names.0, .role, others: [names.1])
  }

  /// Two persons joined by “and” within three sentences.
  private func joinedNames(after start: Int) -> (Int, Int)? {
    let first = cast.mentionCount(before: start)
    for number in first..<min(cast.mentions.count, first + 12) where number + 1 < cast.mentions.count {
      let (one, other) = (cast.mentions[number], cast.mentions[number + 1])
      guard words.sentence(one.tokens.lowerBound) - words.sentence(start) <= 3 else { return nil }
      if one.tokens.upperBound + 1 == other.tokens.lowerBound, words.lower[one.tokens.upperBound] == "and",
        cast.entities[one.entity].isPerson, cast.entities[other.entity].isPerson, one.entity != other.entity
      {
        return (one.entity, other.entity)
      }
    }
    return nil
  }

  /// The last two persons who were subjects within six sentences, in the order of their mentions.
  private func lastSubjects(before start: Int) -> (Int, Int)? {
    var last: Int?
    var number = cast.mentionCount(before: start) - 1
    while number >= 0, words.sentence(start) - words.sentence(cast.mentions[number].tokens.lowerBound) <= 6 {
      let mention = cast.mentions[number]
      if mention.isSubject, cast.entities[mention.entity].isPerson {
        if let last, last != mention.entity { return (mention.entity, last) }
        last = mention.entity
      }
      number -= 1
    }
    return nil
  }
}
