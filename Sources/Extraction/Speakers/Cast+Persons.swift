extension Cast {
  /// Lets “he” and “she” outside quotations speak for the only person who can be meant.
  mutating func collectGenders() {
    for index in words.article.tokens.indices {
      let token = words.token(index)
      guard token.lower == "he" || token.lower == "she", token.quotation == nil else { continue }
      var near: Int?
      var number = mentionCount(before: index) - 1
      var isUnique = true
      while number >= 0 {
        let mention = mentions[number]
        let start = mention.tokens.lowerBound
        guard words.paragraph(start) == token.paragraph, token.sentence - words.sentence(start) <= 1 else { break }
        if mention.isSubject, entities[mention.entity].isPerson {
          if let near, near != mention.entity { isUnique = false }
          near = mention.entity
        }
        number -= 1
      }
      guard isUnique, let near else { continue }
      update(near) { if token.lower == "he" { $0.he += 1 } else { $0.she += 1 } }
    }
  }

  // MARK: - Who has a role

  /// Words said of a person, with the offices that several of them make together.
  func hasRole(_ role: String, _ entity: Int) -> Bool {
    let roles = entities[entity].roles
    if roles[role] != nil { return true }
    switch role {
    case "ceo": return roles["chief"] != nil && roles["executive"] != nil
    case "cfo":
      return (roles["financial"] ?? roles["finance"]) != nil
        && (roles["chief"] ?? roles["director"] ?? roles["head"]) != nil
    case "coo": return roles["chief"] != nil && roles["operating"] != nil
    default: return false
    }
  }

  /// Persons with a role, the earliest; for lack of any, those with a synonym of it.
  func persons(withRole role: String) -> [Int] {
    let parts =
      role == "ceo" ? ["executive"] : role == "cfo" ? ["financial", "finance"] : role == "coo" ? ["operating"] : []
    let exact = Set(few(byRole[role]) + parts.flatMap { few(byRole[$0]) }).filter {
      entities[$0].kind != .organisation && hasRole(role, $0)
    }
    if !exact.isEmpty { return exact.sorted() }
    let groups = lexicon.synonyms(of: role)
    guard !groups.isEmpty else { return [] }
    var found: Set<Int> = []
    for word in lexicon.words(inGroups: groups) where word != role {
      for entity in few(byRole[word]) where entities[entity].kind != .organisation { found.insert(entity) }
    }
    return found.sorted()
  }
}
