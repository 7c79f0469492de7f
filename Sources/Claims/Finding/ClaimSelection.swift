/// The claims that a command is about: named one by one, or by a filter.
public enum ClaimSelection: Sendable, Hashable {
  case named([String])
  case matching(Filter)

  /// Reads words from a command line: numbers if all of them are, else a filter.
  ///
  /// - Throws: `ClaimsError.missing` for no words at all (a change of everything must be asked for in words), or
  ///   the filter's error.
  public init(words: [String], today: Day, me: String? = nil) throws {
    guard words.contains(where: { !$0.allSatisfy(\.isWhitespace) }) else { throw Self.nothingNamed }
    let names = words.flatMap(Self.names)
    if names.allSatisfy({ Reference($0, to: .claim) != nil }) {
      self = .named(names)
    } else {
      self = .matching(try Filter(words: words, today: today, me: me))
    }
  }

  /// Several numbers in one word, as a shell's variable gives them: `C-1 C-2`. A word that is more than such is left whole.
  public static func names(in word: String) -> [String] {
    let pieces = word.split(whereSeparator: \.isWhitespace)
    guard pieces.count > 1, pieces.allSatisfy({ isNumber(String($0)) }) else { return [word] }
    return pieces.map(String.init)
  }

  /// Whether a word is a claim's number, `C-12`: with its letter, since bare figures may be words to search for.
  public static func isNumber(_ word: String) -> Bool {
    guard let first = word.utf8.first, first | 0x20 == UInt8(ascii: "c") else { return false }
    if case .number = Reference(word, to: .claim) { return true }
    return false
  }

  private static let nothingNamed = ClaimsError.missing(
    "the claim", note: "Name one (C-12), several (C-12 C-13), or a filter (speaker:Kovač status:new)")

  /// The claims themselves, by number, each once.
  ///
  /// - Throws: `ClaimsError.notFound` for a name without a claim, `.noClaims` for a filter that lets none through,
  ///   `.missing` for one without terms: a change of everything must be asked for in words.
  func claims(in snapshot: any Snapshot) throws -> [Claim] {
    switch self {
    case .named(let words): return try snapshot.resolve(words, as: Claim.self)
    case .matching(let filter):
      guard !filter.isEverything else { throw Self.nothingNamed }
      try snapshot.check(filter)
      // What a change chose would tell a hidden rating as a list does; whoever may see it can name the claim.
      let open = try snapshot.withholding(filter, from: .nobody).filter
      let page = try snapshot.claims(ClaimQuery(open))
      let claims = page.claims.map(\.claim)
      guard !claims.isEmpty else {
        // `mark A-1 …`: a number of another kind is read as a word to search for.
        for case .text(let word) in filter.terms {
          if let (note, remedy) = try snapshot.otherRecord(word, than: .claim) {
            throw ClaimsError.notFound(.claim, word, note: note, [remedy])
          }
        }
        throw ClaimsError.noClaims(filter: page.filter.spelledOut, [Remedy("See all", .listClaims(filter: nil))])
      }
      return claims
    }
  }
}

extension Snapshot {
  /// Refuses a filter with ratings, scales or saved filters that this file doesn't have.
  func check(_ filter: Filter) throws {
    let filter = try expanded(filter)
    let (ratings, scales) = (filter.values(of: .rating), filter.values(of: .scale))
    guard !ratings.isEmpty || !scales.isEmpty else { return }
    let known = try all(Scale.self)
    let keys = known.flatMap { $0.fromTheTop.map(\.key) }
    if let unknown = ratings.first(where: { !keys.contains($0) }) {
      throw ClaimsError.unknownRating(unknown, scale: nil, keys: Claim.unique(keys) + ["none"])
    }
    if let unknown = scales.first(where: { scale in !known.contains { $0.key == scale || $0.citation == scale } }) {
      throw ClaimsError.invalid(
        "the scale", value: unknown,
        problem: "this file's scales are \(Claim.unique(known.map(\.key)).joined(separator: ", "))")
    }
  }
}
