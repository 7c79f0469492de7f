import Claims

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
