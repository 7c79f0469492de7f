extension CastBuilder {
  mutating func addFullName(_ whole: NameRun, _ wholeStart: Int?, _ cast: inout Cast) {
    guard !whole.isPlace else { return }
    var run = whole
    var start = wholeStart
    let trimmed = trimmedCount(run)
    if trimmed > 0 {
      run = run.suffix(from: trimmed)
      start = words.personStart(in: run)
    }
    let first = run.words[0]
    let names = run.words.map(words.folded)
    if names.count == 1, isOrdinarySentenceStart(first) { return }
    if endsInShortForm(run, start, names) {
      postponed.append((run.suffix(from: names.count - 1), nil))
      let rest = run.prefix(names.count - 1)
      if words.role(rest.words[rest.words.count - 1]).isTitle, names.count == 2 {
        postponed[postponed.count - 1] = (run, 1)
        return
      }
      addOrganisation(rest, &cast)
      return
    }
    let begin = start ?? 0
    if names.count - begin == 2, nameEndings.contains(names[begin...].joined(separator: " ")) {
      postponed.append((run, begin))
      return
    }
    if begin == 0, names.count > 2, !words.isFirstName(first),
      nameEndings.contains(names.suffix(2).joined(separator: " ")),
      !names.dropLast(2).contains(where: { strongSurnames[names[names.count - 1]]?.contains($0) == true })
    {
      postponed.append((run.suffix(from: names.count - 2), 0))
      addOrganisation(run.prefix(names.count - 2), &cast)
      return
    }
    if names.count >= 2, start == nil, isNominal(run) {
      addNominal(run, &cast)
      return
    }
    if let extended = extendedByAnd(run), start == nil || names.count - (start ?? 0) < 2 {
      let name = cast.add(words.text(extended), .organisation)
      cast.mention(name, extended)
      covered = extended.upperBound
      return
    }
    if names.count >= 2, start == nil || start == 0, !words.isFirstName(first),
      runEndings.contains(names.joined(separator: " "))
    {
      postponed.append((run, 0))
      return
    }
    if let start {
      if names.count - start >= 2 {
        addPerson(run, start, .person, &cast)
      } else {
        postponed.append((run, start))
      }
      return
    }
    if names.count == 1 {
      if !addCoordinated(run, &cast) { addLoneWord(run, &cast) }
      return
    }
    addUnknown(run, &cast)
  }

  /// Words at a sentence's beginning that are capitalised for that reason alone.
  func trimmedCount(_ run: NameRun) -> Int {
    var count = 0
    for word in run.words.dropLast() {
      let begins = words.sentenceRange(word).lowerBound == word || words.isMark(word - 1, "“\"„«‘':–-")
      guard begins || count > 0, !words.isFirstName(word), words.tag(word).beginsSentences else { break }
      count += 1
    }
    return count
  }

  /// A lone word at a sentence's beginning that also occurs in lower case.
  func isOrdinarySentenceStart(_ word: Int) -> Bool {
    guard words.occursInLowerCase(words.lower[word]) else { return false }
    let isFirst = words.sentenceRange(word).lowerBound == word || words.isMark(word - 1, "“\"„«‘':–-")
    return !words.tag(word).isName || isFirst && !words.classes[word].contains(.surname) && !words.token(word).isAcronym
  }

  /// “the daily Sever Dahl”: the last word is a surname, the rest no first name of it.
  func endsInShortForm(_ run: NameRun, _ start: Int?, _ names: [String]) -> Bool {
    guard names.count >= 2, let surname = names.last, let firsts = strongSurnames[surname] else { return false }
    guard start == nil || start == 0, !names.contains(where: firsts.contains), !words.isFirstName(run.words[0]),
      !words.isInitial(run.words[0])
    else { return false }
    return names.count > 2 || followsName(run)
      || run.words.dropLast().contains {
        words.role($0) != .name || words.isShortAcronym($0)
      }
  }

  /// “the daily Vijesti Dahl said”, “In a talk with Vijesti Dahl said”: the run's first word belongs to what is before it.
  func followsName(_ run: NameRun) -> Bool {
    let before = run.tokens.lowerBound - 1
    guard words.areTogether(before, run.tokens.lowerBound) else { return false }
    if words.classes[before].contains(.medium) { return true }
    // A preposition takes the first word, the verb the second for its subject.
    let sentence = words.sentenceRange(before)
    let opener = words.tag(sentence.lowerBound)
    let end = run.tokens.upperBound
    return words.tag(before) == .IN || words.tag(before) == .TO
      ? (opener == .IN || opener == .VBG || opener == .VBN) && end < words.count
        && (words.tag(end) == .VBD || words.tag(end) == .VBZ)
        && !(sentence.lowerBound..<before).contains { words.isMark($0, ",") }
      : false
  }

  /// A run that ends in a title names nobody: “Harbour Council President said”.
  func isNominal(_ run: NameRun) -> Bool {
    guard let last = run.words.last, !words.isFirstName(run.words[0]) else { return false }
    return words.role(last).isTitle && !words.classes[last].contains(.surname)
      && !(words.role(last) == .titleOrSurname && strongSurnames[words.folded(last)] != nil)
  }

  mutating func addNominal(_ run: NameRun, _ cast: inout Cast) {
    let name = run.words.reversed().drop { words.role($0).isTitle }.reversed()
    guard let last = name.last else { return }
    if name.count >= 2, words.role(last) == .organisation {
      addOrganisation(NameRun(Array(name)), &cast)
    } else if name.count == 1 {
      postponed.append((NameRun(Array(name)), nil))
    }
  }

  mutating func addOrganisation(_ run: NameRun, _ cast: inout Cast) {
    guard run.words.count > 1 else {
      postponed.append((run, nil))
      return
    }
    cast.mention(cast.add(words.text(run.tokens), .organisation), run.tokens)
  }

  func addPerson(_ run: NameRun, _ start: Int, _ kind: CastMember.Kind, _ cast: inout Cast) {
    let name = words.name(Array(run.words[start...]))
    let entity = cast.add(name, kind)
    if kind == .person { cast.update(entity) { if $0.kind == .unknown { $0.kind = .person } } }
    let tokens = run.words[start]..<run.tokens.upperBound
    cast.mention(entity, tokens)
    cast.addTitles(before: tokens, in: run, to: entity)
    // “Murdo Sandeman MSP”
    let after = tokens.upperBound
    if after < words.count, words.classes[after].contains(.afterName), words.token(after).isAcronym,
      words.areTogether(after - 1, after)
    {
      cast.addRole(words.lower[after], to: entity)
    }
  }
}
