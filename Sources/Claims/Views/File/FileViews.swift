// What the file as a whole holds and how it is set.
extension Workbench {
  /// How much the file holds, hidden ratings left out.
  ///
  ///     let counts = try await workbench.counts()
  ///     print(counts.articles, counts.ratings)
  public func counts() async throws -> FileCounts {
    let viewer = viewer
    return try await read { try $0.counts(for: viewer) }
  }

  /// The file's settings; those of one person where it never set any.
  public func settings() async throws -> Settings {
    try await read { try $0.settings() }
  }

  /// The feeds that are followed; or those that are named, by `F-1`, address, or a part of the title.
  ///
  /// - Throws: `ClaimsError.notFound`, `.ambiguous`.
  public func feeds(_ words: [String] = []) async throws -> [Feed] {
    try await read { snapshot in
      try words.isEmpty ? snapshot.all(Feed.self) : words.map { try snapshot.feed($0) }
    }
  }

  /// The end of the log, to be noted elsewhere.
  public func head() async throws -> LogHead {
    try await read { try $0.head() }
  }

  /// Follows the log from its first event to its last, and compares every record and all bytes with it.
  ///
  /// - Throws: `ClaimsError.brokenChain`, `.damaged`, or `.unknownHead` when no event has the noted hash.
  public func audit(expecting noted: NotedHead? = nil) async throws -> Audit {
    try await read { try $0.verified(expecting: noted) }
  }

  /// The same without the bytes of evidence, which `auditEvidence` looks at piece by piece: for whoever does both.
  ///
  ///     try await workbench.auditWithoutEvidenceBytes()
  ///
  /// - Throws: as `audit`.
  @discardableResult
  public func auditWithoutEvidenceBytes() async throws -> Audit {
    try await read { snapshot in
      var excused: [Digest] = []
      let next = try snapshot.recordRows(.evidence)
      while let record = try next() { excused += record.contents }
      return try snapshot.verified(excused: excused)
    }
  }
}
