import Foundation
import TestFolders
import Testing

/// The verifier in Python of `docs/log-format.md` agrees with the program: others can check a file without it.
@Suite struct LogFormatTests {
  static let verifier = Program.root.appendingPathComponent("docs/verify_log.py").path
  static let python = ["/usr/local/bin", "/usr/bin", "/bin"].map { $0 + "/python3" }
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test func isShort() throws {
    let lines = try String(contentsOfFile: Self.verifier, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 41)
    #expect(lines.allSatisfy { $0.count <= 120 })
  }

  @Test(.enabled(if: python != nil, "python3 is not installed, so the verifier of docs/log-format.md was not run"))
  func agreesWithTheProgram() throws {
    let folder = try TemporaryFolder()
    func run(_ line: String) throws -> Program.Outcome {
      try Program.shell(line, in: folder.root, environment: ["VERIFIER": Self.verifier])
    }
    let made = try run(
      """
      set -e
      claimbook init a.claimbook
      claimbook import $SAMPLES/harbour-interview.txt $SAMPLES/bridge-trial.txt
      claimbook mark C-1 verified --because 'Seen: žuto “x”'
      claimbook drop C-2 --because $'an opinion\nof two lines'
      claimbook undo --yes
      claimbook note C-3 'A private matter'
      claimbook redact N-1 S-1 --because 'asked for' --yes
      """)
    #expect(made.status == 0, "\(made.output)")
    let head = try run("claimbook audit head 2> /dev/null | head -1 | cut -d' ' -f2").output.trimmingCharacters(
      in: .whitespacesAndNewlines)
    let whole = try run("python3 $VERIFIER a.claimbook \(head.prefix(12))")
    #expect(whole.status == 0 && whole.output.contains(head), "\(whole.output)")
    #expect(try run("claimbook audit verify --expect \(head)").status == 0)
    // Each way to alter a copy is found by both.
    let disarm = """
      import sqlite3, sys
      f = sqlite3.connect("copy.claimbook")
      triggers = f.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
      for name, _ in triggers: f.execute("DROP TRIGGER " + name)
      f.execute(sys.argv[1])
      for _, sql in triggers: f.execute(sql)
      f.commit()
      """
    try folder.write("alter.py", disarm)
    for sql in [
      "UPDATE event SET payload = payload || ' ' WHERE number = 3", "UPDATE event SET version = 2 WHERE number = 3",
      "UPDATE event SET payload = NULL WHERE number = 3", "UPDATE event SET payload = '{}' WHERE payload IS NULL",
      "DELETE FROM event WHERE number = 4", #"UPDATE "commit" SET reason = 'x' WHERE number = 1"#,
      #"UPDATE "commit" SET at = '2020-01-01T00:00:00.000Z' WHERE number = 2"#,
      "DELETE FROM event WHERE number = (SELECT max(number) FROM event)",
      #"UPDATE "commit" SET number = 99 WHERE number = (SELECT max(number) FROM "commit")"#,
    ] {
      let altered = try run(
        "cp a.claimbook copy.claimbook && python3 alter.py \"$SQL\"".replacing(
          "$SQL", with: sql.replacing("\"", with: "\\\"")))
      #expect(altered.status == 0, "\(altered.output)")
      let other = try run("python3 $VERIFIER copy.claimbook \(head)")
      #expect(other.status == 1, "\(sql): \(other.output)")
      #expect(try run("claimbook audit verify --file copy.claimbook --expect \(head)").status == 5, "\(sql)")
    }
  }
}
