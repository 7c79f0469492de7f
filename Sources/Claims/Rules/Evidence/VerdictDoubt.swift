/// What an editor should look at before a check goes out: it can be right, and mostly it is a slip.
public enum VerdictDoubt: Sendable, Hashable {
  /// Every piece of evidence that takes a side takes the other one than the verdict.
  case againstEvidence(rating: String, side: Stance, pieces: Int)
  /// A quotation that the captured text does not have.
  case quotationNotFound(evidence: String, quote: String)

  /// As a clause, without a full stop.
  public var sentence: String {
    switch self {
    case .againstEvidence(let rating, let side, let pieces):
      let verb = side == .supports ? "support" : "refute"
      let all =
        pieces == 1 ? "the one piece that takes a side \(verb)s" : "all \(pieces) pieces that take a side \(verb)"
      return "the verdict \(rating) is against all of its evidence: \(all) the statement"
    case .quotationNotFound(let evidence, let quote):
      return "the quotation “\(quote)” is not in the copy of \(evidence)"
    }
  }
}

extension Sequence<EvidenceLink> {
  /// The side that every piece which takes one takes, with their number; nothing where both are taken, or none.
  var onlySide: (stance: Stance, pieces: Int)? {
    let sides = filter { !$0.isRemoved && $0.stance != .context }
    guard let first = sides.first, sides.allSatisfy({ $0.stance == first.stance }) else { return nil }
    return (first.stance, Set(sides.map(\.evidence)).count)
  }
}

extension Scale {
  /// The side that evidence for a rating takes: of an ordered scale for claims or promises the upper third is for the
  /// statement, the lower third against it. Nothing in between, off the scale, and on scales without an order.
  func side(of rating: Rating) -> Stance? {
    guard purpose != .consistency, let height = height(of: rating) else { return nil }
    return height >= 2.0 / 3 ? .supports : height <= 1.0 / 3 ? .refutes : nil
  }

  /// What is doubtful about giving this rating on this evidence.
  func doubt(about rating: Rating, on links: [EvidenceLink]) -> VerdictDoubt? {
    guard let side = side(of: rating), let only = links.onlySide, only.stance != side else { return nil }
    return .againstEvidence(rating: rating.label, side: only.stance, pieces: only.pieces)
  }
}

extension EvidenceLink {
  /// What is doubtful about quoting the piece so.
  func doubt(in evidence: Evidence) -> VerdictDoubt? {
    guard let quote, quoteState(in: evidence) == .notFound else { return nil }
    return .quotationNotFound(evidence: evidence.shortID, quote: quote)
  }
}

extension Dossier {
  /// What an editor should look at before the check goes out; nothing of a verdict that is hidden.
  public var doubts: [VerdictDoubt] {
    let ofVerdict = currentVerdict.flatMap { $0.scale.doubt(about: $0.rating, on: evidence.map(\.link)) }
    return [ofVerdict].compactMap { $0 } + evidence.compactMap { $0.link.doubt(in: $0.evidence) }
  }
}

extension Snapshot {
  /// Whether a rating on a scale is against all evidence of a claim; the one that counts unless another is given.
  func doubtAboutVerdict(
    of claim: Claim, rating: String? = nil, on scale: Identifier<Scale>? = nil
  ) throws -> VerdictDoubt? {
    let verdict = try currentVerdict(of: claim.id)
    guard let id = scale ?? verdict?.scale, let word = rating ?? verdict?.rating, let scale = try find(id),
      let rating = scale.given(word)
    else { return nil }
    return scale.doubt(about: rating, on: try linkedEvidence(of: claim.id).map(\.link))
  }

  /// Whether a correction gives a rating that is against all evidence; nothing where it gives none.
  func doubt(about proposal: Correction.Proposal, for claim: Claim) throws -> VerdictDoubt? {
    guard let rating = proposal.rating, rating != (try currentVerdict(of: claim.id)?.rating) else { return nil }
    return try doubtAboutVerdict(of: claim, rating: rating, on: proposal.scale)
  }

  /// The quotations of a claim's evidence that the captured texts do not have.
  func doubtsAboutQuotations(of claim: Claim) throws -> [VerdictDoubt] {
    try linkedEvidence(of: claim.id).compactMap { $0.link.doubt(in: $0.evidence) }
  }
}
