import Foundation
import TestFolders
import Testing

/// On a terminal a part of a known name is asked about, of speakers and of sources.
@Suite struct NameQuestionTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let start = try Program.shell(
      "claimbook init && claimbook add --text One. --speaker 'Petra Lund' && claimbook add --text Two. --speaker 'Karl Dahl'",
      in: folder.root)
    try #require(start.status == 0, "\(start.output)")
  }

  @Test(
    arguments: [
      ("add --text Three. --speaker Lund", "1\n", 0, ["Petra Lund", "Karl Dahl"], "Petra Lund"),
      ("add --text Three. --speaker Lund", "2\n", 0, ["Petra Lund", "Karl Dahl", "Lund"], "Lund"),
      ("add --text Three. --speaker Lund", "\n", 2, ["Petra Lund", "Karl Dahl"], nil),
      ("edit C-2 --speaker Lund", "1\n", 0, ["Petra Lund", "Karl Dahl"], "Petra Lund"),
      ("edit C-2 --speaker Lund", "2\n", 0, ["Petra Lund", "Karl Dahl", "Lund"], "Lund"),
      ("edit C-2 --speaker Lund", "\n", 2, ["Petra Lund", "Karl Dahl"], nil),
    ] as [(String, String, Int32, [String], String?)])
  func asks(command: String, answer: String, status: Int32, speakers: [String], speaker: String?) throws {
    let terminal = try #require(try PseudoTerminal("claimbook \(command)", in: folder.root), "no terminal")
    let question = terminal.waitFor("leave it open")
    #expect(question.contains("1  S-1 Petra Lund") && question.contains("2  somebody new, called Lund"), "\(question)")
    terminal.press(answer)
    #expect(terminal.end() == status)
    let known = try Program.shell("claimbook speaker list 2> /dev/null | cut -f3", in: folder.root).output
    #expect(known.split(separator: "\n").map(String.init) == speakers)
    let last = try Program.shell("claimbook list 2> /dev/null | tail -1 | cut -f3", in: folder.root).output
    #expect(last == "\(speaker ?? "Karl Dahl")\n")
  }

  @Test(
    arguments: [
      ("add --text Three. --source Sever", "1\n", 0, ["Radio Sever"], "Radio Sever"),
      ("add --text Three. --source Sever", "2\n", 0, ["Radio Sever", "Sever"], "Sever"),
      ("add --text Three. --source Sever", "\n", 2, ["Radio Sever"], nil),
      ("edit C-2 --source Sever", "1\n", 0, ["Radio Sever"], "Radio Sever"),
      ("edit C-2 --source Sever", "2\n", 0, ["Radio Sever", "Sever"], "Sever"),
      ("edit C-2 --source Sever", "\n", 2, ["Radio Sever"], nil),
    ] as [(String, String, Int32, [String], String?)])
  func asksForSources(command: String, answer: String, status: Int32, sources: [String], source: String?) throws {
    let start = try Program.shell("claimbook edit C-1 --source 'Radio Sever'", in: folder.root)
    try #require(start.status == 0, "\(start.output)")
    let terminal = try #require(try PseudoTerminal("claimbook \(command)", in: folder.root), "no terminal")
    let question = terminal.waitFor("leave it open")
    #expect(question.contains("Which source is “Sever”?"), "\(question)")
    #expect(
      question.contains("1  SRC-1 Radio Sever") && question.contains("2  another one, called Sever"), "\(question)")
    terminal.press(answer)
    #expect(terminal.end() == status)
    let known = try Program.shell("claimbook source list 2> /dev/null | cut -f3", in: folder.root).output
    #expect(known.split(separator: "\n").map(String.init) == sources)
    let last = try Program.shell("claimbook list --fields source.name 2> /dev/null | tail -1", in: folder.root).output
    #expect(last == (source.map { "{\"source.name\":\"\($0)\"}" } ?? "{\"source.name\":null}") + "\n")
  }
}
