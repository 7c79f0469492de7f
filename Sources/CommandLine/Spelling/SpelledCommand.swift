import Claims

/// A command as somebody would type it, with gaps where they choose.
struct SpelledCommand {
  enum Word {
    /// Part of the language: a command, an option, the terms of a filter.
    case fixed(String)
    /// A value of the file; quoted where a shell would read it otherwise.
    case value(String)
    /// Where a file lies; quoted likewise, and never taken for an option.
    case path(String)
    /// A name of several words, quoted always.
    case name(String)
    /// What is left to the person, as it is shown; with what could stand there.
    case gap(String, as: String)
  }

  private let words: [Word]

  init(_ words: [Word]) { self.words = words }

  /// As it is shown and can be copied: `claimbook mark C-1 RATING --because “…”`.
  var text: String { (["claimbook"] + words.map(\.text)).joined(separator: " ") }

  /// What is left to the person, as it is shown.
  var shownGaps: [String] { words.compactMap { if case .gap(let shown, _) = $0 { shown } else { nil } } }

  /// What a shell would hand to the program, with examples in the gaps.
  var arguments: [String] {
    words.map { word in
      switch word {
      case .fixed(let text), .value(let text), .name(let text), .gap(_, let text): text
      case .path(let path): SpelledCommand.Word.kept(path)
      }
    }
  }
}

extension SpelledCommand.Word {
  /// As it is typed.
  var text: String {
    switch self {
    case .fixed(let text): text
    case .value(let text): Self.isPlain(text) ? text : Self.quoted(text)
    case .path(let path): Self.value(Self.kept(path)).text
    case .name(let text): Self.quoted(text)
    case .gap(let shown, _): shown
    }
  }

  /// A path that begins with a dash would be an option, or standard input.
  fileprivate static func kept(_ path: String) -> String { path.hasPrefix("-") ? "./" + path : path }

  private static func isPlain(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || "-_./:@%+,=…".contains($0) }
  }

  /// In double quotation marks; in single ones where a shell would still read something between those. What a terminal
  /// would obey or turn around is spelled as shells of today read it: `$'line\u000aend'`.
  static func quoted(_ text: String) -> String {
    if HiddenCharacter.isIn(text) {
      let marked = text.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
      let spelled = HiddenCharacter.replaced(in: marked) { scalar, _ in
        let digits = String(scalar.value, radix: 16)
        let (sign, length) = scalar.value > 0xFFFF ? ("U", 8) : ("u", 4)
        return "\\" + sign + String(repeating: "0", count: length - digits.count) + digits
      }
      return "$'\(spelled)'"
    }
    return text.contains { "\"\\$`!".contains($0) } ? "'\(text.replacing("'", with: "'\\''"))'" : "\"\(text)\""
  }
}

extension SpelledCommand.Word: ExpressibleByStringLiteral {
  init(stringLiteral text: String) { self = .fixed(text) }

  static let reason: [Self] = ["--because", .gap("“…”", as: "text")]
  static let rating = Self.gap("RATING", as: "verified")
  static let claim = Self.gap("C-…", as: "C-1")
  static let speaker = Self.gap("S-…", as: "S-1")
  static let person = Self.gap("NAME", as: "Somebody")
  static let text = Self.gap("“…”", as: "text")
}
