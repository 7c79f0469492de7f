/// A filter under a name, typed as `@name`.
public struct SavedFilter: Entity {
  public static let kind = RecordKind.savedFilter
  public let id: Identifier<SavedFilter>
  public let number: Int
  public var version = 1
  public var isRemoved = false

  public let name: String
  /// The terms as they were typed, so that relative dates stay relative.
  public var terms: String

  package init(
    id: Identifier<SavedFilter>, number: Int, version: Int = 1, isRemoved: Bool = false, name: String,
    terms: String
  ) {
    self.id = id
    self.number = number
    self.version = version
    self.isRemoved = isRemoved
    self.name = name
    self.terms = terms
  }
}
