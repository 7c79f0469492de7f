import Foundation
import TestFolders
import Testing

/// The samples lead to what is printed beside them.
@Suite struct SampleTests {
  @Test(
    "the reports among the samples are what their scripts write; make docs rewrites them",
    arguments: [("demo.sh", "report.md", "2024-05-10"), ("week.sh", "week.md", "2024-11-22")])
  func report(script: String, name: String, today: String) throws {
    let folder = try TemporaryFolder()
    let run = try Program.shell(
      "sh $SAMPLES/\(script) claimbook $PWD/report.md", in: folder.root,
      environment: ["CLAIMBOOK_NOW": "\(today)T12:00:00Z"])
    #expect(run.status == 0, "\(run.output)")
    let written = try String(contentsOfFile: folder.path("report.md"), encoding: .utf8)
    if script == "demo.sh" { #expect(run.output.contains(written)) }
    let sample = Program.root.appendingPathComponent("Samples/\(name)")
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
