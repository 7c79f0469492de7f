import Claims

/// Names the speaker behind a source phrase: the full name as far as the article tells it.
struct SpeakerResolution {
  let article: TokenizedArticle
  var names: NameIndex
  /// Entities that spoke before, in text order.
  private var spoke: [Int] = []
  /// Sources that were nobody in particular, so that a pronoun after them isn't given to somebody else.
  private var lastWasUnnamed = false

  init(_ article: TokenizedArticle) {
    self.article = article
    names = NameIndex(article)
  }

  struct Named {
    let name: String
    let role: String?
    let isSure: Bool
  }

  /// The speaker of one source phrase; call in text order, since pronouns look back.
  mutating func speaker(_ source: Range<Int>, content: [Range<Int>]) -> Named? {
    guard !source.isEmpty else { return nil }
    let found = find(source)
    if let entity = found.entity {
      spoke.append(entity)
      lastWasUnnamed = false
      return Named(
        name: names.entities[entity].name, role: found.role ?? names.entities[entity].role, isSure: found.isSure)
    }
    lastWasUnnamed = found.name == nil
    return found.name.map { Named(name: $0, role: nil, isSure: true) }
  }

  /// The speaker before, for a quotation that stands alone.
  var previous: Named? {
    guard let last = spoke.last, !lastWasUnnamed else { return nil }
    return Named(name: names.entities[last].name, role: names.entities[last].role, isSure: false)
  }

  private typealias Finding = (entity: Int?, name: String?, role: String?, isSure: Bool)

  private func find(_ source: Range<Int>) -> Finding {
    let tokens = article.tokens
    let nobody: Finding = (nil, nil, nil, false)
    let first = tokens[source.lowerBound].lower
    if source.count <= 2, FunctionWords.pronouns.contains(first) {
      switch first {
      case "he", "she": return pronoun(first == "she" ? .woman : .man, source.lowerBound)
      case "it": return (spoke.last { !names.entities[$0].isPerson }, nil, nil, false)
      default: return nobody
      }
    }
    if let named = named(source) { return named }
    return apposed(source) ?? nominal(source) ?? nobody
  }

  // MARK: Names

  /// The person or organisation whose name ends the phrase.
  private func named(_ source: Range<Int>) -> Finding? {
    let tokens = article.tokens
    guard let last = source.last(where: { tokens[$0].isWord }), tokens[last].isCapitalized else {
      // “Ana Kovač of the Harbour Authority”, “Marić's office”: a name before a lower-case rest.
      return leadingName(source)
    }
    var start = last
    while start > source.lowerBound,
      tokens[start - 1].isCapitalized || TitleWords.particles.contains(tokens[start - 1].lower)
        || [".", "'", "’"].contains(tokens[start - 1].lower)
    {
      start -= 1
    }
    // “… of the Harbour Authority” names where, not who.
    if start > source.lowerBound,
      ["of", "for", "from", "at", "in", "the"].contains(tokens[start - 1].lower) || tokens[start].lower == "of"
    {
      if let lead = leadingName(source) { return lead }
      let isPlain = tokens[start - 1].lower == "the" && start - 1 == source.lowerBound
      if !isPlain { return nil }
    }
    while start < last, TitleWords.openers.contains(tokens[start].lower) { start += 1 }
    let run = start..<last + 1
    // “The Harbour Authority Director”: a role, not a name.
    if TitleWords.titles.contains(tokens[last].lower), names.entity(surname: tokens[last].lower) == nil { return nil }
    guard let (name, title) = names.person(in: run) else { return organisation(source, run) }
    let role = self.role(before: name, in: source, title)
    if name.count == 1 {
      let word = tokens[name.lowerBound].lower
      // Somebody known by this word; but a title's last word (“Secretary General”) is no surname.
      if TitleWords.titles.contains(word) { return nil }
      if let entity = names.entity(surname: word, at: name.lowerBound) ?? names.entity(firstName: word) {
        return (entity, nil, role, true)
      }
      if let entity = names.organisation(shortForm: word) { return (entity, nil, nil, true) }
      if TitleWords.unnamed.contains(word) { return nil }
      return (nil, names.text(name), role, true)
    }
    if let entity = names.shortForm(in: name) { return (entity, nil, nil, true) }
    // The fullest ending that is somebody's name: “daily Vijesti Stoltenberg” ends in a surname of its own.
    if let entity = names.entity(surname: tokens[name.upperBound - 1].lower, at: name.lowerBound) {
      return (entity, nil, role, true)
    }
    return (nil, names.text(name), role, true)
  }

  private func leadingName(_ source: Range<Int>) -> Finding? {
    let tokens = article.tokens
    guard
      let start = source.first(where: { tokens[$0].isCapitalized && !TitleWords.openers.contains(tokens[$0].lower) })
    else { return nil }
    var end = start
    while end < source.upperBound, tokens[end].isCapitalized { end += 1 }
    guard end - start >= 2,
      end == source.upperBound || ["of", "from", "for", "at", "in", "and", "who"].contains(tokens[end].lower),
      let (name, title) = names.person(in: start..<end), name.count >= 2
    else { return nil }
    guard let entity = names.entity(surname: tokens[name.upperBound - 1].lower, at: start) else { return nil }
    return (entity, nil, role(before: name, in: source, title), true)
  }

  private func role(before name: Range<Int>, in source: Range<Int>, _ title: Range<Int>) -> String? {
    var start = name.lowerBound
    while start > source.lowerBound, article.tokens[start - 1].isWord { start -= 1 }
    while start < name.lowerBound, ["the", "a", "an"].contains(article.tokens[start].lower) { start += 1 }
    let words = start..<name.lowerBound
    guard words.contains(where: { TitleWords.titles.contains(article.tokens[$0].lower) }),
      !words.allSatisfy({ ["mr", "mrs", "ms", "miss"].contains(article.tokens[$0].lower) })
    else { return nil }
    return names.text(words)
  }

  /// `NATO`, `the Harbour Authority`, `Reuters`: the name itself, without its article.
  private func organisation(_ source: Range<Int>, _ run: Range<Int>) -> Finding? {
    let words = run.map { Folding.folded(article.tokens[$0].lower) }
    if let entity = names.entities.lastIndex(where: { !$0.isPerson && $0.words == words }) {
      return (entity, nil, nil, true)
    }
    return (nil, names.text(run), nil, true)
  }

  /// `The judge, Ana Kovač, said`: the name after the nominal.
  private func apposed(_ source: Range<Int>) -> Finding? {
    let tokens = article.tokens
    let start = source.upperBound + 1
    guard start < tokens.count, tokens[source.upperBound].lower == ",", tokens[start].isCapitalized else { return nil }
    var end = start
    while end < tokens.count, end - start < 5, tokens[end].isCapitalized { end += 1 }
    guard end < tokens.count, tokens[end].lower == ",", let (name, _) = names.person(in: start..<end), name.count >= 2
    else { return nil }
    guard let entity = names.entity(surname: tokens[name.upperBound - 1].lower, at: start) else { return nil }
    return (entity, nil, nil, true)
  }

  // MARK: Pronouns and nominals

  private func pronoun(_ gender: NamedEntity.Gender, _ token: Int) -> Finding {
    func fits(_ index: Int) -> Bool {
      let entity = names.entities[index]
      return entity.isPerson && (entity.gender == nil || entity.gender == gender)
    }
    // Whoever spoke last is meant more often than whoever was named last.
    if let last = spoke.last(where: fits) {
      let isNear = names.entities.indices.contains { index in
        index != last && fits(index)
          && names.entities[index].mentions.contains {
            $0 < token && $0 > (names.entities[last].mentions.last { $0 < token } ?? 0)
          }
          && isSubjectOfSentenceBefore(index, token)
      }
      if !isNear { return lastWasUnnamed && !isRecent(last, token) ? (nil, nil, nil, false) : (last, nil, nil, true) }
    }
    if lastWasUnnamed { return (nil, nil, nil, false) }
    let nearest = names.entities.indices.filter(fits)
      .compactMap { index in names.entities[index].mentions.last { $0 < token }.map { (index, $0) } }
      .max { $0.1 < $1.1 }
    return (nearest?.0, nil, nil, false)
  }

  /// Whether the person's name begins the sentence of the token or the one before it.
  private func isSubjectOfSentenceBefore(_ entity: Int, _ token: Int) -> Bool {
    guard let last = names.entities[entity].mentions.last(where: { $0 < token }),
      let sentence = sentence(of: last), let own = self.sentence(of: token)
    else { return false }
    return own - sentence <= 1 && last - article.sentences[sentence].lowerBound <= 3
  }

  private func isRecent(_ entity: Int, _ token: Int) -> Bool {
    guard let last = names.entities[entity].mentions.last(where: { $0 < token }), let then = sentence(of: last),
      let now = sentence(of: token)
    else { return false }
    return now - then <= 2
  }

  private func sentence(of token: Int) -> Int? {
    var (low, high) = (0, article.sentences.count)
    while low < high {
      let middle = (low + high) / 2
      if article.sentences[middle].upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low < article.sentences.count ? low : nil
  }

  /// “the minister”, “The NATO Secretary General”: whoever has that role.
  private func nominal(_ source: Range<Int>) -> Finding? {
    let tokens = article.tokens
    guard
      ["the", "this", "his", "her", "its", "their"].contains(tokens[source.lowerBound].lower)
        || tokens[source.lowerBound].isCapitalized
    else { return nil }
    let words = source.filter { tokens[$0].isWord }.map { tokens[$0].lower }
    // The head stands before “of the …”; what stands after only helps to tell two of them apart.
    let core = words.prefix { !["of", "for", "from", "at", "in"].contains($0) }.filter {
      !FunctionWords.determiners.contains($0)
    }
    let content =
      core + words.dropFirst(core.count).filter { !FunctionWords.determiners.contains($0) && !core.contains($0) }
    guard let head = core.last, !head.hasSuffix("s") || TitleWords.titles.contains(head) else { return nil }
    // Best: most of the phrase's words in the role; then whoever spoke or was named last.
    let token = source.lowerBound
    var best: (entity: Int, score: Int, last: Int)?
    for (index, entity) in names.entities.enumerated() where entity.isPerson {
      guard let role = entity.role else { continue }
      let roleWords = role.lowercased().split { !$0.isLetter && $0 != "-" }
        .flatMap { [String($0)] + (TitleWords.longForms[String($0)].map { [$0] } ?? []) }
      guard roleWords.contains(head) else { continue }
      let score = content.count { roleWords.contains($0) }
      let last = entity.mentions.last { $0 < token } ?? -1
      if best.map({ (score, last) > ($0.score, $0.last) }) ?? true { best = (index, score, last) }
    }
    if let best, best.score * 2 >= core.count { return (best.entity, nil, nil, best.score >= core.count) }
    guard content.count <= 2, let organisation = names.organisation(head: head, before: token) else { return nil }
    return (organisation, nil, nil, false)
  }
}
