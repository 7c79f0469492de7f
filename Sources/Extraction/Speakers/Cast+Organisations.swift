extension Cast {
  /// The organisation whose name holds one of the heads: most words in common, the head in front or last, the latest.
  func organisation(withHead heads: Set<String>, at position: Int, like modifiers: [String]) -> Int? {
    var candidates: Set<Int> = []
    for head in heads { candidates.formUnion(few(byWord[head])) }
    return candidates.sorted().filter { entity in
      entities[entity].kind != .person && !entities[entity].mentions.isEmpty
        && (entities[entity].words.count > 1
          || words.token(mentions[entities[entity].mentions[0]].tokens.lowerBound).isAcronym)
    }.max { rank($0, heads, position, modifiers) < rank($1, heads, position, modifiers) }
  }

  private func rank(_ entity: Int, _ heads: Set<String>, _ position: Int, _ modifiers: [String]) -> (Int, Int, Int) {
    let words = entities[entity].words
    let common = modifiers.count { words.contains($0) }
    let isEdge = heads.contains(words[words.count - 1]) || heads.contains(words[0])
    let starts = entities[entity].mentions.first.map { mentions[$0].tokens.lowerBound } ?? 0
    let place = lastMention(of: entity, before: position)?.tokens.lowerBound ?? -starts
    return (common, isEdge ? 1 : 0, place)
  }

  /// Whom “the company” means: by legal form, the same noun beside it, the lead, how often it is named.
  func company(called noun: String) -> Int? {
    var best: (score: Double, entity: Int)?
    for entity in entities.indices {
      guard let score = companyScore(entity, noun) else { continue }
      if score > best?.score ?? 1.5 - .ulpOfOne { best = (score, entity) }
    }
    return best?.entity
  }

  private func companyScore(_ entity: Int, _ noun: String) -> Double? {
    let it = entities[entity]
    guard let first = it.mentions.first else { return nil }
    if it.kind == .person || it.kind == .unknown && !it.roles.isEmpty, it.companyNouns.isEmpty { return nil }
    let last = lexicon.classes(of: it.last)
    if last.contains(.publicBody) || !last.isDisjoint(with: .anyPlace) || last.contains(.demonym) { return nil }
    var score = 0.0
    if last.contains(.legalForm) { score += 3 }
    if !it.companyNouns.isEmpty { score += 3 }
    if it.companyNouns[noun] != nil { score += 4 }
    if words.sentence(mentions[first].tokens.lowerBound) <= 3 { score += 1 }
    score += 0.2 * Double(min(5, it.mentions.count))
    if it.mentions.prefix(Self.mostAlike).contains(where: { mentions[$0].isSubject }) { score += 0.5 }
    if it.words.count == 1, words.token(mentions[first].tokens.lowerBound).isAcronym { score -= 2 }
    return score
  }
}
