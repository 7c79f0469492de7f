/// Finding records the way editors name them.
extension Snapshot {
  /// All records of a type that are not removed, by number.
  public func all<R: Entity>(_ type: R.Type) throws -> [R] {
    try records(R.kind).compactMap(R.init).filter { !$0.isRemoved }
  }

  /// The record with this identifier, removed or not.
  public func find<R: Entity>(_ id: Identifier<R>) throws -> R? {
    try record(R.kind, uuid: id.description).flatMap(R.init)
  }

  /// A record by `C-12`, `12` or the start of its UUID.
  ///
  /// - Throws: `ClaimsError.notFound`, `.ambiguous`, or `.notAllowed` for one that was removed.
  public func resolve<R: Entity>(_ word: String, as type: R.Type) throws -> R {
    let hint = Self.hint(for: R.kind)
    guard let reference = Reference(word, to: R.kind) else {
      throw ClaimsError.notFound(R.kind, word, hint: hint)
    }
    var found: Record?
    switch reference {
    case .number(_, let number): found = try record(R.kind, number: number)
    case .uuidPrefix(let prefix):
      let records = try records(R.kind, uuidPrefix: prefix, limit: 5)
      if records.count > 1 {
        throw ClaimsError.ambiguous(R.kind, word, candidates: records.map(\.shortID))
      }
      found = records.first
    }
    guard let record = found.flatMap(R.init) else { throw ClaimsError.notFound(R.kind, word, hint: hint) }
    guard !record.isRemoved else {
      throw ClaimsError.notFound(
        R.kind, word, hint: "It was taken back; its history is in: claimbook log")
    }
    return record
  }

  private static func hint(for kind: RecordKind) -> String? {
    switch kind {
    case .claim: "See all claims: claimbook list"
    case .article: "See all articles: claimbook article list"
    case .speaker: "See all speakers: claimbook speaker list"
    case .source: "See all sources: claimbook source list"
    case .evidence: "See all evidence: claimbook evidence list"
    case .feed: "See all feeds: claimbook feed list"
    case .correction: "See all corrections: claimbook corrections"
    case .reply: "See all requests: claimbook reply list"
    case .person: "See who works here: claimbook person list"
    case .scale: "See all scales: claimbook scale list"
    case .savedFilter: "See all saved filters: claimbook filter list"
    case .evidenceLink, .note, .opinion, .redaction, .settings, .step, .verdict: nil
    }
  }

  /// The verdict that counts: the newest one of the claim.
  public func currentVerdict(of claim: Identifier<Claim>) throws -> Verdict? {
    try records(.verdict, of: claim).compactMap(Verdict.init).last { !$0.isRemoved }
  }

  /// The speaker that this one stands for after merges.
  public func merged(_ speaker: Speaker) throws -> Speaker {
    var current = speaker
    // Merging refuses rings; the bound keeps a damaged file from hanging us.
    for _ in 0..<64 {
      guard let next = current.mergedInto, let target = try find(next) else { return current }
      current = target
    }
    return current
  }
}
