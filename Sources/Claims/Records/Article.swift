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
  public var source: Identifier<Source>?
  public var credit: String?
  public var url: String?
  public var language: String?
  public var encoding: String
  /// The digest of the text in UTF-8.
  public var text: Digest
  /// The digest of the bytes as they were read.
  public var raw: Digest
  /// The name of the file that it was read from.
  public var fileName: String
  public var warnings: [String]

  package init(
    id: Identifier<Article>, number: Int, version: Int = 1, isRemoved: Bool = false, title: String? = nil,
    authors: [String], published: Day? = nil, publishedTime: String? = nil, source: Identifier<Source>? = nil,
    credit: String? = nil, url: String? = nil, language: String? = nil, encoding: String, text: Digest,
    raw: Digest, fileName: String, warnings: [String]
  ) {
    self.id = id
    self.number = number
    self.version = version
    self.isRemoved = isRemoved
    self.title = title
    self.authors = authors
    self.published = published
    self.publishedTime = publishedTime
    self.source = source
    self.credit = credit
    self.url = url
    self.language = language
    self.encoding = encoding
    self.text = text
    self.raw = raw
    self.fileName = fileName
    self.warnings = warnings
  }

  /// What to call it: the title, or else the file's name.
  public var displayTitle: String { title ?? fileName }
}
