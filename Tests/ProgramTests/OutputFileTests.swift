import Foundation
import TestFolders
import Testing

/// Whatever writes a file: the record stays, and what others wrote is asked about. Commands are found by the program's
/// own description, so that a new one with an output stands here too.
@Suite struct OutputFileTests {
  /// How a command is called so that it has something to write.
  private struct Call {
    let usual: String
    /// Writes other bytes.
    let other: String
    /// Writes more than 64 KiB.
    let long: String
  }

  private static let calls = [
    "claimbook evidence show": Call(
      usual: "claimbook evidence show E-1 --raw", other: "claimbook evidence show E-2 --raw",
      long: "claimbook evidence show E-3 --text"),
    "claimbook report": Call(
      usual: "claimbook report", other: "claimbook report --title Other",
      long: "claimbook report --title $(head -c 100000 /dev/zero | tr '\\0' x)"),
  ]

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let start = try Program.shell(
      """
      claimbook init n.claimbook && claimbook import $SAMPLES/harbour-interview.txt && printf 'a letter' > letter.txt &&
      printf 'another letter' > other.txt && claimbook mark C-1 verified --because x &&
      claimbook evidence add C-1 letter.txt --stance supports && claimbook evidence add C-1 other.txt --stance supports &&
      head -c 100000 /dev/zero | tr '\\0' x > long.txt && claimbook evidence add C-1 long.txt --stance context &&
      ln -s n.claimbook link.md && ln n.claimbook hard.md && mkdir reports && mkfifo pipe
      """, in: folder.root)
    try #require(start.status == 0, "\(start.output)")
  }

  @Test("every command with an output is tried here, and takes --force")
  func allCommands() throws {
    let writing = try CommandReference().commands.filter {
      !$0.command.optionNames.isDisjoint(with: ["--output", "-o"])
    }
    #expect(writing.map(\.path).sorted() == Self.calls.keys.sorted())
    for (path, command) in writing {
      #expect(command.optionNames.isSuperset(of: ["--output", "-o", "--force"]), "\(path)")
    }
  }

  @Test("the record, folders and pipes are never written over, not even with --force", arguments: calls.keys.sorted())
  func neverReplaced(command: String) throws {
    let call = try #require(Self.calls[command])
    let before = FileManager.default.contents(atPath: folder.path("n.claimbook"))
    let names = try folder.names()
    for target in [
      "n.claimbook", "./n.claimbook", "$PWD/n.claimbook", "link.md", "hard.md", "n.claimbook-wal", "n.claimbook-shm",
      "new.claimbook", "reports", "reports/", "pipe", "/dev/null", "/dev/stdout", "/dev/stderr",
    ] {
      for force in ["", " --force"] {
        let run = try Program.shell("\(call.usual) -o \(target)\(force) | cat; exit ${PIPESTATUS[0]}", in: folder.root)
        #expect(run.status == 4 && run.output.hasPrefix("error: "), "\(target): \(run.output)")
      }
    }
    #expect(FileManager.default.contents(atPath: folder.path("n.claimbook")) == before)
    #expect(try folder.names() == names && Program.shell("claimbook log --verify", in: folder.root).status == 0)
  }

  @Test(
    "another's file needs --force in a pipe, Claimbook's own does not until it is changed",
    arguments: calls.keys.sorted())
  func replaced(command: String) throws {
    let call = try #require(Self.calls[command])
    try folder.write("out.md", "by hand\n")
    let refused = try Program.shell("\(call.usual) -o out.md", in: folder.root)
    #expect(refused.status == 4, "\(refused.output)")
    #expect(refused.output.contains("out.md") && refused.output.contains("--force"), "\(refused.output)")
    #expect(try String(contentsOfFile: folder.path("out.md"), encoding: .utf8) == "by hand\n")
    #expect(
      try Program.shell("\(call.usual) -o out.md --force && ! grep -q 'by hand' out.md", in: folder.root).status == 0)
    let again = try Program.shell(
      "cp out.md first && \(call.other) -o out.md 2>&1 && ! cmp -s out.md first", in: folder.root)
    #expect(again.status == 0, "\(again.output)")
    let changed = try Program.shell("echo 'by hand' >> out.md; \(call.usual) -o out.md", in: folder.root)
    #expect(changed.status == 4 && changed.output.contains("changed since"), "\(changed.output)")
    #expect(try Program.shell("tail -n 1 out.md", in: folder.root).output.hasSuffix("by hand\n"))
  }

  @Test("- is standard output, and --force without a file is a mistake", arguments: calls.keys.sorted())
  func standardOutput(command: String) throws {
    let call = try #require(Self.calls[command])
    let same = try Program.shell(
      "\(call.usual) -o - 2> /dev/null > with; \(call.usual) 2> /dev/null > without; cmp with without && test -s with",
      in: folder.root)
    #expect(same.status == 0, "\(same.output)")
    #expect(try Program.shell("\(call.usual) --force", in: folder.root).status == 2)
  }

  @Test("a folder that takes nothing leaves what stood there, and nothing beside it", arguments: calls.keys.sorted())
  func readOnlyFolder(command: String) throws {
    guard Program.canBeUnprivileged else { return }
    let call = try #require(Self.calls[command])
    try folder.write("reports/out.md", "by hand\n")
    let run = try Program.shell(
      """
      chmod 755 . && chmod 444 n.claimbook && chmod 555 reports .
      \(Program.unprivileged) \(call.usual) -o reports/out.md --force; echo $?; \(Program.unprivileged) \(call.usual) -o out.md; echo $?
      """, in: folder.root)
    #expect(
      run.output.split(separator: "\n").count { $0 == "1" } == 2 && run.output.contains("read-only"), "\(run.output)")
    #expect(try String(contentsOfFile: folder.path("reports/out.md"), encoding: .utf8) == "by hand\n")
    #expect(try folder.names().contains("out.md") == false)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("reports")) == ["out.md"])
  }

  @Test("a full disk leaves what stood there, and nothing beside it", arguments: calls.keys.sorted())
  func fullDisk(command: String) throws {
    let call = try #require(Self.calls[command])
    try folder.write("reports/out.md", "by hand\n")
    let run = try Program.shell(
      "trap '' XFSZ; ulimit -f 64; \(call.long) -o reports/out.md --force", in: folder.root)
    #expect(
      run.status == 1 && run.output.contains("reports/out.md cannot be written: the disk is full"), "\(run.output)")
    #expect(try String(contentsOfFile: folder.path("reports/out.md"), encoding: .utf8) == "by hand\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("reports")) == ["out.md"])
  }

  @Test("on a terminal it is asked: no leaves the file, yes replaces it, a change meanwhile is kept")
  func question() throws {
    try folder.write("out.md", "by hand\n")
    func answer(_ keys: String, _ words: String, meanwhile: () throws -> Void = {}) throws -> (Int32, String)? {
      guard let terminal = try PseudoTerminal("claimbook report -o out.md", in: folder.root) else { return nil }
      let asked = terminal.waitFor("[y/N] ")
      #expect(
        asked.contains("out.md exists already, and nothing shows that Claimbook wrote it. Replace it?"), "\(asked)")
      try meanwhile()
      terminal.press(keys)
      let said = terminal.waitFor(words)
      return (terminal.end(), said)
    }
    for keys in ["n\n", "\n"] {
      guard let (status, output) = try answer(keys, "was left as it is") else { return }
      #expect(status == 1 && output.contains("was left as it is"), "\(output)")
      #expect(try String(contentsOfFile: folder.path("out.md"), encoding: .utf8) == "by hand\n")
    }
    let late = try answer("y\n", "meanwhile") { try folder.write("out.md", "by another hand\n") }
    #expect(late?.0 == 1 && late?.1.contains("meanwhile") == true, "\(late?.1 ?? "")")
    #expect(try String(contentsOfFile: folder.path("out.md"), encoding: .utf8) == "by another hand\n")
    #expect(try answer("y\n", "1 checked")?.0 == 0)
    #expect(try String(contentsOfFile: folder.path("out.md"), encoding: .utf8).contains("# "))
  }
}
