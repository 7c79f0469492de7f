import Claims

/// A text as the evaluation sees it: words, and which of them stand in quotations. Punctuation and white space never
/// matter.
struct EvaluatedText {
  let text: CodePoints
  /// Every maximal run of letters and digits, in order.
  let words: [Span]
  /// The quotations with their marks, in order.
  let quotations: [Span]

  init(_ text: CodePoints) {
    self.text = text
    words = Self.words(of: text)
    quotations = EvaluatedQuotations.spans(in: text)
  }

  /// The places, in `words`, of the words that any of the spans overlaps.
  func touched(_ spans: [Span]) -> Set<Int> {
    var found: Set<Int> = []
    for span in spans {
      var index = firstWord(endingAfter: span.start)
      while index < words.count, words[index].start < span.end {
        found.insert(index)
        index += 1
      }
    }
    return found
  }

  /// Direct when every word of the content is quoted, indirect when none is. A quotation that encloses the cue itself
  /// quotes the reporting, not the content.
  func kind(of content: [Span], cue: [Span]) -> StatementKind {
    let outer = quotations.filter { quotation in !cue.contains { quotation.contains($0) } }
    let own = touched(content)
    let quoted = own.intersection(touched(outer)).count
    return quoted == 0 ? .indirect : quoted == own.count ? .direct : .mixed
  }

  private func firstWord(endingAfter position: Int) -> Int {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if words[middle].end <= position { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func words(of text: CodePoints) -> [Span] {
    var words: [Span] = []
    var start: Int?
    for index in 0..<text.count {
      if text[index].isLetterOrDigit {
        start = start ?? index
      } else if let begun = start {
        words.append(Span(begun, index))
        start = nil
      }
    }
    if let start { words.append(Span(start, text.count)) }
    return words
  }
}

extension Unicode.Scalar {
  /// A letter or a number of any script; combining marks are neither.
  var isLetterOrDigit: Bool {
    if value < 0x80 { return isLetterOrDigitOfASCII }
    return switch properties.generalCategory {
    case .decimalNumber, .letterNumber, .otherNumber: true
    default: isLetterOfAnyScript
    }
  }

  var isLetterOfAnyScript: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }

  private var isLetterOrDigitOfASCII: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }

  /// White space, the four information separators counted, which Unicode leaves out.
  var isBlank: Bool { (0x1C...0x1F).contains(value) || properties.isWhitespace }
}
