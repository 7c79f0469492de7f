/// What merging did.
public struct MergeOutcome: Sendable {
  /// The claim that stays, with what the others had.
  public let kept: Claim
  /// Those that were dropped as its duplicates.
  public let merged: [Claim]
}

extension Workbench {
  /// Says that claims are one: the first stays, the others are dropped as its duplicates.
  ///
  /// Nothing is lost. A duplicate keeps its words, its passage and its verdicts, stands in the dossier of the one that
  /// stays as another occasion on which it was said, and can be restored; what the one that
  /// stays lacks goes over to it: the places in its own article as appearances, evidence, tags, whoever has it, the
  /// earliest due date, the highest priority.
  ///
  ///     let merged = try await workbench.merge(["C-31"], into: "C-12")
  ///
  /// - Throws: `ClaimsError.notAllowed` for claims of different speakers (what somebody else says too is another claim),
  ///   for a dropped one, for a published duplicate, and where only the duplicate has a verdict.
  public func merge(
    _ words: [String], into target: String
  ) async throws -> Receipt<MergeOutcome> {
    try await change(.merge) { draft in
      let kept = try draft.snapshot.resolve(target, as: Claim.self)
      let others = try ClaimSelection.named(words).claims(in: draft.snapshot)
      guard !others.isEmpty else {
        throw ClaimsError.missing(
          "the claim to merge", [Remedy("Name both", .mergeClaims(kept: kept.shortID, duplicate: nil))])
      }
      try kept.requireKept()
      for other in others { try draft.check(other, canMergeInto: kept) }
      // What readers saw stays as they saw it.
      let isSealed = kept.status.isPublic && draft.settings.isOn(Guard.seal)
      let evidence = isSealed ? [] : Array(try others.map { try draft.links(of: $0) }.joined())
      let merged = draft.update(kept) { kept in
        for other in others {
          kept.takePlaces(of: other)
          kept.merged += ([other.id] + other.merged).filter { !kept.merged.contains($0) }
          if !isSealed { kept.takeWork(from: other) }
        }
      }
      try draft.link(evidence, to: merged)
      let dropped = try draft.step(others, .drop, because: "duplicate of \(kept.shortID)")
      return MergeOutcome(kept: merged, merged: dropped.map(\.claim))
    }
  }
}

extension Draft {
  fileprivate func check(_ other: Claim, canMergeInto kept: Claim) throws {
    guard other.id != kept.id else {
      throw ClaimsError.notAllowed(
        Refusal(
          .mergeWithItself, "\(kept.shortID) cannot be merged with itself. Name another claim",
          ["claim": .text(kept.shortID)]))
    }
    try other.requireKept()
    let facts: [String: Fact] = ["kept": .text(kept.shortID), "duplicate": .text(other.shortID)]
    let otherWay = Remedy(
      "Merge the other way round", .mergeClaims(kept: other.shortID, duplicate: kept.shortID))
    guard other.isOpen else {
      throw ClaimsError.notAllowed(
        Refusal(
          .mergeOfPublished, "\(other.shortID) is \(other.status.rawValue), and what was published stays", facts,
          otherWay))
    }
    let (own, others) = (try speakers(of: kept), try speakers(of: other))
    guard own.isEmpty || others.isEmpty || !own.isDisjoint(with: others) else {
      throw ClaimsError.notAllowed(
        Refusal(
          .mergeOfSpeakers,
          "\(other.shortID) was said by somebody else than \(kept.shortID), so it is a claim of its own", facts,
          Remedy("If the two are one person", .mergeSpeakers(try name(others), into: try name(own)))))
    }
    if try snapshot.currentVerdict(of: other.id) != nil, try snapshot.currentVerdict(of: kept.id) == nil {
      throw ClaimsError.notAllowed(
        Refusal(
          .mergeIntoUnrated, "\(other.shortID) has a verdict, and \(kept.shortID) has none", facts, otherWay))
    }
  }

  /// The number of the only speaker; nothing of several.
  private func name(_ speakers: Set<Identifier<Speaker>>) throws -> String? {
    speakers.count == 1 ? try speakers.first.flatMap { try snapshot.find($0)?.shortID } : nil
  }

  /// With merged speakers followed.
  private func speakers(of claim: Claim) throws -> Set<Identifier<Speaker>> {
    Set(try claim.speakers.compactMap { try snapshot.find($0) }.map { try snapshot.merged($0).id })
  }

  /// The links of a claim's evidence.
  func links(of claim: Claim) throws -> [EvidenceLink] {
    try snapshot.records(.evidenceLink, of: claim.id).compactMap(EvidenceLink.init).filter { !$0.isRemoved }
  }

  /// Links the same pieces to another claim, unless it has them already.
  mutating func link(_ links: [EvidenceLink], to claim: Claim) throws {
    var known = Set(try self.links(of: claim).map(\.evidence))
    for link in links where known.insert(link.evidence).inserted {
      _ = try create { id, number in
        EvidenceLink(
          id: id, number: number, claim: claim.id, evidence: link.evidence, stance: link.stance, quote: link.quote,
          note: link.note, span: link.span)
      }
    }
  }
}

extension Claim {
  /// Where else it stands, and its tags: nothing that a reader of the check sees.
  fileprivate mutating func takePlaces(of other: Claim) {
    // Appearances stand in the claim's own article; another article's words stay with the duplicate.
    if article != nil, article == other.article {
      let known = Set(([passage].compactMap { $0 } + appearances).map(\.span))
      appearances += ([other.passage].compactMap { $0 } + other.appearances).filter { !known.contains($0.span) }
    }
    tags = Claim.unique(tags + other.tags)
  }

  /// What it lacks and a duplicate has.
  fileprivate mutating func takeWork(from other: Claim) {
    isProposed = isProposed && other.isProposed
    if speakers.isEmpty {
      speakers = other.speakers
      attributedTo = attributedTo ?? other.attributedTo
    }
    role = role ?? other.role
    said = said ?? other.said
    topic = topic ?? other.topic
    assignee = assignee ?? other.assignee
    reviewer = reviewer ?? other.reviewer
    selectedBecause = selectedBecause ?? other.selectedBecause
    due = [due, other.due].compactMap { $0 }.min { $0.last.iso < $1.last.iso }
    let order: [Priority?] = [.low, nil, .normal, .high]
    if let mine = order.firstIndex(of: priority), let theirs = order.firstIndex(of: other.priority), theirs > mine {
      priority = other.priority
    }
  }
}
