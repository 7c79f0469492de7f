/// One who works in the newsroom, and in whose name changes are made.
public struct Person: Entity {
  public static let kind = RecordKind.person
  public let id: Identifier<Person>
  public let number: Int
  public var version = 1
  public var isRemoved = false

  public var name: String
  public var role: Role

  public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
    case researcher, editor, admin
  }
}
