import Claims

/// A quotation with its speaker's name after a dash, as readers' letters and boxes of voices are printed:
/// `“The bridge shook.” — Ana Kos, teacher`.
struct SignedQuotation {
  /// Between the quotation marks.
  let words: Span
  let name: Span
  /// What stands after a comma or in brackets behind the name.
  let role: Span?

  /// Nothing where a paragraph is anything else.
  init?(in paragraph: Span, of text: CodePoints) {
    guard paragraph.length > 2, QuotationMark.contains(text[paragraph.start]),
      let signature = Signature(endOf: paragraph, of: text), signature.hasMarkBefore,
      text.words(Span(paragraph.start, signature.start), most: Self.fewestWords).count == Self.fewestWords
    else { return nil }
    words = text.trimmed(Span(paragraph.start + 1, signature.start - 1))
    name = signature.name
    role = signature.role
  }

  /// A quotation whose signature is a paragraph of its own.
  init?(in paragraph: Span, signedBy next: Span, of text: CodePoints) {
    guard paragraph.length > 2, QuotationMark.contains(text[paragraph.start]),
      QuotationMark.contains(text[paragraph.end - 1]), let signature = Signature(endOf: next, of: text),
      signature.start == next.start,
      text.words(paragraph, most: Self.fewestWords).count == Self.fewestWords
    else { return nil }
    words = text.trimmed(Span(paragraph.start + 1, paragraph.end - 1))
    name = signature.name
    role = signature.role
  }

  /// Shorter ones are titles of works, with the author's name behind the dash.
  private static let fewestWords = 4

  /// `— Ana Kos, teacher` at the end of a paragraph.
  private struct Signature {
    /// Where the dash, or the blank before it, begins.
    let start: Int
    let hasMarkBefore: Bool
    let name: Span
    let role: Span?

    init?(endOf paragraph: Span, of text: CodePoints) {
      let earliest = max(paragraph.start, paragraph.end - Self.longest)
      var dash: Int?
      for index in (earliest..<paragraph.end).reversed() {
        if Self.dashes.contains(text[index]), index == paragraph.start || !text[index - 1].properties.isAlphabetic {
          dash = index
          break
        }
        if QuotationMark.contains(text[index]) { return nil }
      }
      guard let dash else { return nil }
      var first = dash
      while first > paragraph.start, Self.dashes.contains(text[first - 1]) || text[first - 1].properties.isWhitespace {
        first -= 1
      }
      start = first
      hasMarkBefore = first > paragraph.start && QuotationMark.contains(text[first - 1])
      let all = text.trimmed(Span(dash + 1, paragraph.end))
      let divider = (all.start..<all.end).first { ",([".unicodeScalars.contains(text[$0]) }
      var name = text.trimmed(Span(all.start, divider ?? all.end))
      if divider == nil, name.length > 2, text[name.end - 1] == ".", text[name.end - 2].properties.isLowercase {
        name = Span(name.start, name.end - 1)
      }
      let words = text.words(name, most: 7)
      guard (1...6).contains(words.count), let opening = words.first, text.isCapitalized(opening),
        words.allSatisfy({ text.isCapitalized($0) || Self.particles.contains(text.bareWord($0)) }),
        !(name.start..<name.end).contains(where: { text[$0].properties.numericType != nil })
      else { return nil }
      self.name = name
      role = divider.flatMap { divider in
        let role = text.trimmed(Span(divider + 1, all.end))
        let last = role.isEmpty ? nil : text[role.end - 1]
        let bare = last == ")" || last == "]" || last == "." ? Span(role.start, role.end - 1) : role
        return bare.isEmpty ? nil : bare
      }
    }

    /// A name with a long role.
    private static let longest = 120
    private static let dashes: Set<Unicode.Scalar> = ["—", "–", "―", "-", "~"]
    private static let particles: Set<String> = [
      "de", "van", "von", "der", "den", "al", "bin", "la", "le", "di", "da", "el", "y", "of",
    ]
  }
}
