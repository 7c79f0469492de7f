import Claims

/// An article's paragraphs with what each of them is: the step between reading and the engine.
///
/// The engine reads the `text` of those that are for it; a turn is a statement as it stands.
struct ArticleForms {
  /// In text order; headings that are article blocks of another kind (dateline, credit, byline) are left out.
  private(set) var paragraphs: [ParagraphForm] = []

  init(_ article: ReadArticle, text: CodePoints) {
    paragraphs = Self.split(article, text)
    // First, since a signature of its own line looks like a list item.
    readSignedQuotations(text)
    readTimes(text)
    readLists(text)
    readLines(text)
    readTranscript(text)
    readInterview(text)
  }

  // MARK: Paragraphs

  /// Blocks of headlines and paragraphs, or the lines of a text without blocks. A paragraph whose lines begin with
  /// labels, times or bullets was joined by mistake and is cut again.
  private static func split(_ article: ReadArticle, _ text: CodePoints) -> [ParagraphForm] {
    let blocks =
      article.blocks.isEmpty ? lines(of: text.all, text).map { .init(.paragraph, $0) } : article.blocks
    let standfirst = standfirst(in: blocks)
    return blocks.indices.flatMap { number -> [ParagraphForm] in
      switch blocks[number].kind {
      case .headline: return [ParagraphForm(.headline, blocks[number].span)]
      case .dateline, .credit, .byline, .heading, .code: return []
      case .paragraph, .item, .quotation, .row:
        if number == standfirst { return [ParagraphForm(.standfirst, blocks[number].span)] }
        return cut(blocks[number].span, text).map { ParagraphForm(.prose, $0) }
      }
    }
  }

  /// The first paragraph, where it stands between the headline and another line of the head.
  private static func standfirst(in blocks: [ReadArticle.Block]) -> Int? {
    guard let first = blocks.firstIndex(where: { $0.kind == .paragraph }), first > 0, first + 2 < blocks.count,
      blocks[..<first].contains(where: { $0.kind == .headline }), blocks[first + 1].kind != .paragraph
    else { return nil }
    return blocks[(first + 2)...].contains { $0.kind == .paragraph } ? first : nil
  }

  private static func cut(_ paragraph: Span, _ text: CodePoints) -> [Span] {
    let lines = lines(of: paragraph, text)
    guard lines.count > 1 else { return [paragraph] }
    let starts = lines.map { line in
      ListMark(in: line, of: text) != nil || EntryTime(in: line, of: text) != nil
        || TurnLabel(in: line, of: text) != nil || SignedQuotation(in: line, of: text) != nil
    }
    guard starts.count(where: { $0 }) > 1 else { return [paragraph] }
    var spans: [Span] = []
    for (line, isStart) in zip(lines, starts) {
      if let last = spans.last, !isStart {
        spans[spans.count - 1] = Span(last.start, line.end)
      } else {
        spans.append(line)
      }
    }
    return spans
  }

  private static func lines(of span: Span, _ text: CodePoints) -> [Span] {
    var lines: [Span] = []
    var start = span.start
    for index in span.start...span.end where index == span.end || text[index] == "\n" {
      let line = text.trimmed(Span(start, index))
      if !line.isEmpty { lines.append(line) }
      start = index + 1
    }
    return lines
  }

  // MARK: Live blogs and lists

  private mutating func readTimes(_ text: CodePoints) {
    let times = paragraphs.map { $0.kind == .prose ? EntryTime(in: $0.text, of: text) : nil }
    let isLiveBlog = times.count { $0 != nil } > 1
    for (number, time) in times.enumerated() {
      guard let time, isLiveBlog || time.isPlain else { continue }
      paragraphs[number].time = time.span
      paragraphs[number].text = Span(time.end, paragraphs[number].text.end)
      if paragraphs[number].text.isEmpty {
        paragraphs[number].kind = .boilerplate
        if number + 1 < paragraphs.count { paragraphs[number + 1].beginsContext = true }
      } else {
        paragraphs[number].beginsContext = true
      }
    }
  }

  private mutating func readLists(_ text: CodePoints) {
    let marks = paragraphs.map { $0.kind == .prose ? ListMark(in: $0.text, of: text) : nil }
    var introduction: Int?
    for (number, mark) in marks.enumerated() {
      let hasNeighbour = number > 0 && marks[number - 1] != nil || number + 1 < marks.count && marks[number + 1] != nil
      guard let mark, !mark.isNumber || hasNeighbour else {
        let end = paragraphs[number].text.end
        introduction = end > 0 && paragraphs[number].kind == .prose && text[end - 1] == ":" ? number : nil
        continue
      }
      paragraphs[number].text = Span(mark.end, paragraphs[number].text.end)
      paragraphs[number].introduction = introduction
    }
  }

  // MARK: Teasers, captions, credits

  private mutating func readLines(_ text: CodePoints) {
    var teasersLeft = 0
    for number in paragraphs.indices where paragraphs[number].kind == .prose {
      let span = paragraphs[number].text
      if let caption = Caption(span, in: text) {
        paragraphs[number].kind = caption.text.isEmpty ? .boilerplate : .caption
        paragraphs[number].text = caption.text
        paragraphs[number].beginsContext = true
      } else if Boilerplate.matches(span, in: text) {
        paragraphs[number].kind = .boilerplate
        teasersLeft = Boilerplate.isTeaserHeading(span, in: text) ? Self.mostTeasers : 0
        continue
      } else if teasersLeft > 0, Boilerplate.isTeaser(span, in: text) {
        paragraphs[number].kind = .boilerplate
        teasersLeft -= 1
        continue
      } else {
        paragraphs[number].text = Caption.withoutCredit(span, in: text)
      }
      teasersLeft = 0
    }
  }

  /// A box of teasers has no more.
  private static let mostTeasers = 6

  // MARK: Conversations

  private mutating func readSignedQuotations(_ text: CodePoints) {
    for number in paragraphs.indices where paragraphs[number].kind == .prose && !paragraphs[number].text.isEmpty {
      let next = number + 1 < paragraphs.count && paragraphs[number + 1].kind == .prose ? number + 1 : nil
      if let signed = SignedQuotation(in: paragraphs[number].text, of: text) {
        sign(number, signed)
      } else if let next, !paragraphs[next].text.isEmpty,
        let signed = SignedQuotation(in: paragraphs[number].text, signedBy: paragraphs[next].text, of: text)
      {
        sign(number, signed)
        paragraphs[next].kind = .boilerplate
      }
    }
  }

  private mutating func sign(_ number: Int, _ signed: SignedQuotation) {
    paragraphs[number].kind = .turn
    paragraphs[number].text = signed.words
    paragraphs[number].speaker = signed.name
    paragraphs[number].role = signed.role
    paragraphs[number].isSigned = true
  }

  private mutating func readTranscript(_ text: CodePoints) {
    let transcript = Transcript(paragraphs.map { $0.kind == .prose ? $0.text : nil }, in: text)
    guard !transcript.labels.isEmpty else { return }
    var interviewee: Span??
    for number in paragraphs.indices {
      guard let label = transcript.labels[number] ?? transcript.continued[number].flatMap({ transcript.labels[$0] })
      else { continue }
      paragraphs[number].text = transcript.body(number)
      let isAsker = label.style == .question || transcript.askers.contains(label.key)
      let isAside = isAsker || saysNothing(paragraphs[number].text, text)
      paragraphs[number].kind = isAside ? .aside : .turn
      if label.style == .answer {
        let lead = paragraphs.prefix { $0.isForEngine }.map(\.text)
        if interviewee == nil { interviewee = .some(Interviewee.span(in: lead, of: text)) }
        paragraphs[number].speaker = interviewee ?? nil
      } else if label.style != .question, !Self.unknown.contains(label.key) {
        paragraphs[number].speaker = label.name
        paragraphs[number].role = label.role
      }
    }
  }

  private mutating func readInterview(_ text: CodePoints) {
    let interview = Interview(paragraphs.map { $0.kind == .prose && !$0.text.isEmpty ? $0.text : nil }, in: text)
    guard let first = interview.questions.min() else { return }
    let lead = paragraphs[..<first].filter(\.isForEngine).map(\.text)
    let interviewee = Interviewee.span(in: lead, of: text)
    // Questions without bold type and without a name in the lead could be an essay's.
    guard interviewee != nil || interview.isSetInBold else { return }
    let key = interviewee.flatMap { text.words($0).last }.map { Folding.folded(text[$0]) }
    for number in paragraphs.indices {
      if interview.questions.contains(number) {
        paragraphs[number].kind = .aside
      } else if interview.answers.contains(number) {
        // “Kos spoke to Sever in Lindhaven.”: the newsroom again.
        let span = paragraphs[number].text
        let isNarrative =
          key.map { key in text.words(span).contains { Folding.folded(text[text.bare($0)]) == key } } ?? false
        if isNarrative, !FirstPerson.speaks(in: span, of: text) { continue }
        paragraphs[number].kind = saysNothing(span, text) ? .aside : .turn
        paragraphs[number].speaker = interviewee
      }
    }
  }

  /// A greeting, “(Applause)”, a question.
  private func saysNothing(_ span: Span, _ text: CodePoints) -> Bool {
    guard !span.isEmpty else { return true }
    let isStage =
      "([".unicodeScalars.contains(text[span.start]) && ")]".unicodeScalars.contains(text[span.end - 1])
    return isStage || text.words(span, most: Self.fewestWords).count < Self.fewestWords
      || Question.isAll(span, in: text)
  }

  /// “Thank you.” and “Yes, indeed.” hold nothing that could be checked.
  private static let fewestWords = 3
  /// Labels that say nothing about who spoke.
  private static let unknown: Set<String> = [
    "speaker", "unidentified", "unknown", "male", "female", "audience", "voice",
  ]
}
