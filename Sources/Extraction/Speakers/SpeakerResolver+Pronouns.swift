extension SpeakerResolver {
  /// Whom a source means.
  mutating func resolve(_ source: Range<Int>, insideOf outer: Answer?) -> Answer {
    let phrase = SourcePhrase(source, cast)
    guard let first = phrase.range.first else { return .nobody }
    if let pronoun = pronoun(phrase, first, insideOf: outer) { return pronoun }
    if let named = named(phrase) { return named }
    return nominal(phrase)
  }

  /// The answer when the source is a pronoun; nothing when it is none.
  private mutating func pronoun(_ phrase: SourcePhrase, _ first: Int, insideOf outer: Answer?) -> Answer? {
    let word = words.lower[first]
    let length = phrase.range.count
    switch word {
    case "i", "me", "my", "mine", "we", "us", "our", "myself":
      guard length <= 3, !(word == "us" && words.token(first).isAcronym) else { return nil }
      if length > 1, word == "my" || word == "our" { return .nobody }
      return firstPerson(first, insideOf: outer)
    case "they", "them", "their", "theirs",
      "both" where length == 1:
      return they(first)
    case "you", "your": return length == 1 || word == "you" ? .nobody : nil
    case "he", "him", "his", "himself", "she", "her", "hers", "herself":
      let ownsNoun = length == 2 && words.tag(first + 1).isNoun && !Self.ownWords.contains(words.lower[first + 1])
      guard length <= 2, !ownsNoun else { return nil }
      return thirdPerson(first, Self.men.contains(word) ? .man : .woman, insideOf: outer)
    case "it", "its", "itself": return length == 1 ? it(first) : nil
    case "who", "which", "that", "whose", "whom": return length == 1 ? relative(first) : nil
    default: return nil
    }
  }

  private static let men: Set<String> = ["he", "him", "his", "himself"]
  /// Nouns that with “his” mean the man himself.
  private static let ownWords: Set<String> = [
    "eyes", "view", "views", "mind", "opinion", "words", "remarks", "speech", "statement", "tweet", "comments",
    "testimony",
  ]

  /// Who speaks the quotation that “I” or “we” stands in.
  private func firstPerson(_ token: Int, insideOf outer: Answer?) -> Answer {
    if let outer, let entity = outer.entity { return .entity(entity, .firstPerson) }
    if let outer, case .name(let name, _) = outer { return .name(name, .firstPerson) }
    guard words.token(token).quotation != nil, let last = lastSpeaker(before: token),
      words.paragraph(last.position) >= words.paragraph(token) - 1
    else { return .nobody }
    return .entity(last.entity, .firstPerson)
  }

  /// Joint speakers go on as “they”; otherwise nobody in particular.
  private func they(_ token: Int) -> Answer {
    guard let joint, joint.position < token, words.sentence(token) - words.sentence(joint.position) <= 3,
      lastSpeaker(before: token).map({ $0.position <= joint.position }) ?? true
    else { return .nobody }
    return .entity(joint.entities[0], .pronoun, others: Array(joint.entities.dropFirst()))
  }

  func lastSpeaker(before token: Int) -> (position: Int, entity: Int)? {
    let end = spoken.partitionPoint { $0.position >= token }
    return end > 0 ? spoken[end - 1] : nil
  }

  func lastOrganisation(before token: Int) -> (position: Int, entity: Int?, name: String)? {
    let end = spokenOrganisations.partitionPoint { $0.position >= token }
    return end > 0 ? spokenOrganisations[end - 1] : nil
  }

  /// The organisation that spoke within four sentences, else one named within two.
  private func it(_ token: Int) -> Answer {
    if let last = lastOrganisation(before: token), words.sentence(token) - words.sentence(last.position) <= 4 {
      return last.entity.map { .entity($0, .pronoun) } ?? .name(last.name, .pronoun)
    }
    var number = cast.mentionCount(before: token) - 1
    var nearest: Int?
    while number >= 0, words.sentence(token) - words.sentence(cast.mentions[number].tokens.lowerBound) <= 2 {
      let mention = cast.mentions[number]
      if cast.entities[mention.entity].kind == .organisation {
        if mention.isSubject { return .entity(mention.entity, .pronoun) }
        nearest = nearest ?? mention.entity
      }
      number -= 1
    }
    return nearest.map { .entity($0, .pronoun) } ?? .nobody
  }

  /// The name right before “who”, or the head of the relative clause.
  private func relative(_ token: Int) -> Answer {
    let isWho = words.lower[token] == "who" || words.lower[token] == "whom"
    var before = token - 1
    if words.isMark(before, ",") { before -= 1 }
    guard words.areTogether(before, token) else { return .nobody }
    func fits(_ entity: Int) -> Bool { !isWho || cast.entities[entity].kind != .organisation }
    // “Vera Dahl, the port's director, who …”
    if !words.tag(before).isName, let noun = apposed(before, token) { return .entity(noun, .relative) }
    if let mention = cast.mention(at: before), fits(mention.entity) { return .entity(mention.entity, .relative) }
    let verb = words.token(token).head
    if isWho, verb >= 0, words.areTogether(verb, token),
      words.token(verb).relation == .relativeClause || words.token(verb).relation == .acl,
      let mention = cast.mention(at: words.token(verb).head), words.areTogether(mention.tokens.lowerBound, token),
      fits(mention.entity)
    {
      return .entity(mention.entity, .relative)
    }
    guard isWho,
      let head = (max(0, before - 8)...before).last(where: {
        words.tag($0) == .NN && !words.classes[$0].isDisjoint(with: .role)
      }),
      words.areTogether(head, token)
    else { return .nobody }
    var start = head
    while start > 0, words.areTogether(start - 1, head), words.tag(start - 1).isNoun || words.tag(start - 1).isAdjective
    { start -= 1 }
    guard words.isWord(start - 1, "the"),
      let entity = byRole(head, modifiers: Array(start..<head), at: head, gender: nil)
    else {
      return .nobody
    }
    return .entity(entity, .relative)
  }

  /// The entity that an apposition ending here goes with.
  private func apposed(_ noun: Int, _ token: Int) -> Int? {
    let last = cast.mentionCount(before: token) - 1
    for number in stride(from: last, through: max(0, last - 3), by: -1) {
      let mention = cast.mentions[number]
      let end = mention.tokens.upperBound
      guard words.areTogether(end, token), token - end < 10, words.isMark(end, ","), end + 1 < token,
        ["a", "an", "the"].contains(words.lower[end + 1]),
        !(end + 1..<token - 1).contains(where: {
          words.isMark($0, ",") || words.tag($0).isVerb || words.lower[$0] == "and"
        })
      else { continue }
      return mention.entity
    }
    return nil
  }
}
