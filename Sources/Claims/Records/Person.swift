/// One who works in the newsroom, and in whose name changes are made.
public struct Person: Entity {
  public static let kind = RecordKind.person
  public let id: Identifier<Person>
  public let number: Int
  public var version = 1
  public var isRemoved = false

  public var name: String
  public var role: Role
  /// Since when the person no longer works here; their history stays.
  public var retired: Instant?

  package init(
    id: Identifier<Person>, number: Int, version: Int = 1, isRemoved: Bool = false, name: String, role: Role,
    retired: Instant? = nil
  ) {
    self.id = id
    self.number = number
    self.version = version
    self.isRemoved = isRemoved
    self.name = name
    self.role = role
    self.retired = retired
  }

  public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
    case researcher, editor, admin
  }
}
