import Claims

/// The bullet or number before an item of a list.
struct ListMark {
  /// Where the item's text begins.
  let end: Int
  /// `1.`, `2)`, `(a)`: an item only beside another one, for a sentence may begin with a number.
  let isNumber: Bool

  init?(in paragraph: Span, of text: CodePoints) {
    guard let word = text.words(Span(paragraph.start, min(paragraph.end, paragraph.start + 6)), most: 1).first,
      word.start == paragraph.start, word.end < paragraph.end, text[word.end].properties.isWhitespace
    else { return nil }
    let sign = text[word]
    if Self.bullets.contains(sign) {
      isNumber = false
    } else if Self.isNumber(sign) {
      isNumber = true
    } else {
      return nil
    }
    end = text.trimmed(Span(word.end, paragraph.end)).start
    if end >= paragraph.end { return nil }
  }

  private static func isNumber(_ sign: String) -> Bool {
    guard let last = sign.last, last == "." || last == ")" else { return false }
    let body = sign.dropLast().drop { $0 == "(" }
    if body.count == 1, let letter = body.first, letter.isLowercase { return last == ")" }
    return (1...2).contains(body.count) && body.allSatisfy { ("0"..."9").contains($0) }
  }

  private static let bullets: Set<String> = [
    "-", "*", "•", "·", "–", "—", "‣", "▪", "■", "►", "▶", "→", "✓", "✔", "●", "○", "◦",
  ]
}
