import Foundation
import TestFolders
import Testing

/// The samples lead to what is printed beside them.
@Suite struct SampleTests {
  @Test("Samples/report.md is what the demo writes; make docs rewrites it")
  func report() throws {
    let folder = try TemporaryFolder()
    let run = try Program.shell("sh $SAMPLES/demo.sh claimbook $PWD/report.md", in: folder.root)
    #expect(run.status == 0, "\(run.output)")
    let written = try String(contentsOfFile: folder.path("report.md"), encoding: .utf8)
    #expect(run.output.contains(written))
    let sample = Program.root.appendingPathComponent("Samples/report.md")
    let kept = try? String(contentsOf: sample, encoding: .utf8)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1",
      kept.map(Self.withoutHash) != Self.withoutHash(written)
    {
      try written.write(to: sample, atomically: true, encoding: .utf8)
    }
    #expect(try Self.withoutHash(String(contentsOf: sample, encoding: .utf8)) == Self.withoutHash(written))
  }

  /// The hash at the end covers UUIDs, which differ from run to run.
  private static func withoutHash(_ text: String) -> String { text.replacing(/`[0-9a-f]{64}`/, with: "`HASH`") }
}
