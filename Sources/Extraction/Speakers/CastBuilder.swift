import Claims

/// Collects the cast of an article: first the full names, then the short forms that they explain.
struct CastBuilder {
  let words: ArticleWords
  private var runs: [NameRun] = []
  /// Where persons begin in the runs.
  private var starts: [Int?] = []
  /// First words of the names that show a surname to be one, by surname.
  private var strongSurnames: [String: Set<String>] = [:]
  /// Words with an age or a verb of the past after them: somebody called by the first name.
  private var aged: Set<String> = []
  /// Endings of longer runs, and of persons' names of three words or more.
  private var runEndings: Set<String> = []
  private var nameEndings: Set<String> = []
  /// Beginnings of longer runs that end like an organisation, and the last words of runs of two or more.
  private var organisationBeginnings: Set<String> = []
  private var organisationEndings: Set<String> = []
  private var lastWords: Set<String> = []
  /// Words that are runs of their own somewhere.
  private var loneWords: Set<String> = []
  /// Short forms for the second pass.
  private var postponed: [(run: NameRun, start: Int?)] = []
  private var covered = 0

  init(_ words: ArticleWords) { self.words = words }

  mutating func build(_ cast: inout Cast) {
    runs = words.nameRuns()
    starts = runs.map { words.personStart(in: $0) }
    collectEvidence()
    for (index, run) in runs.enumerated() where !words.isInHeadline(run.tokens.lowerBound) {
      if run.tokens.lowerBound >= covered {
        addFullName(run, starts[index], &cast)
      } else if let word = run.words.firstIndex(where: { $0 >= covered }) {
        let rest = run.suffix(from: word)
        addFullName(rest, words.personStart(in: rest), &cast)
      }
    }
    for (index, run) in runs.enumerated() where words.isInHeadline(run.tokens.lowerBound) {
      postponed.append((run, starts[index]))
    }
    addAcronyms(&cast)
    postponed.sort { $0.run.tokens.lowerBound < $1.run.tokens.lowerBound }
    for (run, start) in postponed {
      if words.isInHeadline(run.tokens.lowerBound) {
        addFromHeadline(run, &cast)
      } else {
        addShortForm(run, start, &cast)
      }
    }
    cast.complete()
    cast.collectRoles()
    cast.collectGenders()
  }

  // MARK: - Evidence

  private mutating func collectEvidence() {
    for (run, start) in zip(runs, starts) {
      let names = run.words.map(words.folded)
      if names.count == 1 {
        loneWords.insert(names[0])
        if words.hasAge(after: run.tokens.upperBound) { aged.insert(names[0]) }
      } else if let last = names.last, let word = run.words.last {
        lastWords.insert(last)
        if names.count > 2, !words.classes[word].isDisjoint(with: [.organisation, .legalForm]) {
          for length in 2..<names.count {
            organisationBeginnings.insert(names.prefix(length).joined(separator: " "))
            organisationEndings.insert(names.suffix(length).joined(separator: " "))
          }
        }
      }
      if run.words.count > 2, run.words.count <= 5, !run.words.contains(where: { words.role($0).isBorder }) {
        for length in 2..<names.count { runEndings.insert(names.suffix(length).joined(separator: " ")) }
      }
      guard let start else {
        if names.count == 2, words.hasAge(after: run.tokens.upperBound) {
          strongSurnames[names[1], default: []].insert(names[0])
        }
        continue
      }
      let person = names[start...]
      guard let surname = person.last, let first = person.first, (2...4).contains(words.length(run.words[start...]))
      else { continue }
      let isTitled = start > 0 && words.role(run.words[start - 1]).isTitle || run.followsPlace
      if isTitled || words.isFirstName(run.words[start]) || words.hasAge(after: run.tokens.upperBound) {
        strongSurnames[surname, default: []].insert(first)
      }
      if person.count > 2, start > 0 || run.followsPlace || words.isFirstName(run.words[start]) {
        nameEndings.insert(person.suffix(2).joined(separator: " "))
      }
    }
  }

  // MARK: - Full names

  private mutating func addFullName(_ whole: NameRun, _ wholeStart: Int?, _ cast: inout Cast) {
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
  private func trimmedCount(_ run: NameRun) -> Int {
    var count = 0
    for word in run.words.dropLast() {
      let begins = words.sentenceRange(word).lowerBound == word || words.isMark(word - 1, "“\"„«‘':–-")
      guard begins || count > 0, !words.isFirstName(word), words.tag(word).beginsSentences else { break }
      count += 1
    }
    return count
  }

  /// A lone word at a sentence's beginning that also occurs in lower case.
  private func isOrdinarySentenceStart(_ word: Int) -> Bool {
    guard words.occursInLowerCase(words.lower[word]) else { return false }
    let isFirst = words.sentenceRange(word).lowerBound == word || words.isMark(word - 1, "“\"„«‘':–-")
    return !words.tag(word).isName || isFirst && !words.classes[word].contains(.surname) && !words.token(word).isAcronym
  }

  /// “the daily Sever Dahl”: the last word is a surname, the rest no first name of it.
  private func endsInShortForm(_ run: NameRun, _ start: Int?, _ names: [String]) -> Bool {
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
  private func followsName(_ run: NameRun) -> Bool {
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
  private func isNominal(_ run: NameRun) -> Bool {
    guard let last = run.words.last, !words.isFirstName(run.words[0]) else { return false }
    return words.role(last).isTitle && !words.classes[last].contains(.surname)
      && !(words.role(last) == .titleOrSurname && strongSurnames[words.folded(last)] != nil)
  }

  private mutating func addNominal(_ run: NameRun, _ cast: inout Cast) {
    let name = run.words.reversed().drop { words.role($0).isTitle }.reversed()
    guard let last = name.last else { return }
    if name.count >= 2, words.role(last) == .organisation {
      addOrganisation(NameRun(Array(name)), &cast)
    } else if name.count == 1 {
      postponed.append((NameRun(Array(name)), nil))
    }
  }

  private mutating func addOrganisation(_ run: NameRun, _ cast: inout Cast) {
    guard run.words.count > 1 else {
      postponed.append((run, nil))
      return
    }
    cast.mention(cast.add(words.text(run.tokens), .organisation), run.tokens)
  }

  private func addPerson(_ run: NameRun, _ start: Int, _ kind: CastMember.Kind, _ cast: inout Cast) {
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

  /// “Ministry of Health and Social Welfare”: names of organisations run on.
  private func extendedByAnd(_ run: NameRun) -> Range<Int>? {
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
  private func addCoordinated(_ run: NameRun, _ cast: inout Cast) -> Bool {
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

  private mutating func addLoneWord(_ run: NameRun, _ cast: inout Cast) {
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
  private func continuation(of tokens: Range<Int>) -> Int? {
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
  private func isPerson(from index: Int) -> Bool {
    guard index + 1 < words.count, words.isNameWord(index - 1), words.isNameWord(index + 1),
      words.areTogether(index - 1, index + 1), index + 2 >= words.count || !words.isNameWord(index + 2),
      words.role(index).isName, words.role(index + 1).isName
    else { return false }
    return words.isFirstName(index) || loneWords.contains(words.folded(index + 1))
  }

  /// Two to four words without evidence: an organisation by one of its words, a person provisionally.
  private mutating func addUnknown(_ run: NameRun, _ cast: inout Cast) {
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
  private func numberEnd(_ end: Int) -> Int {
    guard end + 1 < words.count, words.tag(end) == .CD || words.isAge(end) || words.token(end).lower.count == 1,
      words.token(end).isWord, !words.token(end).isCapitalized, words.isMark(end + 1, "("),
      words.areTogether(end - 1, end)
    else { return end }
    return end + 1
  }

  /// “LIMA (Andina Sur) –”: an agency in a dateline.
  private func isCredit(_ tokens: Range<Int>) -> Bool {
    words.isMark(tokens.lowerBound - 1, "(") && words.isMark(tokens.upperBound, ")")
      && words.isMark(tokens.upperBound + 1, "-–—")
  }

  // MARK: - Short forms

  private func addAcronyms(_ cast: inout Cast) {
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

  private func addShortForm(_ run: NameRun, _ start: Int?, _ cast: inout Cast) {
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
  private func isNew(_ word: Int) -> Bool {
    let classes = words.classes[word]
    if words.isWord(word - 1, "the"), words.role(word).isTitle { return false }
    let begins = words.sentenceRange(word).lowerBound == word
    if begins, words.isPluralRole(word) { return false }
    if begins, classes.contains(.organisation), !words.token(word).isAcronym { return false }
    return classes.isDisjoint(with: [.demonym, .title, .learntPlace, .honorific, .document, .thing])
      && (words.tag(word).isName || words.token(word).isAcronym) && words.role(word) != .title
  }

  /// A headline's capitals say nothing: only known names are found in it.
  private func addFromHeadline(_ run: NameRun, _ cast: inout Cast) {
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

extension NameRole {
  /// Ends what stands before a person's name.
  var isBorder: Bool { self == .title || self == .organisation }
}

extension PennTag {
  /// Words of this class begin sentences and hardly ever names.
  var beginsSentences: Bool {
    switch self {
    case .VB, .VBD, .VBG, .VBN, .VBP, .VBZ, .IN, .RB, .DT, .PRP, .possessivePronoun, .WRB, .CC, .MD, .UH, .WP: true
    default: false
    }
  }
}

extension ArticleWords {
  /// The words of a name parted by single blanks; words all in capitals are written as names are.
  func name(_ tokens: [Int]) -> String {
    let isShouted = tokens.count > 1 && tokens.contains { token($0).isAcronym && token($0).span.length > 3 }
    return tokens.map { index in
      let word = surface(index)
      guard isShouted || tokens.count == 1, token(index).isAcronym, token(index).span.length > 3, !isInitial(index)
      else { return word }
      return word.prefix(1) + word.dropFirst().lowercased()
    }.joined(separator: " ")
  }

  /// `KOS:` at the beginning of a sentence, as in transcripts; four letters or more.
  func isTranscriptSpeaker(_ index: Int) -> Bool {
    token(index).isAcronym && token(index).span.length > 3 && isMark(index + 1, ":")
      && sentenceRange(index).lowerBound == index
  }

  /// The text of some tokens in one line.
  func text(_ tokens: Range<Int>) -> String {
    guard let span = article.span(tokens) else { return "" }
    return article.text[span].split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
