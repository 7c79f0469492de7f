import StoreContract
import Testing

@Suite struct MemoryStoreTests {
  @Test func keepsTheContract() async throws {
    try await StoreContract.check { MemoryStore(clock: $0) }
  }
}
