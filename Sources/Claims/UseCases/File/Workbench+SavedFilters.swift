extension Workbench {
  /// Keeps a filter under a name, or gives the name other terms. The terms are kept as they were typed, so that
  /// “friday” and “me” are read anew at each use.
  ///
  ///     try await workbench.saveFilter("mine", "assignee:me is:open")
  ///
  /// - Throws: `ClaimsError.filter` for terms that cannot be read, `.missing` for none, `.invalid` for a bad name and for
  ///   a filter that would lead back to itself, `.notFound` for an unknown filter among the terms.
  public func saveFilter(_ name: String, _ terms: String) async throws -> Receipt<SavedFilter> {
    let reading = FilterReading(today: today, me: authorName)
    return try await change(.saveFilter) { draft in
      let name = try SavedFilter.checkedName(name)
      let terms = terms.trimmed
      let filter: Filter
      do throws(FilterError) {
        filter = try Filter(terms, today: reading.today, me: reading.me)
      } catch {
        throw ClaimsError.filter(error)
      }
      guard !filter.isEverything else {
        throw ClaimsError.missing(
          "the filter",
          [Remedy("Give its terms", .saveFilter(name: name, terms: "assignee:me not:status:published"))])
      }
      // A filter that leads to itself is refused here, where it is made, and not at its first use.
      if let way = try draft.snapshot.way(from: filter, to: name) {
        let names = ([name] + way).map { "@" + $0 }.joined(separator: " → ")
        throw ClaimsError.invalid("the filter", value: terms, problem: "it leads back to itself: \(names)")
      }
      try draft.snapshot.check(filter)
      if let known = try draft.snapshot.savedFilter(everCalled: name) {
        return draft.update(known) {
          $0.terms = terms
          $0.isRemoved = false
        }
      }
      return try draft.create { SavedFilter(id: $0, number: $1, name: name, terms: terms) }
    }
  }

  /// Forgets a saved filter.
  ///
  /// - Throws: `ClaimsError.notAllowed` when another one needs it.
  public func removeFilter(_ name: String) async throws -> Receipt<SavedFilter> {
    let reading = FilterReading(today: today, me: authorName)
    return try await change(.removeFilter) { draft in
      let saved = try draft.snapshot.savedFilter(name)
      let others = try draft.snapshot.all(SavedFilter.self).filter { other in
        let filter = try? Filter(other.terms, today: reading.today, me: reading.me)
        return other.id != saved.id && filter?.savedNames.contains(saved.name) == true
      }
      if let other = others.first {
        throw ClaimsError.notAllowed(
          Refusal(
            .filterInUse, "@\(other.name) is made with @\(saved.name)",
            ["filter": .text(saved.name), "used_by": .text(other.name)],
            Remedy("Save that one anew first", .saveFilter(name: other.name, terms: nil))))
      }
      return draft.update(saved) { $0.isRemoved = true }
    }
  }
}

extension Snapshot {
  /// A saved filter by its name, with or without `@`.
  func savedFilter(_ word: String) throws -> SavedFilter {
    let name = try SavedFilter.checkedName(word)
    guard let saved = try all(SavedFilter.self).first(where: { $0.name == name }) else {
      throw ClaimsError.notFound(.savedFilter, "@\(name)", [.all(.savedFilter)].compactMap(\.self))
    }
    return saved
  }

  /// Removed ones too: a name keeps its record, and with it its history.
  fileprivate func savedFilter(everCalled name: String) throws -> SavedFilter? {
    try everWritten(SavedFilter.self).first { $0.name == name }
  }

  /// The saved filters over which a filter's terms lead to a name, that name last; nothing when they don't.
  fileprivate func way(from filter: Filter, to name: String) throws -> [String]? {
    var known: [String: SavedFilter] = [:]
    for saved in try all(SavedFilter.self) { known[saved.name] = saved }
    func way(from filter: Filter, _ seen: Set<String>) -> [String]? {
      for next in filter.savedNames where !seen.contains(next) {
        if next == name { return [next] }
        guard let saved = known[next], let terms = try? Filter(saved.terms, today: .epoch, me: "me") else { continue }
        if let rest = way(from: terms, seen.union([next])) { return [next] + rest }
      }
      return nil
    }
    return way(from: filter, [])
  }
}

extension Filter {
  /// The saved filters that it names itself.
  var savedNames: [String] {
    func names(_ term: Term) -> [String] {
      switch term {
      case .saved(let saved): [saved.name]
      case .not(let term): names(term)
      default: []
      }
    }
    return terms.flatMap(names)
  }
}
