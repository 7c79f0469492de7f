extension Workbench {
  /// The other claims with the same words by the same speakers, by number, dropped ones left out: what was added may be
  /// in the file already. Case, accents and punctuation don't matter.
  ///
  ///     let claim = try await workbench.add(ClaimDetails(text: "It cost 12 million.", speaker: "Kos")).outcome
  ///     let twins = try await workbench.claims(inTheWordsOf: claim.shortID)
  ///
  /// - Throws: `ClaimsError.notFound`.
  public func claims(inTheWordsOf word: String) async throws -> [Claim] {
    try await read { snapshot in
      let claim = try snapshot.resolve(word, as: Claim.self)
      let words = claim.foldedWords
      guard !words.isEmpty else { return [] }
      func speakers(_ claim: Claim) throws -> Set<Identifier<Speaker>> {
        Set(try claim.speakers.compactMap { try snapshot.find($0) }.map { try snapshot.merged($0).id })
      }
      let own = try speakers(claim)
      // The index of words finds those that may be; a list of all claims can be long.
      let near = try snapshot.claims(ClaimQuery(Filter(terms: [.text(words.joined(separator: " "))])))
      return try near.claims.map(\.claim).filter {
        try $0.id != claim.id && $0.drop == nil && $0.foldedWords == words && speakers($0) == own
      }
    }
  }
}

extension Claim {
  fileprivate var foldedWords: [String] {
    Folding.folded(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
