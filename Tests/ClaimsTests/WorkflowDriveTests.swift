import Claims
import StoreContract
import Testing

@Suite struct WorkflowDriveTests {
  @Test(arguments: 1...2 as ClosedRange<UInt64>)
  func noWayToPublishedBreaksAGuard(seed: UInt64) async throws {
    let (accepted, published, refused) = try await WorkflowDrive.run(seed: seed, commands: 1000) {
      MemoryStore(clock: $0)
    }
    #expect(accepted > 100)
    #expect(published > 0)
    #expect(refused.isSuperset(of: [.stepRefused, .checkSealed, .authorUnknown, .roleMissing]), "\(refused)")
  }
}
