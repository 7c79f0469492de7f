/// The name before a colon at the beginning of a caption: `KOS: We agreed.`, `Ana Kos: We agreed.`
struct SpeakerLabel: Equatable {
  let name: String
  /// What was said.
  let rest: String
  /// Set in capitals: a name whatever stands before it.
  let isInCapitals: Bool

  /// A name with its title and role has no more characters.
  private static let longest = 60
  private static let mostWords = 6
  private static let particles: Set<String> = [
    "of", "the", "de", "van", "von", "der", "den", "al", "bin", "la", "le", "di", "da", "el", "and",
  ]

  init?(_ text: String) {
    guard let colon = text.prefix(Self.longest).firstIndex(of: ":") else { return nil }
    let behind = text[text.index(after: colon)...]
    guard behind.first.map(\.isWhitespace) ?? true else { return nil }
    let name = text[..<colon].drop { $0 == "[" || $0 == "(" }
    let label = String(name.filter { $0 != "]" || name.contains("[") }).evened
    let words = label.split(separator: " ")
    guard (1...Self.mostWords).contains(words.count), label.first?.isUppercase ?? false,
      !label.contains(where: { "?!;…\"“”".contains($0) })
    else { return nil }
    let letters = label.filter(\.isLetter)
    guard letters.count > 1 || ["Q", "A"].contains(label) else { return nil }
    isInCapitals = letters.allSatisfy { !$0.isLowercase }
    guard
      isInCapitals
        || words.allSatisfy({ word in
          word.first.map { $0.isUppercase || "([".contains($0) } ?? false || Self.particles.contains(String(word))
        })
    else { return nil }
    self.name = label
    rest = String(behind).evened
  }
}
