/// Evidence by piece and claim.
public struct EvidenceList: Sendable {
  public let rows: [EvidenceRow]
  /// What a filter chose; absent where claims or pieces were named, or all were asked for.
  public let tally: ClaimTally?

  /// The pieces, each once, by number.
  public var pieces: [Evidence] {
    var seen: Set<Identifier<Evidence>> = []
    return rows.map(\.evidence).filter { seen.insert($0.id).inserted }.sorted { $0.number < $1.number }
  }
}

/// One piece of evidence with the claims that it is linked to.
public struct EvidenceView: Sendable {
  public let evidence: Evidence
  /// One for each claim; one without a claim where it is linked to none.
  public let rows: [EvidenceRow]
}

extension Workbench {
  /// The evidence of some claims, or all of it, by piece and claim.
  ///
  /// - Throws: `ClaimsError.notFound`, or `.noClaims` for a filter that lets none through.
  public func evidence(of selection: EvidenceSelection) async throws -> EvidenceList {
    try await read { snapshot in
      EvidenceList(rows: try selection.rows(in: snapshot), tally: try snapshot.tally(selection.claims))
    }
  }

  /// One piece by `E-7`.
  ///
  /// - Throws: `ClaimsError.notFound`, `.ambiguous`.
  public func evidence(_ word: String) async throws -> EvidenceView {
    try await read { snapshot in
      let evidence = try snapshot.resolve(word, as: Evidence.self)
      return EvidenceView(evidence: evidence, rows: try EvidenceSelection.named([evidence.shortID]).rows(in: snapshot))
    }
  }

  /// The bytes of a piece as they were captured; nothing where none are kept or the file lost them, none where they were
  /// redacted.
  ///
  /// - Throws: `ClaimsError.notFound`, `.ambiguous`.
  public func bytes(ofEvidence word: String) async throws -> [UInt8]? {
    try await read { snapshot in
      try snapshot.resolve(word, as: Evidence.self).content.flatMap { try snapshot.content($0) }
    }
  }

  /// The text that was read from a piece's bytes, as UTF-8; quotations have their places in it.
  ///
  /// - Throws: `ClaimsError.notFound`, `.ambiguous`.
  public func text(ofEvidence word: String) async throws -> [UInt8]? {
    try await read { snapshot in
      try snapshot.resolve(word, as: Evidence.self).text.flatMap { try snapshot.content($0) }
    }
  }

  /// Hashes the stored bytes of all evidence again, one piece in memory at a time; `progress` is told how many of how many
  /// pieces are done.
  public func auditEvidence(
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) async throws -> EvidenceAudit {
    try await read { try $0.auditedEvidence(progress: progress) }
  }
}
