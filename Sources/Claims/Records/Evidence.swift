/// A piece that supports, refutes or gives context to one claim or several.
public struct Evidence: Entity {
  public static let kind = RecordKind.evidence
  public let id: Identifier<Evidence>
  public let number: Int
  public var version = 1
  public var isRemoved = false

  /// Where it is: an address, or absent for a local file.
  public var url: String?
  /// The name of the local file that it was read from.
  public var fileName: String?
  public var title: String?
  public var publisher: String?
  public var published: Day?
  /// The stored bytes; absent while an address has not been captured.
  public var content: Digest?
  /// How many bytes were stored.
  public var size: Int?
  public var capture: Capture
  /// Why it failed, is partial, or was waived.
  public var captureNote: String?
  /// What kind of piece it is.
  public var type: EvidenceType?
  /// What may be done with the bytes: a licence or an agreement.
  public var licence: String?
  /// The day on which somebody read it.
  public var accessed: Day?
  /// What the bytes are, as `application/pdf`.
  public var mediaType: String?
  /// The text that was read from the bytes; quotes have their place in it.
  public var text: Digest?
  /// How the bytes came here: addresses, headers, when.
  public var provenance: Provenance?
  /// What the last look at the address found.
  public var link: LinkState?
  public var linkChecked: Instant?
  /// The status or the failure behind it.
  public var linkNote: String?

  package init(
    id: Identifier<Evidence>, number: Int, version: Int = 1, isRemoved: Bool = false, url: String? = nil,
    fileName: String? = nil, title: String? = nil, publisher: String? = nil, published: Day? = nil,
    content: Digest? = nil, size: Int? = nil, capture: Capture, captureNote: String? = nil,
    type: EvidenceType? = nil, licence: String? = nil, accessed: Day? = nil, mediaType: String? = nil,
    text: Digest? = nil, provenance: Provenance? = nil, link: LinkState? = nil, linkChecked: Instant? = nil,
    linkNote: String? = nil
  ) {
    self.id = id
    self.number = number
    self.version = version
    self.isRemoved = isRemoved
    self.url = url
    self.fileName = fileName
    self.title = title
    self.publisher = publisher
    self.published = published
    self.content = content
    self.size = size
    self.capture = capture
    self.captureNote = captureNote
    self.type = type
    self.licence = licence
    self.accessed = accessed
    self.mediaType = mediaType
    self.text = text
    self.provenance = provenance
    self.link = link
    self.linkChecked = linkChecked
    self.linkNote = linkNote
  }

  /// Whether the bytes behind it are kept in the file.
  public enum Capture: String, Sendable, Hashable, Codable, CaseIterable {
    /// Its bytes are kept.
    case captured
    /// Nobody has tried.
    case uncaptured
    /// It was tried in vain.
    case failed
    /// Bytes are kept, but not all that a reader would see.
    case partial
    /// The newsroom does without, for a reason.
    case waived
  }

  /// What to call it.
  public var displayTitle: String { title ?? fileName ?? url ?? shortID }
}

/// What one piece of evidence says about one claim.
public struct EvidenceLink: Entity {
  public static let kind = RecordKind.evidenceLink
  public let id: Identifier<EvidenceLink>
  public let number: Int
  public var version = 1
  public var isRemoved = false

  public let claim: Identifier<Claim>
  public let evidence: Identifier<Evidence>
  public var stance: Stance
  /// The words of the evidence that bear on the claim.
  public var quote: String?
  public var note: String?
  /// Where the quote stands in the text that was read from the bytes, in code points.
  public var span: Span?

  package init(
    id: Identifier<EvidenceLink>, number: Int, version: Int = 1, isRemoved: Bool = false, claim: Identifier<Claim>,
    evidence: Identifier<Evidence>, stance: Stance, quote: String? = nil, note: String? = nil,
    span: Span? = nil
  ) {
    self.id = id
    self.number = number
    self.version = version
    self.isRemoved = isRemoved
    self.claim = claim
    self.evidence = evidence
    self.stance = stance
    self.quote = quote
    self.note = note
    self.span = span
  }
}

/// What a piece of evidence does to a claim.
public enum Stance: String, Sendable, Hashable, Codable, CaseIterable {
  case supports, refutes, context
}

/// What kind of piece evidence is: what it is worth is for editors to say, but some kinds weigh more.
public enum EvidenceType: String, Sendable, Hashable, Codable, CaseIterable {
  /// The thing itself: a law, a contract, minutes, a recording.
  case primary
  /// Official or otherwise published figures.
  case data
  /// What somebody who knows the field says.
  case expert
  /// What other media report.
  case media
  /// The newsroom's own calculation.
  case calculation
  /// What the speaker said when asked.
  case reply
}

/// What an address answered when it was last looked at.
public enum LinkState: String, Sendable, Hashable, Codable, CaseIterable {
  /// It answers.
  case alive
  /// It answers with something else than what was kept: other bytes, and where there is a text, another text.
  case changed
  /// There is no such page, or no such host.
  case dead
}
