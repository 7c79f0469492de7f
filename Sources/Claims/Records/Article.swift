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

  /// What to call it: the title, or else the file's name.
  public var displayTitle: String { title ?? fileName }
}
