/// A text that was read. Its words lie in the file's contents under `text`, so events hold them by digest only.
public struct Article: Entity {
  public static let kind = RecordKind.article
  public let id: Identifier<Article>
  public let number: Int
  public var version = 1
  public var isRemoved = false

  public var title: String?
  public var authors: [String]
  public var published: Day?
  public var publishedTime: String?
  /// The zone of that time, as given: `Z`, `+01:00`, `CET`.
  public var publishedZone: String?
  /// Where the date was found on a page: `JSON-LD`, `beside the headline`.
  public var publishedOrigin: String?
  public var source: Identifier<Source>?
  public var credit: String?
  public var url: String?
  public var language: String?
  public var encoding: String
  /// The digest of the text in UTF-8.
  public var text: Digest
  /// The digest of the bytes as they were read.
  public var raw: Digest
  /// The digest of the text's ``Layout``; absent in files of schema 5 and older, until the same bytes are imported again.
  public var layout: Digest?
  /// The name of the file that it was read from.
  public var fileName: String
  public var warnings: [String]
  /// How its bytes came here; absent in files of schema 2 and older.
  public var provenance: Provenance?
  /// What it said before it was changed, the oldest first.
  public var earlier: [Revision]

  /// The number of its present text, from 1.
  public var revision: Int { earlier.count + 1 }

  package init(
    id: Identifier<Article>, number: Int, version: Int = 1, isRemoved: Bool = false, title: String? = nil,
    authors: [String], published: Day? = nil, publishedTime: String? = nil, publishedZone: String? = nil,
    publishedOrigin: String? = nil, source: Identifier<Source>? = nil, credit: String? = nil, url: String? = nil,
    language: String? = nil, encoding: String, text: Digest, raw: Digest, layout: Digest? = nil, fileName: String,
    warnings: [String], provenance: Provenance? = nil, earlier: [Revision] = []
  ) {
    self.id = id
    self.number = number
    self.version = version
    self.isRemoved = isRemoved
    self.title = title
    self.authors = authors
    self.published = published
    self.publishedTime = publishedTime
    self.publishedZone = publishedZone
    self.publishedOrigin = publishedOrigin
    self.source = source
    self.credit = credit
    self.url = url
    self.language = language
    self.encoding = encoding
    self.text = text
    self.raw = raw
    self.layout = layout
    self.fileName = fileName
    self.warnings = warnings
    self.provenance = provenance
    self.earlier = earlier
  }

  /// What to call it: the title, or else the file's name.
  public var displayTitle: String { title ?? fileName }
}

/// A text that an article had before it was changed. Nothing of it is thrown away.
public struct Revision: Sendable, Hashable, Codable {
  public let text: Digest
  public let raw: Digest
  /// As that of an ``Article``.
  public let layout: Digest?
  public let fileName: String
  public let provenance: Provenance?
  /// When the next one took its place.
  public let replaced: Instant

  package init(
    text: Digest, raw: Digest, layout: Digest? = nil, fileName: String, provenance: Provenance?, replaced: Instant
  ) {
    self.text = text
    self.raw = raw
    self.layout = layout
    self.fileName = fileName
    self.provenance = provenance
    self.replaced = replaced
  }
}

/// How an article's bytes came into the file: what a dispute about what was read is settled by.
public struct Provenance: Sendable, Hashable, Codable {
  /// The address as it was asked for; absent for files.
  public var requested: String?
  /// Every address that was asked, in order, with its HTTP status.
  public var chain: [Hop]
  /// The last answer's headers, names in lower case.
  public var headers: [Header]
  /// When the answer was complete.
  public var fetched: Instant?
  /// The archive's copy that was read in the page's place.
  public var archivedCopy: String?
  /// The program that read it, with its version.
  public var reader: String

  public init(
    requested: String? = nil, chain: [Hop] = [], headers: [Header] = [], fetched: Instant? = nil,
    archivedCopy: String? = nil, reader: String
  ) {
    self.requested = requested
    self.chain = chain
    self.headers = headers
    self.fetched = fetched
    self.archivedCopy = archivedCopy
    self.reader = reader
  }

  public struct Hop: Sendable, Hashable, Codable {
    public let address: String
    public let status: Int?

    public init(address: String, status: Int?) {
      self.address = address
      self.status = status
    }
  }

  public struct Header: Sendable, Hashable, Codable {
    public let name: String
    public let value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }
}

extension KeyedDecodingContainer {
  /// Earlier revisions came with schema 3: the log of older files has articles without them. Chosen by the decoder that
  /// the compiler makes for `Article`, because it is more exact than the general one.
  func decode(_ type: [Revision].Type, forKey key: Key) throws -> [Revision] {
    try decodeIfPresent(type, forKey: key) ?? []
  }
}
