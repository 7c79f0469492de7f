import Claims

/// Words by which a text shows that it is somebody's speech.
enum FirstPerson {
  /// Whether a span has I, we or their forms outside quotation marks.
  static func speaks(in span: Span, of text: CodePoints) -> Bool {
    var isQuoted = false
    for word in text.words(span) {
      let marks = (word.start..<word.end).count { QuotationMark.contains(text[$0]) }
      if !isQuoted, marks == 0, isPronoun(text.bareWord(word)) { return true }
      if marks % 2 == 1 { isQuoted.toggle() }
    }
    return false
  }

  private static func isPronoun(_ word: String) -> Bool {
    pronouns.contains(String(word.prefix { $0 != "'" }))
  }

  private static let pronouns: Set<String> = [
    "i", "we", "my", "our", "us", "me", "mine", "ours", "myself", "ourselves",
  ]
}
