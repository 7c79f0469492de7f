extension SpeakerResolver {
  /// Whom a noun phrase without a name of its own means: an organisation by its noun, a person by a role.
  mutating func nominal(_ phrase: SourcePhrase) -> Answer {
    if phrase.determiner == "the", let last = phrase.core.last, words.lower[last].hasSuffix("year-old") {
      return fallback(phrase, nil)
    }
    if let pair = pair(phrase) { return pair }
    guard let head = phrase.head else { return .nobody }
    let noun = words.lower[head]
    let definite = Self.definite.contains(phrase.determiner)
    // Texts are no speakers; “Kos's statement” is Kos.
    if words.classes[head].contains(.document) {
      guard let mention = phrase.mentions.last, mention.isPossessive, cast.entities[mention.entity].isPerson else {
        return .nobody
      }
      return .entity(mention.entity, .campaign)
    }
    if noun == "campaign" || noun == "team" { return campaign(phrase) }
    if let body = organisation(phrase, head, definite) { return body }
    if phrase.isPlural(words), cast.mention(at: head) == nil { return .nobody }
    if let mention = cast.mention(at: head), cast.entities[mention.entity].kind == .organisation {
      return .entity(mention.entity, .named)
    }
    if let place = publicPlace(phrase, head) { return place }
    if let name = capitalisedName(phrase, head) { return name }
    return personByRole(phrase, head)
  }

  private static let definite: Set<String> = ["the", "this", "its", "that"]
  private static let indefinite: Set<String> = [
    "a", "an", "some", "one", "another", "many", "most", "any", "no", "every", "each", "several", "two", "three",
    "other",
    "few", "both", "all",
  ]

  // MARK: - Organisations

  private mutating func organisation(_ phrase: SourcePhrase, _ head: Int, _ definite: Bool) -> Answer? {
    let noun = words.lower[head]
    let modifiers = phrase.core.map { words.lower[$0] }
    let hasOf = phrase.core.upperBound < phrase.range.upperBound && words.lower[phrase.core.upperBound] == "of"
    if ["police", "force", "constabulary"].contains(noun), !Self.indefinite.contains(phrase.determiner) {
      if let body = police(phrase, head, modifiers) { return .entity(body, .organisation) }
    }
    guard !phrase.isPlural(words), phrase.endsIn(head, words) else { return nil }
    if definite, words.classes[head].contains(.company),
      !(noun != "company" && noun != "firm" && hasOf && isIndefinite(after: phrase.core.upperBound)),
      phrase.mentions.isEmpty || !hasOf, let body = company(noun)
    {
      return .entity(body, .organisation)
    }
    let meanings = lexicon.heads(meantBy: noun)
    let mentionEnds = phrase.mentions.last.map { $0.tokens.upperBound <= head } ?? false
    if definite, !hasOf, !mentionEnds {
      if words.classes[head].contains(.organisation), !words.classes[head].contains(.weakOrganisation),
        let body = cast.organisation(withHead: [noun], at: head, like: modifiers)
      {
        return .entity(body, .organisation)
      }
      if let meanings, let body = cast.organisation(withHead: meanings, at: head, like: modifiers),
        cast.lastMention(of: body, before: head) != nil
      {
        return .entity(body, .organisation)
      }
    }
    guard let meanings else { return nil }
    let hasCapital = phrase.hasCapital(words)
    if Self.indefinite.contains(phrase.determiner) {
      guard ["a", "an"].contains(phrase.determiner), !hasOf else { return nil }
      let capitals = phrase.core.filter { words.token($0).isCapitalized && $0 > phrase.core.lowerBound }.map(
        words.folded)
      return firstNamedSoon(after: head, heads: meanings, with: capitals).map { .entity($0, .organisation) }
    }
    guard !hasOf, !hasCapital, phrase.mentions.isEmpty else { return nil }
    return cast.organisation(withHead: meanings, at: head, like: modifiers).map { .entity($0, .organisation) }
  }

  private func isIndefinite(after of: Int) -> Bool {
    of + 1 < words.count && ["the", "a", "an"].contains(words.lower[of + 1])
  }

  private func police(_ phrase: SourcePhrase, _ head: Int, _ modifiers: [String]) -> Int? {
    let end = phrase.core.upperBound
    if end < words.count, words.lower[end] == "in", end < phrase.range.upperBound { return nil }
    guard
      let body = cast.organisation(withHead: ["police", "constabulary", "garda", "force"], at: head, like: modifiers),
      !words.classes[head].contains(.weakOrganisation) || cast.entities[body].words.contains("police")
        || cast.entities[body].last == words.lower[head]
        || cast.entities[body].words.contains("constabulary")
    else { return nil }
    let isAlone = phrase.core.count <= 2
    return isAlone || cast.entities[body].words.contains { modifiers.dropLast().contains($0) && $0 != "the" }
      ? body : nil
  }

  private mutating func company(_ noun: String) -> Int? {
    if let known = companies[noun] { return known }
    var found: Int?
    let isGeneral = noun == "company" || noun == "firm"
    // “the group” or “the body” is a business only where some name stood beside that noun.
    let isVague = Self.vague.contains(noun)
    if isGeneral || !isVague || cast.entities.contains(where: { $0.companyNouns[noun] != nil }) {
      found = cast.company(called: noun)
    }
    companies[noun] = .some(found)
    return found
  }
  private static let vague: Set<String> = [
    "group", "union", "organization", "organisation", "business", "body", "watchdog", "charity", "contractor",
    "builder",
    "developer", "publisher", "outlet", "bank", "broadcaster", "platform", "concern", "miner", "grower", "producer",
    "maker",
  ]

  /// “A union” whose name follows within three sentences.
  private func firstNamedSoon(after token: Int, heads: Set<String>, with capitals: [String]) -> Int? {
    heads.flatMap { cast.few(cast.byWord[$0]) }.filter { entity in
      guard cast.entities[entity].kind == .organisation, capitals.allSatisfy(cast.entities[entity].words.contains),
        let first = cast.firstMention(of: entity)?.tokens.lowerBound
      else { return false }
      return first >= token && words.sentence(first) - words.sentence(token) <= 3
    }.min { (cast.firstMention(of: $0)?.tokens.lowerBound ?? 0) < (cast.firstMention(of: $1)?.tokens.lowerBound ?? 0) }
  }

  /// “Kos's campaign”, “the campaign”.
  private mutating func campaign(_ phrase: SourcePhrase) -> Answer {
    let head = phrase.head ?? phrase.core.lowerBound
    let noun = words.lower[head]
    guard noun == "campaign" || !phrase.mentions.isEmpty else { return .nobody }
    func named(_ entity: Int) -> Answer {
      let it = cast.entities[entity]
      let name = it.kind == .organisation ? it.name : it.name.split(separator: " ").last.map(String.init) ?? it.name
      return .name(name + " campaign", .campaign)
    }
    if let mention = phrase.mentions.last { return named(mention.entity) }
    switch phrase.determiner {
    case "his", "her":
      return bestPerson(phrase.core.lowerBound, phrase.determiner == "his" ? .man : .woman).map(named) ?? .nobody
    case "the":
      let end = cast.mentionCount(before: head)
      var candidate: Int?
      for number in stride(from: end - 1, through: max(0, end - 40), by: -1) {
        let mention = cast.mentions[number]
        guard words.paragraph(head) - words.paragraph(mention.tokens.lowerBound) <= 3 else { break }
        let after = mention.tokens.upperBound
        if words.isWord(after, "campaign") || words.isWord(after + 1, "campaign"), after != head {
          return named(mention.entity)
        }
        if candidate == nil, mention.isSubject,
          cast.hasRole("candidate", mention.entity) || cast.hasRole("nominee", mention.entity)
        {
          candidate = mention.entity
        }
      }
      if let candidate { return named(candidate) }
      if let last = lastOrganisation(before: head), last.name.hasSuffix(" campaign") {
        return .name(last.name, .campaign)
      }
      return .nobody
    default: return .nobody
    }
  }

  /// “the city of Brod”, then “the city”.
  private func publicPlace(_ phrase: SourcePhrase, _ head: Int) -> Answer? {
    let noun = words.lower[head]
    guard ["city", "state", "county", "town", "village", "municipality"].contains(noun) else { return nil }
    let of = phrase.core.upperBound
    if of + 1 < phrase.range.upperBound, words.lower[of] == "of", words.token(of + 1).isCapitalized {
      let name = words.text(of + 1..<phrase.range.upperBound)
      return .name(noun.prefix(1).uppercased() + noun.dropFirst() + " of " + name, .organisation)
    }
    guard ["the", "this"].contains(phrase.determiner), phrase.core.count == 2,
      let last = lastOrganisation(before: head),
      last.name.lowercased().hasPrefix(noun)
    else { return nil }
    return last.entity.map { .entity($0, .organisation) } ?? .name(last.name, .organisation)
  }

  /// A capitalised head makes a name of the phrase: “the Obama administration”, “Government of Brod”.
  private func capitalisedName(_ phrase: SourcePhrase, _ head: Int) -> Answer? {
    let classes = words.classes[head]
    let isLone = phrase.core.count == 1 && words.sentenceRange(head).lowerBound == head
    if isLone, classes.contains(.organisation), !words.token(head).isAcronym { return nil }
    guard
      let first = phrase.core.first(where: { words.token($0).isCapitalized && !words.classes[$0].contains(.function) }),
      first <= head
    else { return nil }
    if ["administration", "government", "foundation"].contains(words.lower[head]), let mention = phrase.mentions.last,
      mention.tokens.upperBound == head
    {
      return .name(words.text(mention.tokens.lowerBound..<head + 1), .named)
    }
    guard classes.isDisjoint(with: [.title, .person, .kin, .demonym, .honorific, .abbreviation]) else { return nil }
    guard words.token(head).isCapitalized else {
      // “the Brod council” where no such organisation is named otherwise.
      return classes.contains(.organisation) && !classes.contains(.weakOrganisation) && !phrase.mentions.isEmpty
        && !Self.indefinite.contains(phrase.determiner)
        && !words.isPossessiveMark(head - 1)
        ? .name(words.text(first..<head + 1), .named) : nil
    }
    guard classes.contains(.organisation) || words.tag(head) == .NNP, words.tag(head) != .NNS, words.tag(head) != .NNPS
    else { return nil }
    if classes.contains(.alsoSurname) { return nil }
    let end = phrase.range.upperBound
    let of = phrase.core.upperBound
    if classes.contains(.organisation), head == of - 1, of + 1 < end, ["of", "for", "on"].contains(words.lower[of]),
      words.token(end - 1).isCapitalized
    {
      return .name(words.text(first..<end), .named)
    }
    if words.isPossessiveMark(head + 1), head + 1 < phrase.core.upperBound { return nil }
    return .name(words.text(first..<head + 1), .named)
  }

  // MARK: - Persons

  private mutating func personByRole(_ phrase: SourcePhrase, _ head: Int) -> Answer {
    let core = phrase.core
    let noun = words.lower[head]
    guard words.tag(head) == .NN || words.tag(head) == .NNP else { return .nobody }
    let hasOfA =
      core.upperBound + 1 < phrase.range.upperBound && words.lower[core.upperBound] == "of"
      && ["a", "an"].contains(words.lower[core.upperBound + 1])
    if hasOfA { return .nobody }
    let definite = phrase.determiner == "the"
    let isOwned =
      core.contains { words.isPossessiveMark($0) }
      || ["his", "her", "their", "its", "my", "our"].contains(phrase.determiner)
    if Self.indefinite.contains(phrase.determiner)
      || !definite && !isOwned && !["this", "that"].contains(phrase.determiner)
        && !words.token(core.lowerBound).isCapitalized
    {
      guard ["a", "an"].contains(phrase.determiner), words.tag(head) == .NN,
        !words.classes[head].isDisjoint(with: .role)
      else { return .nobody }
      return namedSoon(phrase, head).map { .entity($0, .role) } ?? .nobody
    }
    let role = lexicon.expanded(noun)
    if isOwned {
      let owners = phrase.mentions.map(\.entity)
      let exact = cast.few(cast.byRole[role])
      // “his lawyer” may be called an attorney elsewhere; other synonyms are too loose for somebody else's somebody.
      let candidates = exact.isEmpty && lexicon.areSynonyms(role, "lawyer") ? cast.persons(withRole: role)[...] : exact
      let found = candidates.filter {
        cast.entities[$0].kind != .organisation && cast.entities[$0].words.count > 1 && !owners.contains($0)
      }
      return found.count == 1 ? .entity(found[0], .role) : .nobody
    }
    if words.classes[head].contains(.organisation), words.classes[head].isDisjoint(with: .role) { return .nobody }
    let kinds = core.reduce(into: WordClass()) { $0.formUnion(words.classes[$1]) }
    let gender: CastMember.Gender? = kinds.contains(.masculine) ? .man : kinds.contains(.feminine) ? .woman : nil
    let known = !cast.persons(withRole: role).isEmpty
    guard known || !words.classes[head].isDisjoint(with: .role) || words.classes[head].contains(.demonym) else {
      return .nobody
    }
    let modifiers = core.filter {
      $0 != head && (words.tag($0).isNoun || words.tag($0).isAdjective) && words.tag($0) != .NNS
    }
    if let entity = byRole(head, modifiers: modifiers, at: phrase.range.lowerBound, gender: gender) {
      return .entity(entity, .role)
    }
    if words.lower[head] == "witness" { return .nobody }
    if let entity = relatedPerson(modifiers, at: phrase.range.lowerBound) { return .entity(entity, .role) }
    return fallback(phrase, gender)
  }

  /// “The union leader”: the only person of the last ones who was said to be a union's something.
  private func relatedPerson(_ modifiers: [Int], at position: Int) -> Int? {
    let nouns = modifiers.filter { words.tag($0) == .NN }.map { words.lower[$0] }
    guard !nouns.isEmpty else { return nil }
    let end = spoken.partitionPoint { $0.position >= position }
    let found = Set(spoken[max(0, end - 12)..<end].map(\.entity)).filter { entity in
      nouns.allSatisfy { cast.entities[entity].related.contains($0) || cast.entities[entity].roles[$0] != nil }
    }
    return found.count == 1 ? found.first : nil
  }

  /// Nobody has that role: the last speaker, when near and of no other trade.
  private func fallback(_ phrase: SourcePhrase, _ gender: CastMember.Gender?) -> Answer {
    guard phrase.determiner == "the", let entity = bestPerson(phrase.range.lowerBound, gender, isNoun: true) else {
      return .nobody
    }
    return .entity(entity, .role)
  }

  /// “A teacher”, whose name comes with that role within four sentences, and nobody else's.
  private func namedSoon(_ phrase: SourcePhrase, _ head: Int) -> Int? {
    let start = phrase.range.lowerBound
    let role = lexicon.expanded(words.lower[head])
    let found = cast.few(cast.byRole[role]).filter { entity in
      guard cast.entities[entity].kind != .organisation, cast.entities[entity].words.count > 1,
        let first = cast.firstMention(of: entity)?.tokens.lowerBound
      else { return false }
      return first >= start && words.sentence(first) - words.sentence(start) <= 4
    }
    return found.count == 1 ? found[0] : nil
  }
}
