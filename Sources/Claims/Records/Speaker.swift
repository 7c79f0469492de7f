/// A person or organisation who said something.
public struct Speaker: Entity {
  public static let kind = RecordKind.speaker
  public let id: Identifier<Speaker>
  public let number: Int
  public var version = 1
  public var isRemoved = false

  public var name: String
  /// Other names that mean the same speaker.
  public var aliases: [String]
  /// The speaker that this one turned out to be. One pointer, so that merging and its undoing change one record.
  public var mergedInto: Identifier<Speaker>?

  package init(
    id: Identifier<Speaker>, number: Int, version: Int = 1, isRemoved: Bool = false, name: String,
    aliases: [String], mergedInto: Identifier<Speaker>? = nil
  ) {
    self.id = id
    self.number = number
    self.version = version
    self.isRemoved = isRemoved
    self.name = name
    self.aliases = aliases
    self.mergedInto = mergedInto
  }
}
