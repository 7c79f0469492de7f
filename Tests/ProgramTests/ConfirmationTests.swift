import Foundation
import TestFolders
import Testing

/// What an editor says yes to is what is written.
@Suite struct ConfirmationTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let start = try Program.shell(
      "claimbook init && for n in One Two Three Four; do claimbook add --text \"$n.\"; done", in: folder.root)
    try #require(start.status == 0, "\(start.output)")
  }

  private func ask() throws -> PseudoTerminal {
    try #require(
      try PseudoTerminal("claimbook mark rating:none disputed --because No.", in: folder.root), "no terminal")
  }

  private func count(_ filter: String) throws -> String {
    try Program.shell("claimbook count \(filter) 2> /dev/null", in: folder.root).output
  }

  @Test("a claim that the filter catches meanwhile is not marked, and neither is any other")
  func refusesWhatWasNotShown() throws {
    let terminal = try ask()
    let shown = terminal.waitFor("[y/N]")
    #expect(shown.contains("rating none → disputed") && shown.contains("4 claims will be marked disputed."), "\(shown)")
    let between = try Program.shell("claimbook add --text Five. --by Ben", in: folder.root)
    try #require(between.status == 0, "\(between.output)")
    terminal.press("y\n")
    #expect(terminal.end() == 1)
    let said = terminal.waitFor("no such words").unwrapped
    #expect(said.contains("C-5 has come to it (add by Ben)") && said.contains("nothing was written"), "\(said)")
    #expect(try count("rating:none") == "5\n")
  }

  @Test func writesWhatWasShown() throws {
    let terminal = try ask()
    terminal.waitFor("[y/N]")
    terminal.press("y\n")
    #expect(terminal.end() == 0)
    #expect(try count("rating:disputed") == "4\n")
  }

  @Test("no is an answer and no error")
  func declining() throws {
    let terminal = try ask()
    terminal.waitFor("[y/N]")
    terminal.press("n\n")
    #expect(terminal.end() == 1)
    let said = terminal.waitFor("no such words")
    #expect(said.contains("nothing was changed") && !said.contains("error"), "\(said)")
    #expect(try count("rating:none") == "4\n")
  }
}
