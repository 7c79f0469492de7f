import Claims

/// An article's tokens with what the word lists say of each, looked up once.
struct ArticleWords {
  let article: ParsedArticle
  /// The token in lower case without a point at its end.
  let lower: [String]
  let classes: [WordClass]
  /// The tagger's tags; a title after a determiner is a noun whatever the tagger thinks of it.
  private let tags: [PennTag]
  /// Sentences set in title case or that stand in a headline: names are looked up there, but not learnt from.
  let isHeadline: [Bool]
  /// Words that occur in lower case.
  private let lowerCased: Set<String>
  let lexicon: Lexicon

  init(_ article: ParsedArticle, _ lexicon: Lexicon = .shared) {
    self.article = article
    self.lexicon = lexicon
    let lower = article.tokens.map { token in
      token.isWord && token.lower.utf8.last == 46 && token.lower.utf8.count > 1
        ? String(token.lower.dropLast()) : token.lower
    }
    self.lower = lower
    classes = zip(article.tokens, lower).map { $0.isWord ? lexicon.classes(of: $1) : [] }
    var lowerCased: Set<String> = []
    for (token, word) in zip(article.tokens, lower) where token.isWord && !token.isCapitalized && !word.contains("-") {
      lowerCased.insert(word)
    }
    self.lowerCased = lowerCased
    tags = Self.corrected(article, classes)
    isHeadline = article.sentences.map { Self.isHeadline($0, in: article) }
  }

  /// “the acting Director-General said”: taggers take rare titles for adjectives.
  private static func corrected(_ article: ParsedArticle, _ classes: [WordClass]) -> [PennTag] {
    var tags = article.tokens.map(\.tag)
    for index in tags.indices.dropFirst() where !classes[index].isDisjoint(with: [.title, .company]) {
      let tag = tags[index]
      guard tag.isAdjective || tag.isVerb || tag == .RB, classes[index].isDisjoint(with: [.qualifier, .demonym]),
        article.tokens[index - 1].sentence == article.tokens[index].sentence
      else { continue }
      let before = tags[index - 1]
      let isPhrase =
        before == .DT || before == .possessivePronoun || before == .POS || before.isAdjective
        || before.isNoun && !tag.isVerb
        || classes[index - 1].contains(.qualifier)
      let isFollowed = index + 1 < tags.count && tags[index + 1].isNoun && !article.tokens[index + 1].isCapitalized
      if isPhrase, !isFollowed { tags[index] = .NN }
    }
    return tags
  }

  /// A line of its own in which nearly every word of five or more has a capital and no full stop follows, except in the
  private static func isHeadline(_ sentence: Range<Int>, in article: ParsedArticle) -> Bool {
    guard let first = sentence.first else { return false }
    let paragraph = article.tokens[first].paragraph
    if article.paragraphKinds.indices.contains(paragraph), article.paragraphKinds[paragraph] == .headline {
      return true
    }
    let (start, end) = (sentence.lowerBound, sentence.upperBound)
    if start > 0, article.tokens[start - 1].paragraph == paragraph { return false }
    if end < article.tokens.count, article.tokens[end].paragraph == paragraph { return false }
    if article.tokens[end - 1].lower == ".", paragraph > 0 { return false }
    var words = 0
    var capitals = 0
    for index in sentence where article.tokens[index].isWord && article.tokens[index].lower.first?.isLetter == true {
      words += 1
      if article.tokens[index].isCapitalized || article.tokens[index].span.length < 4 { capitals += 1 }
    }
    return words >= 5 && Double(capitals) >= 0.85 * Double(words)
  }

  var count: Int { article.tokens.count }
  func token(_ index: Int) -> Token { article.tokens[index] }
  func tag(_ index: Int) -> PennTag { tags[index] }
  func sentence(_ index: Int) -> Int { article.tokens[index].sentence }
  func paragraph(_ index: Int) -> Int { article.tokens[index].paragraph }
  func isInHeadline(_ index: Int) -> Bool {
    let sentence = article.tokens[index].sentence
    return isHeadline.indices.contains(sentence) && isHeadline[sentence]
  }

  /// The token's sentence as token range.
  func sentenceRange(_ index: Int) -> Range<Int> {
    let number = article.tokens[index].sentence
    return article.sentences.indices.contains(number) ? article.sentences[number] : index..<index + 1
  }

  /// Whether two tokens stand in one sentence.
  func areTogether(_ a: Int, _ b: Int) -> Bool {
    a >= 0 && b >= 0 && a < count && b < count && article.tokens[a].sentence == article.tokens[b].sentence
  }

  /// A word in capitals, or `lower` for any other.
  func surface(_ index: Int) -> String { article.word(index) }

  func occursInLowerCase(_ word: String) -> Bool { lowerCased.contains(word) }

  /// Whether nothing stands between a token and the one before it.
  func touchesPrevious(_ index: Int) -> Bool {
    index > 0 && article.tokens[index - 1].span.end == article.tokens[index].span.start
  }

  /// Whether one of the marks stands at this place.
  func isMark(_ index: Int, _ marks: String) -> Bool {
    guard index >= 0, index < count, !article.tokens[index].isWord else { return false }
    let scalars = article.tokens[index].lower.unicodeScalars
    guard let first = scalars.first, scalars.count == 1 else { return false }
    return marks.unicodeScalars.contains(first)
  }

  func isWord(_ index: Int, _ word: String) -> Bool { index >= 0 && index < count && lower[index] == word }

  /// `'s`, or the lone apostrophe of a plural.
  func isPossessiveMark(_ index: Int) -> Bool {
    guard index >= 0, index < count else { return false }
    return lower[index] == "'s" || tag(index) == .POS
  }

  /// A capitalised word that can belong to a name.
  func isNameWord(_ index: Int) -> Bool {
    let token = article.tokens[index]
    if token.isCapitalized, token.span.length == 2, token.lower.utf8.last == 46 { return true }
    if hasArticle(index) { return true }
    return token.isWord && token.isCapitalized && lower[index] != "i"
      && (!classes[index].contains(.function)
        || token.isAcronym && token.span.length > 2 && classes[index] != .function)
  }

  /// `al-Amri`: the Arabic article written small before a name.
  private func hasArticle(_ index: Int) -> Bool {
    let token = article.tokens[index]
    guard token.isWord, !token.isCapitalized, token.span.length > 4, let letter = lower[index].utf8.dropFirst().first,
      lower[index].utf8.first == 97 || lower[index].utf8.first == 101, (97...122).contains(letter)
    else { return false }
    return article.text[token.span.start + 2] == "-" && article.text[token.span.start + 3].properties.isUppercase
  }

  /// The words of a name that count: particles do not.
  func length(_ name: ArraySlice<Int>) -> Int {
    name.count { token($0).isCapitalized || !classes[$0].contains(.particle) }
  }

  /// `J.` or `C.V.`.
  func isInitial(_ index: Int) -> Bool {
    let token = article.tokens[index]
    guard token.isCapitalized, token.span.length <= 6 else { return false }
    if token.span.length == 1 { return true }
    return token.isAcronym && article.text[token.span.end - 1] == "."
      || token.span.length == 2 && token.lower.hasSuffix(".")
  }

  /// Two to five capitals and nothing else.
  func isShortAcronym(_ index: Int) -> Bool {
    let token = article.tokens[index]
    return token.isAcronym && (2...5).contains(token.span.length)
      && token.lower.utf8.allSatisfy { (97...122).contains($0) }
  }

  /// A word known as a given name.
  func isFirstName(_ index: Int) -> Bool { classes[index].contains(.firstName) }

  /// The class of a capitalised word in a name.
  func role(_ index: Int) -> NameRole {
    let kinds = classes[index]
    if kinds.contains(.alsoSurname) { return .titleOrSurname }
    if kinds.contains(.honorific), isFirstName(index), !hasPoint(index) { return .name }
    if kinds.contains(.particle), !hasPoint(index) { return .name }
    if !kinds.isDisjoint(with: [.title, .honorific, .abbreviation]) { return .title }
    if kinds.contains(.qualifier), !isFirstName(index) { return .title }
    if !kinds.isDisjoint(with: [.organisation, .legalForm]) { return .organisation }
    if isVowelless(index) { return .title }
    if kinds.contains(.place) { return .place }
    if kinds.contains(.demonym) { return .place }
    if kinds.contains(.ordinary), !isFirstName(index) { return .ordinary }
    return .name
  }

  private func hasPoint(_ index: Int) -> Bool {
    token(index).lower.hasSuffix(".") || index + 1 < count && isMark(index + 1, ".") && touchesPrevious(index + 1)
  }

  /// A short word without a vowel is an abbreviated title: `Supt`, `Cpl`.
  private func isVowelless(_ index: Int) -> Bool {
    let token = article.tokens[index]
    guard (3...5).contains(lower[index].utf8.count), token.isCapitalized, !token.isAcronym else { return false }
    return lower[index].unicodeScalars.allSatisfy {
      $0.value < 0x80 && $0.properties.isAlphabetic && !Self.vowels.contains($0)
    }
  }
  private static let vowels: Set<Unicode.Scalar> = ["a", "e", "i", "o", "u", "y"]

  /// “Meteorologists” at the beginning of a sentence, which taggers may take for a name.
  func isPluralRole(_ index: Int) -> Bool {
    let word = lower[index]
    guard sentenceRange(index).lowerBound == index, word.hasSuffix("s"), classes[index].subtracting(.ordinary).isEmpty
    else { return false }
    return !lexicon.classes(of: String(word.dropLast())).isDisjoint(with: .role)
  }

  /// The word in the form that names are compared in; words in capitals fold alike.
  func folded(_ index: Int) -> String { Self.folded(lower[index]) }

  static func folded(_ word: String) -> String {
    word.utf8.allSatisfy { $0 < 0x80 } ? word : Folding.folded(word)
  }

  /// A number of two digits: an age after a name.
  func isAge(_ index: Int) -> Bool {
    guard index >= 0, index < count, token(index).span.length == 2 else { return false }
    return token(index).lower.utf8.allSatisfy { (48...57).contains($0) }
  }

  /// Whether an age follows, set off by a comma or in brackets.
  func hasAge(after end: Int) -> Bool { (isMark(end, ",") || isMark(end, "(")) && isAge(end + 1) }
}
