/// Which claims are meant: terms that must all hold. Parsed from the grammar in `docs/filters.md`.
///
/// A date that is known only to its month or year passes a range when it can lie in it, so that imprecise claims
/// are never hidden in silence.
public struct Filter: Sendable, Hashable {
  public var terms: [Term]

  public init(terms: [Term]) { self.terms = terms }

  /// Lets every claim through.
  public static let everything = Filter(terms: [])

  public var isEverything: Bool { terms.isEmpty }

  /// One condition.
  public indirect enum Term: Sendable, Hashable {
    /// A word, or words in this order, found by full text.
    case text(String)
    case tag(String)
    /// The key has one of these values; nil stands for `none`, no value at all.
    case `is`(Key, [String?])
    /// The day lies in one of these ranges; nil stands for `none`.
    case day(DayKey, [DayRange?])
    /// One of these holds of the claim.
    case condition([Condition], today: Day)
    /// A filter that is kept in the file under a name.
    case saved(SavedTerms)
    case not(Term)
  }

  /// Keys that compare words.
  public enum Key: String, Sendable, Hashable, CaseIterable {
    case speaker, source, article, status, rating, scale, topic, by, assignee, reviewer, stance, id, proposed, passage
    /// Of the evidence that is linked to the claim.
    case capture, link
    case evidenceKind = "evidence-kind"
    case priority, type
  }

  /// Keys that compare days.
  public enum DayKey: String, Sendable, Hashable, CaseIterable {
    case said, imported, due, recheck
  }

  /// The values that the filter names for a key, negated ones too; those of `rating` and `scale` only a file can check.
  func values(of key: Key) -> [String] {
    func values(_ term: Term) -> [String] {
      switch term {
      case .is(key, let values): values.compactMap { $0 }
      case .not(let term): values(term)
      case .saved(let saved): saved.filter?.values(of: key) ?? []
      default: []
      }
    }
    return terms.flatMap(values)
  }

  /// Whether full-text words that count towards relevance are in it.
  public var hasText: Bool {
    terms.contains { if case .text = $0 { true } else { false } }
  }
}

/// Days from a first to a last one, both counted; an absent end is open.
public struct DayRange: Sendable, Hashable {
  public let first: Day?
  public let last: Day?

  public init(first: Day?, last: Day?) {
    self.first = first?.first
    self.last = last?.last
  }

  /// The day, month or year that it is, if it is one.
  var whole: Day? {
    guard let first, let last else { return nil }
    if first == last { return first }
    return [Day(year: first.year), Day(year: first.year, month: first.month)].compactMap(\.self)
      .first { $0.first == first && $0.last == last }
  }
}

extension Filter: CustomStringConvertible {
  /// The filter as it would be typed; parses back to the same filter.
  public var description: String { terms.map(\.description).joined(separator: " ") }
}

extension Filter.Term: CustomStringConvertible {
  public var description: String {
    switch self {
    case .text(let text): Self.quoted(text, always: text.contains(" ") || Self.looksLikeTerm(text))
    case .tag(let tag): "+\(tag)"
    case .is(let key, let values):
      "\(key.rawValue):"
        + values.map { $0.map { Self.quoted($0, always: ["none", "me"].contains($0)) } ?? "none" }.joined(
          separator: ",")
    case .day(let key, let ranges):
      "\(key.rawValue):" + ranges.map { $0?.description ?? "none" }.joined(separator: ",")
    case .condition(let conditions, _): "is:" + conditions.map(\.rawValue).joined(separator: ",")
    case .saved(let saved): "@\(saved.name)"
    case .not(let term): "not:\(term)"
    }
  }

  private static func looksLikeTerm(_ text: String) -> Bool {
    text.first.map { "+-@".contains($0) } == true || text.contains(":")
  }

  private static func quoted(_ text: String, always: Bool) -> String {
    guard always || text.isEmpty || text.contains(where: { $0.isWhitespace || "\",\\".contains($0) }) else {
      return text
    }
    var result = "\""
    for character in text {
      if character == "\"" || character == "\\" { result.append("\\") }
      result.append(character)
    }
    return result + "\""
  }
}

extension DayRange: CustomStringConvertible {
  /// `2022-08-01..2022-08-31`, an open end left empty.
  public var description: String {
    if let first, first == last { return first.iso }
    return "\(first?.iso ?? "")..\(last?.iso ?? "")"
  }
}

extension Filter.Term {
  /// How much there is to compare, with what each `@name` stands for. Numbers of claims are looked up at once.
  var size: Int {
    switch self {
    case .is(.id, _), .text, .tag: 1
    case .is(_, let values): values.count
    case .day(_, let ranges): ranges.count
    case .condition(let conditions, _): conditions.count
    case .saved(let saved): 1 + (saved.filter?.terms.reduce(0) { $0 + $1.size } ?? 0)
    case .not(let term): term.size
    }
  }
}
