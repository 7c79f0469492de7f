extension Workbench {
  /// What would find something, where a filter with words to search for finds nothing: each way was tried, and finds at
  /// least one claim that the viewer may see.
  ///
  ///     let hints = try await workbench.searchHints(for: Filter("contractors", today: workbench.today))
  ///     for hint in hints { print(hint.lead, hint.step.useCase) }
  ///
  /// - Throws: as `list`.
  public func searchHints(for filter: Filter) async throws -> [Remedy] {
    let viewer = viewer
    return try await read { try SearchHints(filter, in: $0, for: viewer).all() }
  }
}

/// Tries other words than those that were searched for.
private struct SearchHints {
  private let snapshot: any Snapshot
  private let viewer: Viewer
  private let texts: [String]
  /// The terms that are no words to search for.
  private let others: [Filter.Term]

  init(_ filter: Filter, in snapshot: any Snapshot, for viewer: Viewer) {
    self.snapshot = snapshot
    self.viewer = viewer
    texts = filter.terms.compactMap { if case .text(let text) = $0 { text } else { nil } }
    others = filter.terms.filter { if case .text = $0 { false } else { true } }
  }

  func all() throws -> [Remedy] {
    guard !texts.isEmpty else { return [] }
    // The words are there, and it is the other terms that leave them out.
    if !others.isEmpty, let found = try remedy("Without the other terms", texts, and: []) { return [found] }
    let words = texts.flatMap { $0.split(separator: " ").map(String.init) }
    var hints = try texts.map { try snapshot.otherRecord($0, than: nil)?.remedy }
    if words.count > texts.count { hints.append(try remedy("The words apart", words)) }
    let missing = try words.filter { try count([$0], and: []) == 0 }
    if !missing.isEmpty {
      hints.append(try remedy("Did you mean", try replacing(missing, in: words, by: nearestWords(to: missing))))
      hints.append(try remedy("Words that begin so", try replacing(missing, in: words, by: beginnings(of: missing))))
    }
    if words.count > 1, hints.allSatisfy({ $0 == nil }) {
      hints.append(try words.indices.lazy.compactMap { try fewer(words, without: $0) }.first)
    }
    hints.append(try remedy("By such a speaker", [], and: [.is(.speaker, [texts.joined(separator: " ")])] + others))
    return hints.compactMap(\.self)
  }

  private func fewer(_ words: [String], without place: Int) throws -> Remedy? {
    var words = words
    words.remove(at: place)
    return try remedy("With fewer words", words)
  }

  /// The way, if it finds something: with the other terms, else without them.
  private func remedy(_ lead: String, _ texts: [String]?, and others: [Filter.Term]? = nil) throws -> Remedy? {
    guard let texts else { return nil }
    for terms in others.map({ [$0] }) ?? [self.others, []] where try count(texts, and: terms) > 0 {
      let isWithout = others == nil && terms.count < self.others.count
      return Remedy(
        isWithout ? "\(lead), without the other terms" : lead, .listClaims(filter: filter(texts, terms).description))
    }
    return nil
  }

  private func replacing(_ missing: [String], in words: [String], by found: [String: String]) throws -> [String]? {
    guard missing.allSatisfy({ found[$0] != nil }) else { return nil }
    return words.map { found[$0] ?? $0 }
  }

  /// The beginning of each word that finds something, the longest one: endings differ (`contractors`, `contractor`).
  private func beginnings(of words: [String]) throws -> [String: String] {
    var found: [String: String] = [:]
    for word in words where !word.hasSuffix("*") {
      for length in stride(from: word.count, through: min(word.count, max(4, word.count - 3)), by: -1)
      where found[word] == nil {
        let beginning = "\(word.prefix(length))*"
        if try count([beginning], and: []) > 0 { found[word] = beginning }
      }
    }
    return found
  }

  /// The nearest word of the file's claims, within two letters.
  private func nearestWords(to words: [String]) throws -> [String: String] {
    var known: Set<String> = []
    for found in try snapshot.claims(ClaimQuery()).claims {
      for text in [found.claim.text, found.claim.passage?.quote ?? ""] {
        known.formUnion(Folding.folded(text).split { !$0.isLetter && !$0.isNumber }.map(String.init))
      }
    }
    let candidates = known.sorted()
    var found: [String: String] = [:]
    for word in words {
      let folded = Folding.folded(word)
      // Two letters of a short word are most of it.
      let long = candidates.filter { $0.count > 3 && min($0.count, folded.count) > 3 }
      found[word] = nearest(to: folded, among: long)
    }
    return found
  }

  private func filter(_ texts: [String], _ terms: [Filter.Term]) -> Filter {
    Filter(terms: texts.map { .text($0) } + terms)
  }

  private func count(_ texts: [String], and terms: [Filter.Term]) throws -> Int {
    try snapshot.tally(filter(texts, terms), for: viewer).matching
  }
}
