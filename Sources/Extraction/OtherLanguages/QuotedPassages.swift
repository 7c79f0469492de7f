import Claims

/// Passages between quotation marks of every style, the outer ones only.
enum QuotedPassages {
  struct Passage {
    /// Without the marks.
    let inner: Span
    /// With the marks.
    let outer: Span
    /// What stands right before and after the marks, blanks aside.
    let before: Unicode.Scalar?
    let after: Unicode.Scalar?

    /// Whether somebody says it: a title or a word in doubt is short and no sentence ends with it.
    func isSpeech(in text: CodePoints) -> Bool {
      let words = text.words(inner, most: 5).count
      let isAnnounced = before == ":" || before == "："
      let end = inner.isEmpty ? nil : text[inner.end - 1]
      let isSentence = isAnnounced || Self.isStop(end) || Self.isStop(after) && after != "."
      // Scripts without blanks between words have some two characters to a word.
      if words < 3, (inner.start..<inner.end).contains(where: { text[$0].value >= 0x3040 }) {
        return inner.length >= 12 || isSentence && inner.length >= 4
      }
      return words >= 5 || isSentence && words >= 3
    }

    /// The words without blanks and the comma or full stop at their end.
    func content(in text: CodePoints) -> Span {
      var span = text.trimmed(inner)
      while span.length > 1, ",.;，。、".unicodeScalars.contains(text[span.end - 1]) {
        span = text.trimmed(Span(span.start, span.end - 1))
      }
      return span
    }

    private static func isStop(_ scalar: Unicode.Scalar?) -> Bool {
      scalar.map { ",.!?…，。！？".unicodeScalars.contains($0) } ?? false
    }
  }

  /// The passages of a paragraph in order. A mark that is never closed opens nothing.
  static func all(in paragraph: Span, of text: CodePoints) -> [Passage] {
    var passages: [Passage] = []
    var open: (place: Int, closing: String)?
    for index in paragraph.start..<max(paragraph.start, min(paragraph.end, text.count)) {
      let scalar = text[index]
      if let (start, closing) = open {
        guard closing.unicodeScalars.contains(scalar), isClosing(index, paragraph, text) else { continue }
        if index > start + 1 {
          passages.append(
            Passage(
              inner: Span(start + 1, index), outer: Span(start, index + 1),
              before: neighbour(before: start, paragraph, text), after: neighbour(after: index, paragraph, text)))
        }
        open = nil
      } else if let closing = closings[scalar], isOpening(index, paragraph, text) {
        open = (index, closing)
      }
    }
    return passages
  }

  /// What closes each mark. `”` and `»` open in Swedish, Finnish and German print.
  private static let closings: [Unicode.Scalar: String] = [
    "„": "“”‟\"", "“": "”", "”": "”", "«": "»", "»": "«»", "\"": "\"", "「": "」", "『": "』", "‟": "”",
  ]

  private static func isOpening(_ index: Int, _ paragraph: Span, _ text: CodePoints) -> Bool {
    guard "”»\"".unicodeScalars.contains(text[index]) else { return true }
    // These close too: they open only before a word and behind none.
    guard index + 1 < paragraph.end, !text[index + 1].properties.isWhitespace else { return false }
    return index == paragraph.start || !isWordLike(text[index - 1]) && !".,!?…".unicodeScalars.contains(text[index - 1])
  }

  /// A typewriter mark between two letters closes nothing, nor does one that stands before a word.
  private static func isClosing(_ index: Int, _ paragraph: Span, _ text: CodePoints) -> Bool {
    guard text[index] == "\"" || text[index] == "”" || text[index] == "»" else { return true }
    return index + 1 >= paragraph.end || !isWordLike(text[index + 1])
  }

  private static func isWordLike(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func neighbour(before index: Int, _ paragraph: Span, _ text: CodePoints) -> Unicode.Scalar? {
    let place = index > paragraph.start && text[index - 1].properties.isWhitespace ? index - 2 : index - 1
    return place >= paragraph.start ? text[place] : nil
  }

  private static func neighbour(after index: Int, _ paragraph: Span, _ text: CodePoints) -> Unicode.Scalar? {
    index + 1 < paragraph.end ? text[index + 1] : nil
  }
}
