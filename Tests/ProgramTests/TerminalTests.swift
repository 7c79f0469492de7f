import Foundation
import TestFolders
import Testing

/// What is different on a terminal: questions, colours, the pager. `script` lends one.
@Suite(.enabled(if: Terminal.isThere, "needs script (bsdutils) for a terminal"))
struct TerminalTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let start = try Program.shell("claimbook init && claimbook import $SAMPLES/harbour-interview.txt", in: folder.root)
    try #require(start.status == 0, "\(start.output)")
  }

  @Test("what is longer than the screen goes through the pager, what fits does not")
  func pager() throws {
    let list = "PAGER='sed s/^/paged:/' claimbook list"
    let long = try Terminal.run("stty rows 5; \(list)", in: folder)
    #expect(long.split(separator: "\n").allSatisfy { $0.hasPrefix("paged:") } && long.contains("C-13"), "\(long)")
    let short = try Terminal.run("stty rows 50; \(list)", in: folder)
    #expect(!short.contains("paged:") && short.contains("C-13"), "\(short)")
    let none = try Terminal.run("stty rows 5; PAGER=no-such-pager claimbook list", in: folder)
    #expect(none.contains("C-13"), "\(none)")
    let left = try Terminal.run("stty rows 5; PAGER='head -n 1' claimbook list && echo fine", in: folder)
    #expect(left.split(separator: "\n").last == "fine", "\(left)")
  }

  @Test("on a terminal the beginning of one command is enough, but for those that nobody may give by a slip")
  func prefixes() throws {
    #expect(try Terminal.run("PAGER=cat NO_COLOR=1 claimbook li", in: folder).contains("C-13"))
    #expect(try Terminal.run("PAGER=cat claimbook evid li", in: folder).contains("0 pieces of evidence"))
    for begun in ["c", "und", "redac", "withdr", "evid x"] {
      let said = try Terminal.run("claimbook \(begun)", in: folder)
      #expect(said.contains("is no command"), "\(begun): \(said)")
    }
    #expect(try Program.shell("claimbook li", in: folder.root).status == 2, "a script spells commands out")
  }

  @Test("colours are for terminals, unless they are not wanted")
  func colours() throws {
    #expect(try Terminal.run("claimbook show C-1", in: folder).contains("\u{1B}["))
    #expect(try !Terminal.run("NO_COLOR=1 claimbook show C-1", in: folder).contains("\u{1B}["))
    #expect(try !Program.shell("claimbook show C-1", in: folder.root).output.contains("\u{1B}["))
  }

  @Test(
    "nothing that a terminal would obey or not show is printed on it, not even for other programs",
    arguments: [
      "list", "list --json", "list --fields id,text", "list --csv", "list --tsv", "show C-14", "show C-14 --json",
      "search quay", "log", "log --json", "report id:C-14", "desk",
    ])
  func hidden(command: String) throws {
    let text = "the quay \u{9B}31m \u{202E}turned \u{200B}split \u{2060}a\u{FEFF}b pa\u{AD}id \u{E0041}\u{E0042}"
    let added = try Program.shell("claimbook add --speaker 'Ana\u{9B}' --text '\(text)'", in: folder.root)
    try #require(added.status == 0, "\(added.output)")
    let shown = try Terminal.run("PAGER=cat NO_COLOR=1 claimbook \(command)", in: folder)
    let known = "\u{9B}\u{202E}\u{200B}\u{2060}\u{FEFF}\u{AD}\u{E0041}".unicodeScalars
    #expect(!shown.unicodeScalars.contains(where: known.contains), "\(shown)")
    #expect(shown.contains("quay") || command == "desk", "\(shown)")
  }

  @Test("speakers stand beside the text where there is room, else below it")
  func speakersBeside() throws {
    let show = "NO_COLOR=1 PAGER=cat claimbook article show A-1"
    let wide = try Terminal.run("stty cols 120; \(show)", in: folder).split(separator: "\n")
    let line = try #require(wide.first { $0.contains("[C-1]⟦") })
    #expect(line.hasSuffix("│ [C-1] Ingrid Solberg"), "\(line)")
    #expect(wide.allSatisfy { $0.count <= 120 })
    let narrow = try Terminal.run("stty cols 80; \(show)", in: folder).split(separator: "\n")
    #expect(narrow.contains("    [C-1] [C-2] Ingrid Solberg") && !narrow.contains { $0.contains("│") })
    #expect(narrow.allSatisfy { $0.count <= 80 })
  }

  @Test("bytes are kept from the terminal, and the command that is proposed writes them, whatever the file is called")
  func bytesForFiles() throws {
    let said = try Terminal.run(
      "stty cols 200; printf bytes > './- it is $(id).pdf'; claimbook evidence add C-1 './- it is $(id).pdf' --stance context; "
        + "claimbook evidence show E-1 --raw", in: folder)
    let proposed = try #require(said.split(separator: ": ").last { $0.hasPrefix("--raw -o") }, "\(said)")
    let words = try #require(proposed.split(separator: "\n").first)
    #expect(words == "--raw -o './- it is $(id).pdf'")
    #expect(
      try Program.shell("rm ./-*; claimbook evidence show E-1 \(words) && cat ./-*", in: folder.root).output == "bytes")
  }

  @Test("the files of a folder are shown and asked for, and none is taken where the answer is no")
  func asksBeforeAFolder() throws {
    let add = "claimbook evidence add C-1 minutes --stance context"
    let made = "mkdir -p minutes; for n in a b c d; do echo $n > minutes/$n.txt; done;"
    let declined = try Terminal.run("\(made) \(add)", in: folder, typing: "n\n")
    #expect(
      declined.contains("minutes/d.txt") && declined.contains("4 files will be added to C-1. [y/N]"), "\(declined)")
    #expect(try Program.shell("claimbook evidence list --json | wc -l", in: folder.root).output == "0\n")
    let agreed = try Terminal.run(add, in: folder, typing: "y\n")
    #expect(agreed.contains("E-4"), "\(agreed)")
    #expect(try Program.shell("claimbook evidence list --json | wc -l", in: folder.root).output == "4\n")
  }

  @Test("many changes at once are shown and asked for; a pipe needs --yes")
  func asksBeforeManyChanges() throws {
    let mark = "claimbook mark C-1 C-2 C-3 C-4 unverifiable --because 'no register'"
    let declined = try Terminal.run(mark, in: folder, typing: "n\n")
    #expect(declined.contains("[y/N]") && declined.contains("nothing was changed"), "\(declined)")
    #expect(try Program.shell("claimbook count rating:none 2> /dev/null", in: folder.root).output == "14\n")
    let piped = try Program.shell(mark, in: folder.root)
    #expect(piped.status == 2 && piped.output.contains("--yes"), "\(piped.output)")
    #expect(
      try Program.shell("\(mark) --yes && claimbook count rating:none 2> /dev/null", in: folder.root).output.hasSuffix(
        "10\n"))
  }

  @Test(
    "without claims and without a filter nothing is changed, whatever is said of being sure",
    arguments: [
      "mark %@ verified --because x", "edit %@ --due today", "drop %@ --because x", "restore %@", "assign %@ Ben",
      "tag %@ +x", "evidence add %@ https://example.org/a --stance context", "queue %@", "start %@", "submit %@",
      "approve %@", "publish %@", "return %@ --because x", "withdraw %@ --because x", "reply ask %@ --whom x",
      "reply waive %@ --because x",
    ])
  func emptyFilters(command: String) throws {
    for words in ["", "''", "' '", "'' ''"] {
      let line = command.replacingOccurrences(of: "%@", with: words)
      for option in ["", " --yes"] {
        let run = try Program.shell("claimbook \(line)\(option)", in: folder.root)
        #expect(run.status == 2, "\(line): \(run.output)")
      }
    }
    #expect(try Program.shell("claimbook status --json", in: folder.root).output.contains("\"commits\":2"))
  }

  @Test("a name that two speakers bear is asked for; left open, the commands are shown")
  func asksWhoIsMeant() throws {
    let start = """
      claimbook add --text x --speaker "Ana Berg" && claimbook add --text y --speaker "Ole Berg" &&
      claimbook speaker alias S-3 "A. Berg" && claimbook speaker merge S-3 S-2 &&
      claimbook speaker alias S-2 "A. Berg" && claimbook speaker unmerge S-3 &&
      printf 'Fish\\n\\n“We pay,” said A. Berg. “We can,” A. Berg said.\\n' > fish.txt &&
      printf 'Salt\\n\\n“We sell,” said A. Berg.\\n' > salt.txt
      """
    #expect(try Program.shell(start, in: folder.root).status == 0)
    let open = try Terminal.run("claimbook import fish.txt", in: folder, typing: "\n")
    #expect(open.contains("claimbook edit C-17 C-18 --speaker S-3"), "\(open)")
    let chosen = try Terminal.run("claimbook import salt.txt", in: folder, typing: "9\n2\n")
    #expect(chosen.contains("C-19: Ole Berg (S-3)"), "\(chosen)")
    #expect(
      try Program.shell("claimbook list speaker:S-3", in: folder.root).output.contains("C-19\tnew\tOle Berg"))
  }

  @Test("a claim typed in is asked for piece by piece")
  func asksForWhatIsMissing() throws {
    let typed = try Terminal.run(
      "claimbook add", in: folder, typing: "The quay is full\nIngrid Solberg\n2024-05-01\n\n")
    #expect(typed.contains("C-15"), "\(typed)")
    #expect(
      try Program.shell("claimbook list id:C-15", in: folder.root).output.contains(
        "C-15\tnew\tIngrid Solberg\t2024-05-01\t\tThe quay is full"))
    let piped = try Program.shell("claimbook add", in: folder.root)
    #expect(piped.status == 2 && piped.output.contains("--text"), "\(piped.output)")
  }
}

/// The program on a terminal of its own.
enum Terminal {
  static let isThere = (try? Program.shell("script -qec true /dev/null < /dev/null", in: "/"))?.status == 0

  static func run(_ line: String, in folder: TemporaryFolder, typing: String = "") throws -> String {
    try folder.write("line.sh", "stty cols 100 -echo\n" + line + "\n")
    try folder.write("typed.txt", typing)
    return try Program.shell("script -qec 'sh line.sh' /dev/null < typed.txt", in: folder.root).output
      .replacingOccurrences(of: "\r\n", with: "\n")
  }
}
