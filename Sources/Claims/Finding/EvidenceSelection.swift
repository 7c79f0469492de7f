/// The pieces of evidence that a command is about: named themselves, by their claims, or all.
public enum EvidenceSelection: Sendable, Hashable {
  case all
  /// `E-7`, and `C-12` for all that is linked to a claim.
  case named([String])
  case matching(Filter)

  /// Reads words from a command line; none are all.
  ///
  /// - Throws: the filter's error, or `ClaimsError.invalid` where pieces and terms of a filter are mixed.
  public init(words: [String], today: Day, me: String? = nil) throws {
    let words = words.flatMap(ClaimSelection.names)
    if words.isEmpty {
      self = .all
    } else if words.allSatisfy({ Self.isPiece($0) || Reference($0, to: .claim) != nil }) {
      self = .named(words)
    } else if let piece = words.first(where: Self.isPiece) {
      throw ClaimsError.invalid(
        "the selection", value: words.joined(separator: " "),
        problem: "a filter chooses claims, \(piece) is a piece of evidence; give one or the other")
    } else {
      self = .matching(try Filter(words: words, today: today, me: me))
    }
  }

  /// Whether a word names a piece: with its letter, since a bare number is a claim.
  public static func isPiece(_ word: String) -> Bool {
    guard word.lowercased().hasPrefix("e"), case .number = Reference(word, to: .evidence) else { return false }
    return true
  }

  /// The claims that it names or lets through; nothing for pieces and for all.
  public var claims: ClaimSelection? {
    switch self {
    case .all: nil
    case .named(let words): words.contains(where: Self.isPiece) ? nil : .named(words)
    case .matching(let filter): .matching(filter)
    }
  }

  /// A row for each piece and claim. A filter's terms about evidence (`capture:`, `evidence-kind:`, `link:`, `stance:`)
  /// choose among the pieces of its claims too.
  ///
  /// - Throws: `ClaimsError.notFound`, or `.noClaims` for a filter that lets none through.
  func rows(in snapshot: any Snapshot) throws -> [EvidenceRow] {
    var builder = EvidenceRows(snapshot)
    switch self {
    case .all:
      return try snapshot.all(Evidence.self).flatMap { try builder.rows(of: $0) }
    case .named(let words):
      return try words.flatMap { word in
        Self.isPiece(word)
          ? try builder.rows(of: snapshot.resolve(word, as: Evidence.self))
          : try builder.rows(of: snapshot.resolve(word, as: Claim.self))
      }
    case .matching(let filter):
      return try ClaimSelection.matching(filter).claims(in: snapshot).flatMap { try builder.rows(of: $0) }
        .filter { row in filter.terms.allSatisfy(row.passes) }
    }
  }
}

extension EvidenceRow {
  /// Whether a term that is about evidence holds for this piece; all others do.
  fileprivate func passes(_ term: Filter.Term) -> Bool {
    guard case .is(let key, let values) = term, let own = value(of: key) else { return true }
    return values.contains(own)
  }

  /// The outer nothing is for keys that are not about evidence.
  private func value(of key: Filter.Key) -> String?? {
    switch key {
    case .capture: .some(evidence.capture.rawValue)
    case .evidenceKind: .some(evidence.type?.rawValue)
    case .link: .some(evidence.link?.rawValue)
    case .stance: .some(link?.stance.rawValue)
    default: nil
    }
  }
}
