import Claims

extension CastBuilder {
  /// “Ministry of Health and Social Welfare”: names of organisations run on.
  func extendedByAnd(_ run: NameRun) -> Range<Int>? {
    let end = run.tokens.upperBound
    guard end + 1 < words.count, words.lower[end] == "and", words.areTogether(run.tokens.lowerBound, end + 1),
      words.isNameWord(end + 1), words.role(end - 1) != .organisation
    else { return nil }
    let next = words.nameRun(from: end + 1)
    let last = next.tokens.upperBound
    guard next.words.count < 8, words.role(last - 1) == .organisation, words.personStart(in: next) == nil else {
      return nil
    }
    // Without a noun of an organisation before “and”, both are one name only after “the”.
    guard run.words.count > 1 || run.tokens.lowerBound > 0 && words.lower[run.tokens.lowerBound - 1] == "the" else {
      return nil
    }
    return run.tokens.lowerBound..<last
  }

  /// “Dean and Tracey Spratley”.
  func addCoordinated(_ run: NameRun, _ cast: inout Cast) -> Bool {
    let word = run.words[0]
    guard word + 3 < words.count, ["and", "&"].contains(words.lower[word + 1]), words.isNameWord(word + 2),
      words.isNameWord(word + 3), words.role(word).isName, words.role(word + 2).isName, words.role(word + 3).isName,
      word + 4 >= words.count || !words.isNameWord(word + 4), words.areTogether(word, word + 3),
      !words.token(word).isAcronym, !words.isPossessiveMark(word + 3)
    else { return false }
    let name = words.folded(word)
    guard strongSurnames[name] == nil, words.classes[word].isDisjoint(with: [.place, .demonym]) else {
      return false
    }
    let isName =
      aged.contains(name) || (words.isFirstName(word) || words.isFirstName(word + 2)) && !lastWords.contains(name)
    guard isName else { return false }
    let entity = cast.add(words.name([word, word + 3]), .person)
    cast.mention(entity, run.tokens)
    return true
  }

  mutating func addLoneWord(_ run: NameRun, _ cast: inout Cast) {
    let word = run.words[0]
    // “Commission on Higher Education”
    if words.classes[word].contains(.organisation), let end = continuation(of: run.tokens) {
      cast.mention(cast.add(words.text(run.tokens.lowerBound..<end), .organisation), run.tokens.lowerBound..<end)
      covered = end
    } else {
      postponed.append((run, nil))
    }
  }

  /// The end of “of …”, “on …” or “for …” with a name after it.
  func continuation(of tokens: Range<Int>) -> Int? {
    var index = tokens.upperBound
    guard index + 1 < words.count, ["of", "on", "for"].contains(words.lower[index]) else { return nil }
    index += words.lower[index + 1] == "the" ? 2 : 1
    guard index < words.count, words.areTogether(tokens.lowerBound, index), words.isNameWord(index) else { return nil }
    while index < words.count, words.areTogether(tokens.lowerBound, index) {
      if words.isNameWord(index) {
        if isPerson(from: index) { break }
        index += 1
      } else if ["and", "of", "&"].contains(words.lower[index]), index + 1 < words.count, words.isNameWord(index + 1),
        words.areTogether(index, index + 1), words.classes[index + 1].contains(.ordinary) || words.lower[index] != "and"
      {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  /// “… of the City of Zadar Mladen Šarlija said”: two words after a name word, of which the last stands alone elsewhere.
  func isPerson(from index: Int) -> Bool {
    guard index + 1 < words.count, words.isNameWord(index - 1), words.isNameWord(index + 1),
      words.areTogether(index - 1, index + 1), index + 2 >= words.count || !words.isNameWord(index + 2),
      words.role(index).isName, words.role(index + 1).isName
    else { return false }
    return words.isFirstName(index) || loneWords.contains(words.folded(index + 1))
  }

  /// Two to four words without evidence: an organisation by one of its words, a person provisionally.
  mutating func addUnknown(_ run: NameRun, _ cast: inout Cast) {
    let kinds = run.words.reduce(into: WordClass()) { $0.formUnion(words.classes[$1]) }
    let text = words.text(run.tokens)
    if words.lexicon.learnt.longPlaces.contains(text.lowercased()) { return }
    let name = run.words.map(words.folded).joined(separator: " ")
    let isBeginning = organisationBeginnings.contains(name) && kinds.isDisjoint(with: [.organisation, .legalForm])
    if isBeginning || organisationEndings.contains(name) {
      postponed.append((run, 0))
      return
    }
    if kinds.contains(.organisation) || kinds.contains(.legalForm) || isCredit(run.tokens) {
      let end = continuation(of: run.tokens) ?? numberEnd(run.tokens.upperBound)
      let tokens = run.tokens.lowerBound..<end
      cast.mention(cast.add(words.text(tokens), .organisation), tokens)
      covered = end
    } else if words.length(run.words[...]) <= 4, !words.classes[run.words[0]].contains(.demonym),
      !words.role(run.words[0]).isTitle
    {
      addPerson(run, 0, .unknown, &cast)
    }
  }

  /// “Regional Office 6 (RO-6)”: a number that belongs to the name.
  func numberEnd(_ end: Int) -> Int {
    guard end + 1 < words.count, words.tag(end) == .CD || words.isAge(end) || words.token(end).lower.count == 1,
      words.token(end).isWord, !words.token(end).isCapitalized, words.isMark(end + 1, "("),
      words.areTogether(end - 1, end)
    else { return end }
    return end + 1
  }

  /// “LIMA (Andina Sur) –”: an agency in a dateline.
  func isCredit(_ tokens: Range<Int>) -> Bool {
    words.isMark(tokens.lowerBound - 1, "(") && words.isMark(tokens.upperBound, ")")
      && words.isMark(tokens.upperBound + 1, "-–—")
  }
}
