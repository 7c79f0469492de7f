/// A time of day as newspapers print it: `11:41`, `7:40 p.m.`, `9.30pm`.
struct ClockTime {
  /// `HH:MM`, on the clock of 24 hours.
  let text: String
  /// The words that it takes.
  let words: Range<Int>

  /// The first time among the words.
  init?(in words: [Substring]) {
    for (index, word) in words.enumerated() {
      let next = index + 1 < words.count ? words[index + 1] : ""
      if let time = Self.time(word, next: next) {
        text = time.text
        self.words = index..<index + (time.takesNext ? 2 : 1)
        return
      }
    }
    return nil
  }

  private static func time(_ word: Substring, next: Substring) -> (text: String, takesNext: Bool)? {
    // An ISO time follows its date directly: 2022-08-10T11:41.
    let word = word.lastIndex(of: "T").map { word[word.index(after: $0)...] } ?? word
    let figures = word.prefix { ("0"..."9").contains($0) || $0 == ":" || $0 == "." }
    let suffix = word.dropFirst(figures.count)
    let ownHalf = half(suffix)
    let nextHalf = suffix.isEmpty ? half(next) : nil
    let isAfternoon = ownHalf ?? nextHalf
    // `9.30` alone is a number; beside am or pm it is a time.
    let separators = isAfternoon == nil ? ":" : ":."
    let parts = figures.split(omittingEmptySubsequences: false) { separators.contains($0) }
    guard (2...3).contains(parts.count), (1...2).contains(parts[0].count), parts[1].count == 2,
      var hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
    else { return nil }
    if let isAfternoon {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    return ((hour < 10 ? "0" : "") + "\(hour):\(parts[1])", nextHalf != nil)
  }

  /// True for the second half of the day, false for the first.
  private static func half(_ word: Substring) -> Bool? {
    switch word.lowercased().filter({ $0 != "." }) {
    case "am": false
    case "pm": true
    default: nil
    }
  }
}
