/// A filter's term that stands for others: `@mine`.
public struct SavedTerms: Sendable, Hashable {
  /// In lower case, without the `@`.
  public let name: String
  /// How its terms are read: relative dates count from the day on which the filter is used, and `me` is who uses it.
  let reading: FilterReading
  /// What it stands for; absent until a file has been asked.
  public internal(set) var filter: Filter?

  /// Through how many others a saved filter may lead.
  static let deepest = 8
}

/// On which day, and by whom, a filter is read.
public struct FilterReading: Sendable, Hashable {
  public let today: Day
  /// Whom `assignee:me` means; nobody where only the front end knows.
  public let me: String?

  public init(today: Day, me: String? = nil) {
    self.today = today
    self.me = me
  }
}

extension SavedFilter {
  /// A name without its `@`, in lower case: letters, digits, hyphens and underscores, as tags have them.
  static func checkedName(_ word: String) throws(ClaimsError) -> String {
    let text = word.trimmed.lowercased()
    let name = text.hasPrefix("@") ? String(text.dropFirst()) : text
    guard let first = name.first, first != "-",
      name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
    else {
      throw .invalid("the filter's name", value: word, problem: "names have letters, digits, - and _ only")
    }
    return name
  }
}

extension Snapshot {
  /// The filter in this file's terms: each `@name` looked up, and ratings by their keys where it has their labels. Stores
  /// ask for it, so that no command can forget to.
  ///
  /// - Throws: `ClaimsError.notFound` for an unknown name, `.invalid` for a filter that leads back to itself or cannot
  ///   be read any more.
  public func expanded(_ filter: Filter) throws -> Filter {
    try withRatingKeys(lookedUp(filter))
  }

  /// `rating:"Mostly false"` is `rating:mostly-false` on every scale with that label.
  private func withRatingKeys(_ filter: Filter) throws -> Filter {
    guard !filter.values(of: .rating).isEmpty else { return filter }
    let ratings = try all(Scale.self).flatMap(\.ratings)
    let keys = Set(ratings.map(\.key))
    return filter.mapping { term in
      guard case .is(.rating, let values) = term else { return term }
      let typed = values.flatMap { value -> [String?] in
        guard let value, !keys.contains(value) else { return [value] }
        let folded = Folding.folded(value)
        let meant = Claim.unique(ratings.filter { Folding.folded($0.label) == folded }.map(\.key))
        return meant.isEmpty ? [value] : meant
      }
      return .is(.rating, typed)
    }
  }

  private func lookedUp(_ filter: Filter) throws -> Filter {
    guard filter.namesSaved else { return filter }
    var known: [String: SavedFilter] = [:]
    for saved in try all(SavedFilter.self) { known[saved.name] = saved }
    var size = 0
    return Filter(terms: try filter.terms.map { try expanded($0, known, on: [], &size) })
  }

  /// `size` grows by all that a term stands for: filters that name others twice each would double with each of them.
  private func expanded(
    _ term: Filter.Term, _ known: [String: SavedFilter], on path: [String], _ size: inout Int
  ) throws -> Filter.Term {
    switch term {
    case .not(let term): return .not(try expanded(term, known, on: path, &size))
    case .saved(var saved):
      guard let record = known[saved.name] else {
        throw ClaimsError.notFound(
          .savedFilter, "@\(saved.name)",
          note: nearest(to: saved.name, among: Array(known.keys)).map { "Did you mean @\($0)?" },
          [.all(.savedFilter)].compactMap(\.self))
      }
      guard !path.contains(saved.name) else {
        throw ClaimsError.invalid(
          "the saved filter", value: "@\(saved.name)",
          problem: "it leads back to itself (\((path + [saved.name]).map { "@" + $0 }.joined(separator: " → ")))",
          [Remedy("Save it anew", .saveFilter(name: saved.name, terms: nil))])
      }
      let terms = try terms(of: record, saved.reading)
      size += 1
      guard path.count < SavedTerms.deepest, size <= Filter.largest else {
        throw ClaimsError.invalid(
          "the saved filter", value: "@\(path.first ?? saved.name)",
          problem: "it leads through more than \(SavedTerms.deepest) others, or stands for more than "
            + "\(Filter.largest) terms and values",
          [Remedy("Save it anew", .saveFilter(name: path.first ?? saved.name, terms: nil))])
      }
      saved.filter = Filter(terms: try terms.map { try expanded($0, known, on: path + [saved.name], &size) })
      return .saved(saved)
    default:
      size += term.size
      if size > Filter.largest, let name = path.first {
        throw ClaimsError.invalid(
          "the saved filter", value: "@\(name)",
          problem: "it stands for more than the \(Filter.largest) terms and values that a filter may have",
          [Remedy("Save it anew", .saveFilter(name: name, terms: nil))])
      }
      return term
    }
  }

  private func terms(of saved: SavedFilter, _ reading: FilterReading) throws -> [Filter.Term] {
    do throws(FilterError) {
      return try Filter(saved.terms, today: reading.today, me: reading.me).terms
    } catch {
      throw ClaimsError.invalid(
        "the saved filter", value: "@\(saved.name)", problem: "\(error)",
        [Remedy("Save it anew", .saveFilter(name: saved.name, terms: nil))])
    }
  }
}

extension Filter {
  /// Whether an `@name` in it waits to be looked up.
  var namesSaved: Bool {
    func isWaiting(_ term: Term) -> Bool {
      switch term {
      case .saved(let saved): saved.filter == nil
      case .not(let term): isWaiting(term)
      default: false
      }
    }
    return terms.contains(where: isWaiting)
  }

  /// The same filter with other terms, those behind `not:` and `@name` too.
  func mapping(_ transform: (Term) -> Term) -> Filter {
    func mapped(_ term: Term) -> Term {
      switch term {
      case .not(let term): return .not(mapped(term))
      case .saved(var saved):
        saved.filter = saved.filter?.mapping(transform)
        return .saved(saved)
      default: return transform(term)
      }
    }
    return Filter(terms: terms.map(mapped))
  }

  /// As it would be typed, with what each `@name` stands for behind it: `@mine (assignee:Ana not:status:published)`.
  public var spelledOut: String { terms.map(\.spelledOut).joined(separator: " ") }
}

extension Filter.Term {
  fileprivate var spelledOut: String {
    switch self {
    case .saved(let saved): description + (saved.filter.map { " (\($0.spelledOut))" } ?? "")
    case .not(let term): "not:" + term.spelledOut
    default: description
    }
  }
}
