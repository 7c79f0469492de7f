import Foundation
import TestFolders
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// `claimbook review` with keys pressed one by one.
@Suite struct ReviewTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let text = """
      Taxes

      Vera Dahl said taxes fell and wages rose by 4 per cent.

      Dahl said that wages had risen.

      Marko Ilić said the bridge opens in June.

      """
    try folder.write("a.txt", text)
    let start = try Program.shell("claimbook init && claimbook import a.txt", in: folder.root)
    try #require(start.status == 0 && start.output.contains("C-3"), "\(start.output)")
  }

  private func review(_ words: String = "", environment: [String: String] = [:]) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal("claimbook review \(words)", in: folder.root, environment: environment)
    return try #require(terminal)
  }

  private func list(_ words: String) throws -> String {
    try Program.shell("claimbook list \(words) 2> /dev/null | cut -f 1,2,6", in: folder.root).output
  }

  /// What lies in the folder beside the file and the article: nothing may.
  private func leftovers() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.root)
      .filter { $0.contains("claims.claimbook") && $0 != "claims.claimbook" }
  }

  @Test("every key is shown, and each does what it says")
  func keys() throws {
    let terminal = try review()
    let first = terminal.waitFor("[?] help")
    #expect(first.contains("3 of 3 claims · filter: status:new") && first.contains("1 of 3  C-1"), "\(first)")
    for key in ["a", "e", "w", "y", "s", "m", "d", "p", "i", "l", "t", "+", "u", "n", "b", "q"] {
      #expect(first.contains("[\(key)] "))
    }
    #expect(first.contains("Vera Dahl said [C-1]⟦taxes fell"), "in its article")
    terminal.press("a")
    #expect(terminal.waitFor("[?] help").contains("C-1 accepted, queued"))
    terminal.press("p")
    terminal.waitFor("to whom?")
    terminal.press("Mirra\u{7F}\u{7F}a\r")
    #expect(terminal.waitFor("[?] help").contains("C-2 is Mira’s"))
    terminal.press("t")
    terminal.waitFor("tags")
    terminal.press("+wages -x\r")
    #expect(terminal.waitFor("[?] help").contains("C-2: +wages"))
    // Leaving a question changes nothing.
    terminal.press("t")
    terminal.waitFor("tags")
    terminal.press("+no\u{1B}")
    terminal.waitFor("[?] help")
    terminal.press("d")
    terminal.waitFor("[o] opinion")
    terminal.press("p")
    #expect(terminal.waitFor("[?] help").contains("C-2 dropped: prediction"))
    terminal.press("\u{1B}[D")
    #expect(terminal.waitFor("[?] help").contains("dropped: prediction"), "the arrow goes back")
    terminal.press("nn")
    #expect(terminal.end() == 0, "it leaves by itself")
    #expect(terminal.waitFor("no such words").contains("3 of 3 seen: 1 accepted, 1 dropped, 1 assigned, 1 tagged"))
    #expect(terminal.isAsShellsWant)
    #expect(
      try list("")
        == "C-1\tqueued\ttaxes fell and wages rose by 4 per cent\nC-2\tdropped\twages had risen +wages\nC-3\tnew\tthe bridge opens in June\n"
    )
    #expect(try leftovers().isEmpty)
  }

  @Test("undo takes back one action of the sitting after the other, and nothing of anybody else's")
  func undo() throws {
    let terminal = try review()
    terminal.waitFor("[?] help")
    terminal.press("u")
    #expect(terminal.waitFor("[?] help").contains("nothing of this sitting"))
    for (key, asked) in [("a", ""), ("d", "[o]"), ("o", "")] {
      terminal.press(key)
      terminal.waitFor(asked.isEmpty ? "[?] help" : asked)
    }
    terminal.press("u")
    #expect(terminal.waitFor("[?] help").contains("taken back: C-2 dropped: opinion"))
    let between = try Program.shell("claimbook tag C-3 +mine --by Ben", in: folder.root)
    #expect(between.status == 0, "\(between.output)")
    terminal.press("u")
    #expect(terminal.waitFor("[?] help").contains("taken back: C-1"))
    terminal.press("q")
    #expect(terminal.end() == 0)
    #expect(try list("status:queued").isEmpty, "what was done in this sitting")
    #expect(try list("+mine").hasPrefix("C-3"))
  }

  @Test("a claim is split and merged, and undoing brings all back")
  func splitAndMerge() throws {
    let editor = ["CLAIMBOOK_EDITOR": "printf 'taxes fell\\nwages rose by 4 per cent\\n# a comment\\n' >"]
    let terminal = try review(environment: editor)
    terminal.waitFor("[?] help")
    terminal.press("s")
    let split = terminal.waitFor("[?] help")
    #expect(split.contains("C-1 split into C-4, C-5") && split.contains("2 of 5  C-4"), "\(split)")
    terminal.press("n")
    terminal.waitFor("[?] help")
    // The next one is C-2, and the lower number stays.
    terminal.press("m")
    terminal.waitFor("C-2, the next one)")
    terminal.press("\r")
    let asked = terminal.waitFor("[y] yes")
    #expect(asked.contains("C-2 stays\r\n  “wages had risen”"), "\(asked)")
    #expect(asked.contains("C-5 would be dropped as its duplicate\r\n  “wages rose by 4 per cent”"), "\(asked)")
    terminal.press("x")
    #expect(terminal.waitFor("[?] help").contains("not merged"))
    terminal.press("m\r")
    terminal.waitFor("[y] yes")
    terminal.press("y")
    #expect(terminal.waitFor("[?] help").contains("C-5 dropped as a duplicate of C-2"))
    terminal.press("m")
    terminal.waitFor("the same as")
    terminal.press("C-3\r")
    terminal.waitFor("[y] yes")
    terminal.press("y")
    #expect(terminal.waitFor("[?] help").contains("somebody else"), "another speaker's claim is no duplicate")
    for _ in 0..<2 {
      terminal.press("u")
      terminal.waitFor("taken back")
      terminal.waitFor("[?] help")
    }
    terminal.press("q")
    #expect(terminal.end() == 0)
    #expect(try list("").split(separator: "\n").map { $0.prefix(7) } == ["C-1\tnew", "C-2\tnew", "C-3\tnew"])
  }

  @Test("who said it, when, how soon and by when are set with a key each; a wrong key is answered")
  func fields() throws {
    let terminal = try review()
    terminal.waitFor("[?] help")
    let keys: [(String, asked: String, String, told: String)] = [
      ("w", "who said it?", "Petra Lund\r", "C-1 by Petra Lund"),
      ("y", "said when?", "2024-05-07\r", "C-1 said 2024-05-07"),
      ("i", "[h] high", "h", "C-1 high priority"), ("l", "due when?", "now+2d\r", "C-1 due 2024-05-12"),
      ("y", "said when?", "last Wodensday\r", "is no date"), ("w", "who said it?", "\u{1B}", "1 of 3  C-1"),
    ]
    for (key, asked, typed, told) in keys {
      terminal.press(key)
      terminal.waitFor(asked)
      terminal.press(typed)
      let shown = terminal.waitFor("[?] help")
      #expect(shown.contains(told), "\(key): \(shown)")
    }
    terminal.press("z")
    #expect(terminal.waitFor("n b q ?").contains("“z” does nothing here"))
    terminal.press("q")
    #expect(terminal.end() == 0)
    let claim = try Program.shell("claimbook show C-1 --json", in: folder.root).output
    for field in [#""name":"Petra Lund""#, #""2024-05-07""#, #""priority":"high""#, #""due":"2024-05-12""#] {
      #expect(claim.contains(field), "\(field) in \(claim)")
    }
  }

  @Test("a statement that was missed is added at its place in the article, and comes next")
  func missed() throws {
    let terminal = try review()
    terminal.waitFor("[?] help")
    terminal.press("+")
    terminal.waitFor("which words")
    terminal.press("the bridge closes\r")
    #expect(terminal.waitFor("[?] help").unwrapped.contains("A-1 does not have these words"))
    terminal.press("+")
    terminal.waitFor("which words")
    terminal.press("Dahl said\r")
    #expect(terminal.waitFor("which place?").contains("2  …"), "the places are listed")
    terminal.press("2\r")
    terminal.waitFor("who said it?")
    terminal.press("\r")
    #expect(terminal.waitFor("[?] help").contains("C-4 added"))
    terminal.press("n")
    #expect(terminal.waitFor("[?] help").contains("2 of 4  C-4"))
    terminal.press("u")
    #expect(terminal.waitFor("[?] help").contains("taken back: C-4 added"))
    terminal.press("q")
    #expect(terminal.end() == 0)
    #expect(try list("").split(separator: "\n").count == 3)
  }

  @Test(
    "interrupted anywhere, the terminal is as it was and what was done is kept", arguments: [SIGINT, SIGTERM, SIGHUP])
  func interruptions(signal: Int32) throws {
    // While a claim waits for its key.
    let first = try review()
    first.waitFor("[?] help")
    first.press("a")
    first.waitFor("[?] help")
    #expect(!first.isAsShellsWant)
    first.send(signal)
    #expect(first.end() == 128 + signal)
    #expect(first.isAsShellsWant)
    // In the middle of a question.
    let second = try review()
    second.waitFor("[?] help")
    second.press("d")
    second.waitFor("why?")
    second.press("x")
    second.waitFor("why: ")
    second.press("half a rea")
    second.waitFor("half a rea")
    second.send(signal)
    #expect(second.end() == 128 + signal)
    #expect(second.isAsShellsWant)
    #expect(try list("status:queued").hasPrefix("C-1"))
    #expect(try list("status:dropped") == "")
    #expect(try leftovers().isEmpty)
    #expect(try Program.shell("claimbook log --verify", in: folder.root).status == 0)
  }

  @Test("a terminal that is gone ends it")
  func hangUp() throws {
    let terminal = try review()
    terminal.waitFor("[?] help")
    terminal.press("\u{4}")
    #expect(terminal.end() == 0)
    #expect(terminal.isAsShellsWant)
  }

  @Test("it needs a terminal, and says what to use instead")
  func pipes() throws {
    let piped = try Program.shell("echo a | claimbook review", in: folder.root)
    #expect(piped.status == 2 && piped.output.contains("claimbook drop"), "\(piped.output)")
  }
}
