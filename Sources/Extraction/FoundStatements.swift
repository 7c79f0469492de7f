import Claims

/// Turns what the models chose, and the turns of a conversation, into statements with speaker, day and reasons.
struct FoundStatements {
  let article: ParsedArticle
  let forms: [ParagraphForm]
  let decoded: StatementDecoder.Decoded
  let lexicon: CueLexicon

  /// A statement on its way: token ranges, and how sure the engine is of content and source.
  private struct Draft {
    var attribution: Attribution
    var confidence: Double
    var origin: Origin

    enum Origin {
      case cue
      case turn(ParagraphForm)
      case quotation

      var isCue: Bool {
        if case .cue = self { true } else { false }
      }
    }
  }

  /// In text order.
  func statements() -> [Statement] {
    let drafts = (chosen() + turns() + bareQuotations()).sorted {
      $0.attribution.firstToken < $1.attribution.firstToken
    }
    let nested = nested(in: drafts)
    // One pass names all, since “he” hangs on who spoke before, in whatever statement.
    let all =
      (drafts.map { (attribution: $0.attribution, isNested: false) }
      + nested.map { (attribution: $0, isNested: true) })
      .enumerated().sorted {
        ($0.element.attribution.firstToken, $0.offset) < ($1.element.attribution.firstToken, $1.offset)
      }
    var resolver = SpeakerResolver(article)
    let resolved = resolver.speakers(of: all.map(\.element.attribution))
    var names = [ResolvedSpeaker?](repeating: nil, count: drafts.count + nested.count)
    for (entry, speaker) in zip(all, resolved) { names[entry.offset] = speaker }

    // The first report inside each content, by the token of its cue.
    var inside: [Int: Int] = [:]
    for (place, attribution) in nested.enumerated().reversed() { inside[attribution.cue.lowerBound] = place }
    let days = SpokenDay(tokens: article.tokens, published: article.published)
    let occasions = Occasion(article, cues: decoded.statements.map(\.cue))
    let contents = Set(drafts.flatMap { $0.attribution.content.joined() })
    var previous: SaidOn?
    return drafts.enumerated().compactMap { number, draft in
      let inner = draft.attribution.content.joined().lazy.compactMap { inside[$0] }.first
      let statement = statement(
        draft, names[number], nested: inner.map { (nested[$0], names[drafts.count + $0]) },
        said: said(draft, days, contents, previous),
        isOccasion: draft.origin.isCue && occasions.includes(draft.attribution))
      previous = statement?.said ?? previous
      return statement
    }
  }

  // MARK: Drafts

  private func chosen() -> [Draft] {
    decoded.statements.map { choice in
      Draft(
        attribution: Attribution(choice, in: article), confidence: Double(choice.expectedOverlap), origin: .cue)
    }
  }

  /// The reports inside the drafts: those that the models found, else those that the grammar shows.
  private func nested(in drafts: [Draft]) -> [Attribution] {
    let found = decoded.nested.map { Attribution($0, in: article) }
    let cues = Set(found.flatMap { Array($0.cue) })
    let report = NestedReport(article, lexicon)
    return found
      + drafts.filter { $0.origin.isCue && !$0.attribution.content.joined().contains(where: cues.contains) }
      .compactMap { report.first(in: $0.attribution.content) }
  }

  private func turns() -> [Draft] {
    forms.enumerated().compactMap { paragraph, form in
      guard form.kind == .turn, let content = form.content(in: article.text) else { return nil }
      let tokens = tokens(in: content)
      guard !tokens.isEmpty else { return nil }
      let source = form.speaker.map { self.tokens(in: $0) } ?? 0..<0
      return Draft(
        attribution: Attribution(
          content: [tokens], cue: tokens.lowerBound..<tokens.lowerBound, source: source.isEmpty ? [] : [source]),
        confidence: Self.turnConfidence, origin: .turn(form))
    }
  }

  /// A label and a colon leave little to doubt.
  private static let turnConfidence = 0.9

  /// Quotations that no statement touches: whole sentences between marks are somebody's words, even where no cue says
  /// whose. On development articles that wins nearly two points for direct statements.
  private func bareQuotations() -> [Draft] {
    var isTaken = [Bool](repeating: false, count: article.tokens.count)
    for choice in decoded.statements {
      for index in choice.content + choice.cue { isTaken[index] = true }
    }
    return article.quotations.compactMap { quotation in
      let first = article.tokens[quotation.lowerBound]
      let form = forms[first.paragraph]
      guard form.isForEngine, !form.isAnnouncement, first.isCapitalized, !quotation.contains(where: { isTaken[$0] }),
        ".!?,…".contains(article.tokens[quotation.upperBound - 1].lower.suffix(1)),
        quotation.count(where: { article.tokens[$0].isWord }) >= Self.fewestQuotedWords
      else { return nil }
      let content = Attribution.trimmed(quotation, article)
      return Draft(
        attribution: Attribution(
          content: [content], cue: content.lowerBound..<content.lowerBound, source: speaking(near: quotation)),
        confidence: Self.quotationConfidence, origin: .quotation)
    }
  }

  /// The source of who speaks in a quotation's paragraph, else of who spoke last in the one before.
  private func speaking(near quotation: Range<Int>) -> [Range<Int>] {
    func paragraph(_ choice: StatementChoice) -> Int { article.tokens[choice.cue.lowerBound].paragraph }
    let own = article.tokens[quotation.lowerBound].paragraph
    let named = decoded.statements.filter { !$0.source.isEmpty }
    let before = named.last { $0.cue.lowerBound < quotation.lowerBound && own - paragraph($0) <= 1 }
    let after = named.first { $0.cue.lowerBound >= quotation.upperBound && paragraph($0) == own }
    let choice = before.map { paragraph($0) == own } == true ? before : after ?? before
    return choice.map { Attribution($0, in: article).source } ?? []
  }

  /// Shorter ones are titles and slogans more often.
  private static let fewestQuotedWords = 6
  /// Below `Statement.proposedBelow`, since nothing says whose words they are; a choice, not a measurement.
  private static let quotationConfidence = 0.45

  /// The tokens that lie in a span, by binary search.
  private func tokens(in span: Span) -> Range<Int> {
    func first(_ position: Int) -> Int {
      var (low, high) = (0, article.tokens.count)
      while low < high {
        let middle = (low + high) / 2
        if article.tokens[middle].span.start < position { low = middle + 1 } else { high = middle }
      }
      return low
    }
    let start = first(span.start)
    return start..<max(start, first(span.end))
  }

  // MARK: Statements

  private func statement(
    _ draft: Draft, _ speaker: ResolvedSpeaker?, nested: (Attribution, ResolvedSpeaker?)?, said: SaidOn?,
    isOccasion: Bool
  ) -> Statement? {
    let attribution = draft.attribution
    let content = attribution.content.compactMap(article.span)
    guard !content.isEmpty else { return nil }
    return Statement(
      content: content, cue: [attribution.cue].compactMap(article.span),
      source: attribution.source.compactMap(article.span), speaker: speaker?.name,
      otherSpeakers: speaker?.others ?? [], role: speaker?.role ?? role(of: draft), kind: kind(of: draft),
      nestedSpeaker: nested.flatMap { $0.1?.name ?? words(of: $0.0.source) }, said: said,
      confidence: confidence(draft, speaker), reasons: reasons(draft, speaker), isOccasion: isOccasion)
  }

  /// `contents` are the tokens of all contents: what one statement dates says nothing about another in the sentence.
  private func said(_ draft: Draft, _ days: SpokenDay, _ contents: Set<Int>, _ previous: SaidOn?) -> SaidOn? {
    if case .turn = draft.origin { return article.published.map { SaidOn($0, origin: .article) } }
    let (content, cue) = (draft.attribution.content, draft.attribution.cue)
    guard let anchor = cue.isEmpty ? content.first?.lowerBound : cue.lowerBound else { return nil }
    return days.said(
      in: article.sentences[article.tokens[anchor].sentence], outside: content, and: contents, cue: cue, after: previous
    )
  }

  private func role(of draft: Draft) -> String? {
    guard case .turn(let form) = draft.origin else { return nil }
    return form.role.map { article.text[$0] }
  }

  private func words(of ranges: [Range<Int>]) -> String? {
    let text = ranges.compactMap(article.span).map { article.text[$0] }.joined(separator: " ")
    return text.isEmpty ? nil : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func kind(of draft: Draft) -> StatementKind {
    if case .turn = draft.origin { return .direct }
    let cue = draft.attribution.cue
    let enclosing = cue.isEmpty ? nil : article.tokens[cue.lowerBound].quotation
    var words = 0
    var quoted = 0
    for index in draft.attribution.content.joined() where article.tokens[index].isWord {
      words += 1
      if let quotation = article.tokens[index].quotation, quotation != enclosing { quoted += 1 }
    }
    return quoted == 0 ? .indirect : quoted == words ? .direct : .mixed
  }

  /// What the models expect, less where the speaker is inferred or nobody is named.
  private func confidence(_ draft: Draft, _ speaker: ResolvedSpeaker?) -> Double {
    let factor = speaker.map { $0.isSure ? 1 : 0.95 } ?? 0.9
    return (max(0.01, min(0.99, draft.confidence * factor)) * 100).rounded() / 100
  }

  private func reasons(_ draft: Draft, _ speaker: ResolvedSpeaker?) -> [String] {
    let attribution = draft.attribution
    var reasons: [String] = []
    switch draft.origin {
    case .turn(let form):
      reasons.append(
        form.isSigned ? "a quotation with its speaker’s name behind it" : "a turn of a conversation, as its label says")
    case .quotation: reasons.append("a quotation without a cue")
    case .cue:
      if let cue = article.span(attribution.cue) { reasons.append("cue “\(article.text[cue])”") }
      if let first = attribution.content.first, let last = attribution.content.last {
        let isBefore = first.lowerBound < attribution.cue.lowerBound
        let isAfter = last.upperBound > attribution.cue.upperBound
        reasons.append(
          isBefore && isAfter
            ? "the cue interrupts the content"
            : isBefore ? "the content stands before the cue" : "the content follows the cue")
      }
    }
    if let speaker {
      reasons.append(speaker.reason)
    } else if !attribution.source.isEmpty {
      reasons.append("the source is not named")
    }
    return reasons
  }
}

extension Attribution {
  init(_ choice: StatementChoice, in article: ParsedArticle) {
    self.init(
      content: Self.ranges(choice.content).map { Self.trimmed($0, article) }.filter { !$0.isEmpty },
      cue: choice.cue, source: Self.ranges(choice.source))
  }

  var firstToken: Int { content.first?.lowerBound ?? cue.lowerBound }

  /// Maximal runs of adjacent tokens.
  private static func ranges(_ tokens: [Int]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for index in tokens {
      if let last = ranges.last, last.upperBound == index {
        ranges[ranges.count - 1] = last.lowerBound..<(index + 1)
      } else {
        ranges.append(index..<(index + 1))
      }
    }
    return ranges
  }

  /// Without quotation marks, commas and stops at its ends, and without a first “that”.
  static func trimmed(_ range: Range<Int>, _ article: ParsedArticle) -> Range<Int> {
    let tokens = article.tokens
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end,
      !tokens[start].isWord && !["$", "€", "£", "#", "@", "("].contains(tokens[start].lower)
        || tokens[start].lower == "that" && tokens[start].tag == .IN
    { start += 1 }
    while end > start, !tokens[end - 1].isWord && !["%", ")", "!", "?"].contains(tokens[end - 1].lower) { end -= 1 }
    return start..<end
  }
}
