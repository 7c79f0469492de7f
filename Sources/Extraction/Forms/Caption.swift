import Claims

/// The words that belong to a picture: `Photo: Ana Kos`, `File photo: The mayor said …`, `… [Reuters]`.
struct Caption {
  /// What the picture shows; empty where the line is only a credit.
  let text: Span

  init?(_ paragraph: Span, in text: CodePoints) {
    guard let label = Self.labelEnd(paragraph, in: text) else { return nil }
    let body = Self.withoutCredit(text.trimmed(Span(label, paragraph.end)), in: text)
    self.text = Self.isCredit(body, in: text) ? Span(body.end, body.end) : body
  }

  /// Where the words after the label begin.
  private static func labelEnd(_ paragraph: Span, in text: CodePoints) -> Int? {
    let words = text.words(Span(paragraph.start, min(paragraph.end, paragraph.start + 40)), most: 3)
    guard let first = words.first, firstWords.contains(text.bareWord(first)) else { return nil }
    for length in [3, 2, 1] where words.count >= length {
      let label = words.prefix(length).map(text.bareWord).joined(separator: " ")
      guard labels.contains(label) else { continue }
      let last = words[length - 1]
      if text[last.end - 1] == ":" { return last.end }
      // “File photo of the port”, “Picture courtesy of …”: without a colon only where nothing else can be meant.
      if plain.contains(label) { return words[0].start }
    }
    return nil
  }

  /// A sentence's end without the agency in brackets or behind a slash: `… (Photo: Reuters)`, `… REUTERS/Ana Kos`.
  static func withoutCredit(_ span: Span, in text: CodePoints) -> Span {
    guard span.length > 2 else { return span }
    let close = text[span.end - 1]
    if close == "]" || close == ")" {
      let open: Unicode.Scalar = close == "]" ? "[" : "("
      let limit = max(span.start, span.end - longestCredit)
      if let start = (limit..<span.end).last(where: { text[$0] == open }) {
        let inside = Span(start + 1, span.end - 1)
        let isLabelled = labelEnd(inside, in: text) != nil
        if isLabelled || (close == "]" || hasSlash(inside, text)) && isCredit(inside, in: text) {
          return text.trimmed(Span(span.start, start))
        }
      }
    }
    let tail = Span(max(span.start, span.end - longestCredit), span.end)
    guard hasSlash(tail, text) else { return span }
    let words = text.words(tail)
    if let credit = words.firstIndex(where: { text[$0].uppercased().hasPrefix("REUTERS/") }),
      words[credit...].count <= 6
    {
      return text.trimmed(Span(span.start, words[credit].start))
    }
    return span
  }

  private static let longestCredit = 80

  private static func hasSlash(_ span: Span, _ text: CodePoints) -> Bool {
    (span.start..<span.end).contains { text[$0] == "/" }
  }

  /// Names and nothing else: no word in small letters but particles, no full stop of a sentence.
  private static func isCredit(_ span: Span, in text: CodePoints) -> Bool {
    let words = text.words(span, most: 9)
    guard (1...8).contains(words.count) else { return words.isEmpty }
    return words.allSatisfy { word in
      text.isCapitalized(word) || particles.contains(text.bareWord(word)) || text.bare(word).isEmpty
        || text[word].contains("/") || text[word].contains(".") && word != words.last
    }
  }

  private static let particles: Set<String> = [
    "of", "the", "for", "and", "via", "by", "de", "van", "von", "der", "la", "le", "di", "da", "del", "al", "bin",
    "courtesy",
  ]
  private static let plain: Set<String> = [
    "file photo", "file picture", "file image", "picture courtesy", "photo courtesy",
  ]
  private static let firstWords = Set(labels.map { String($0.prefix { $0 != " " }) })
  private static let labels: Set<String> = plain.union([
    "photo", "photos", "photograph", "photo credit", "photo by", "image", "image credit", "images", "picture",
    "pictures", "pic", "caption", "foto", "illustration", "archive photo", "photo illustration", "screenshot",
    "credit", "graphic", "handout photo", "above", "pictured",
  ])
}
