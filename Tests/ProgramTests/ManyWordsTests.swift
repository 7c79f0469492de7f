import Foundation
import TestFolders
import Testing

/// Commands with thousands of words, as `$(claimbook ids …)` gives them.
struct ManyWordsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let start = try Program.shell("claimbook init && claimbook import $SAMPLES/harbour-interview.txt", in: folder.root)
    try #require(start.status == 0, "\(start.output)")
  }

  private func run(_ line: String) throws -> Program.Outcome {
    try Program.shell(line + " 2>&1", in: folder.root)
  }

  @Test("thousands of numbers are taken like few, wherever they stand")
  func numbers() throws {
    let many = "$(for i in $(seq 300); do echo C-1 C-2; done)"
    for line in [
      "claimbook drop \(many) --because x --dry-run --yes", "claimbook drop --because x \(many) --dry-run --yes",
      "claimbook drop --because x \"\(many)\" --dry-run --yes",
    ] {
      let outcome = try run(line)
      #expect(outcome.status == 0 && outcome.output.contains("C-1") && outcome.output.contains("C-2"), "\(outcome)")
      #expect(!outcome.output.contains("C-3"), "\(outcome)")
    }
    let marked = try run("claimbook mark \(many) verified --because x --dry-run --yes")
    #expect(marked.status == 0 && marked.output.contains("verified"), "\(marked)")
    let missing = try run("claimbook drop \(many) C-99 --because x --yes")
    #expect(missing.status == 3 && missing.output.contains("C-99"), "\(missing)")
    let show = try run("claimbook show $(for i in $(seq 70); do echo C-3; done) | grep -c '^C-3'")
    #expect(show.output == "70\n", "\(show)")
  }

  @Test("what follows an option stays its value")
  func option() throws {
    let outcome = try run("claimbook drop C-1 --because C-2 $(for i in $(seq 100); do echo C-3; done) --dry-run --yes")
    #expect(outcome.status == 0 && outcome.output.contains("C-3") && !outcome.output.contains("C-2 "), "\(outcome)")
  }

  @Test("of other words there is a most, which is named")
  func most() throws {
    let outcome = try run("claimbook list $(seq -f word%g 5000)")
    #expect(outcome.status == 2)
    #expect(outcome.output.hasPrefix("error: 5001 words are more than the 4000 that one command takes"), "\(outcome)")
    let filter = try run("claimbook list $(seq -f word%g 600)")
    #expect(
      filter.status == 2 && filter.output.contains("may have 500 terms and values, and this has 600"), "\(filter)")
  }
}
