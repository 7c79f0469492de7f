extension Workbench {
  /// Gives a speaker another name; the old one stays as an alias, so that later articles still find them.
  public func renameSpeaker(_ word: String, to name: String) async throws -> Receipt<Speaker> {
    try await change(.renameSpeaker) { draft in
      try draft.requireEditor(for: "rename a speaker")
      let speaker = try draft.snapshot.speaker(word)
      let name = try Draft.checkedLine(name, as: "the speaker's name")
      try draft.requireFree(name, for: speaker)
      return draft.update(speaker) {
        guard $0.name != name else { return }
        $0.aliases = Claim.unique($0.aliases.filter { $0 != name } + [$0.name])
        $0.name = name
      }
    }
  }

  /// Adds other names that mean the same speaker.
  public func aliasSpeaker(
    _ word: String, _ aliases: [String]
  ) async throws -> Receipt<Speaker> {
    try await change(.aliasSpeaker) { draft in
      let speaker = try draft.snapshot.speaker(word)
      let aliases = try aliases.map { try Draft.checkedLine($0, as: "the alias") }
      for alias in aliases { try draft.requireFree(alias, for: speaker) }
      return draft.update(speaker) { speaker in
        for alias in aliases where !speaker.bears(folded: Folding.folded(alias)) { speaker.aliases.append(alias) }
      }
    }
  }

  /// Declares speakers to be one: all that is theirs counts for `target` until `unmergeSpeaker`.
  ///
  ///     try await workbench.mergeSpeakers(["S-4"], into: "S-2")
  public func mergeSpeakers(
    _ words: [String], into target: String
  ) async throws -> Receipt<Speaker> {
    try await change(.mergeSpeakers) { draft in
      try draft.requireEditor(for: "merge speakers")
      let target = try draft.snapshot.merged(draft.snapshot.speaker(target))
      for word in words {
        let speaker = try draft.snapshot.speaker(word)
        // Following the target's chain first makes a ring impossible: it would have to pass through the target.
        guard try draft.snapshot.merged(speaker).id != target.id || speaker.mergedInto != nil else {
          throw ClaimsError.notAllowed(
            Refusal(
              .speakerMergedIntoItself, "\(target.shortID) cannot be merged into itself",
              ["speaker": .text(target.shortID)]))
        }
        draft.update(speaker) { $0.mergedInto = target.id }
      }
      return target
    }
  }

  /// Takes a merge back: the speaker stands alone again, with the claims that were theirs.
  public func unmergeSpeaker(_ word: String) async throws -> Receipt<Speaker> {
    try await change(.unmergeSpeaker) { draft in
      try draft.requireEditor(for: "take a merge back")
      let speaker = try draft.snapshot.speaker(word)
      guard speaker.mergedInto != nil else {
        throw ClaimsError.notAllowed(
          Refusal(
            .speakerNotMerged, "\(speaker.shortID) \(speaker.name) is not merged into another speaker",
            ["speaker": .text(speaker.shortID)]))
      }
      return draft.update(speaker) { $0.mergedInto = nil }
    }
  }

  /// Gives a source another name; the old one stays as an alias.
  public func renameSource(_ word: String, to name: String) async throws -> Receipt<Source> {
    try await change(.renameSource) { draft in
      try draft.requireEditor(for: "rename a source")
      let source = try draft.snapshot.source(word)
      let name = try Draft.checkedLine(name, as: "the source's name")
      let folded = Folding.folded(name)
      if let other = try draft.snapshot.all(Source.self).first(where: {
        $0.id != source.id && $0.bears(folded: folded)
      }) {
        throw ClaimsError.notAllowed(
          Refusal(
            .nameTaken, "\(other.shortID) has the name “\(name)” already",
            ["record": .text(other.shortID), "name": .text(name)]))
      }
      return draft.update(source) {
        guard $0.name != name else { return }
        $0.aliases = Claim.unique($0.aliases.filter { $0 != name } + [$0.name])
        $0.name = name
      }
    }
  }
}

extension Draft {
  /// Refuses a name that another speaker bears: later articles could not tell the two apart.
  fileprivate func requireFree(_ name: String, for speaker: Speaker) throws {
    let bearers = try speakers(named: name).filter { $0.id != speaker.id }
    if let other = bearers.first {
      throw ClaimsError.notAllowed(
        Refusal(
          .nameTaken, "\(other.shortID) has the name “\(name)” already",
          ["record": .text(other.shortID), "name": .text(name)],
          Remedy("If they are one", .mergeSpeakers(speaker.shortID, into: other.shortID))))
    }
  }
}

extension Snapshot {
  /// A speaker by `S-3`, by name or alias, or by a part of a name that only one bears.
  func speaker(_ word: String) throws -> Speaker {
    try named(word, all(Speaker.self), names: { [$0.name] + $0.aliases })
  }

  /// A source by `SRC-3`, by name or alias, or by a part of a name that only one bears.
  func source(_ word: String) throws -> Source {
    try named(word, all(Source.self), names: { [$0.name] + $0.aliases })
  }

  private func named<R: Entity>(_ word: String, _ all: [R], names: (R) -> [String]) throws -> R {
    if case .number = Reference(word, to: R.kind) { return try resolve(word, as: R.self) }
    let folded = Folding.folded(word)
    let folds = all.map { record in (record, names(record).map(Folding.folded)) }
    var found = folds.filter { $0.1.contains(folded) }
    if found.isEmpty, !folded.isEmpty { found = folds.filter { $0.1.contains { $0.contains(folded) } } }
    if found.count > 1 {
      throw ClaimsError.ambiguous(
        R.kind, word, candidates: found.prefix(8).map { "\($0.0.shortID) \(names($0.0)[0])" })
    }
    return try found.first?.0 ?? resolve(word, as: R.self)
  }
}
