import Foundation
import Testing

@Suite struct SignedReportTests {
  @Test("What a published report says was signed by a second person, or it says that it was not", arguments: seeds)
  func isSignedOrSaysSo(seed: UInt64) async throws {
    var drive = try await ReportDrive(seed: seed)
    for _ in 0..<350 { try await drive.step() }
    #expect(drive.signatures > 2, "seed \(seed): little was signed")
    #expect(drive.kinds.count > 6, "seed \(seed): little happened to what was published: \(drive.kinds)")
  }

  private static let seeds: ClosedRange<UInt64> =
    ProcessInfo.processInfo.environment["CLAIMBOOK_LONG"] == "1" ? 1...60 : 1...2
}
