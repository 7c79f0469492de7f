import Claims

/// Statements that take a whole sentence or paragraph, and quotations that go on without a cue of their own.
extension FrameFinder {
  func accordingTo(_ sentence: Range<Int>, _ number: Int) -> Frame? {
    guard
      let cue = sentence.first(where: {
        tokens[$0].lower == "according" && tokens[$0].quotation == nil && $0 + 1 < sentence.upperBound
          && tokens[$0 + 1].lower == "to"
      })
    else { return nil }
    var end = cue + 2
    while end < sentence.upperBound, ![",", ".", ";", ":", "which", "who"].contains(tokens[end].lower) { end += 1 }
    let source = cue + 2..<end
    guard !source.isEmpty else { return nil }
    var content: [Range<Int>] = []
    if article.wordCount(sentence.lowerBound..<cue) >= 3 { content.append(wholeQuotation(sentence.lowerBound..<cue)) }
    if content.isEmpty { content.append(end..<sentence.upperBound) }
    return tidied(Frame(content: content, cue: cue..<cue + 2, source: source, sentence: number, pattern: .accordingTo))
  }

  /// `NAME: text` and `Name Surname: text` at the beginning of a paragraph.
  func transcript(_ sentence: Range<Int>, _ number: Int) -> Frame? {
    let isFirst =
      sentence.lowerBound == 0 || tokens[sentence.lowerBound - 1].paragraph != tokens[sentence.lowerBound].paragraph
    guard isFirst, let colon = sentence.prefix(6).first(where: { tokens[$0].lower == ":" }) else { return nil }
    let name = sentence.lowerBound..<colon
    guard !name.isEmpty,
      name.allSatisfy({ tokens[$0].isWord && tokens[$0].isCapitalized && tokens[$0].quotation == nil }),
      name.count > 1 || tokens[name.lowerBound].isAcronym || ["q", "a"].contains(tokens[name.lowerBound].lower)
    else { return nil }
    // Who asks claims nothing.
    if name.count == 1, Self.askers.contains(tokens[name.lowerBound].lower) { return nil }
    let paragraph = tokens[sentence.lowerBound].paragraph
    var end = sentence.upperBound
    // The whole paragraph is one turn.
    while end < tokens.count, tokens[end].paragraph == paragraph { end += 1 }
    return tidied(
      Frame(content: [colon + 1..<end], cue: colon..<colon, source: name, sentence: number, pattern: .transcript))
  }

  private static let askers: Set<String> = [
    "q", "question", "journalist", "reporter", "interviewer", "moderator", "host", "editor",
  ]

  /// A sentence without a cue may go on with the quotation before it.
  func carryOn(_ sentence: Range<Int>, _ number: Int, _ frames: inout [Frame]) {
    let quoted = sentence.filter { tokens[$0].quotation != nil && tokens[$0].isWord }
    let plain = sentence.filter { tokens[$0].quotation == nil && tokens[$0].isWord }
    guard let first = quoted.first, let last = quoted.last, let previous = frames.last else { return }
    if previous.pattern == .transcript, previous.content.contains(where: { $0.contains(first) }) { return }
    // Already inside a content that reached back or ahead to the whole quotation.
    if previous.content.contains(where: { $0.contains(first) }) { return }
    guard plain.isEmpty, quoted.count >= 2, let end = previous.content.last else { return }
    let distance = tokens[first].paragraph - tokens[max(0, end.upperBound - 1)].paragraph
    guard distance <= 1, previous.content.contains(where: { $0.contains { tokens[$0].quotation != nil } }) else {
      return
    }
    // Followed by a cue in its own paragraph, a quotation belongs to that one.
    if number + 1 < article.sentences.count, let quotation = tokens[last].quotation,
      article.quotations[quotation].upperBound > sentence.upperBound,
      !cues(in: article.sentences[number + 1]).isEmpty
    {
      return
    }
    if distance == 0 || previous.sentence == number - 1 {
      frames[frames.count - 1].content.append(sentence)
      if let tidy = tidied(frames[frames.count - 1]) { frames[frames.count - 1] = tidy }
      return
    }
    if let frame = tidied(
      Frame(content: [sentence], cue: first..<first, source: first..<first, sentence: number, pattern: .quotationAlone))
    {
      frames.append(frame)
    }
  }

  /// `We did A. We did B, X said.`: the paragraph's other, cue-less sentence is the speaker's too.
  func leadingSentence(before number: Int, _ frame: Frame) -> Frame? {
    guard number > 0, frame.pattern == .before, let content = frame.content.first else { return nil }
    let (sentence, previous) = (article.sentences[number], article.sentences[number - 1])
    guard tokens[previous.lowerBound].paragraph == tokens[sentence.lowerBound].paragraph,
      number == 1
        || tokens[article.sentences[number - 2].lowerBound].paragraph != tokens[sentence.lowerBound].paragraph,
      previous.allSatisfy({ tokens[$0].quotation == nil }), content.allSatisfy({ tokens[$0].quotation == nil }),
      cues(in: previous).isEmpty, content.contains(where: { ["we", "our", "us"].contains(tokens[$0].lower) })
    else { return nil }
    return tidied(
      Frame(content: [previous], cue: frame.cue, source: frame.source, sentence: number - 1, pattern: .sentenceBefore))
  }
}
