import Claims

extension CastBuilder {
  func addAcronyms(_ cast: inout Cast) {
    for (number, entity) in cast.entities.enumerated() where entity.kind != .person {
      let words = entity.name.split(separator: " ").filter { $0.first?.isUppercase == true }
      if words.count > 1 { cast.addAcronym(String(words.compactMap(\.first)).lowercased(), of: number) }
    }
    for mention in cast.mentions where cast.entities[mention.entity].kind != .person {
      let end = mention.tokens.upperBound
      if end + 2 < words.count, words.isMark(end, "("), words.token(end + 1).isAcronym, words.isMark(end + 2, ")") {
        cast.addAcronym(words.lower[end + 1], of: mention.entity)
      }
    }
  }

  func addShortForm(_ run: NameRun, _ start: Int?, _ cast: inout Cast) {
    let begin = start ?? 0
    let name = Array(run.words[begin...])
    guard let first = name.first else { return }
    let before = run.words[..<begin].map { words.lower[$0] }
    let tokens = first..<run.tokens.upperBound
    var found = cast.entity(ofShortForm: name, at: first, titles: before)
    // “the Secretary General” is an office, “Mr General” somebody.
    let isOffice =
      name.count == 1 && begin > 0 && words.role(first) == .titleOrSurname
      && words.classes[run.words[begin - 1]].isDisjoint(with: [.honorific, .abbreviation])
    if found == nil, name.count == 1, !isOffice, isNew(first) {
      let classes = words.classes[first]
      let speaks = words.isTranscriptSpeaker(first)
      let isOrganisation = !speaks && (classes.contains(.organisation) || words.token(first).isAcronym)
      let isPerson = start != nil || speaks || words.isFirstName(first) && !classes.contains(.ordinary)
      found = cast.add(
        speaks ? words.name([first]) : words.surface(first),
        isOrganisation ? .organisation : isPerson ? .person : .unknown)
    } else if found == nil, name.count > 1, !words.classes[first].contains(.demonym), !words.role(first).isTitle {
      found = cast.add(words.name(name), .unknown)
    }
    guard let found else { return }
    cast.mention(found, tokens)
    cast.addTitles(before: tokens, in: run, to: found)
  }

  /// Whether a lone word that means nobody known is somebody new.
  func isNew(_ word: Int) -> Bool {
    let classes = words.classes[word]
    if words.isWord(word - 1, "the"), words.role(word).isTitle { return false }
    let begins = words.sentenceRange(word).lowerBound == word
    if begins, words.isPluralRole(word) { return false }
    if begins, classes.contains(.organisation), !words.token(word).isAcronym { return false }
    return classes.isDisjoint(with: [.demonym, .title, .learntPlace, .honorific, .document, .thing])
      && (words.tag(word).isName || words.token(word).isAcronym) && words.role(word) != .title
  }

  /// A headline's capitals say nothing: only known names are found in it.
  func addFromHeadline(_ run: NameRun, _ cast: inout Cast) {
    var index = 0
    while index < run.words.count {
      let longest = min(run.words.count - index, 4)
      var step = 1
      for length in stride(from: longest, through: 1, by: -1) {
        let name = Array(run.words[index..<index + length])
        guard let first = name.first, let last = name.last,
          let found = cast.entity(ofShortForm: name, at: first, titles: [], isCertain: true)
        else { continue }
        cast.mention(found, first..<last + 1)
        step = length
        break
      }
      index += step
    }
  }
}
