import Claims

/// Whether a text is English, by the share of its most frequent words.
enum Language {
  /// `en`, or nothing where it cannot be told.
  ///
  /// English function words make up about a fifth or more of running English and next to nothing of other languages'
  /// text; 8 % of at least ten words separates them, and texts too short to judge pass.
  static func guess(_ text: CodePoints) -> String? {
    var (words, functionWords) = (0, 0)
    var word = ""
    for index in 0..<min(text.count, 20_000) {
      let scalar = text[index]
      if scalar.properties.isAlphabetic {
        if word.utf8.count < 32 { word.unicodeScalars.append(scalar) }
      } else if !word.isEmpty {
        words += 1
        if common.contains(word.lowercased()) { functionWords += 1 }
        word = ""
      }
    }
    guard words >= 10 else { return text.scalars.contains { $0.value < 0x250 && $0.properties.isAlphabetic } ? "en" : nil }
    return functionWords * 100 >= words * 8 ? "en" : nil
  }

  private static let common: Set<String> = [
    "the", "of", "and", "to", "in", "that", "is", "was", "for", "it", "with", "as", "his", "he", "be", "on", "by",
    "at", "have", "are", "not", "this", "but", "had", "from", "they", "which", "she", "or", "an", "were", "we", "their",
    "been", "has", "will", "would", "said", "who", "its", "you",
  ]
}
