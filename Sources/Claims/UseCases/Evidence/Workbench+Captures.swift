/// What came of a capture.
public struct CaptureOutcome: Sendable {
  public let evidence: Evidence
  public let result: Result
  /// The links with a quotation, and where it stands in the captured text now.
  public var quotes: [PlacedQuote] = []
  /// Other pieces with the very same bytes.
  public var twins: [Evidence] = []

  /// What a look at an address came to.
  public enum Result: String, Sendable {
    /// Bytes were stored for the first time, or a part became the whole.
    case captured
    /// The address still gives the bytes that are kept.
    case same
    /// The address gives other bytes now; those that are kept stay.
    case different
    /// The other bytes were stored as a piece of their own, which is `evidence`.
    case added
    /// It was tried in vain.
    case failed
  }

  /// A quotation from the piece, and where its text has it; nothing where it has not.
  public struct PlacedQuote: Sendable {
    public let link: EvidenceLink
    public let found: QuotePlaces.Found?
  }
}

extension Workbench {
  /// Stores what an address or a file gave under its SHA-256, and finds the quotations of its links in the text.
  ///
  /// Bytes that are kept stay. Only a partial capture is completed, as long as no approved or published check rests on it;
  /// other bytes of the same address become a piece of their own if `addsPiece` says so. See
  /// `docs/decisions/0015-captures.md`.
  ///
  /// - Throws: `ClaimsError.invalid` for no bytes or too many.
  public func capture(
    _ word: String, _ captured: CapturedContent, addsPiece: Bool = false
  ) async throws -> Receipt<CaptureOutcome> {
    try await change(.captureEvidence) { draft in
      let evidence = try draft.snapshot.resolve(word, as: Evidence.self)
      let content = try Draft.checkedContent(captured, name: evidence.displayTitle)
      let twins = try draft.snapshot.evidence(content: content.digest).filter { $0.id != evidence.id }
      let now = draft.now
      if evidence.content == content.digest {
        let known = draft.fillIn(evidence, captured)
        let seen = draft.update(known) {
          if $0.url != nil { ($0.link, $0.linkChecked, $0.linkNote) = (.alive, now, nil) }
        }
        return CaptureOutcome(
          evidence: seen, result: .same, quotes: try draft.placeQuotes(of: seen, in: captured.text), twins: twins)
      }
      if try draft.snapshot.takesBytes(evidence) {
        let stored = try draft.store(captured, content, in: evidence)
        return CaptureOutcome(
          evidence: stored, result: .captured, quotes: try draft.placeQuotes(of: stored, in: captured.text),
          twins: twins)
      }
      let (state, note) = evidence.link(seeing: captured)
      let looked = draft.update(evidence) { ($0.link, $0.linkChecked, $0.linkNote) = (state, now, note) }
      guard addsPiece else { return CaptureOutcome(evidence: looked, result: .different, twins: twins) }
      // Asked for twice, the same bytes make no third piece.
      if let known = twins.first(where: { $0.url == evidence.url }) {
        return CaptureOutcome(evidence: known, result: .different, twins: twins)
      }
      let new = try draft.create { id, number in
        Evidence(
          id: id, number: number, url: evidence.url, title: evidence.title, publisher: evidence.publisher,
          capture: .uncaptured, type: evidence.type, licence: evidence.licence)
      }
      return CaptureOutcome(
        evidence: try draft.store(captured, content, in: new), result: .added, twins: twins)
    }
  }

  /// Records that a capture was tried in vain; bytes that are kept already stay, and so does a waiver.
  public func noteFailedCapture(
    of word: String, because reason: String, isGone: Bool = false
  ) async throws -> Receipt<CaptureOutcome> {
    try await change(.captureEvidence) { draft in
      let reason = try Draft.checkedLine(reason, as: "the reason")
      let evidence = try draft.snapshot.resolve(word, as: Evidence.self)
      let now = draft.now
      let failed = draft.update(evidence) {
        if $0.content == nil, $0.capture != .waived { ($0.capture, $0.captureNote) = (.failed, reason) }
        if isGone { ($0.link, $0.linkChecked, $0.linkNote) = (.dead, now, reason) }
      }
      return CaptureOutcome(evidence: failed, result: .failed)
    }
  }

  /// Does without the bytes of an address, for a reason that reports print.
  ///
  ///     try await workbench.waiveCapture(["E-7"], because: "Behind a paywall; two of us read it.")
  ///
  /// - Throws: `ClaimsError.notAllowed` where bytes are kept.
  public func waiveCapture(
    _ words: [String], because reason: String
  ) async throws -> Receipt<[Evidence]> {
    try await change(.waiveCapture, reason: reason) { draft in
      let reason = try Draft.checkedLine(reason, as: "the reason")
      return try words.map { word in
        let evidence = try draft.snapshot.resolve(word, as: Evidence.self)
        guard evidence.content == nil else {
          throw ClaimsError.notAllowed(
            Refusal(
              .captureKept, "\(evidence.shortID) needs no waiver: its bytes are kept",
              ["evidence": .text(evidence.shortID)], Remedy("See them", .showEvidence(evidence.shortID))))
        }
        for link in try draft.snapshot.links(of: evidence.id) {
          if let claim = try draft.snapshot.find(link.claim) { try draft.requireUnsealed(claim) }
        }
        return draft.update(evidence) { ($0.capture, $0.captureNote) = (.waived, reason) }
      }
    }
  }

  /// Records what an address answered when it was looked at again.
  public func noteLook(
    at word: String, _ answer: LinkAnswer
  ) async throws -> Receipt<Evidence> {
    try await change(.checkLink) { draft in
      let evidence = try draft.snapshot.resolve(word, as: Evidence.self)
      guard evidence.url != nil else {
        throw ClaimsError.notAllowed(
          Refusal(
            .evidenceWithoutAddress, "\(evidence.shortID) is a file: it has no address to look at",
            ["evidence": .text(evidence.shortID)]))
      }
      let now = draft.now
      return draft.update(evidence) {
        $0.linkChecked = now
        switch answer {
        case .content(let captured): ($0.link, $0.linkNote) = evidence.link(seeing: captured)
        case .gone(let why): ($0.link, $0.linkNote) = (.dead, Claim.oneLine(why))
        // A server that refuses or is broken today may answer tomorrow: what was known of it stays.
        case .refused(let why): $0.linkNote = Claim.oneLine(why)
        }
      }
    }
  }
}

/// What an address answers to another look.
public enum LinkAnswer: Sendable {
  case content(CapturedContent)
  /// There is no such page, or no such host, any more.
  case gone(String)
  /// The server answers, but not with the page.
  case refused(String)
}

extension Evidence {
  /// How the address stands to what was captured. Pages carry advertisements and tokens that are others each time: where
  /// the text is the same, nothing has changed that a reader would see.
  func link(seeing captured: CapturedContent) -> (LinkState, note: String?) {
    guard let content, captured.missing == nil else { return (.alive, captured.missing) }
    let seen = Digest(of: captured.bytes)
    if seen == content { return (.alive, nil) }
    if let text, text == captured.kept?.digest { return (.alive, "other bytes with the same text") }
    return (.changed, "\(captured.bytes.count) bytes now, SHA-256 \(seen.hexadecimal)")
  }
}

extension Snapshot {
  /// The text that was read from a piece's bytes.
  func text(of evidence: Evidence) throws -> String? {
    try evidence.text.flatMap { try content($0) }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether bytes may be stored for a piece: none are, or a part only that no approved or published check rests on.
  fileprivate func takesBytes(_ evidence: Evidence) throws -> Bool {
    guard evidence.content != nil else { return true }
    guard evidence.capture == .partial else { return false }
    return try !links(of: evidence.id).contains { link in
      try find(link.claim).map { $0.status == .approved || $0.status.isPublic } ?? false
    }
  }
}

extension Draft {
  /// The bytes of a capture, if a file may hold them.
  static func checkedContent(_ captured: CapturedContent, name: String) throws(ClaimsError) -> Content {
    guard !captured.bytes.isEmpty else { throw .invalid("the evidence", value: name, problem: "it is empty") }
    guard captured.bytes.count <= EvidenceSubject.sizeLimit else {
      throw .invalid(
        "the evidence", value: name,
        problem: "it has \(captured.bytes.count) bytes; at most \(EvidenceSubject.sizeLimit) are kept. "
          + "Link its address instead")
    }
    return Content(captured.bytes)
  }

  /// The piece with these bytes stored.
  fileprivate mutating func store(_ captured: CapturedContent, _ content: Content, in evidence: Evidence) throws
    -> Evidence
  {
    let (text, now, today) = (captured.kept, now, today)
    // What readers of a published check were told of it stays as it was, even if that was nothing.
    let isOpen = try !isSealed(evidence)
    keep(content)
    if let text { keep(text) }
    return update(evidence) {
      ($0.content, $0.size) = (content.digest, captured.bytes.count)
      $0.capture = captured.missing == nil ? .captured : .partial
      $0.captureNote = captured.missing.map(Claim.oneLine)
      ($0.mediaType, $0.text, $0.provenance) = (captured.mediaType, text?.digest, captured.provenance)
      if isOpen {
        $0.title = $0.title ?? captured.title.map(Claim.oneLine)
        $0.publisher = $0.publisher ?? captured.publisher.map(Claim.oneLine)
        $0.published = $0.published ?? captured.published
      }
      guard $0.url != nil else { return }
      $0.accessed = $0.accessed ?? today
      ($0.link, $0.linkChecked, $0.linkNote) = (.alive, now, nil)
    }
  }

  /// Adds what a second look at the same bytes found and the piece did not know.
  mutating func fillIn(_ evidence: Evidence, _ captured: CapturedContent) -> Evidence {
    let text = evidence.text == nil ? captured.kept : nil
    if let text { keep(text) }
    return update(evidence) {
      $0.mediaType = $0.mediaType ?? captured.mediaType
      $0.text = $0.text ?? text?.digest
      $0.provenance = $0.provenance ?? captured.provenance
    }
  }

  /// Finds the quotations of a piece's links in its text.
  fileprivate mutating func placeQuotes(of evidence: Evidence, in captured: String?) throws
    -> [CaptureOutcome.PlacedQuote]
  {
    let links = try snapshot.links(of: evidence.id).filter { $0.quote != nil }
    guard !links.isEmpty else { return [] }
    // Where the text was read before, its places are those that count.
    let known = try evidence.text.flatMap { try snapshot.content($0) }.map { String(decoding: $0, as: UTF8.self) }
    let places = (known ?? (evidence.text == nil ? nil : captured)).map { QuotePlaces($0) }
    return links.map { link in
      let found = link.quote.flatMap { places?.place(of: $0) }
      return .init(link: update(link) { $0.span = found?.span }, found: found)
    }
  }
}
