import Foundation
import TestFolders
import Testing

/// Many articles at once: in the order of their names, each in a transaction of its own, and going on after a kill.
@Suite struct BulkImportTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path("pages"), withIntermediateDirectories: true)
    for number in 100..<140 {
      let text = "Road \(number) closed\n\nAnna Kos said road number \(number) will be closed until autumn.\n"
      try text.write(toFile: folder.path("pages/\(number).txt"), atomically: true, encoding: .utf8)
    }
    try Data([0, 1, 2, 0]).write(to: URL(fileURLWithPath: folder.path("pages/105.txt")))
    #expect(try Program.shell("claimbook init claims.claimbook", in: folder.root).status == 0)
  }

  @Test("the output and the numbers are the same whatever the number of jobs", arguments: [1, 4])
  func inOrder(jobs: Int) throws {
    let outcome = try Program.shell(
      "claimbook import pages --jobs \(jobs) 2> problems; echo $?; cat problems", in: folder.root)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(
      lines.prefix(39)
        == (100..<140).filter { $0 != 105 }.enumerated().map {
          "A-\($0.offset + 1)\t1 claim\tRoad \($0.element) closed"
        }[...])
    #expect(lines.dropFirst(39).first == "5")
    #expect(lines.contains { $0.contains("105.txt is not text") })
    #expect(lines.last == "39 new articles with 39 claims; 1 failed")
  }

  @Test("after a kill nothing is lost or doubled")
  func goesOn() throws {
    // The reader ends after five lines: by then the program is in the midst of its work, and is killed there.
    let killed = try Program.shell(
      "(claimbook import pages --jobs 2 2> /dev/null & echo $! > pid; wait) | (head -n 5 > seen; kill -9 $(cat pid))",
      in: folder.root)
    _ = killed
    let before = try #require(Int(try Program.shell("claimbook count 2> /dev/null", in: folder.root).output.dropLast()))
    #expect(before >= 5)
    #expect(try Program.shell("claimbook log --verify", in: folder.root).status == 0)
    let resumed = try Program.shell("claimbook import pages 2>&1 | tail -1", in: folder.root).output
    let sum = before == 39 ? "39 in the file already; 1 failed\n" : "\(39 - before) new article"
    #expect(resumed.hasPrefix(sum), "\(before): \(resumed)")
    #expect(try Program.shell("claimbook count 2> /dev/null", in: folder.root).output == "39\n")
    #expect(try Program.shell("claimbook list 2> /dev/null | cut -f 2- | sort | uniq -d", in: folder.root).output == "")
  }
}
