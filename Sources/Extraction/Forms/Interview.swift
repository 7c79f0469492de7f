import Claims

/// An interview that prints questions and answers as paragraphs, without labels.
struct Interview {
  /// Places of the paragraphs that ask.
  private(set) var questions: Set<Int> = []
  /// Places of the paragraphs that answer.
  private(set) var answers: Set<Int> = []
  /// Whether the questions are set in bold type.
  private(set) var isSetInBold = false

  /// A question is seldom longer.
  private static let longestQuestion = 80

  /// Looks at the paragraphs' texts; those that are something else already are given as nothing.
  init(_ paragraphs: [Span?], in text: CodePoints) {
    let bold = Set(paragraphs.indices.filter { paragraphs[$0].map { Self.isBold($0, in: text) } ?? false })
    let asking = paragraphs.indices.filter { number in
      guard let span = paragraphs[number], Question.ends(span, in: text) else { return false }
      return !QuotationMark.contains(text[span.start])
        && text.words(span, most: Self.longestQuestion + 1).count <= Self.longestQuestion
    }
    guard let first = asking.first, asking.count >= (asking.allSatisfy(bold.contains) ? 2 : 3) else { return }
    // Where the questions are set in bold, so are the invitations among them (“**Tell me about the port.**”).
    isSetInBold = asking.count(where: bold.contains) * 2 > asking.count
    let questions = isSetInBold ? Set(bold.filter { $0 >= first }) : Set(asking)
    var answered = 0
    var speaking = 0
    var hasFirstPerson = false
    var isOpen = false
    for number in first...paragraphs.count {
      if number == paragraphs.count || questions.contains(number) {
        if isOpen { speaking += hasFirstPerson ? 1 : 0 }
        (isOpen, hasFirstPerson) = (false, false)
      } else if let span = paragraphs[number] {
        if !isOpen { answered += 1 }
        isOpen = true
        hasFirstPerson = hasFirstPerson || FirstPerson.speaks(in: span, of: text)
      }
    }
    // An explainer asks and answers too, but nobody says “I” or “we” in it; an essay asks now and then.
    let isDense = isSetInBold || questions.count * 3 >= paragraphs.count - first
    guard isDense, answered >= 2, answered * 2 > asking.count, speaking * 2 >= answered else { return }
    self.questions = questions
    answers = Set((first..<paragraphs.count).filter { paragraphs[$0] != nil && !questions.contains($0) })
  }

  private static func isBold(_ span: Span, in text: CodePoints) -> Bool {
    guard span.length > 4 else { return false }
    return ["**", "__"].contains {
      text[Span(span.start, span.start + 2)] == $0 && text[Span(span.end - 2, span.end)] == $0
    }
  }
}

/// The person whom an interview is with, as its lead names them.
enum Interviewee {
  /// Leads are short; more need not be looked at.
  private static let longestLead = 4_000

  /// The one name that plainly is the interviewee's; nothing where several might be.
  static func span(in lead: [Span], of text: CodePoints) -> Span? {
    var scores: [String: (score: Int, span: Span)] = [:]
    var left = longestLead
    for paragraph in lead where left > 0 {
      let part = Span(paragraph.start, min(paragraph.end, paragraph.start + left))
      left -= part.length
      for (run, before) in NameRuns.all(in: part, of: text) {
        let key = text.words(run).last.map { Folding.folded(text[text.bare($0)]) } ?? ""
        let isWhole = text.words(run).count > 1
        var score = 1
        if isPartner(before) { score += 2 }
        if run.end < part.end, text[run.end] == ",", isWhole { score += 1 }
        if run.start == part.start, run.end < part.end, text[run.end] == ":" { score += 2 }
        let known = scores[key]
        // The fullest form of the name is the one to show.
        let span = known.map { $0.span.length >= run.length ? $0.span : run } ?? run
        scores[key] = ((known?.score ?? 0) + score, span)
      }
    }
    let people = scores.values.filter { text.words($0.span).count > 1 }.sorted {
      ($1.score, $0.span) < ($0.score, $1.span)
    }
    guard let best = people.first, people.count == 1 || best.score > people[1].score else { return nil }
    return best.span
  }

  /// “An interview with”, “spoke to”, “we asked”.
  private static func isPartner(_ before: String) -> Bool {
    ["with", "to", "asked", "met", "interviewed"].contains(before)
  }
}

/// Runs of capitalised words, two to four of them or one, which names are made of.
enum NameRuns {
  /// The runs of a stretch of text, with the small word before each.
  static func all(in span: Span, of text: CodePoints) -> [(run: Span, before: String)] {
    var runs: [(Span, String)] = []
    var current: (start: Int, end: Int, count: Int)?
    var before = ""
    var last = ""
    func close() {
      if let run = current, run.count <= 4 { runs.append((Span(run.start, run.end), before)) }
      current = nil
    }
    for word in text.words(span) {
      let bare = text.bare(word)
      let isName = !bare.isEmpty && text.isCapitalized(bare) && text[bare.start].properties.isAlphabetic
      let lower = text.bareWord(word)
      // An opening mark begins a new run, a closing one ends it.
      if bare.start > word.start || !isName { close() }
      if isName, !sentenceBeginnings.contains(lower) {
        if current == nil {
          current = (bare.start, bare.end, 0)
          before = last
        }
        current?.end = lower.hasSuffix("'s") ? bare.end - 2 : bare.end
        current?.count += 1
        let isInitial = bare.length == 1 && word.end == bare.end + 1
        if lower.hasSuffix("'s") || bare.end < word.end && !isInitial { close() }
      } else {
        close()
      }
      last = lower
    }
    close()
    return runs
  }

  private static let sentenceBeginnings: Set<String> = [
    "the", "a", "an", "in", "on", "at", "he", "she", "it", "they", "we", "i", "you", "his", "her", "its", "their",
    "this",
    "that", "these", "those", "but", "and", "as", "for", "if", "when", "while", "after", "before", "there", "what",
    "who", "so", "now", "with", "by", "from", "to", "how", "why", "our", "my", "mr", "mrs", "ms", "dr",
    "der", "die", "das", "le", "la", "les", "el", "los", "il", "un", "une", "en", "de", "sa", "na", "u",
  ]
}
