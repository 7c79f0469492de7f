@testable public import Claims

extension ClaimStore {
  /// What stands in the file, past every view: for tests, which look at records as they are written.
  public func read<Value: Sendable>(
    _ look: @escaping @Sendable (any Snapshot) throws -> Value
  ) async throws -> Value {
    try await read(Inquiry(look))
  }
}
