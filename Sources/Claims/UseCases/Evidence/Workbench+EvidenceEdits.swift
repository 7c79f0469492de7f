/// Changes to a piece of evidence and to what it says about a claim; only the fields that are set are changed.
public struct EvidenceEdit: Sendable, Hashable {
  public var type: ClaimEdit.Field<EvidenceType>?
  public var title: ClaimEdit.Field<String>?
  public var publisher: ClaimEdit.Field<String>?
  public var published: ClaimEdit.Field<Day>?
  public var accessed: ClaimEdit.Field<Day>?
  public var licence: ClaimEdit.Field<String>?
  /// Of the link to one claim: what it does to it, the words that bear on it, and a remark.
  public var stance: Stance?
  public var quote: ClaimEdit.Field<String>?
  public var note: ClaimEdit.Field<String>?

  public init() {}

  public var isEmpty: Bool { self == EvidenceEdit() }
  var isAboutLink: Bool { stance != nil || quote != nil || note != nil }
}

extension Workbench {
  /// Corrects what is recorded about a piece; its bytes stay what they are.
  ///
  /// Without `claimWord` the piece's only link is meant.
  ///
  ///     var edit = EvidenceEdit()
  ///     edit.stance = .refutes
  ///     let edited = try await workbench.editEvidence("E-7", for: "C-12", edit)
  ///
  /// - Throws: `ClaimsError.missing` where the link that is meant cannot be told, `.notAllowed` where a published check
  ///   rests on what would change.
  public func editEvidence(
    _ word: String, for claimWord: String? = nil, _ edit: EvidenceEdit
  ) async throws -> Receipt<EvidenceOutcome> {
    try await change(.editEvidence) { draft in
      let evidence = try draft.snapshot.resolve(word, as: Evidence.self)
      let line = { (field: ClaimEdit.Field<String>?, what: String) in
        try field.map { try $0.value.map { try Draft.checkedLine($0, as: what) } }
      }
      let (title, publisher) = (try line(edit.title, "the title"), try line(edit.publisher, "the publisher"))
      let licence = try line(edit.licence, "the licence")
      let edited = draft.update(evidence) {
        if let type = edit.type { $0.type = type.value }
        if let title { $0.title = title }
        if let publisher { $0.publisher = publisher }
        if let licence { $0.licence = licence }
        if let published = edit.published { $0.published = published.value }
        if let accessed = edit.accessed { $0.accessed = accessed.value }
      }
      if edited.facts != evidence.facts { try draft.requireUnsealed(edited) }
      var outcome = EvidenceOutcome(evidence: edited, claims: [], links: [], isNew: false)
      guard edit.isAboutLink || claimWord != nil else { return outcome }
      let (claim, link) = try draft.snapshot.link(of: edited, to: claimWord)
      try claim.requireKept()
      try draft.requireUnsealed(claim)
      let quote = try edit.quote.map { try $0.value.map { try Draft.checked($0, as: "the quote") } }
      let note = try edit.note.map { try $0.value.map { try Draft.checked($0, as: "the note") } }
      let place = try quote?.flatMap { quote in
        try draft.snapshot.text(of: edited).flatMap { QuotePlaces($0).place(of: quote) }
      }
      let changed = draft.update(link) {
        $0.stance = edit.stance ?? $0.stance
        if let quote { ($0.quote, $0.span) = (quote, place?.span) }
        if let note { $0.note = note }
      }
      outcome = EvidenceOutcome(evidence: edited, claims: [claim], links: [changed], isNew: false, quote: place)
      return outcome
    }
  }
}

extension Draft {
  /// Whether a published check rests on a piece, in a file that asks for corrections.
  func isSealed(_ evidence: Evidence) throws -> Bool {
    guard settings.isOn(Guard.seal) else { return false }
    return try snapshot.links(of: evidence.id).contains { try snapshot.find($0.claim)?.status.isPublic == true }
  }

  /// Refuses to change what is said of a piece that a published check rests on.
  func requireUnsealed(_ evidence: Evidence) throws {
    for link in try snapshot.links(of: evidence.id) {
      if let claim = try snapshot.find(link.claim) { try requireUnsealed(claim) }
    }
  }
}

extension Evidence {
  /// What editors say of it, and reports print.
  var facts: [String?] {
    [title, publisher, published?.iso, accessed?.iso, type?.rawValue, licence]
  }
}

extension Snapshot {
  /// The link of a piece to a claim; without a claim the only one that it has.
  fileprivate func link(of evidence: Evidence, to claimWord: String?) throws -> (Claim, EvidenceLink) {
    let claim = try claimWord.map { try resolve($0, as: Claim.self) }
    let links = try links(of: evidence.id).filter { claim == nil || $0.claim == claim?.id }
    guard let link = links.first, let own = try find(link.claim) else {
      throw ClaimsError.notFound(
        .evidenceLink, [claim?.shortID, evidence.shortID].compactMap { $0 }.joined(separator: " "),
        [Remedy("See what is linked", .showEvidence(evidence.shortID))])
    }
    guard links.count == 1 else {
      let claims = try links.compactMap { try find($0.claim)?.shortID }
      throw ClaimsError.missing(
        "the claim",
        note: "\(evidence.shortID) is linked to \(claims.joined(separator: ", "))",
        [Remedy("Name the one that is meant", .editEvidence(evidence.shortID, claim: claims[0]))])
    }
    return (own, link)
  }
}
