import Claims

/// A line that names the authors: `By Jane Doe and John Roe, Lindhaven`.
struct Byline {
  let authors: [String]
  /// The agency or outlet that stands in place of an author (`By Coast News Agency`).
  let source: String?

  init?(_ line: String) {
    let words = line.split(whereSeparator: \.isWhitespace)
    // Six names, a place and an outlet at most.
    guard (2...24).contains(words.count), let count = Self.labelLength(words), count < words.count,
      let last = line.last, !"!?;:,".contains(last), last != "." || Self.endsInAbbreviation(words)
    else { return nil }
    let rest = words[count...]
    // Place, paper and beat may follow: “in Lindhaven”, “for The Post”, “| Coast News”.
    let stop =
      rest.firstIndex { ["in", "for", "at", "from", "|", "–", "-", "—", "•"].contains($0) } ?? rest.endIndex
    let list = rest[..<stop].joined(separator: " ")
    let names = Self.names(in: list)
    if names.isEmpty {
      guard AgencyName.isKnown(list) else { return nil }
      (authors, source) = ([], list)
    } else {
      (authors, source) = (names, nil)
    }
  }

  /// How many words the label takes.
  private static func labelLength(_ words: [Substring]) -> Int? {
    let first = words[0].lowercased()
    if first == "by" || first == "by:" || labels.contains(first) { return 1 }
    return ["written", "reported", "words", "text"].contains(first) && words[1].lowercased() == "by" ? 2 : nil
  }

  private static let labels: Set<String> = [
    "author:", "authors:", "autor:", "autorka:", "autori:", "piše:", "pišu:",
  ]

  /// Names up to the last one that an “and” joins; what follows a comma after that is a place or a beat.
  ///
  /// Every name must look like one: a single word that doesn't makes the line a sentence (`By Monday the river`).
  private static func names(in list: String) -> [String] {
    var joined: [[Substring]] = [[]]
    for word in list.split(separator: " ") {
      if ["and", "&", "i"].contains(word) {
        joined.append([])
      } else {
        joined[joined.count - 1].append(word)
      }
    }
    var names: [String] = []
    for (index, words) in joined.enumerated() {
      let parts = words.joined(separator: " ").split { $0 == "," || $0 == ";" }.map(\.trimmingBlanks)
      let isLast = index == joined.count - 1
      let candidates = isLast ? parts.prefix(1) : parts[...]
      for part in candidates {
        if isName(part) {
          names.append(part)
        } else if !AgencyName.isKnown(part) || names.isEmpty {
          return []
        }
      }
    }
    return names
  }

  /// Two to five words with capitals, particles allowed after the first, no day or month among them.
  private static func isName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard (2...5).contains(words.count), !AgencyName.isKnown(text) || isInCapitals(text) else { return false }
    let lastNames = words.dropFirst()
    return words.allSatisfy { word in
      guard let first = word.first, first.isLetter else { return false }
      return (!first.isLowercase || particles.contains(word.lowercased()))
        && word.allSatisfy { $0.isLetter || ".'’-‐".contains($0) } && PrintedDate.weekday(word) == nil
        && !plainWords.contains(word.lowercased())
    } && words[0].first?.isLowercase == false
      // May and April are given names; a month after another word is a date.
      && !lastNames.contains { PrintedDate.month($0) != nil && $0.count > 3 }
  }

  /// `JANE DOE`: two words in capitals are a name here, however much they look like an acronym.
  private static func isInCapitals(_ text: String) -> Bool {
    text.split(separator: " ").count >= 2 && !text.contains(where: \.isLowercase)
  }

  private static func endsInAbbreviation(_ words: [Substring]) -> Bool {
    guard let last = words.last else { return false }
    return ["Jr.", "Sr."].contains(last) || last.count == 2
  }

  /// Words that stand in sentences and headlines, never in a name.
  private static let plainWords: Set<String> = [
    "the", "an", "this", "that", "these", "his", "her", "their", "our", "no", "all", "then", "now", "when",
    "it", "we",
    "they", "is", "was", "were", "are", "not", "who", "how", "why", "what", "over", "to",
  ]
  private static let particles: Set<String> = [
    "van", "de", "der", "von", "di", "da", "la", "le", "al", "bin", "el", "del", "den", "dos", "du", "ter",
    "zu",
  ]
}

extension StringProtocol {
  var trimmingBlanks: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }
}
