/// A feed that the newsroom follows: its entries become articles.
public struct Feed: Entity {
  public static let kind = RecordKind.feed
  public let id: Identifier<Feed>
  public let number: Int
  public var version = 1
  /// Taken back, or no longer followed.
  public var isRemoved = false

  /// Where it is on the web, or the path of a file.
  public var address: String
  public var title: String?
  /// The server's names for the state that was read last, so that it needn't be sent again.
  public var etag: String?
  public var lastModified: String?
  /// The entries that were imported, as `Feed.key(of:)`.
  public var seen: [String]

  package init(
    id: Identifier<Feed>, number: Int, version: Int = 1, isRemoved: Bool = false, address: String,
    title: String? = nil, etag: String? = nil, lastModified: String? = nil, seen: [String] = []
  ) {
    self.id = id
    self.number = number
    self.version = version
    self.isRemoved = isRemoved
    self.address = address
    self.title = title
    self.etag = etag
    self.lastModified = lastModified
    self.seen = seen
  }

  /// What to call it.
  public var displayTitle: String { title ?? address }

  /// What is kept of an entry's id: 16 digits of its SHA-256, so that ids of any length take little of the log.
  public static func key(of entry: String) -> String { String(Digest(of: entry.utf8).hexadecimal.prefix(16)) }
}
