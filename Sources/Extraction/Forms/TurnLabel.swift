import Claims

/// The speaker's name before the text of a turn: `KOS:`, `Ana Kos (mayor):`, `Q:`, `**MODERATOR:**`.
struct TurnLabel {
  enum Style {
    /// A name in capitals.
    case capitals
    /// A name as it is written in a sentence.
    case name
    /// `Q`, `QUESTION`, `MODERATOR`: who asks.
    case question
    /// `A`, `ANSWER`: whoever was asked.
    case answer
  }

  let style: Style
  let name: Span
  let role: Span?
  /// Where the turn's text begins.
  let end: Int
  /// What the labels of one speaker share: the last word of the name, folded.
  let key: String
  /// `KOS – text`: a place in a dateline looks the same.
  let hasDash: Bool

  /// A name with its title and role has no more characters.
  private static let longest = 70

  /// The label at the beginning of a paragraph; nothing where none can stand there.
  init?(in paragraph: Span, of text: CodePoints) {
    let limit = min(paragraph.end, paragraph.start + Self.longest)
    var start = paragraph.start
    while start < limit, text[start] == "*" || text[start] == "_" { start += 1 }
    let isBold = start > paragraph.start
    // A transcript quoted as a whole opens each paragraph with a mark.
    if start < limit, QuotationMark.contains(text[start]) { start += 1 }
    guard let mark = Self.mark(from: start, before: limit, in: text) else { return nil }
    var end = mark + 1
    while end < paragraph.end, text[end] == "*" || text[end] == "_" { end += 1 }
    guard
      end == paragraph.end || text[end].properties.isWhitespace || QuotationMark.contains(text[end])
        || isBold && end > mark + 1
    else { return nil }
    hasDash = text[mark] != ":" && text[mark] != "."
    let whole = text.trimmed(Span(start, Self.withoutBold(mark, from: start, in: text)))
    let (name, role) = Self.parts(whole, in: text)
    guard let style = Self.style(name, in: text) else { return nil }
    // `Q. How …` and `A. We …` may stand without a colon; no other label may.
    if text[mark] == ".", style != .question && style != .answer || name.length != 1 { return nil }
    if hasDash, style != .capitals { return nil }
    self.style = style
    self.name = name
    self.role = role
    self.end = text.trimmed(Span(end, paragraph.end)).start
    key = text.words(name).last.map { Folding.folded(text[text.bare($0)]) } ?? ""
  }

  /// Where the label's colon (or dash) stands.
  private static func mark(from start: Int, before limit: Int, in text: CodePoints) -> Int? {
    var isInBrackets = false
    for index in start..<max(start, limit) {
      switch text[index] {
      case "(", "[": isInBrackets = true
      case ")", "]": isInBrackets = false
      case ":": return index
      case "–" where !isInBrackets, "—" where !isInBrackets: return index > start ? index : nil
      case "\n", "?", "!", ";", "…": return nil
      case ".":
        if index == start + 1, "QA".unicodeScalars.contains(text[start]) { return index }
        if !isAbbreviation(endingAt: index, from: start, in: text) { return nil }
      case let scalar where QuotationMark.contains(scalar): return nil
      default: break
      }
    }
    return nil
  }

  private static func isAbbreviation(endingAt point: Int, from start: Int, in text: CodePoints) -> Bool {
    var begin = point
    while begin > start, text[begin - 1].properties.isAlphabetic { begin -= 1 }
    let word = text[Span(begin, point)].lowercased()
    return word.count == 1 || titles.contains(word)
  }

  private static func withoutBold(_ mark: Int, from start: Int, in text: CodePoints) -> Int {
    var end = mark
    while end > start, text[end - 1] == "*" || text[end - 1] == "_" { end -= 1 }
    return end
  }

  /// `Ana Kos (mayor)` and `Ana Kos, mayor of Lindhaven` as name and role.
  private static func parts(_ label: Span, in text: CodePoints) -> (name: Span, role: Span?) {
    guard let divider = (label.start..<label.end).first(where: { "(,[".unicodeScalars.contains(text[$0]) })
    else { return (label, nil) }
    var role = text.trimmed(Span(divider + 1, label.end))
    if let last = (role.start..<role.end).last, text[last] == ")" || text[last] == "]" { role = Span(role.start, last) }
    return (text.trimmed(Span(label.start, divider)), role.isEmpty ? nil : role)
  }

  private static func style(_ name: Span, in text: CodePoints) -> Style? {
    let words = text.words(name)
    guard (1...5).contains(words.count), let first = words.first else { return nil }
    let bare = words.map(text.bareWord)
    let whole = bare.joined(separator: " ")
    if askers.contains(whole) || askers.contains(bare[0]) && bare.count == 2 && text.isCapitalized(first) {
      return text.isCapitalized(first) ? .question : nil
    }
    if whole == "a" || whole == "answer" { return text.isCapitalized(first) ? .answer : nil }
    guard !others.contains(bare[0]), !others.contains(whole), !others.contains(bare[bare.count - 1]),
      words.allSatisfy({ text.isCapitalized($0) || particles.contains(text.bareWord($0)) }), text.isCapitalized(first),
      !(name.start..<name.end).contains(where: { text[$0].properties.numericType != nil || text[$0] == "/" })
    else { return nil }
    return text.isInCapitals(name) ? .capitals : .name
  }

  /// Whether the name has a title before it: nobody but a person.
  func hasTitle(in text: CodePoints) -> Bool {
    text.words(name, most: 1).first.map { Self.titles.contains(text.bareWord($0)) } ?? false
  }

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "prof", "sen", "rep", "gov", "gen", "lt", "col", "capt", "sgt", "sir", "dame",
    "lord", "lady", "judge", "justice", "president", "senator", "minister", "mayor", "chancellor", "commissioner",
    "ambassador", "secretary", "professor", "governor", "chairman", "chairwoman", "chair", "st", "jr", "sr",
  ]
  private static let askers: Set<String> = [
    "q", "question", "questioner", "moderator", "host", "reporter", "interviewer", "journalist", "presenter", "anchor",
  ]
  private static let particles: Set<String> = [
    "de", "van", "von", "der", "den", "al", "bin", "la", "le", "di", "da", "el",
  ]

  /// What stands before a colon at the beginning of a line and is nobody's name.
  private static let others: Set<String> = [
    "photo", "photos", "image", "picture", "video", "audio", "note", "update", "updated", "correction", "clarification",
    "breaking", "watch", "read", "listen", "live", "exclusive", "analysis", "opinion", "comment", "related", "tags",
    "topics", "source", "sources", "by", "caption", "credit", "credits", "editor", "warning", "summary", "score",
    "result", "results", "date", "time", "place", "location", "venue", "price", "tickets", "address", "contact",
    "phone", "email", "e-mail", "website", "fact", "facts", "claim", "verdict", "rating", "conclusion", "background",
    "ps", "nb", "subject", "re", "from", "to", "cc", "headline", "weather", "monday", "tuesday", "wednesday",
    "thursday", "friday", "saturday", "sunday", "the", "a", "an", "what", "why", "how", "who", "when", "where", "in",
    "on", "at", "and", "but", "more", "also", "example", "step", "part", "chapter", "section", "article", "interview",
    "transcript", "reply", "statement", "file", "profile", "timeline", "explainer", "news", "sport", "alert", "report",
    "published", "disclaimer", "copyright", "reporting", "text", "writing", "editing", "january", "february", "march",
    "april", "may", "june", "july", "august", "september", "october", "november", "december", "today", "tomorrow",
    "pictured", "foto", "illustration", "graphic", "details", "figures", "number", "quote", "motto", "winner",
    "winners", "losers", "ingredients", "method", "duration", "language", "author", "series", "first", "second",
    "third", "finally", "one", "two", "three", "this", "that", "it", "he", "she", "they", "we", "there", "here", "for",
    "not", "no", "yes", "urgent", "factbox", "key", "points", "name", "age", "city", "job", "pay", "continued", "added",
    "said", "says", "according", "asked", "wrote", "writes", "then", "later", "now",
  ]
}
