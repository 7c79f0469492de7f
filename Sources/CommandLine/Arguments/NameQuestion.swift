import Claims

/// Asks on a terminal who is meant, where a speaker's or a source's name is a part of known ones.
enum NameQuestion {
  enum Answer {
    /// By number, `S-1`, `SRC-1`.
    case known(String)
    case new
  }

  /// Whether a word as it was typed is the name in doubt.
  static func isAbout(_ word: String, _ doubt: NameDoubt) -> Bool {
    word.split(whereSeparator: \.isWhitespace).joined(separator: " ") == doubt.name
  }

  /// - Throws: the doubt itself, where nobody can be asked or the answer is left open.
  static func answer(_ doubt: NameDoubt) throws -> Answer {
    let refusal = ClaimsError.doubtfulName(doubt)
    let words: (question: String, new: String)
    switch doubt.kind {
    case .speaker: words = ("Who is", "somebody new")
    case .source: words = ("Which source is", "another one")
    default: throw refusal
    }
    let answers = doubt.candidates.map { (name: "\($0.shortID) \($0.name)", answer: Answer.known($0.shortID)) }
    let new = (name: "\(words.new), called \(doubt.name)", answer: Answer.new)
    let chosen = Question.choose("\(words.question) “\(Escaped.line(doubt.name))”?", answers + [new]) {
      Escaped.line($0.name)
    }
    guard let chosen else { throw refusal }
    return chosen.answer
  }
}
