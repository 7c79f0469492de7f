/// A piece of evidence and one claim that it is linked to; without a claim when it is linked to none.
public struct EvidenceRow: Sendable {
  public let evidence: Evidence
  public let link: EvidenceLink?
  public let claim: Claim?
}

extension Snapshot {
  /// The evidence of some claims, or all of it, by piece and claim.
  public func evidenceRows(of selection: ClaimSelection?) throws -> [EvidenceRow] {
    if let selection {
      return try selection.claims(in: self).flatMap { claim in
        try records(.evidenceLink, of: claim.id).compactMap(EvidenceLink.init).filter { !$0.isRemoved }
          .compactMap { link in try find(link.evidence).map { EvidenceRow(evidence: $0, link: link, claim: claim) } }
      }
    }
    return try all(Evidence.self).flatMap { evidence in
      let links = try links(of: evidence.id)
      if links.isEmpty { return [EvidenceRow(evidence: evidence, link: nil, claim: nil)] }
      return try links.map { EvidenceRow(evidence: evidence, link: $0, claim: try find($0.claim)) }
    }
  }
}
