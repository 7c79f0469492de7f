import Claims

extension Cast {
  /// Reads titles in the run before a name, and lower-case nouns before that: “port director Vera Dahl”.
  mutating func addTitles(before name: Range<Int>, in run: NameRun, to entity: Int) {
    for word in run.words where word < name.lowerBound {
      addRole(words.lower[word], to: entity)
    }
    var index = run.tokens.lowerBound - 1
    if words.isMark(index, ")"), let open = openingBracket(before: index) { index = open - 1 }
    let start = index
    var hasTitle = run.tokens.lowerBound < name.lowerBound
    if let phrase = longTitle(before: name.lowerBound) {
      for word in phrase where words.token(word).isWord && !words.classes[word].contains(.function) {
        addRole(words.lower[word], to: entity)
      }
      becomePerson(entity)
      let text = words.text(phrase)
      if entities[entity].roleText == nil { update(entity) { $0.roleText = text } }
      return
    }
    while index >= 0, start - index < 5, words.areTogether(index, name.lowerBound) {
      let tag = words.tag(index)
      guard tag == .NN || tag == .JJ || tag == .NNP, words.token(index).isWord else { break }
      if tag != .NNP || words.isNameWord(index), tag != .NNP || words.role(index).isTitle {
        addRole(words.lower[index], to: entity)
      }
      if !words.classes[index].isDisjoint(with: .role), tag == .NN { hasTitle = true }
      index -= 1
    }
    if hasTitle { becomePerson(entity) }
    if hasTitle, let text = roleText(before: name.lowerBound), entities[entity].roleText == nil {
      update(entity) { $0.roleText = text }
    }
  }

  /// “Minister of Foreign Trade of Bosnia and Herzegovina” before a name: a title with “of” or “for” and capitals.
  private func longTitle(before name: Int) -> Range<Int>? {
    var index = name
    var found: Int?
    while index > 0, name - index < 16, words.areTogether(index - 1, name) {
      let word = index - 1
      let joins = ["of", "for", "the", "and", "&", "on"].contains(words.lower[word])
      guard joins || words.isNameWord(word) || words.tag(word) == .NN || words.tag(word) == .JJ else { break }
      index = word
      if index + 2 < name, ["of", "for"].contains(words.lower[index + 1]), words.classes[index].contains(.title) {
        found = index
      } else if let title = found, title == index + 1, words.classes[index].isDisjoint(with: .function),
        !words.classes[index].isDisjoint(with: [.qualifier, .title]) || words.isNameWord(index)
      {
        found = index
      }
    }
    guard let found, words.classes[name - 1].isDisjoint(with: [.function, .honorific]) else { return nil }
    return found..<name
  }

  private mutating func becomePerson(_ entity: Int) {
    if entities[entity].kind == .unknown { update(entity) { $0.kind = .person } }
  }

  private func openingBracket(before close: Int) -> Int? {
    ((max(0, close - 5))..<close).last { words.isMark($0, "(") }
  }

  /// Reads what stands around every mention: appositions, “who”, ages, nouns for businesses.
  mutating func collectRoles() {
    for number in mentions.indices {
      let mention = mentions[number]
      readCompany(mention)
      readApposition(after: mention)
      readApposition(before: mention)
      let end = mention.tokens.upperBound
      if entities[mention.entity].kind == .unknown, words.isMark(end, ","), end + 1 < words.count,
        words.lower[end + 1] == "who" || words.isAge(end + 1)
      {
        update(mention.entity) { $0.kind = .person }
      }
    }
    for entity in entities.indices where entities[entity].kind == .unknown {
      let last = entities[entity].words.last ?? ""
      if !entities[entity].companyNouns.isEmpty || lexicon.classes(of: last).contains(.legalForm) {
        update(entity) { $0.kind = .organisation }
      }
    }
    readFamousRoles()
  }

  private mutating func readFamousRoles() {
    for entity in entities.indices where entities[entity].kind != .organisation {
      guard let known = lexicon.learnt.famousByName[entities[entity].name.lowercased()] else { continue }
      for role in known.roles { addRole(role, to: entity) }
      update(entity) { $0.kind = .person }
    }
  }

  private mutating func readCompany(_ mention: Mention) {
    let start = mention.tokens.lowerBound
    var nouns: [String] = []
    if words.areTogether(start - 1, start), words.classes[start - 1].contains(.company) {
      nouns.append(words.lower[start - 1])
    }
    if words.isMark(start - 1, ","), words.areTogether(start - 2, start), words.classes[start - 2].contains(.company) {
      nouns.append(words.lower[start - 2])
    }
    if words.isMark(mention.tokens.upperBound, ","), let phrase = nounPhrase(from: mention.tokens.upperBound + 1),
      let head = phrase.head, words.classes[head].contains(.company)
    {
      nouns.append(words.lower[head])
    }
    for noun in nouns { update(mention.entity) { $0.companyNouns[noun, default: 0] += 1 } }
  }

  /// A noun phrase: its head and the tokens that modify it.
  struct NounPhrase {
    let head: Int?
    let modifiers: [Int]
    let end: Int
  }

  /// The noun phrase that begins at a token; at most eight tokens.
  func nounPhrase(from start: Int) -> NounPhrase? {
    guard start < words.count, start > 0 else { return nil }
    var index = start
    var head: Int?
    var modifiers: [Int] = []
    while index < words.count, index - start < 9, words.areTogether(start - 1, index) {
      let tag = words.tag(index)
      switch tag {
      case .NN, .NNP, .NNS, .NNPS:
        head = index
        modifiers.append(index)
      case .JJ, .JJR, .JJS: modifiers.append(index)
      case .DT, .CD, .POS: break
      case .VBG, .VBN:
        // “the acting director”, “the retired driver”
        guard words.classes[index].contains(.qualifier) else {
          return NounPhrase(head: head, modifiers: modifiers, end: index)
        }
        modifiers.append(index)
      case .possessivePronoun, .RB, .PDT:
        if index > start { return NounPhrase(head: head, modifiers: modifiers, end: index) }
      default: return NounPhrase(head: head, modifiers: modifiers, end: index)
      }
      index += 1
    }
    return NounPhrase(head: head, modifiers: modifiers, end: index)
  }

  /// “Vera Dahl, the port's director,”: the noun's words are roles, unless it is the subject of a verb.
  private mutating func readApposition(after mention: Mention) {
    let comma = mention.tokens.upperBound
    guard words.isMark(comma, ","), comma + 1 < words.count, words.areTogether(comma, comma + 1),
      let phrase = nounPhrase(from: comma + 1), let head = phrase.head
    else { return }
    let first = comma + 1
    let begins =
      words.tag(first) == .DT || words.tag(first) == .possessivePronoun
      || (words.tag(first) == .NN || words.tag(first) == .JJ || words.classes[first].contains(.qualifier))
        && !words.token(first).isCapitalized
      || words.isNameWord(first) && words.role(head).isTitle
        && !words.classes[head].isDisjoint(with: [.title, .abbreviation])
    guard begins, words.tag(head) == .NN || words.role(head) == .title && words.tag(head) == .NNP else { return }
    let end = phrase.end
    if end < words.count, words.areTogether(comma, end) {
      let tag = words.tag(end)
      if tag == .VBD || tag == .VBZ || tag == .VBP || tag == .MD { return }
      if tag == .VBN, ["said", "told", "announced", "warned", "added"].contains(words.lower[end]) { return }
    }
    let isRole = !words.classes[head].isDisjoint(with: .role)
    if entities[mention.entity].kind == .organisation, !words.classes[head].contains(.company) { return }
    if entities[mention.entity].kind == .unknown, isRole { becomePerson(mention.entity) }
    for word in phrase.modifiers { addRole(words.lower[word], to: mention.entity) }
    guard isRole else { return }
    let whole = first..<roleEnd(end, comma)
    let related = whole.filter { words.tag($0).isNoun }.map { words.lower[$0] }
    let text = roleText(whole)
    update(mention.entity) {
      $0.related.formUnion(related)
      if $0.roleText == nil { $0.roleText = text }
    }
  }

  /// The end of “… of the Port Authority” after the head of a role.
  private func roleEnd(_ start: Int, _ comma: Int) -> Int {
    var index = start
    while index < words.count, index - start < 10, words.areTogether(comma, index) {
      let isJoining = ["of", "for", "at", "in", "and", "the", "&"].contains(words.lower[index])
      let isPart = isJoining || words.isPossessiveMark(index) || words.isMark(index, "'’")
      guard isPart || words.token(index).isWord && (words.tag(index).isNoun || words.tag(index).isAdjective) else {
        break
      }
      index += 1
    }
    while index > start, ["of", "for", "at", "in", "and", "the", "&"].contains(words.lower[index - 1]) { index -= 1 }
    return index
  }

  /// “the minister, Vera Dahl,” and “the lawyer for the family, Vera Dahl,”.
  private mutating func readApposition(before mention: Mention) {
    let start = mention.tokens.lowerBound
    guard words.isMark(start - 1, ","), words.areTogether(start - 2, start),
      entities[mention.entity].kind != .organisation
    else { return }
    let end = mention.tokens.upperBound
    guard end >= words.count || words.isMark(end, ",.)") || words.isPossessiveMark(end) else { return }
    var head: Int? = start - 2
    let tag = words.tag(start - 2)
    let isHead = tag == .NN || tag == .NNP && words.role(start - 2) == .title
    if !isHead || words.classes[start - 2].isDisjoint(with: .role) {
      head = (max(0, start - 10)..<start - 2).last { index in
        ["for", "of", "at", "with", "from"].contains(words.lower[index]) && index > 0 && words.tag(index - 1) == .NN
          && words.areTogether(index - 1, start)
      }.map { $0 - 1 }
    }
    guard var index = head else { return }
    let isRole = !words.classes[index].isDisjoint(with: .role)
    var phrase = index
    while index >= 0, start - index < 12, words.areTogether(index, start) {
      let tag = words.tag(index)
      guard tag == .NN || tag == .JJ || tag == .NNP || tag == .POS, !words.isMark(index, ",") else { break }
      if tag != .POS { addRole(words.lower[index], to: mention.entity) }
      phrase = index
      index -= 1
    }
    guard isRole else { return }
    becomePerson(mention.entity)
    if entities[mention.entity].roleText == nil, let text = roleText(phrase..<start - 1) {
      update(mention.entity) { $0.roleText = text }
    }
  }
}
