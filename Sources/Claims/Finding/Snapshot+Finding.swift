/// Finding records the way editors name them.
extension Snapshot {
  /// All records of a type that are not removed, by number.
  func all<R: Entity>(_ type: R.Type) throws -> [R] {
    try records(R.kind).compactMap(R.init).filter { !$0.isRemoved }
  }

  /// All records of a type by number, those that were taken back too.
  func everWritten<R: Entity>(_ type: R.Type) throws -> [R] {
    let next = try recordRows(R.kind)
    var records: [R] = []
    while let record = try next() {
      if let record = R(record) { records.append(record) }
    }
    return records
  }

  /// The record with this identifier, removed or not.
  func find<R: Entity>(_ id: Identifier<R>) throws -> R? {
    try record(R.kind, uuid: id.description).flatMap(R.init)
  }

  /// A record by `C-12`, `12` or the start of its UUID.
  ///
  /// - Throws: `ClaimsError.notFound`, `.ambiguous`, or `.notAllowed` for one that was removed.
  func resolve<R: Entity>(_ word: String, as type: R.Type) throws -> R {
    guard let reference = Reference(word, to: R.kind) else { throw try notFound(word, as: R.kind) }
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
    guard let record = found.flatMap(R.init) else { throw try notFound(word, as: R.kind) }
    guard !record.isRemoved else {
      throw ClaimsError.notFound(
        R.kind, word, note: "It was taken back", [Remedy("Its history is in", .showLog(of: nil))])
    }
    return record
  }

  /// The records that words name, each once, in the order of the words. Numbers are looked up at once, however many.
  ///
  /// - Throws: as `resolve` of one word does, for the first that names none.
  func resolve<R: Entity>(_ words: [String], as type: R.Type) throws -> [R] {
    func number(_ word: String) -> Int? {
      if case .number(_, let number)? = Reference(word, to: R.kind) { number } else { nil }
    }
    let numbers = Set(words.compactMap(number))
    var known: [Int: R] = [:]
    if numbers.count > 1 {
      for record in try records(R.kind, numbers: numbers.sorted()).compactMap(R.init) where !record.isRemoved {
        known[record.number] = record
      }
    }
    var seen: Set<Identifier<R>> = []
    return try words.map { word in
      try number(word).flatMap { known[$0] } ?? resolve(word, as: type)
    }.filter { seen.insert($0.id).inserted }
  }

  /// The verdict that counts: the newest one of the claim.
  func currentVerdict(of claim: Identifier<Claim>) throws -> Verdict? {
    try records(.verdict, of: claim).compactMap(Verdict.init).last { !$0.isRemoved }
  }

  /// The speaker that this one stands for after merges.
  func merged(_ speaker: Speaker) throws -> Speaker {
    var current = speaker
    // Merging refuses rings; the bound keeps a damaged file from hanging us.
    for _ in 0..<64 {
      guard let next = current.mergedInto, let target = try find(next) else { return current }
      current = target
    }
    return current
  }
}

extension Remedy {
  /// Where all records of a kind are listed; nothing for kinds that are never named.
  static func all(_ kind: RecordKind) -> Remedy? {
    switch kind {
    case .claim: Remedy("See all claims", .listClaims(filter: nil))
    case .article: Remedy("See all articles", .listArticles)
    case .speaker: Remedy("See all speakers", .listSpeakers)
    case .source: Remedy("See all sources", .listSources)
    case .evidence: Remedy("See all evidence", .listEvidence(of: nil))
    case .feed: Remedy("See all feeds", .listFeeds)
    case .correction: Remedy("See all corrections", .listCorrections)
    case .reply: Remedy("See all requests", .listReplies(of: nil))
    case .person: .people
    case .scale: Remedy("See all scales", .listScales)
    case .savedFilter: Remedy("See all saved filters", .listFilters)
    case .evidenceLink, .note, .opinion, .redaction, .settings, .step, .verdict: nil
    }
  }
}
