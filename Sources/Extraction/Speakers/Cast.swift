import Claims

/// Everybody whom an article names, with every mention.
struct Cast {
  let words: ArticleWords
  let lexicon: Lexicon
  private(set) var entities: [CastMember] = []
  /// In text order once complete.
  private(set) var mentions: [Mention] = []
  /// The mention that a token belongs to, by number; -1 for none.
  private(set) var mentionOfToken: [Int32]

  /// How many different famous surnames the article holds.
  let famousSurnames: Int
  private var byKey: [String: Int] = [:]
  private var byFirstAndLast: [String: Int] = [:]
  private(set) var byLast: [String: [Int]] = [:]
  private(set) var byFirst: [String: [Int]] = [:]
  private(set) var byMiddle: [String: [Int]] = [:]
  private(set) var byAcronym: [String: [Int]] = [:]
  /// Organisations by each word of their names.
  private(set) var byWord: [String: [Int]] = [:]
  /// Persons by their surnames with one letter left out, to find misspelt ones.
  private(set) var bySurnamePart: [String: [Int]] = [:]
  private(set) var byRole: [String: [Int]] = [:]

  /// So many of one key are looked at, the earliest; more are hostile.
  static let mostAlike = 48

  init(of article: ParsedArticle, _ lexicon: Lexicon = .shared) {
    words = ArticleWords(article, lexicon)
    self.lexicon = lexicon
    mentionOfToken = Array(repeating: -1, count: article.tokens.count)
    let surnames = article.tokens.lazy.filter(\.isCapitalized).map(\.lower).filter { lexicon.learnt.famous[$0] != nil }
    famousSurnames = Set(surnames).count
    var builder = CastBuilder(words)
    builder.build(&self)
  }

  // MARK: - Adding

  /// The entity of this name, made where it is new.
  mutating func add(_ name: String, _ kind: CastMember.Kind) -> Int {
    let folded = name.split(separator: " ").map { ArticleWords.folded(Self.withoutPoint($0.lowercased())) }
    let key = folded.joined().filter { $0.isLetter || $0.isNumber }
    if let known = byKey[key] { return known }
    var entity = CastMember(name: name, words: folded, kind: kind)
    let ends = (folded.first ?? "") + " " + entity.last
    if kind != .organisation, folded.count > 1, let known = byFirstAndLast[ends] {
      byKey[key] = known
      return known
    }
    let number = entities.count
    if kind != .organisation, let first = folded.first {
      let classes = lexicon.classes(of: name.split(separator: " ").first.map { $0.lowercased() } ?? first)
      entity.hasMansName = classes.contains(.mansName)
      entity.hasWomansName = classes.contains(.womansName)
    }
    byKey[key] = number
    entities.append(entity)
    index(entity, number, ends)
    return number
  }

  private mutating func index(_ entity: CastMember, _ number: Int, _ ends: String) {
    byLast[entity.last, default: []].append(number)
    if let article = entity.last.split(separator: "-").first, article.count == 2, entity.last.count > 5 {
      byLast[String(entity.last.dropFirst(3)), default: []].append(number)
    }
    if entity.words.last != entity.last, let last = entity.words.last { byLast[last, default: []].append(number) }
    guard entity.words.count > 1 else {
      if entity.kind != .person { byWord[entity.last, default: []].append(number) }
      return
    }
    byFirst[entity.words[0], default: []].append(number)
    if entity.kind != .person {
      for word in Set(entity.words) { byWord[word, default: []].append(number) }
    }
    guard entity.kind != .organisation else { return }
    if byFirstAndLast[ends] == nil { byFirstAndLast[ends] = number }
    for word in entity.words.dropFirst().dropLast() { byMiddle[word, default: []].append(number) }
    if entity.words.count > 2 {
      byLast[entity.words.suffix(2).joined(), default: []].append(number)
    }
    if entity.last.count >= 4, entity.last.count <= Token.longestKept {
      for part in Self.parts(of: entity.last) { bySurnamePart[part, default: []].append(number) }
    }
  }

  /// The word and the word with each letter left out in turn.
  static func parts(of word: String) -> Set<String> {
    let letters = Array(word)
    var parts: Set<String> = [word]
    for index in letters.indices { parts.insert(String(letters[..<index] + letters[(index + 1)...])) }
    return parts
  }

  private static func withoutPoint(_ word: String) -> String {
    word.utf8.count > 1 && word.utf8.last == 46 ? String(word.dropLast()) : word
  }

  mutating func mention(_ entity: Int, _ tokens: Range<Int>) {
    guard let last = tokens.last else { return }
    let isSubject = tokens.contains { words.token($0).relation.isSubject }
    let number = mentions.count
    mentions.append(
      Mention(tokens: tokens, entity: entity, isSubject: isSubject, isPossessive: words.isPossessiveMark(last + 1)))
    entities[entity].mentions.append(number)
    if tokens.count > 1, entities[entity].fullMentions.last.map({ $0 < tokens.lowerBound }) ?? true {
      entities[entity].fullMentions.append(tokens.lowerBound)
    } else if tokens.count == 1, entities[entity].shortMentions.last.map({ $0 < tokens.lowerBound }) ?? true {
      entities[entity].shortMentions.append(tokens.lowerBound)
    }
  }

  mutating func addAcronym(_ acronym: String, of entity: Int) {
    if byAcronym[acronym]?.contains(entity) != true { byAcronym[acronym, default: []].append(entity) }
  }

  mutating func addRole(_ word: String, to entity: Int, times: Int = 1) {
    let word = lexicon.expanded(word)
    if entities[entity].roles[word] == nil { byRole[word, default: []].append(entity) }
    entities[entity].roles[word, default: 0] += times
    let classes = lexicon.classes(of: word)
    if classes.contains(.masculine) { entities[entity].masculine += times }
    if classes.contains(.feminine) { entities[entity].feminine += times }
  }

  mutating func update(_ entity: Int, _ change: (inout CastMember) -> Void) { change(&entities[entity]) }

  /// Puts the mentions in text order and notes which tokens they cover.
  mutating func complete() {
    mentions.sort { ($0.tokens.lowerBound, $0.tokens.upperBound) < ($1.tokens.lowerBound, $1.tokens.upperBound) }
    for entity in entities.indices { entities[entity].mentions = [] }
    for (number, mention) in mentions.enumerated() {
      entities[mention.entity].mentions.append(number)
      for token in mention.tokens where mentionOfToken[token] < 0 { mentionOfToken[token] = Int32(number) }
    }
  }

  // MARK: - Looking up

  func mention(at token: Int) -> Mention? {
    guard token >= 0, token < mentionOfToken.count, mentionOfToken[token] >= 0 else { return nil }
    return mentions[Int(mentionOfToken[token])]
  }

  /// The number of mentions that begin before a token.
  func mentionCount(before token: Int) -> Int {
    mentions.partitionPoint { $0.tokens.lowerBound >= token }
  }

  /// The first token of an entity's last mention before a token.
  func lastMention(of entity: Int, before token: Int) -> Mention? {
    let numbers = entities[entity].mentions
    let end = numbers.partitionPoint { mentions[$0].tokens.lowerBound >= token }
    return end > 0 ? mentions[numbers[end - 1]] : nil
  }

  func firstMention(of entity: Int) -> Mention? { entities[entity].mentions.first.map { mentions[$0] } }

  /// The last mention in full before a token, found while the cast is still being collected.
  func lastFullMention(of entity: Int, before token: Int) -> Int? {
    let starts = entities[entity].fullMentions
    let end = starts.partitionPoint { $0 >= token }
    return end > 0 ? starts[end - 1] : nil
  }

  /// The last mention in full or by the surname, likewise.
  func lastNaming(of entity: Int, before token: Int) -> Int? {
    guard let full = lastFullMention(of: entity, before: token) else { return nil }
    let starts = entities[entity].shortMentions
    let end = starts.partitionPoint { $0 >= token }
    return end > 0 ? max(full, starts[end - 1]) : full
  }

  /// Entities of a key, the earliest; a bound for hostile texts.
  func few(_ entities: [Int]?) -> ArraySlice<Int> { entities?.prefix(Self.mostAlike) ?? [] }
}

extension Array {
  /// The first index where the predicate holds, in an array where it holds from some place on.
  func partitionPoint(_ isAfter: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
