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

  package init(
    id: Identifier<Evidence>, number: Int, version: Int = 1, isRemoved: Bool = false, url: String? = nil,
    fileName: String? = nil, title: String? = nil, publisher: String? = nil, published: Day? = nil,
    content: Digest? = nil, size: Int? = nil, capture: Capture
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
  }

  /// Whether the bytes behind it are kept in the file.
  public enum Capture: String, Sendable, Hashable, Codable {
    case captured, uncaptured
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

  package init(
    id: Identifier<EvidenceLink>, number: Int, version: Int = 1, isRemoved: Bool = false, claim: Identifier<Claim>,
    evidence: Identifier<Evidence>, stance: Stance, quote: String? = nil, note: String? = nil
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
  }
}

/// What a piece of evidence does to a claim.
public enum Stance: String, Sendable, Hashable, Codable, CaseIterable {
  case supports, refutes, context
}
