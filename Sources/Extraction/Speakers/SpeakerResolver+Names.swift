extension SpeakerResolver {
  /// The answer when the source holds the name itself; nothing when it is a nominal.
  mutating func named(_ phrase: SourcePhrase) -> Answer? {
    if let person = personAtEnd(phrase) { return .entity(person, .named) }
    if let person = acronymRole(phrase) { return .entity(person, .role) }
    let core = phrase.core
    guard let last = core.last else { return .nobody }
    if words.isInHeadline(last), let mention = phrase.mentions.first, mention.tokens.lowerBound == core.lowerBound {
      return .entity(mention.entity, .named)
    }
    guard let mention = phrase.mentions.last else { return apposedName(phrase) }
    if mention.tokens.upperBound >= core.upperBound, !words.isPossessiveMark(last) { return nameAlone(mention, last) }
    if mention.tokens.upperBound == last, words.isPossessiveMark(last), core.upperBound >= phrase.range.upperBound {
      return .entity(mention.entity, .named)
    }
    return apposedName(phrase)
  }

  /// A name that ends the core, unless it is a people's or party's.
  private func nameAlone(_ mention: Mention, _ last: Int) -> Answer {
    let it = cast.entities[mention.entity]
    if it.words.count == 1, lexicon.classes(of: it.last).contains(.demonym), it.name != "GOP" { return .nobody }
    if words.tag(last) == .NNPS, it.words.count == 1, it.last.hasSuffix("s"), it.kind != .person { return .nobody }
    return .entity(mention.entity, .named)
  }

  /// “the deputy director of the Port Authority Vera Dahl”: the only full name ends the phrase after a title.
  private mutating func personAtEnd(_ phrase: SourcePhrase) -> Int? {
    var end = phrase.range.upperBound
    while end - 1 > phrase.range.lowerBound,
      words.isMark(end - 1, ",") || words.classes[end - 1].contains(.afterName) && words.token(end - 1).isAcronym
    { end -= 1 }
    guard phrase.range.count > 1 else { return nil }
    var person: Mention?
    var index = phrase.range.lowerBound
    while index < end {
      guard let mention = cast.mention(at: index) else {
        index += 1
        continue
      }
      index = max(index + 1, mention.tokens.upperBound)
      let it = cast.entities[mention.entity]
      guard it.kind == .person || it.kind == .unknown && mention.tokens.upperBound == end, it.words.count > 1 else {
        continue
      }
      if person != nil { return nil }
      person = mention
    }
    guard let person, person.tokens.upperBound == end, person.tokens.lowerBound > phrase.range.lowerBound else {
      return nil
    }
    let before = phrase.range.lowerBound..<person.tokens.lowerBound
    guard let last = before.last, words.tag(last) != .IN, !words.isPossessiveMark(last), !words.isMark(last, ","),
      !["and", "&", "with", "by", "to"].contains(words.lower[last]),
      !before.contains(where: { ["by", "with", "including", "between"].contains(words.lower[$0]) }),
      before.allSatisfy({ isNounPart($0) }),
      before.contains(where: {
        !words.classes[$0].isDisjoint(with: .role) || words.role($0).isTitle && words.token($0).isCapitalized
      })
    else { return nil }
    for word in before where !words.classes[word].isDisjoint(with: .role) {
      cast.addRole(words.lower[word], to: person.entity)
    }
    if cast.entities[person.entity].roleText == nil, let text = cast.roleText(before) {
      cast.update(person.entity) { $0.roleText = text }
    }
    return person.entity
  }

  private func isNounPart(_ index: Int) -> Bool {
    let token = words.token(index)
    if token.isCapitalized || words.isMark(index, "().'’") || words.classes[index].contains(.title) { return true }
    switch token.tag {
    case .DT, .IN, .CC, .CD, .POS: return true
    default: return token.tag.isNoun || token.tag.isAdjective
    }
  }

  /// “the SSP”: whoever was introduced with these letters.
  private func acronymRole(_ phrase: SourcePhrase) -> Int? {
    let range = phrase.range
    guard range.count == 2, words.lower[range.lowerBound] == "the" else { return nil }
    let letters = range.lowerBound + 1
    guard words.isShortAcronym(letters) else { return nil }
    let role = words.lower[letters]
    let isOrganisation = cast.few(cast.byAcronym[role]).contains {
      cast.entities[$0].kind == .organisation && cast.entities[$0].words.count > 1
    }
    guard !isOrganisation else { return nil }
    return cast.few(cast.byRole[lexicon.expanded(role)])
      .filter {
        cast.entities[$0].kind != .organisation && cast.lastMention(of: $0, before: letters) != nil
          && cast.entities[$0].words.count > 1
      }
      .max {
        (cast.lastMention(of: $0, before: letters)?.tokens.lowerBound ?? 0)
          < (cast.lastMention(of: $1, before: letters)?.tokens.lowerBound ?? 0)
      }
  }

  /// “the judge, Karel Vaněk,” and “a spokeswoman, Vera Dahl”: the name stands after the noun.
  private mutating func apposedName(_ phrase: SourcePhrase) -> Answer? {
    let core = phrase.core
    guard let head = phrase.head else { return nil }
    let isOne = words.tag(head) == .NN || words.tag(head) == .NNP
    var index = core.upperBound
    let limit = min(words.count, phrase.range.upperBound + 1)
    while index < limit {
      guard let mention = cast.mention(at: index), cast.entities[mention.entity].kind != .organisation else {
        index += 1
        continue
      }
      defer { index = max(index + 1, mention.tokens.upperBound) }
      var before = mention.tokens.lowerBound - 1
      let isFull = cast.entities[mention.entity].words.count > 1
      while before > core.upperBound, stands(beforeName: before) { before -= 1 }
      let isTitled = before < mention.tokens.lowerBound - 1
      guard words.isMark(before, ",(") || words.isMark(before, "–—"), before >= core.upperBound, isOne else { continue }
      if before >= phrase.range.upperBound {
        // The phrase ends before the comma: the name belongs to it when another comma closes it.
        guard before == core.upperBound, words.isMark(mention.tokens.upperBound, ",."), isFull,
          cast.entities[mention.entity].kind == .person
        else { continue }
      } else if isTitled, !isFull {
        continue
      }
      if words.tag(before - 1) == .NNS { continue }
      for word in core where words.tag(word).isNoun { cast.addRole(words.lower[word], to: mention.entity) }
      return .entity(mention.entity, .named)
    }
    return nil
  }

  /// Part of a title between a comma and a name: “retired Judge”, “Prof. dr.”.
  private func stands(beforeName index: Int) -> Bool {
    if words.isNameWord(index), words.role(index).isTitle { return true }
    return !words.classes[index].isDisjoint(with: [.qualifier, .abbreviation, .honorific, .title])
  }

  /// Adds the other speakers of a joint statement: “Ana Kos and Ivo Kos”.
  func withOthers(_ answer: Answer, _ source: Range<Int>) -> Answer {
    guard case .entity(let entity, let reason, let others) = answer, reason == .named, others.isEmpty else {
      return answer
    }
    let range = SourcePhrase(source, cast).range
    var found: [Int] = []
    var hasAnd = false
    var pending: [Int] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if index > range.lowerBound,
        words.tag(index) == .WP || words.tag(index) == .WDT || words.tag(index) == .VBD || words.tag(index) == .VBZ
      {
        break
      }
      guard let mention = cast.mention(at: index), mention.tokens.lowerBound == index else {
        index += 1
        continue
      }
      index = max(index + 1, mention.tokens.upperBound)
      guard mention.entity != entity, !words.isPossessiveMark(mention.tokens.upperBound) else { continue }
      switch joint(mention, from: range.lowerBound) {
      case "and":
        found += pending + [mention.entity]
        pending = []
        hasAnd = true
      case ",": pending.append(mention.entity)
      default: break
      }
    }
    guard hasAnd,
      cast.entities[entity].kind != .organisation || found.allSatisfy({ cast.entities[$0].kind == .organisation })
    else { return answer }
    var seen: Set<Int> = [entity]
    return .entity(
      entity, reason,
      others: found.filter {
        seen.insert($0).inserted && cast.entities[$0].kind == cast.entities[entity].kind
          || cast.entities[$0].isPerson && cast.entities[entity].isPerson && $0 != entity
      })
  }

  /// What joins a mention to the ones before: “and”, a comma, or nothing of the kind.
  private func joint(_ mention: Mention, from start: Int) -> String? {
    var before = mention.tokens.lowerBound - 1
    while before > start, words.token(before).isWord, !["and", "&"].contains(words.lower[before]),
      words.role(before).isTitle || words.tag(before) == .NN || words.tag(before) == .JJ || words.tag(before) == .DT
        || words.isNameWord(before),
      cast.mention(at: before).map({ cast.entities[$0.entity].kind == .organisation }) ?? true
    { before -= 1 }
    guard before > start else { return nil }
    if ["and", "&"].contains(words.lower[before]) { return "and" }
    guard words.isMark(before, ",") else { return nil }
    return before == mention.tokens.lowerBound - 1 || words.role(mention.tokens.lowerBound - 1).isTitle ? "," : nil
  }
}
