import Claims

/// A gold attribution or a statement of the engine, as sets of words (their places in the text).
struct EvaluatedStatement {
  let content: Set<Int>
  let cue: Set<Int>
  let source: Set<Int>
  let kind: StatementKind
  let speaker: String?
  /// The gold attribution's id.
  let key: String?

  init(_ statement: Statement, in text: EvaluatedText) {
    self.init(
      content: statement.content, cue: statement.cue, source: statement.source, speaker: statement.speaker, key: nil,
      in: text)
  }

  init(_ attribution: GoldArticle.Attribution, in text: EvaluatedText) {
    self.init(
      content: attribution.content, cue: attribution.cue, source: attribution.source, speaker: nil,
      key: attribution.id, in: text)
  }

  private init(
    content: [Span], cue: [Span], source: [Span], speaker: String?, key: String?, in text: EvaluatedText
  ) {
    var words = text.touched(content)
    // “that” belongs to the report, and annotators differ about it.
    if words.count > 1, let first = words.min(), text.text[text.words[first]].lowercased() == "that" {
      words.remove(first)
    }
    self.content = words
    self.cue = text.touched(cue)
    self.source = text.touched(source)
    kind = text.kind(of: content, cue: cue)
    self.speaker = speaker
    self.key = key
  }

  func words(of role: EvaluationRole) -> Set<Int> {
    switch role {
    case .content: content
    case .cue: cue
    case .source: source
    }
  }

  /// How much two contents agree: 2 |a ∩ b| / (|a| + |b|), from 0 to 1.
  func overlap(with other: EvaluatedStatement) -> Double {
    let shared = content.intersection(other.content).count
    return shared == 0 ? 0 : 2.0 * Double(shared) / Double(content.count + other.content.count)
  }
}

/// Pairs gold attributions with statements, one to one.
enum StatementPairing {
  /// Takes of all pairs that share a word the best first; of equally good ones the earlier gold, then the earlier
  /// statement.
  ///
  /// - Returns: for each gold attribution the place of its statement.
  static func pairs(_ gold: [EvaluatedStatement], _ found: [EvaluatedStatement]) -> [Int?] {
    var places: [Int: [Int]] = [:]
    for (place, statement) in found.enumerated() {
      for word in statement.content { places[word, default: []].append(place) }
    }
    var pairs: [(overlap: Double, gold: Int, found: Int)] = []
    for (index, attribution) in gold.enumerated() {
      for place in Set(attribution.content.flatMap { places[$0] ?? [] }) {
        pairs.append((attribution.overlap(with: found[place]), index, place))
      }
    }
    pairs.sort { (-$0.overlap, $0.gold, $0.found) < (-$1.overlap, $1.gold, $1.found) }
    var partners = [Int?](repeating: nil, count: gold.count)
    var isTaken = [Bool](repeating: false, count: found.count)
    for pair in pairs where partners[pair.gold] == nil && !isTaken[pair.found] {
      partners[pair.gold] = pair.found
      isTaken[pair.found] = true
    }
    return partners
  }
}

/// Names as the evaluation compares them: letter case and punctuation never matter.
enum EvaluatedName {
  /// Without a leading “the”.
  static func full(_ name: String) -> String {
    var words = words(of: name)
    if words.first == "the" { words.removeFirst() }
    return words.joined(separator: " ")
  }

  /// The last word that is no generational suffix.
  static func last(_ name: String) -> String {
    words(of: name).last { !["jr", "sr", "ii", "iii", "iv"].contains($0) } ?? ""
  }

  /// Whether the name is one of the gold's, which are parted by semicolons: joint speakers, or forms of one name.
  static func isSame(_ name: String?, _ gold: String, by form: (String) -> String) -> Bool {
    guard let name, !name.isEmpty else { return false }
    return gold.split(separator: ";", omittingEmptySubsequences: false).contains { form(name) == form(String($0)) }
  }

  private static func words(of name: String) -> [String] {
    name.lowercased().unicodeScalars.split { !$0.isLetterOrDigit }.map { String($0) }
  }
}
