extension Workbench {
  /// Who works with this file, by number; those who have left among them.
  ///
  ///     let names = try await workbench.people().map(\.name)
  public func people() async throws -> [Person] {
    try await read { try $0.all(Person.self) }
  }
}
