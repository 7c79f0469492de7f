import Claims

/// Finds the statements that a headline, standfirst or caption makes and the body makes again.
///
/// Two of one article that are one claim would be checked twice; a wrong pair would hide a claim. So a pair needs the
/// same speaker (or none above), the same figures, the same denial and most of the words.
enum Twins {
  /// The place of the statement in the body by the place of the one above or beside it.
  static func pairs(among statements: [Statement], in paragraphs: [ParagraphForm], of text: CodePoints) -> [Int: Int] {
    let announced = paragraphs.lazy.filter(\.isAnnouncement).prefix(mostAnnouncements).map(\.paragraph)
    guard !announced.isEmpty else { return [:] }
    var (heads, body): ([Int], [Int]) = ([], [])
    for (number, statement) in statements.enumerated() {
      guard let place = statement.content.first else { continue }
      if announced.contains(where: { $0.contains(place) }) { heads.append(number) } else { body.append(number) }
    }
    heads = Array(heads.prefix(mostAnnouncements))
    let meanings = Dictionary(
      uniqueKeysWithValues: (heads + body).map { ($0, Meaning(of: statements[$0], in: text)) })
    var pairs: [Int: Int] = [:]
    for head in heads {
      guard let short = meanings[head] else { continue }
      let candidates = body.compactMap { number -> (number: Int, share: Double)? in
        guard let long = meanings[number],
          statements[head].speaker == nil || areOfOne(statements[head], statements[number]),
          let share = short.share(in: long)
        else { return nil }
        return (number, share)
      }
      guard let best = candidates.max(by: { ($0.share, $1.number) < ($1.share, $0.number) }) else { continue }
      // The same words from two speakers: the headline may mean either.
      let rivals = candidates.filter { $0.share == best.share }
      guard rivals.allSatisfy({ areOfOne(statements[$0.number], statements[best.number]) }) else { continue }
      pairs[head] = best.number
    }
    return pairs
  }

  /// Whether both have one speaker: the same name, or one that the other shortens.
  private static func areOfOne(_ a: Statement, _ b: Statement) -> Bool {
    guard let first = a.speaker, let second = b.speaker else { return a.speaker == nil && b.speaker == nil }
    let names = [Folding.folded(first), Folding.folded(second)]
    return names[0] == names[1] || names[0].hasSuffix(" " + names[1]) || names[1].hasSuffix(" " + names[0])
  }

  /// What of a statement counts when two are compared.
  private struct Meaning {
    var stems: Set<String> = []
    var numbers: Set<String> = []
    var isDenial = false

    init(of statement: Statement, in text: CodePoints) {
      let name = Set((statement.speaker ?? "").split(separator: " ").map { Self.stem($0.lowercased()) })
      for span in statement.content {
        for word in text.words(span) {
          let bare = text.bareWord(word)
          if let number = Self.number(bare) {
            numbers.insert(number)
          } else if Self.denials.contains(bare) || bare.hasSuffix("n't") {
            isDenial.toggle()
          } else if bare.count > 2, !Self.empty.contains(bare), !name.contains(Self.stem(bare)) {
            stems.insert(Self.stem(bare))
          }
        }
      }
    }

    /// How much of this is in the other; nothing where they contradict or share too little.
    func share(in other: Meaning) -> Double? {
      guard numbers.isSubset(of: other.numbers), isDenial == other.isDenial, stems.count >= Twins.fewestWords else {
        return nil
      }
      let shared = stems.intersection(other.stems).count
      let share = Double(shared) / Double(stems.count)
      return shared >= Twins.fewestWords && share >= Twins.leastShare ? share : nil
    }

    /// Digits without the marks that group them; small numbers may be written as words.
    private static func number(_ word: String) -> String? {
      if let place = words.firstIndex(of: word) { return String(place + 2) }
      guard word.first?.isNumber == true else { return nil }
      let bare = word.filter { $0 != "," }
      return bare.hasSuffix("pc") ? String(bare.dropLast(2)) : bare
    }

    /// The word without its commonest endings: doubled, doubling and doubles are one.
    private static func stem(_ word: String) -> String {
      var stem = word.hasSuffix("'s") ? String(word.dropLast(2)) : word
      if stem.hasSuffix("ies"), stem.count > 4 { return String(stem.dropLast(3)) + "i" }
      for ending in ["ing", "ed", "es", "s"] where stem.hasSuffix(ending) && stem.count - ending.count >= 3 {
        stem.removeLast(ending.count)
        // planned, planning
        if ending != "s", ending != "es", stem.count > 3, let last = stem.last, stem.dropLast().last == last,
          !"lse".contains(last)
        {
          stem.removeLast()
        }
        break
      }
      if stem.hasSuffix("e"), stem.count > 3 { stem.removeLast() }
      if stem.hasSuffix("y"), stem.count > 3 { stem = String(stem.dropLast()) + "i" }
      return stem
    }

    private static let words = [
      "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]
    private static let denials: Set<String> = [
      "not", "no", "never", "nobody", "nothing", "neither", "cannot", "without",
    ]
    private static let empty: Set<String> = [
      "the", "and", "that", "this", "these", "those", "for", "with", "from", "into", "its", "his", "her", "their",
      "our",
      "has", "have", "had", "was", "were", "are", "been", "being", "will", "would", "can", "could", "may", "might",
      "must", "should", "shall", "than", "then", "there", "they", "them", "she", "him", "who", "which", "what", "when",
      "where", "while", "also", "but", "because", "about", "after", "before", "all", "any", "some", "more", "most",
      "very", "just", "only", "such", "you", "your", "out", "over", "under", "does", "did", "per", "one", "as", "so",
    ]
  }

  /// A headline, a standfirst and a gallery's captions; more is no article, and each costs a walk through the body.
  private static let mostAnnouncements = 40
  /// One word in common is chance.
  private static let fewestWords = 2
  /// Headlines say in other words what the body says; below three fifths the pairs found are chance more often.
  private static let leastShare = 0.6
}
