/// Weights of what speaks for a person behind “he” or “she”, set by hand; learnt ones did no better on the
/// development articles.
private enum PronounWeight {
  static let gender = 2.0
  static let spokeLast = 2.0
  /// Added when the last speaker spoke in the same, the previous or the one before sentence.
  static let spokeNear = [1.0, 1.0, 0.5]
  /// By sentences since the last mention; then three to four, up to fifteen, and more.
  static let near = [1.5, 1.2, 0.7]
  static let fairlyNear = 0.3
  static let far = -1.0
  static let veryFar = -2.0
  static let subject = 1.0
  static let subjectOfParagraph = 1.0
  static let mostRecent = 0.4
  static let mostNamed = 0.5
  static let possessive = -0.5
  static let noEvidence = -1.0
  static let namedOnlyLater = -2.0
}

extension SpeakerResolver {
  /// So many mentions back a pronoun reaches.
  private static let reach = 120

  /// The person whom “he” or “she” fits best; nobody right after an unnamed person.
  func thirdPerson(_ token: Int, _ gender: CastMember.Gender, insideOf outer: Answer?) -> Answer {
    if followsUnnamed(token) { return .nobody }
    // Somebody quoted does not call himself “he”; in indirect speech he does.
    let other = words.token(token).quotation == nil ? nil : outer?.entity
    guard let best = bestPerson(token, gender, except: other) else { return .nobody }
    return .entity(best, .pronoun)
  }

  /// Whether an unnamed person spoke last, with no named one since.
  private func followsUnnamed(_ token: Int) -> Bool {
    let end = unnamed.partitionPoint { $0.position >= token }
    guard end > 0 else { return false }
    let last = unnamed[end - 1]
    guard last.end <= token, words.paragraph(token) - words.paragraph(last.position) <= (last.isNoun ? 1 : 0) else {
      return false
    }
    if let speaker = lastSpeaker(before: token), speaker.position >= last.position { return false }
    var number = cast.mentionCount(before: token) - 1
    while number >= 0, cast.mentions[number].tokens.lowerBound >= last.end {
      if cast.entities[cast.mentions[number].entity].kind != .organisation { return false }
      number -= 1
    }
    return true
  }

  /// The person whom a pronoun of this gender most likely means.
  /// A noun nobody was called by before (`isNoun`) tells less of who spoke last than a pronoun does.
  func bestPerson(_ token: Int, _ gender: CastMember.Gender?, except outer: Int? = nil, isNoun: Bool = false) -> Int? {
    var candidates = candidates(token, gender)
    if let outer, candidates.contains(where: { $0 != outer }) { candidates.removeAll { $0 == outer } }
    let most = candidates.map { cast.entities[$0].mentions.count }.max() ?? 0
    let recent = candidates.max { lastStart($0, token) < lastStart($1, token) }
    var best: (score: Double, entity: Int)?
    for entity in candidates {
      var score = score(entity, token, gender, isNoun)
      if cast.entities[entity].mentions.count == most { score += PronounWeight.mostNamed }
      if entity == recent { score += PronounWeight.mostRecent }
      if score > best?.score ?? -.infinity { best = (score, entity) }
    }
    return best?.entity
  }

  private func lastStart(_ entity: Int, _ token: Int) -> Int {
    cast.lastMention(of: entity, before: token)?.tokens.lowerBound ?? -1
  }

  /// Persons named before within reach or right after, in the order of the cast.
  private func candidates(_ token: Int, _ gender: CastMember.Gender?) -> [Int] {
    var found: Set<Int> = []
    let end = cast.mentionCount(before: token)
    for number in max(0, end - Self.reach)..<end { found.insert(cast.mentions[number].entity) }
    var number = end
    while number < cast.mentions.count, cast.mentions[number].tokens.lowerBound - token < 25 {
      found.insert(cast.mentions[number].entity)
      number += 1
    }
    let speakers = spoken.partitionPoint { $0.position >= token }
    for index in max(0, speakers - 3)..<speakers { found.insert(spoken[index].entity) }
    return found.filter { canBePerson($0) && cast.entities[$0].canBe(gender) }.sorted()
  }

  private func canBePerson(_ entity: Int) -> Bool {
    let it = cast.entities[entity]
    guard it.kind != .organisation, let first = cast.firstMention(of: entity)?.tokens.lowerBound else { return false }
    if it.kind == .person { return true }
    let last = lexicon.classes(of: it.last)
    return it.words.count > 1 && !last.contains(.thing) && !words.token(first).isAcronym
      && !it.words.contains { !lexicon.classes(of: $0).isDisjoint(with: [.demonym, .organisation, .learntPlace]) }
  }

  private func score(_ entity: Int, _ token: Int, _ gender: CastMember.Gender?, _ isNoun: Bool) -> Double {
    let it = cast.entities[entity]
    var score = 0.0
    if gender != nil, it.gender == gender { score += PronounWeight.gender }
    if it.kind == .unknown { score += PronounWeight.noEvidence }
    if !isNoun, let last = lastSpeaker(before: token), last.entity == entity {
      let distance = words.sentence(token) - words.sentence(last.position)
      score += PronounWeight.spokeLast
      if PronounWeight.spokeNear.indices.contains(distance) { score += PronounWeight.spokeNear[distance] }
    }
    guard let mention = cast.lastMention(of: entity, before: token) else { return score + PronounWeight.namedOnlyLater }
    let distance = words.sentence(token) - words.sentence(mention.tokens.lowerBound)
    switch distance {
    case ..<3: score += PronounWeight.near[max(0, distance)]
    case ..<5: score += PronounWeight.fairlyNear
    case ..<9: break
    case ..<16: score += PronounWeight.far
    default: score += PronounWeight.veryFar
    }
    if mention.isSubject { score += PronounWeight.subject }
    if mention.isPossessive { score += PronounWeight.possessive }
    if isSubjectOfParagraph(entity, token) { score += PronounWeight.subjectOfParagraph }
    return score
  }

  private func isSubjectOfParagraph(_ entity: Int, _ token: Int) -> Bool {
    let numbers = cast.entities[entity].mentions
    var index = numbers.partitionPoint { cast.mentions[$0].tokens.lowerBound >= token } - 1
    var steps = 0
    while index >= 0, steps < 12 {
      let mention = cast.mentions[numbers[index]]
      guard words.paragraph(mention.tokens.lowerBound) == words.paragraph(token) else { return false }
      if mention.isSubject { return true }
      index -= 1
      steps += 1
    }
    return false
  }

  // MARK: - By role

  /// The person with a role: most modifiers in common, named within a sentence, one of the last two speakers, the latest.
  func byRole(_ head: Int, modifiers: [Int], at position: Int, gender: CastMember.Gender?) -> Int? {
    let role = lexicon.expanded(words.lower[head])
    var found = cast.persons(withRole: role).filter { entity in
      cast.entities[entity].canBe(gender) && cast.lastMention(of: entity, before: position) != nil
        && (cast.entities[entity].words.count > 1 || cast.entities[entity].kind == .person)
    }
    if role == "witness" { return witness(position) }
    if found.isEmpty { return namedLater(role, modifiers, position, gender) }
    let full = found.filter { cast.entities[$0].words.count > 1 }
    if !full.isEmpty { found = full }
    let said = modifiers.map { lexicon.expanded(words.lower[$0]) }.filter { $0 != role }
    return found.max { fit($0, said, position) < fit($1, said, position) }
  }

  /// The one person with a role whom the article names only later: within six sentences, or with the same modifiers.
  private func namedLater(_ role: String, _ modifiers: [Int], _ position: Int, _ gender: CastMember.Gender?) -> Int? {
    let found = cast.persons(withRole: role).filter { entity in
      cast.entities[entity].canBe(gender) && cast.entities[entity].words.count > 1 && cast.hasRole(role, entity)
    }
    guard found.count == 1, let first = cast.firstMention(of: found[0])?.tokens.lowerBound else { return nil }
    let said = modifiers.map { lexicon.expanded(words.lower[$0]) }
    let isSame = !said.isEmpty && said.allSatisfy { cast.entities[found[0]].roles[$0] != nil }
    return isSame || words.sentence(first) - words.sentence(position) <= 6 ? found[0] : nil
  }

  private func fit(_ entity: Int, _ modifiers: [String], _ position: Int) -> (Int, Int, Int, Int) {
    let common = modifiers.count {
      cast.entities[entity].roles[$0] != nil || cast.entities[entity].related.contains($0)
    }
    let last = cast.lastMention(of: entity, before: position)?.tokens.lowerBound ?? -1
    let isNear = last >= 0 && words.sentence(position) - words.sentence(last) <= 1
    let end = spoken.partitionPoint { $0.position >= position }
    let spokeLately = spoken[max(0, end - 2)..<end].contains { $0.entity == entity }
    return (common, isNear ? 1 : 0, spokeLately ? 1 : 0, last)
  }

  /// The latest speaker who is no lawyer, judge or officer of the court.
  private func witness(_ position: Int) -> Int? {
    let end = spoken.partitionPoint { $0.position >= position }
    return spoken[..<end].suffix(Cast.mostAlike).last { speaker in
      !cast.entities[speaker.entity].roles.keys.contains { role in
        ["judge", "coroner", "defendant", "prosecutor", "lawyer"].contains(role) || lexicon.areSynonyms(role, "lawyer")
      }
    }?.entity
  }
}
