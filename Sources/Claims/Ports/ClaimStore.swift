/// Where claims are kept. The domain's only door to storage.
public protocol ClaimStore: Sendable {
  /// One write transaction: read, decide, write. The rules run inside it, so no other process can slip between
  /// check and change. A decision without changes writes nothing.
  func commit<Outcome: Sendable>(
    _ decide: @escaping @Sendable (any Snapshot) throws -> Decision<Outcome>
  ) async throws -> Receipt<Outcome>

  /// One consistent read.
  func read<Value: Sendable>(_ body: @escaping @Sendable (any Snapshot) throws -> Value) async throws -> Value
}
