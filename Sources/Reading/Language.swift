import Claims

/// Whether a text is English, by the share of its most frequent words.
struct Language {
  /// `en`, or nothing where it is another language or cannot be told.
  let code: String?
  let warnings: [String]

  /// The beginning is enough to tell: some three thousand words.
  private static let sampleLength = 20_000
  /// Fewer words say too little to warn.
  private static let fewWords = 10

  init(of text: CodePoints, from start: Int) {
    let sample = text.scalars[start...].prefix(Self.sampleLength)
    var (words, frequent) = (0, 0)
    var word = String.UnicodeScalarView()
    for scalar in sample {
      if scalar.properties.isAlphabetic {
        word.append(scalar)
      } else if !word.isEmpty {
        words += 1
        if Self.frequent.contains(String(word).lowercased()) { frequent += 1 }
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { words += 1 }
    let isEnglish = frequent > 0 && frequent * 100 >= words * Self.leastPercent
    let isLatin = sample.contains { $0.value < 0x250 && $0.properties.isAlphabetic }
    code = isEnglish ? "en" : nil
    let isWarned = !isEnglish && (words >= Self.fewWords || !isLatin)
    warnings =
      isWarned ? ["The text does not look English; statements are found in English text only."] : []
  }

  /// These words make up a fifth and more of running English, and next to nothing of its neighbours.
  private static let leastPercent = 8

  /// The most frequent words of English that Dutch, German, the Scandinavian and Romance languages don't share
  /// (they have `in`, `is`, `was`, `we`, `he`, `on`, `at`).
  private static let frequent: Set<String> = [
    "the", "of", "and", "to", "that", "for", "with", "as", "his", "be", "by", "are", "not", "this", "but",
    "from",
    "they", "which", "were", "their", "been", "has", "have", "will", "would", "said", "who", "its", "you",
    "she", "it",
  ]
}
