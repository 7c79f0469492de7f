/// A piece of evidence and one claim that it is linked to; without a claim when it is linked to none.
public struct EvidenceRow: Sendable {
  public let evidence: Evidence
  public let link: EvidenceLink?
  public let claim: Claim?
  /// Whether all that the claim rests on speaks for the same side.
  public let isOneSided: Bool
}

/// Puts pieces and claims together, looking at each claim once.
struct EvidenceRows {
  let snapshot: any Snapshot
  private var oneSided: [Identifier<Claim>: Bool] = [:]

  init(_ snapshot: any Snapshot) { self.snapshot = snapshot }

  mutating func rows(of claim: Claim) throws -> [EvidenceRow] {
    let links = try snapshot.records(.evidenceLink, of: claim.id).compactMap(EvidenceLink.init)
      .filter { !$0.isRemoved }
    let isOneSided = links.isOneSided
    return try links.compactMap { link in
      try snapshot.find(link.evidence).map {
        EvidenceRow(evidence: $0, link: link, claim: claim, isOneSided: isOneSided)
      }
    }
  }

  mutating func rows(of evidence: Evidence) throws -> [EvidenceRow] {
    let links = try snapshot.links(of: evidence.id)
    if links.isEmpty { return [EvidenceRow(evidence: evidence, link: nil, claim: nil, isOneSided: false)] }
    var rows: [EvidenceRow] = []
    for link in links {
      let isOneSided = try self.oneSided[link.claim] ?? snapshot.isOneSided(link.claim)
      oneSided[link.claim] = isOneSided
      rows.append(
        EvidenceRow(evidence: evidence, link: link, claim: try snapshot.find(link.claim), isOneSided: isOneSided))
    }
    return rows
  }
}
