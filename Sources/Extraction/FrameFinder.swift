import Claims

/// Finds the statements of a sentence by its cues.
struct FrameFinder {
  let article: TokenizedArticle
  private var tokens: [Token] { article.tokens }
  private let subjects: Subjects

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
  private func cues(in sentence: Range<Int>) -> [Int] {
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
          || tokens[index - 1].quotation != nil
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

  /// A quotation of several sentences belongs together: from its first mark on, in the same paragraph.
  private func wholeQuotation(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first,
      let number = tokens[first].quotation ?? (first + 1 < range.upperBound ? tokens[first + 1].quotation : nil)
    else { return range }
    return min(range.lowerBound, article.quotations[number].lowerBound)..<range.upperBound
  }

  /// What follows the cue, up to the end of the sentence or the next cue's clause.
  private func content(after start: Int, _ cue: Int, _ kind: CueWords.Frame, _ sentence: Range<Int>) -> Range<Int> {
    var begin = start
    if kind == .addressee { begin = subjects.addressee(after: cue, before: sentence.upperBound) }
    if kind == .object { return begin..<sentence.upperBound }
    // “said on Tuesday in Lindhaven that …”: what lies before the “that” isn't said.
    let window = begin..<min(begin + 14, sentence.upperBound)
    if let that = window.first(where: { tokens[$0].lower == "that" && tokens[$0].quotation == nil }),
      !window.contains(where: { $0 < that && tokens[$0].quotation != nil })
    {
      let between = tokens[begin..<that]
      let isClause = between.contains {
        CueWords.frame(of: $0.lower) == .clause || FunctionWords.auxiliaries.contains($0.lower)
          || FunctionWords.pronouns.contains($0.lower)
      }
      // “said A and that B”: a second clause, not the first word of the content.
      let isSecond = that > begin && ["and", "but", "or"].contains(tokens[that - 1].lower)
      if between.isEmpty || !isClause && !isSecond { return that..<sentence.upperBound }
    }
    let rest = skippingTime(begin..<sentence.upperBound)
    return rest
  }

  /// Where the content of the frame before ends because the cue begins a clause of its own; nothing when it doesn't.
  private func border(at cue: Int, after last: Frame, _ sentence: Range<Int>) -> Int? {
    let isThat = cue + 1 < sentence.upperBound && tokens[cue + 1].lower == "that"
    var before = cue - 1
    while before > sentence.lowerBound, FunctionWords.adverbs.contains(tokens[before].lower) { before -= 1 }
    let mark = tokens[before].lower
    if CueWords.isParticiple(tokens[cue].lower) { return mark == "," ? before : nil }
    if mark == "and" || mark == "but" {
      let opensQuotation =
        cue + 1 < sentence.upperBound
        && tokens[(cue + 1)..<min(cue + 4, sentence.upperBound)].contains { $0.quotation != nil }
      guard isThat || opensQuotation || last.pattern == .object && CueWords.frame(of: tokens[cue].lower) != .object
      else { return nil }
      return before > sentence.lowerBound && tokens[before - 1].lower == "," ? before - 1 : before
    }
    // “…, but Y said …”: a subject of its own after a conjunction or semicolon.
    guard CueWords.frame(of: tokens[cue].lower) != .object,
      let subject = subjects.before(cue, notBefore: sentence.lowerBound),
      let joint = subject.first.map({ $0 - 1 }), joint > sentence.lowerBound
    else { return nil }
    let joiner = tokens[joint].lower
    if joiner == ";" { return joint }
    guard ["but", "while", "and", "though", "although", "as"].contains(joiner), tokens[joint - 1].lower == "," else {
      return nil
    }
    return joint - 1
  }

  private func isJoined(_ cue: Int, _ region: Int) -> Bool {
    var before = cue - 1
    while before > region, FunctionWords.adverbs.contains(tokens[before].lower) { before -= 1 }
    return before >= region && ["and", "but", ","].contains(tokens[before].lower) && before - region <= 1
  }

  private func startsNewCue(_ range: Range<Int>) -> Bool {
    guard let first = range.first(where: { tokens[$0].isWord }) else { return false }
    return CueWords.isParticiple(tokens[first].lower) && CueWords.frame(of: tokens[first].lower) != nil
      || ["and", "but", "while", "as", "although", "though", "when", "after"].contains(tokens[first].lower)
  }

  /// Words before a comma that only introduce: “In an interview with Vijesti,”, “Asked about …,”.
  private func isIntroduction(_ lead: Range<Int>) -> Bool {
    guard let first = lead.first(where: { tokens[$0].isWord }) else { return true }
    let word = tokens[first].lower
    return FunctionWords.prepositions.contains(word) || FunctionWords.stops.contains(word)
      || CueWords.isParticiple(word)
      || ["asked", "speaking", "pressed", "however", "meanwhile"].contains(word)
  }

  /// The text after a time or place that stands behind the cue: “said on Tuesday, …”.
  private func skippingAside(_ range: Range<Int>) -> (range: Range<Int>, isParenthesis: Bool) {
    var start = range.lowerBound
    while start < range.upperBound, tokens[start].isWord, tokens[start].quotation == nil {
      if CueWords.isParticiple(tokens[start].lower), CueWords.frame(of: tokens[start].lower) != nil { break }
      start += 1
    }
    // Words up to the first mark belong to the cue only when they are few or begin like an aside.
    let count = start - range.lowerBound
    let isAside =
      count == 0 || FunctionWords.prepositions.contains(tokens[range.lowerBound].lower)
      || SpokenDay.names(tokens[range.lowerBound].lower)
    guard isAside, count <= 12 else { return (range, false) }
    var isParenthesis = false
    while start < range.upperBound, !tokens[start].isWord, tokens[start].quotation == nil {
      if tokens[start].lower == "," || tokens[start].lower == "–" || tokens[start].lower == "—" { isParenthesis = true }
      start += 1
    }
    return (start..<range.upperBound, isParenthesis)
  }

  /// “said Tuesday the plan …”, “said in a statement: …”
  private func skippingTime(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    if start < range.upperBound,
      tokens[start].lower == "on" || tokens[start].lower == "late" || tokens[start].lower == "early",
      start + 1 < range.upperBound,
      SpokenDay.names(tokens[start + 1].lower)
    {
      start += 1
    }
    if start < range.upperBound, SpokenDay.names(tokens[start].lower),
      tokens[start].isCapitalized || tokens[start].lower == "yesterday"
    {
      start += 1
    }
    // “in a statement:”, “in a tweet, “…”: up to the mark before a quotation.
    if start < range.upperBound, FunctionWords.prepositions.contains(tokens[start].lower) {
      let window = start..<min(start + 12, range.upperBound)
      if let mark = window.first(where: { tokens[$0].lower == ":" || tokens[$0].lower == "," }) {
        let next = mark + 2
        if tokens[mark].lower == ":" || next < range.upperBound && tokens[next].quotation != nil { start = mark + 1 }
      }
    }
    return start..<range.upperBound
  }

  // MARK: Whole sentences

  private func accordingTo(_ sentence: Range<Int>, _ number: Int) -> Frame? {
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
  private func transcript(_ sentence: Range<Int>, _ number: Int) -> Frame? {
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
  private func carryOn(_ sentence: Range<Int>, _ number: Int, _ frames: inout [Frame]) {
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
  private func leadingSentence(before number: Int, _ frame: Frame) -> Frame? {
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

  private func tidied(_ frame: Frame) -> Frame? {
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
