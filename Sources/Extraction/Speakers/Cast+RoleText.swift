import Claims

extension Cast {
  /// The function before a name, in the article's words, when it holds more than a form of address.
  func roleText(before name: Int) -> String? {
    var index = name
    var hasCapital = false
    while index > 0, name - index < 12, words.areTogether(index - 1, name) || words.isMark(index - 1, ".") {
      let token = words.token(index - 1)
      let tag = token.tag
      let isPart =
        token.isWord
        && (words.isNameWord(index - 1) || tag == .NN || tag == .JJ || tag == .NNP
          || tag == .VBG && !token.isCapitalized)
        || words.isPossessiveMark(index - 1) || words.lower[index - 1] == "&"
        || words.isMark(index - 1, ".") && words.touchesPrevious(index - 1) && index - 1 > 0
          && words.token(index - 2).isCapitalized && words.token(index - 2).span.length <= 5
        || words.lower[index - 1] == "and" && index > 1 && words.isNameWord(index - 2) && words.isNameWord(index)
          && words.areTogether(index - 2, index) && !words.classes[index - 2].contains(.firstName)
      guard isPart else { break }
      // Left of a capitalised part only “former” and the like: what stands before is another phrase.
      if token.isCapitalized { hasCapital = true }
      if hasCapital, !token.isCapitalized, token.isWord, !words.isPossessiveMark(index - 1),
        !["and", "&"].contains(words.lower[index - 1]), !words.classes[index - 1].contains(.qualifier)
      {
        break
      }
      if words.classes[index - 1] == .function, !words.token(index - 1).isAcronym { break }
      index -= 1
    }
    while index < name, words.isPossessiveMark(index) || words.isMark(index, ".") || words.lower[index] == "and" {
      index += 1
    }
    return roleText(index..<name)
  }

  /// A phrase as a role, unless it names none or is a form of address alone.
  func roleText(_ phrase: Range<Int>) -> String? {
    var phrase = phrase
    while let first = phrase.first,
      words.classes[first].contains(.function) || words.tag(first) == .DT || words.tag(first) == .possessivePronoun
    {
      phrase = phrase.dropFirst()
    }
    while let first = phrase.first, words.classes[first].contains(.honorific),
      !words.classes[first].contains(.title) || phrase.count == 1
    {
      phrase = phrase.dropFirst()
      if let next = phrase.first, words.isMark(next, ".") { phrase = phrase.dropFirst() }
    }
    guard
      phrase.contains(where: { !words.classes[$0].isDisjoint(with: .role) || words.classes[$0].contains(.qualifier) })
    else { return nil }
    return words.text(phrase)
  }
}
