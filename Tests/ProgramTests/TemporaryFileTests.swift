import Foundation
import TestFolders
import Testing

/// Files that other programs get for a while: nobody else reads them, and they stay nowhere.
struct TemporaryFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let start = try Program.shell(
      "mkdir tmp && claimbook init && claimbook add --text 'A secret claim.'", in: folder.root)
    try #require(start.status == 0, "\(start.output)")
  }

  /// Edits the claim with lines of shell as editor, which have the file as `$1`; says what is left of it.
  private func edit(_ editor: String) throws -> String {
    try folder.write("editor", editor + "\n")
    return try Program.shell(
      "export TMPDIR=$PWD/tmp; umask 022; CLAIMBOOK_EDITOR='sh ./editor' claimbook edit C-1; echo $?; ls tmp",
      in: folder.root
    ).output
  }

  @Test("the editor's file is closed to others, and goes with all that the editor kept beside it")
  func editing() throws {
    let output = try edit(
      """
      ls -l "$1" | cut -c1-10; ls -ld "$(dirname "$1")" | cut -c1-10
      cp "$1" "$1~"; printf 'Another claim.' > "$1"
      """)
    #expect(output == "-rw-------\ndrwx------\nC-1 changed: Another claim.\n0\n", "\(output)")
  }

  @Test("it goes too where the editor fails or takes it away", arguments: ["exit 3", "rm \"$1\""])
  func failing(editor: String) throws {
    let output = try edit(editor)
    #expect(output.hasPrefix("error: the editor “sh ./editor” failed") && output.hasSuffix("\n1\n"), "\(output)")
  }

  @Test("it goes when a signal ends the program")
  func ended() throws {
    let output = try edit("kill -TERM $(ps -o ppid= -p $PPID)")
    #expect(output.hasSuffix("143\n"), "\(output)")
  }

  @Test("Ctrl-C is the editor's while it runs")
  func interrupted() throws {
    let output = try edit("kill -INT $(ps -o ppid= -p $PPID); printf 'Another claim.' > \"$1\"")
    #expect(output == "C-1 changed: Another claim.\n0\n", "\(output)")
  }

  @Test("a PDF lies nowhere while it is read, however much its reader writes first")
  func pdf() throws {
    let outcome = try Program.shell(
      """
      mkdir bin; export TMPDIR=$PWD/tmp; head -c 3000000 /dev/zero | tr '\\0' x >> large.pdf
      (cat $SAMPLES/harbour-accounts.pdf large.pdf) > long.pdf
      cat > bin/pdftotext <<END
      #!/bin/sh
      ls $PWD/tmp > $PWD/seen; printf 'Long\\n\\nAna Kos said it is long.\\n'; head -c 1000000 /dev/zero | tr '\\0' ' '
      cat > $PWD/read
      END
      chmod +x bin/pdftotext
      PATH=$PWD/bin:$PATH claimbook read long.pdf 2> /dev/null | tail -1; cat seen; cmp read long.pdf; ls tmp
      """, in: folder.root)
    #expect(outcome.output == "Ana Kos said it is long.\n", "\(outcome.output)")
  }

  @Test(
    "where a program cannot see how it was called it says so, and does nothing",
    .enabled(if: FullDisk.available.contains(.memory), "nobody may hide /proc here"))
  func withoutProc() throws {
    let outcome = try Program.shell(
      "unshare --map-root-user --mount sh -c 'mount -t tmpfs tmpfs /proc && exec claimbook list'", in: folder.root)
    #expect(outcome.status == 1 && outcome.output.contains("/proc/self/maps is not readable"), "\(outcome.output)")
  }
}
