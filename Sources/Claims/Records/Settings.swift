/// How this file's newsroom works: the preset it began with and what was changed since.
public struct Settings: Entity {
  public static let kind = RecordKind.settings
  public let id: Identifier<Settings>
  public let number: Int
  public var version = 1
  public var isRemoved = false

  public var preset: Preset
  /// Only what differs from the preset, by key.
  public var differences: [Value]

  package init(
    id: Identifier<Settings>, number: Int, version: Int = 1, isRemoved: Bool = false, preset: Preset,
    differences: [Value]
  ) {
    self.id = id
    self.number = number
    self.version = version
    self.isRemoved = isRemoved
    self.preset = preset
    self.differences = differences
  }

  public struct Value: Sendable, Hashable, Codable {
    public let key: String
    public let value: String

    package init(key: String, value: String) {
      self.key = key
      self.value = value
    }
  }
}
