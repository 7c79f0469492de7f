import Claims

@testable import Extraction

/// Tags and subjects by a handful of rules, so that speakers can be tested without a trained model.
enum PlainGrammar {
  static func parsed(_ text: String) -> ParsedArticle {
    var article = ParsedArticle(lines: CodePoints(text))
    for sentence in article.sentences {
      for index in sentence { article.tokens[index].tag = tag(index, sentence, article) }
      markSubjects(sentence, &article)
    }
    return article
  }

  private static func tag(_ index: Int, _ sentence: Range<Int>, _ article: ParsedArticle) -> PennTag {
    let token = article.tokens[index]
    guard token.isWord else { return mark(token.lower) }
    if token.lower.first?.isNumber == true { return token.lower.contains("-") ? .JJ : .CD }
    if let tag = closed[token.lower] { return tag }
    let isFirst =
      index == sentence.lowerBound || article.tokens[index - 1].isWord == false && index - 1 == sentence.lowerBound
    if token.isCapitalized, !isFirst || !verbs.contains(token.lower) && !token.lower.hasSuffix("ing") { return .NNP }
    let afterTo =
      index > sentence.lowerBound
      && ["to", "would", "will", "can", "not", "did"].contains(article.tokens[index - 1].lower)
    if verbs.contains(token.lower) { return afterTo ? .VB : .VBD }
    if afterTo { return .VB }
    if token.lower.hasSuffix("ly") { return .RB }
    if token.lower.hasSuffix("ed"), token.lower != "oilseed" { return .VBD }
    if token.lower.hasSuffix("ing") { return .VBG }
    if adjectives.contains(token.lower)
      || ["ous", "ful", "ible", "able", "less", "ical"].contains(where: token.lower.hasSuffix)
    {
      return .JJ
    }
    if token.lower.hasSuffix("s"), !token.lower.hasSuffix("ss"), token.lower.count > 3 { return .NNS }
    return .NN
  }

  private static func mark(_ mark: String) -> PennTag {
    switch mark {
    case ",": .comma
    case ".", "!", "?": .period
    case "(", "[": .openBracket
    case ")", "]": .closeBracket
    case "“", "„", "\"": .openQuote
    case "”": .closeQuote
    default: .colon
    }
  }

  /// The noun before a verb, and the one after “said”, are its subjects.
  private static func markSubjects(_ sentence: Range<Int>, _ article: inout ParsedArticle) {
    for index in sentence where [.VBD, .VBZ, .VBP, .MD].contains(article.tokens[index].tag) {
      let before = (max(sentence.lowerBound, index - 12)..<index).last {
        article.tokens[$0].tag.isNoun || article.tokens[$0].tag == .PRP
      }
      if let before { article.tokens[before].relation = .nsubj }
      guard article.tokens[index].lower == "said" else { continue }
      var after = index + 1
      while after < sentence.upperBound, article.tokens[after].tag.isNoun { after += 1 }
      if after > index + 1 { article.tokens[after - 1].relation = .nsubj }
    }
  }

  private static let closed: [String: PennTag] = {
    var tags: [String: PennTag] = [
      "'s": .POS, "to": .TO, "that": .IN, "there": .EX, "who": .WP, "whose": .possessiveWP, "which": .WDT, "not": .RB,
      "n't": .RB,
    ]
    func add(_ words: String, _ tag: PennTag) { for word in words.split(separator: " ") { tags[String(word)] = tag } }
    add("the a an this these those no every each another any some all both", .DT)
    add("i you he she it we they me him them us", .PRP)
    add("my your his her its our their", .possessivePronoun)
    add(
      "of in on at by for from with about as after before since until because if while although into over under between through during against near outside than",
      .IN)
    add("and or but", .CC)
    add("will would can could may might must should shall", .MD)
    add("one two three four five six seven eight nine ten eleven twelve", .CD)
    add("then now also still never later again there too already only away ago", .RB)
    return tags
  }()
  private static let adjectives: Set<String> = [
    "new", "old", "high", "senior", "elder", "younger", "former", "retired", "late", "local", "big", "small",
    "other",
    "industrial", "municipal", "national", "medical", "acting", "independent", "happy", "sure", "sorry", "safe",
    "wrong", "short",
  ]
  private static let verbs: Set<String> = Set(
    """
    said says say told tells tell was were is are be been has have had having did does do got went came gave took saw put
    made knew thought found left met wrote rang drove burnt fell rose began ran kept held sent built paid lost won led read
    asked denied called added urged warned expects announced replied reacted reminded wept welcomed apologised apologized
    declined plans wants claims predicts gives sets cast works heads trusts
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
