/// Who published an article or a claim: a newspaper, an agency, a broadcaster.
public struct Source: Entity {
  public static let kind = RecordKind.source
  public let id: Identifier<Source>
  public let number: Int
  public var version = 1
  public var isRemoved = false

  public var name: String
  /// Other names that mean the same source.
  public var aliases: [String]
}
