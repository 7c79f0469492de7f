/// What a piece of evidence is, as an editor gives it.
public enum EvidenceSubject: Sendable, Hashable {
  /// A web address, recorded without fetching it.
  case address(String)
  /// A local file's bytes, which are kept, with what was read from them.
  case file(name: String, content: CapturedContent)
  /// A piece that the file has already, by `E-7`.
  case known(String)

  /// The largest file that is kept, in bytes: 100 MiB. SQLite's own limit for one value is 10^9 bytes; see
  /// `docs/decisions/0004-bytes-in-the-file.md` for the measurement.
  public static let sizeLimit = 104_857_600

  /// A file of which only the bytes are known.
  public static func file(name: String, bytes: [UInt8]) -> EvidenceSubject {
    .file(name: name, content: CapturedContent(bytes: bytes))
  }
}

/// What is said about a piece of evidence and its bearing on a claim.
public struct EvidenceDetails: Sendable, Hashable {
  public var stance: Stance
  public var quote: String?
  public var title: String?
  public var publisher: String?
  public var published: Day?
  public var note: String?
  public var type: EvidenceType?
  /// When it was read; an address that is new to the file was read today, unless something else is said.
  public var accessed: Day?
  public var licence: String?

  public init(
    stance: Stance, quote: String? = nil, title: String? = nil, publisher: String? = nil,
    published: Day? = nil, note: String? = nil, type: EvidenceType? = nil, accessed: Day? = nil,
    licence: String? = nil
  ) {
    self.stance = stance
    self.quote = quote
    self.title = title
    self.publisher = publisher
    self.published = published
    self.note = note
    self.type = type
    self.accessed = accessed
    self.licence = licence
  }
}

/// What linking evidence did.
public struct EvidenceOutcome: Sendable {
  public let evidence: Evidence
  public let claims: [Claim]
  public let links: [EvidenceLink]
  /// False when the piece was in the file already.
  public let isNew: Bool
  /// The quotation's place in the captured text; nothing where it has none, see `EvidenceLink.quoteState`.
  public var quote: QuotePlaces.Found?
}

extension Workbench {
  /// Links a piece of evidence to claims. The same address or the same bytes are one piece, however often given. A
  /// quotation is looked for in the captured text; one that is not in it is linked all the same.
  ///
  ///     let yearbook = EvidenceSubject.address("https://example.org/yearbook")
  ///     let linked = try await workbench.addEvidence(
  ///       yearbook, to: .named(["C-12"]), EvidenceDetails(stance: .supports, quote: "4.1 million tonnes"))
  public func addEvidence(
    _ subject: EvidenceSubject, to selection: ClaimSelection, _ details: EvidenceDetails
  ) async throws -> Receipt<EvidenceOutcome> {
    try await change(.addEvidence) { draft in
      let claims = try selection.claims(in: draft.snapshot)
      for claim in claims {
        try claim.requireKept()
        try draft.requireUnsealed(claim)
      }
      let title = try details.title.map { try Draft.checkedLine($0, as: "the title") }
      let publisher = try details.publisher.map { try Draft.checkedLine($0, as: "the publisher") }
      let quote = try details.quote.map { try Draft.checked($0, as: "the quote") }
      let note = try details.note.map { try Draft.checked($0, as: "the note") }
      let licence = try details.licence.map { try Draft.checkedLine($0, as: "the licence") }
      let (found, text, isNew) = try draft.evidence(subject)
      let evidence = draft.update(found) {
        $0.title = title ?? $0.title
        $0.publisher = publisher ?? $0.publisher
        $0.published = details.published ?? $0.published
        $0.type = details.type ?? $0.type
        $0.accessed = details.accessed ?? $0.accessed
        $0.licence = licence ?? $0.licence
      }
      if !isNew, evidence.facts != found.facts { try draft.requireUnsealed(evidence) }
      let place = try quote.flatMap { quote in
        try (text ?? draft.snapshot.text(of: evidence)).flatMap { QuotePlaces($0).place(of: quote) }
      }
      let links = try claims.map { claim in
        let known = try draft.snapshot.records(.evidenceLink, of: claim.id).compactMap(EvidenceLink.init)
          .first { $0.evidence == evidence.id && !$0.isRemoved }
        if let known {
          return draft.update(known) {
            $0.stance = details.stance
            $0.note = note ?? $0.note
            if let quote {
              $0.quote = quote
              $0.span = place?.span
            }
          }
        }
        return try draft.create { id, number in
          EvidenceLink(
            id: id, number: number, claim: claim.id, evidence: evidence.id, stance: details.stance,
            quote: quote, note: note, span: place?.span)
        }
      }
      return EvidenceOutcome(evidence: evidence, claims: claims, links: links, isNew: isNew, quote: place)
    }
  }

  /// Undoes the link of a piece of evidence to one claim, or, without a claim, the piece with all its links.
  public func removeEvidence(
    _ word: String, from claimWord: String?, because reason: String
  ) async throws -> Receipt<EvidenceOutcome> {
    try await change(.removeEvidence, reason: reason) { draft in
      _ = try Draft.checked(reason, as: "the reason")
      let evidence = try draft.snapshot.resolve(word, as: Evidence.self)
      let claim = try claimWord.map { try draft.snapshot.resolve($0, as: Claim.self) }
      let links = try draft.snapshot.links(of: evidence.id).filter {
        !$0.isRemoved && (claim == nil || $0.claim == claim?.id)
      }
      if let claim, links.isEmpty {
        throw ClaimsError.notFound(
          .evidenceLink, "\(claim.shortID) \(evidence.shortID)",
          [Remedy("See what is linked", .listEvidence(of: claim.shortID))])
      }
      let claims = try links.compactMap { try draft.snapshot.find($0.claim) }
      for claim in claims { try draft.requireUnsealed(claim) }
      let removed = links.map { link in draft.update(link) { $0.isRemoved = true } }
      let after = claim == nil ? draft.update(evidence) { $0.isRemoved = true } : evidence
      return EvidenceOutcome(evidence: after, claims: claims, links: removed, isNew: false)
    }
  }
}

extension Draft {
  /// The piece, the text that was just read from it, and whether it is new.
  fileprivate mutating func evidence(_ subject: EvidenceSubject) throws -> (Evidence, text: String?, isNew: Bool) {
    switch subject {
    case .known(let word):
      return (try snapshot.resolve(word, as: Evidence.self), nil, false)
    case .address(let text):
      let url = try Workbench.checkedAddress(text)
      if let known = try snapshot.evidence(url: url).first(where: { !$0.isRemoved }) { return (known, nil, false) }
      let today = today
      let new = try create { Evidence(id: $0, number: $1, url: url, capture: .uncaptured, accessed: today) }
      return (new, nil, true)
    case .file(let name, let captured):
      let content = try Self.checkedContent(captured, name: name)
      let text = captured.kept
      if let known = try snapshot.evidence(content: content.digest).first(where: { !$0.isRemoved }) {
        // A piece that an older version added knows neither its media type nor its text.
        return (fillIn(known, captured), known.text == nil ? captured.text : nil, false)
      }
      keep(content)
      if let text { keep(text) }
      let new = try create { id, number in
        Evidence(
          id: id, number: number, fileName: name, content: content.digest, size: captured.bytes.count,
          capture: .captured, mediaType: captured.mediaType, text: text?.digest, provenance: captured.provenance)
      }
      return (new, captured.text, true)
    }
  }
}
