import Claims

/// A person or organisation that the article names.
struct NamedEntity {
  /// The fullest form of the name, as first printed.
  var name: String
  /// Its words, folded.
  var words: [String]
  var role: String?
  var gender: Gender?
  var isPerson: Bool
  /// Token numbers of its mentions, in order.
  var mentions: [Int]

  enum Gender { case woman, man }
}

/// The people and organisations of an article, found by their full names.
struct NameIndex {
  private(set) var entities: [NamedEntity] = []
  /// Entities by folded surname, in order of first mention.
  private var bySurname: [String: [Int]] = [:]
  private let article: TokenizedArticle
  /// Words that occur in lower case too: a capital at a sentence's start says nothing about them.
  private let lowerWords: Set<String>

  init(_ article: TokenizedArticle) {
    self.article = article
    lowerWords = Set(article.tokens.lazy.filter { $0.isWord && !$0.isCapitalized }.map(\.lower))
    let starts = Set(article.sentences.map(\.lowerBound))
    var index = 0
    while index < article.tokens.count {
      guard let run = run(from: index, starts) else {
        index += 1
        continue
      }
      note(run, starts)
      index = run.upperBound
    }
  }

  /// The adjacent capitalised words that begin here, particles between them included.
  func run(from start: Int, _ starts: Set<Int>) -> Range<Int>? {
    let tokens = article.tokens
    guard tokens[start].isCapitalized, tokens[start].isWord else { return nil }
    if starts.contains(start), TitleWords.openers.contains(tokens[start].lower) { return nil }
    var end = start + 1
    while end < tokens.count, end - start < 12, !starts.contains(end), tokens[end].paragraph == tokens[start].paragraph
    {
      if tokens[end].isCapitalized, tokens[end].isWord {
        end += 1
      } else if TitleWords.particles.contains(tokens[end].lower), end + 1 < tokens.count, tokens[end + 1].isCapitalized,
        tokens[end].lower != "of"
      {
        end += 2
      } else if tokens[end].lower == ".", tokens[end - 1].lower.count <= 4,
        TitleWords.titles.contains(tokens[end - 1].lower)
      {
        end += 1
      } else {
        break
      }
    }
    return start..<min(end, tokens.count)
  }

  /// The part of a run that is a person's name, and what stands before it.
  func person(in run: Range<Int>) -> (name: Range<Int>, title: Range<Int>)? {
    let tokens = article.tokens
    var border = run.lowerBound
    if run.count > 1, border > 0, TitleWords.nameBearers.contains(tokens[border - 1].lower) { border += 1 }
    var end = run.upperBound
    while end - border > 2, TitleWords.postNominals.contains(tokens[end - 1].lower) { end -= 1 }
    let run = run.lowerBound..<end
    for index in run
    where TitleWords.titles.contains(tokens[index].lower) || tokens[index].lower == "."
      || tokens[index].isAcronym && run.count > 2
    {
      // A surname that is also a title (“Anna Judge”) ends the run; a title has a name behind it.
      if index + 1 < run.upperBound { border = index + 1 }
    }
    var name = border..<run.upperBound
    for index in name where TitleWords.organisations.contains(tokens[index].lower) && index + 2 < run.upperBound {
      border = index + 1
    }
    // “Democrat Ana Kovač”, “Rival Marko Marić”: a first name in second place begins the name.
    if run.upperBound - border == 3, !isFirstName(tokens[border].lower), isFirstName(tokens[border + 1].lower) {
      border += 1
    }
    name = border..<run.upperBound
    guard (1...4).contains(name.count), !name.contains(where: { TitleWords.organisations.contains(tokens[$0].lower) }),
      !name.contains(where: {
        tokens[$0].isAcronym && tokens[$0].lower.count > 3 && name.count > 1 && border > run.lowerBound
      })
    else { return nil }
    return (name, run.lowerBound..<border)
  }

  private func isFirstName(_ word: String) -> Bool {
    let folded = Folding.folded(word)
    return TitleWords.women.contains(folded) || TitleWords.men.contains(folded)
  }

  /// “Večer Kovač” in an article about Ana Kovač: an organisation's name beside the short form of a known person.
  func shortForm(in name: Range<Int>) -> Int? {
    let tokens = article.tokens
    let isBorne = [1, 2].contains {
      name.lowerBound >= $0 && TitleWords.nameBearers.contains(tokens[name.lowerBound - $0].lower)
    }
    guard name.count >= 3 || isBorne && name.count == 2, !isFirstName(tokens[name.lowerBound].lower),
      let surname = name.last.map({ tokens[$0].lower }),
      let known = bySurname[Folding.folded(surname)]?.last
    else { return nil }
    let first = Folding.folded(tokens[name.lowerBound].lower)
    return entities[known].words.first == first ? nil : known
  }

  private mutating func note(_ run: Range<Int>, _ starts: Set<Int>) {
    let tokens = article.tokens
    guard let (name, title) = person(in: run) else { return noteOrganisation(run) }
    if name.count == 1 {
      if let entity = entity(surname: tokens[name.lowerBound].lower) {
        entities[entity].mentions.append(name.lowerBound)
      }
      return
    }
    if let entity = shortForm(in: name) {
      entities[entity].mentions.append(name.upperBound - 1)
      return
    }
    let words = name.map { Folding.folded(tokens[$0].lower) }
    let role = self.role(title: title, name: name)
    if let known = entity(like: words) {
      entities[known].mentions.append(name.lowerBound)
      if words.count > entities[known].words.count, words.last == entities[known].words.last {
        entities[known].name = text(name)
        entities[known].words = words
      }
      entities[known].role = entities[known].role ?? role
      return
    }
    // A sentence's first word that also occurs in lower case is no first name.
    let first = tokens[name.lowerBound].lower
    if starts.contains(name.lowerBound), name.count == 2,
      lowerWords.contains(first) || first.hasSuffix("ing") || FunctionWords.auxiliaries.contains(first)
    {
      return
    }
    add(
      NamedEntity(
        name: text(name), words: words, role: role,
        gender: gender(title: title, first: tokens[name.lowerBound].lower, role),
        isPerson: true, mentions: [name.lowerBound]))
  }

  private mutating func noteOrganisation(_ run: Range<Int>) {
    let words = run.map { Folding.folded(article.tokens[$0].lower) }
    if let known = entities.firstIndex(where: { !$0.isPerson && $0.words == words }) {
      entities[known].mentions.append(run.lowerBound)
    } else if entities.count < Self.mostEntities {
      add(NamedEntity(name: text(run), words: words, isPerson: false, mentions: [run.lowerBound]))
    }
  }

  /// More names than any article has; it bounds the look-ups on hostile texts.
  private static let mostEntities = 2000

  private mutating func add(_ entity: NamedEntity) {
    guard entities.count < Self.mostEntities, let surname = entity.words.last else { return }
    entities.append(entity)
    if entity.isPerson { bySurname[surname, default: []].append(entities.count - 1) }
  }

  /// The person with the same first and last name; a middle name may be left out.
  private func entity(like words: [String]) -> Int? {
    guard let surname = words.last else { return nil }
    return bySurname[surname]?.last { entities[$0].words.first == words.first || entities[$0].words == words }
  }

  /// The person with this surname who was mentioned last, or one whose surname is one letter away.
  func entity(surname word: String, at token: Int = .max) -> Int? {
    let folded = Folding.folded(word)
    if let known = bySurname[folded] {
      return known.max { last(before: token, $0) < last(before: token, $1) }
    }
    guard folded.count >= 5 else { return nil }
    return entities.indices.first { index in
      entities[index].isPerson && entities[index].words.last.flatMap { editDistance($0, folded, limit: 1) } != nil
    }
  }

  func entity(firstName word: String) -> Int? {
    let folded = Folding.folded(word)
    let found = entities.indices.filter { entities[$0].isPerson && entities[$0].words.first == folded }
    return found.count == 1 ? found[0] : nil
  }

  private func last(before token: Int, _ entity: Int) -> Int {
    entities[entity].mentions.last { $0 <= token } ?? -1
  }

  // MARK: Roles and gender

  /// The office: the words before the name (“NATO Secretary General”) or the apposition after it (“, the mayor,”).
  func role(title: Range<Int>, name: Range<Int>) -> String? {
    let tokens = article.tokens
    let isTitle = title.contains { TitleWords.titles.contains(tokens[$0].lower) }
    if isTitle,
      !title.allSatisfy({ ["mr", "mrs", "ms", "miss", ".", "mr.", "mrs.", "ms."].contains(tokens[$0].lower) })
    {
      return text(title)
    }
    var start = name.lowerBound
    while start > 0, name.lowerBound - start < 6, tokens[start - 1].isWord,
      tokens[start - 1].paragraph == tokens[name.lowerBound].paragraph,
      TitleWords.titles.contains(tokens[start - 1].lower) || tokens[start - 1].isAcronym
        || start < name.lowerBound && tokens[start - 1].isCapitalized
          && !TitleWords.openers.contains(tokens[start - 1].lower)
    { start -= 1 }
    if start < name.lowerBound, TitleWords.titles.contains(tokens[name.lowerBound - 1].lower) {
      return text(start..<name.lowerBound)
    }
    return apposition(after: name.upperBound) ?? apposition(before: name.lowerBound)
  }

  /// `the environment minister, Ana Kovač,`
  private func apposition(before start: Int) -> String? {
    let tokens = article.tokens
    guard start > 2, tokens[start - 1].lower == ",", TitleWords.titles.contains(tokens[start - 2].lower) else {
      return nil
    }
    var first = start - 2
    while first > 0, start - first < 8, tokens[first - 1].isWord,
      tokens[first - 1].paragraph == tokens[start].paragraph,
      !FunctionWords.determiners.contains(tokens[first - 1].lower)
    { first -= 1 }
    return text(first..<start - 1)
  }

  /// The organisation with this head (“the commission”), or the company named last.
  func organisation(head: String, before token: Int) -> Int? {
    let isCompany = ["company", "firm", "group", "manufacturer", "operator", "maker"].contains(head)
    let found = entities.indices.filter { index in
      let entity = entities[index]
      guard !entity.isPerson, entity.words.count > 1, let last = entity.words.last else { return false }
      return isCompany ? TitleWords.companies.contains(last) : last == head || entity.words.first == head
    }
    return found.max { last(before: token, $0) < last(before: token, $1) }
  }

  /// The organisation whose name begins with this word: “Brantz” for “Brantz Tooling”.
  func organisation(shortForm word: String) -> Int? {
    let folded = Folding.folded(word)
    return entities.indices.first {
      !entities[$0].isPerson && entities[$0].words.count > 1 && entities[$0].words.first == folded
    }
  }

  private func apposition(after end: Int) -> String? {
    let tokens = article.tokens
    guard end + 2 < tokens.count, tokens[end].lower == "," else { return nil }
    let first = end + 1
    var close = first
    while close < tokens.count, close - first < 14, tokens[close].lower != ",", tokens[close].lower != ".",
      tokens[close].isWord
    { close += 1 }
    guard close < tokens.count, tokens[close].lower == ",", close - first >= 1 else { return nil }
    let hasTitle = (first..<close).contains { TitleWords.titles.contains(tokens[$0].lower) }
    let start = ["the", "a", "an", "who", "his", "her"].contains(tokens[first].lower) ? first + 1 : first
    guard hasTitle, tokens[first].lower != "who", start < close else { return nil }
    return text(start..<close)
  }

  private func gender(title: Range<Int>, first: String, _ role: String?) -> NamedEntity.Gender? {
    let words =
      title.map { article.tokens[$0].lower } + (role?.lowercased().split(separator: " ").map(String.init) ?? [])
    for word in words + [first] {
      if TitleWords.women.contains(Folding.folded(word)) { return .woman }
      if TitleWords.men.contains(Folding.folded(word)) { return .man }
    }
    return nil
  }

  func text(_ range: Range<Int>) -> String {
    guard let span = article.span(range) else { return "" }
    return article.text[span].split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
