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

  package init(
    id: Identifier<Source>, number: Int, version: Int = 1, isRemoved: Bool = false, name: String,
    aliases: [String]
  ) {
    self.id = id
    self.number = number
    self.version = version
    self.isRemoved = isRemoved
    self.name = name
    self.aliases = aliases
  }
}
