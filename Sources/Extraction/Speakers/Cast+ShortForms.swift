import Claims

extension Cast {
  /// Who a short form means: by acronym, ending, surname, first or middle name, or one wrong letter.
  ///
  /// `titles` are the words before the name in its run; with `isCertain` only exact forms count.
  mutating func entity(ofShortForm name: [Int], at position: Int, titles: [String], isCertain: Bool = false) -> Int? {
    guard let last = name.last else { return nil }
    let folded = name.map(words.folded)
    let surname = folded[folded.count - 1]
    if name.count == 1 {
      if words.classes[last].contains(.demonym) { return nil }
      if words.token(last).isAcronym, let known = byAcronym[surname] { return latest(known, before: position) }
      if words.classes[last].contains(.organisation),
        let known = organisation(withHead: [surname], at: position, like: [])
      {
        return known
      }
    }
    if name.count > 1,
      let known = few(byFirst[folded[0]]).first(where: { entity in
        entities[entity].kind == .organisation && entities[entity].words.starts(with: folded)
      })
    {
      return known
    }
    let gender = gender(of: titles)
    let found = namesakes(folded, gender)
    if name.count == 1, let famous = famous(surname, found, titles, gender) { return famous }
    if let best = best(of: found, before: position) { return best }
    guard name.count == 1, words.role(last) == .name || words.isFirstName(last) else { return nil }
    if let known = byInnerName(surname, last, position) { return known }
    return isCertain ? nil : misspelt(surname, last)
  }

  private func gender(of titles: [String]) -> CastMember.Gender? {
    for title in titles {
      let classes = lexicon.classes(of: title)
      if classes.contains(.masculine) { return .man }
      if classes.contains(.feminine) { return .woman }
    }
    return nil
  }

  /// Entities whose names end like this one; persons of two words first.
  private func namesakes(_ folded: [String], _ gender: CastMember.Gender?) -> [Int] {
    guard let last = folded.last else { return [] }
    var found = few(byLast[last]).filter { entities[$0].words.suffix(folded.count).elementsEqual(folded) }
    if folded.count == 1, found.isEmpty, last.utf8.contains(45) {
      found = few(byLast[last.split(separator: "-").joined()]).filter { entities[$0].kind != .organisation }
    } else if folded.count == 1 {
      found = few(byLast[last]).filter { entities[$0].words.last == last || entities[$0].kind != .organisation }
    } else if found.isEmpty {
      found = few(byLast[last]).filter { entities[$0].kind != .organisation && entities[$0].words.first == folded[0] }
    }
    let full = found.filter { entities[$0].kind != .organisation && entities[$0].words.count > 1 }
    if !full.isEmpty { return full.filter { entities[$0].canBe(gender) } }
    let persons = found.filter { entities[$0].kind != .organisation && entities[$0].canBe(gender) }
    return persons.isEmpty ? found : persons
  }

  /// The one whose full name stood last before; without one, the one named most.
  private func best(of found: [Int], before position: Int) -> Int? {
    guard found.count > 1 else { return found.first }
    let earlier = found.compactMap { entity in
      lastNaming(of: entity, before: position).map { (entity: entity, position: $0) }
    }
    if let latest = earlier.max(by: { $0.position < $1.position }) { return latest.entity }
    return found.max { entities[$0].mentions.count < entities[$1].mentions.count }
  }

  private func latest(_ found: [Int], before position: Int) -> Int? {
    best(of: Array(few(found)), before: position)
  }

  /// Those called by their first or a middle name, by an organisation's first word, or by two names written as one.
  private func byInnerName(_ name: String, _ token: Int, _ position: Int) -> Int? {
    let firsts = few(byFirst[name])
    let persons = firsts.filter { entities[$0].kind != .organisation && entities[$0].words.count > 1 }
    let organisations = firsts.filter { entity in
      entities[entity].kind == .organisation
        || lexicon.classes(of: entities[entity].last).contains(.organisation)
    }
    if !organisations.isEmpty, !persons.contains(where: { _ in words.isFirstName(token) }),
      words.classes[token].isDisjoint(with: [.anyPlace, .ordinary])
    {
      return organisations.first
    }
    if let known = persons.max(by: { entities[$0].mentions.count < entities[$1].mentions.count }) { return known }
    let middles = few(byMiddle[name]).filter { lastFullMention(of: $0, before: position) != nil }
    return middles.first
  }

  /// The person whose surname differs by one letter, both of five letters or more.
  private func misspelt(_ name: String, _ token: Int) -> Int? {
    guard name.count >= 5, name.count <= Token.longestKept,
      words.classes[token].isDisjoint(with: [.surname, .anyPlace, .firstName])
    else { return nil }
    for part in Self.parts(of: name) {
      for entity in few(bySurnamePart[part]) where entities[entity].isPerson && entities[entity].last.count >= 5 {
        if editDistance(entities[entity].last, name, limit: 1) != nil { return entity }
      }
    }
    return nil
  }

  /// A famous person called by the surname alone, as the training articles' Trump is.
  ///
  /// They count only in each other's company, or where the surname hardly ever means somebody else; elsewhere an
  /// unknown Clinton is nobody's namesake.
  private mutating func famous(
    _ surname: String, _ found: [Int], _ titles: [String], _ gender: CastMember.Gender?
  ) -> Int? {
    guard let person = lexicon.learnt.famous[surname], person.share >= 50 else { return nil }
    if let named = found.first(where: { entities[$0].name == person.name }) { return named }
    guard person.share >= 75 else { return nil }
    let isKnown = found.contains { entities[$0].words.count > 1 }
    guard !isKnown || titles.contains("president") && person.share >= 80 || person.share >= 90 && person.count >= 40
    else { return nil }
    guard famousSurnames >= 2 || person.share >= 80 && person.count >= 150 else { return nil }
    return add(person.name, .person)
  }
}
