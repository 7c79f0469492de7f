import Claims

/// Finds the statements of a sentence by its cues.
struct FrameFinder {
  let article: TokenizedArticle
  var tokens: [Token] { article.tokens }
  let subjects: Subjects

  init(_ article: TokenizedArticle) {
    self.article = article
    subjects = Subjects(tokens: article.tokens)
  }

  /// All frames of the article in text order.
  func frames() -> [Frame] {
    var frames: [Frame] = []
    for (number, range) in article.sentences.enumerated() {
      let found = sentenceFrames(range, number)
      if found.isEmpty {
        carryOn(range, number, &frames)
      } else {
        if let lead = leadingSentence(before: number, found[0]) { frames.append(lead) }
        frames += found
      }
    }
    return frames
  }

  // MARK: One sentence

  private func sentenceFrames(_ sentence: Range<Int>, _ number: Int) -> [Frame] {
    if let frame = transcript(sentence, number) { return [frame] }
    if let frame = accordingTo(sentence, number) { return [frame] }
    var frames: [Frame] = []
    var region = sentence.lowerBound
    for cue in cues(in: sentence) where cue >= region {
      // Inside the content of the cue before, unless that content ends here.
      if let last = frames.last, let range = last.content.last, range.contains(cue) {
        guard let border = border(at: cue, after: last, sentence) else { continue }
        frames[frames.count - 1].content[last.content.count - 1] = range.lowerBound..<max(range.lowerBound, border)
        region = border
      }
      guard let frame = frame(cue, sentence, region, number, frames.last) else { continue }
      frames.append(frame)
      region = max(cue + 1, frame.content.filter { $0.lowerBound > cue }.map(\.lowerBound).min() ?? cue + 1)
    }
    return frames.compactMap(tidied)
  }

  /// Verbs outside quotations that report something.
  func cues(in sentence: Range<Int>) -> [Int] {
    sentence.filter { index in
      let token = tokens[index]
      guard token.isWord, token.quotation == nil, CueWords.frame(of: token.lower) != nil else { return false }
      let before = index > sentence.lowerBound ? tokens[index - 1].lower : ""
      if CueWords.oftenNouns.contains(token.lower) {
        if index == sentence.lowerBound || FunctionWords.determiners.contains(before) { return false }
        // A plural noun in front of a word in -s, a name in front of a capital: part of a name or a compound.
        if token.isCapitalized { return false }
      }
      if token.isCapitalized, index > sentence.lowerBound { return false }
      if before == "to" {
        return index >= sentence.lowerBound + 2 && ["on", "continued", "went"].contains(tokens[index - 2].lower)
      }
      if CueWords.isParticiple(token.lower) {
        return before == "," || before == "and" || ["was", "is", "were", "are", "been"].contains(before)
          || index > sentence.lowerBound && tokens[index - 1].quotation != nil
      }
      // “was accused of”, “is expected”: somebody unnamed said it.
      if ["was", "were", "is", "are", "been", "be", "being", "get", "got"].contains(before), !token.lower.hasSuffix("s")
      {
        return false
      }
      if token.lower == "asked", index <= sentence.lowerBound + 1 { return false }
      return true
    }
  }

  private func frame(_ cue: Int, _ sentence: Range<Int>, _ region: Int, _ number: Int, _ last: Frame?) -> Frame? {
    guard let kind = CueWords.frame(of: tokens[cue].lower) else { return nil }
    let after = cue + 1
    // Carrying on: “, adding that”, “and added that”.
    if let last, CueWords.isParticiple(tokens[cue].lower) || isJoined(cue, region) {
      let content = self.content(after: after, cue, kind, sentence)
      guard article.wordCount(content) >= 2 else { return nil }
      return Frame(
        content: [content], cue: cue..<after, source: last.source, sentence: number,
        pattern: CueWords.isParticiple(tokens[cue].lower) ? .participle : .coordinated)
    }
    let left = subjects.before(cue, notBefore: region)
    let lead = region..<max(region, left?.lowerBound ?? cue)
    if kind != .object, let frame = leading(lead, cue, left, sentence, number, kind) { return frame }
    guard var source = left, !source.isEmpty else { return nil }
    let content = self.content(after: after, cue, kind, sentence)
    guard article.wordCount(content) >= (kind == .object ? 2 : 1) else { return nil }
    if tokens[source.lowerBound].lower == "who" || tokens[source.lowerBound].lower == "which" {
      source = subjects.antecedent(of: source.lowerBound, notBefore: sentence.lowerBound) ?? source
    }
    return Frame(
      content: [content], cue: cue..<after, source: source, sentence: number,
      pattern: kind == .object ? .object : .after)
  }

  /// The content stands before the cue, wholly or in part: `A, X said.` · `“A,” said X.` · `“A,” X said, “B.”`
  private func leading(
    _ lead: Range<Int>, _ cue: Int, _ left: Range<Int>?, _ sentence: Range<Int>, _ number: Int, _ kind: CueWords.Frame
  ) -> Frame? {
    guard let last = lead.last else { return nil }
    let isQuoted =
      tokens[last].quotation != nil
      || last > 0 && tokens[last].lower != "," && !tokens[last].isWord && tokens[last - 1].quotation != nil
    guard
      tokens[last].lower == "," || isQuoted || tokens[last].lower == "?" || tokens[last].lower == "–"
        || tokens[last].lower == "—"
    else { return nil }
    let words = article.wordCount(lead)
    guard words >= 3 || isQuoted && words >= 1 else { return nil }
    var source = left ?? cue..<cue
    var end = cue + 1
    if source.isEmpty || source.lowerBound >= cue {
      source = subjects.after(cue, before: sentence.upperBound)
      guard !source.isEmpty else { return nil }
      end = source.upperBound
    }
    if kind == .addressee, source.lowerBound < cue { end = subjects.addressee(after: cue, before: sentence.upperBound) }
    let rest = skippingAside(end..<sentence.upperBound)
    let restWords = article.wordCount(rest.range)
    let isPlain = !isQuoted
    // Much plain text after the cue means that what stands before it was only an introduction.
    if isPlain, restWords > 0, !rest.isParenthesis || isIntroduction(lead) { return nil }
    if isPlain, tokens[lead.lowerBound].lower == "as", restWords > 0 { return nil }
    var content = [wholeQuotation(lead)]
    var pattern = Frame.Pattern.before
    if restWords > 0, let next = rest.range.first, !startsNewCue(rest.range) {
      let opensQuotation = rest.range.prefix(3).contains { tokens[$0].quotation != nil }
      if opensQuotation || rest.isParenthesis && isPlain {
        content.append(next..<sentence.upperBound)
        pattern = .around
      }
    }
    return Frame(content: content, cue: cue..<cue + 1, source: source, sentence: number, pattern: pattern)
  }

  func tidied(_ frame: Frame) -> Frame? {
    var frame = frame
    frame.content = frame.content.map(article.trimmed).filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
    // Two pieces of one quotation with only marks between them are one.
    var joined: [Range<Int>] = []
    for range in frame.content {
      if let last = joined.last,
        range.lowerBound <= last.upperBound
          || (last.upperBound..<range.lowerBound).allSatisfy({ !tokens[$0].isWord })
            && tokens[last.lowerBound].paragraph == tokens[range.lowerBound].paragraph
      {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    frame.content = joined
    return joined.isEmpty ? nil : frame
  }
}
