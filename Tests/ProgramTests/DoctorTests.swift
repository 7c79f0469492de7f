import Foundation
import TestFolders
import Testing

/// Each trouble that a file can have is told with what it means and what to do, and without `--mend` nothing is touched.
@Suite(.enabled(if: LogFormatTests.python != nil, "python3 is not installed, so no file was spoilt"))
struct DoctorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    /// The kind that must be among those that are found.
    let kind: String
    /// What spoils the file, in a shell.
    let spoil: String
    let weight: String
    let status: Int32
    /// The command that helps, where one does.
    let command: String?
    let what: String

    var testDescription: String { "\(kind): \(what)" }
  }

  /// Works on the file past Claimbook.
  private static func sql(_ statements: String) -> String { "python3 $TOOLS/alter.py \"\(statements)\"" }

  private static let alter = """
    import sqlite3, sys
    file = sqlite3.connect("claims.claimbook")
    file.executescript(sys.argv[1])
    file.commit()
    """

  /// Prints all tables but those that only help to find things.
  private static let records = """
    import sqlite3
    file = sqlite3.connect("file:claims.claimbook?mode=ro", uri=True)
    for (name,) in file.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
        if not name.startswith("claim_words") and name not in ("speaker_name", "claim_speaker"):
            print(name, file.execute(f'SELECT * FROM "{name}"').fetchall())
    """

  private static let backups = "claimbook backup list"
  private static let evidence = "digest = (SELECT content FROM evidence)"

  static let cases: [Case] = [
    Case(
      kind: "older-schema", spoil: "cp $FIXTURES/schema-1.sqlite claims.claimbook", weight: "note", status: 0,
      command: nil, what: "FOLDER/claims.claimbook has the schema of an earlier Claimbook"),
    Case(
      kind: "older-schema", spoil: "cp $FIXTURES/schema-7.sqlite claims.claimbook", weight: "note", status: 0,
      command: nil, what: "FOLDER/claims.claimbook has the schema of an earlier Claimbook"),
    Case(
      kind: "bytes-missing", spoil: sql("DELETE FROM content WHERE \(evidence)"), weight: "damage", status: 5,
      command: backups, what: "the bytes of E-1 are missing"),
    Case(
      kind: "bytes-missing", spoil: sql("UPDATE content SET bytes = x'00' WHERE \(evidence)"), weight: "damage",
      status: 5, command: backups, what: "the bytes of E-1 are not those of the digest"),
    Case(
      kind: "record-altered", spoil: sql("UPDATE claim SET topic = 0 WHERE number = 2"), weight: "damage", status: 5,
      command: backups, what: "the file holds C-2, which is not what the log says"),
    Case(
      kind: "record-altered",
      spoil: sql("DELETE FROM content WHERE \(evidence); UPDATE claim SET topic = 0 WHERE number = 2"),
      weight: "damage", status: 5, command: backups, what: "the file holds C-2, which is not what the log says"),
    Case(
      kind: "record-altered", spoil: "python3 $TOOLS/forget.py",
      weight: "damage", status: 5, command: backups,
      what: "the log was altered: event 5 is not there; the next one is event 6"),
    Case(
      kind: "pages-damaged", spoil: "dd if=/dev/zero of=claims.claimbook bs=4096 seek=9 count=3 conv=notrunc",
      weight: "damage", status: 5, command: backups, what: "database disk image is malformed"),
    Case(
      kind: "index-stale", spoil: sql("DELETE FROM speaker_name"), weight: "hindrance", status: 1,
      command: "claimbook doctor --mend", what: "the index of the names of speakers is not what the records say"),
    Case(
      kind: "index-stale", spoil: sql("INSERT INTO claim_words (claim_words) VALUES ('delete-all')"),
      weight: "hindrance", status: 1, command: "claimbook doctor --mend",
      what: "the index of the words of claims is not what the records say"),
    Case(
      kind: "copies-beside",
      spoil: "cp claims.claimbook claims-copy.claimbook; export CLAIMBOOK_FILE=$PWD/claims.claimbook",
      weight: "note", status: 0, command: "claimbook backup make",
      what: "copies are named like claims files: FOLDER/claims-copy.claimbook"),
    Case(
      kind: "left-over", spoil: "touch claims.claimbook.new-17", weight: "note", status: 0, command: nil,
      what: "FOLDER/claims.claimbook.new-17 lies beside the file"),
  ]

  /// Takes an event away past the trigger, which stands there again afterwards.
  private static let forget = """
    import sqlite3
    file = sqlite3.connect("claims.claimbook")
    trigger = file.execute("SELECT sql FROM sqlite_master WHERE name = 'event_is_not_deleted'").fetchone()[0]
    for line in ["DROP TRIGGER event_is_not_deleted", "DELETE FROM event WHERE number = 5", trigger]: file.execute(line)
    file.commit()
    """

  private let folder: TemporaryFolder
  private let tools: TemporaryFolder

  init() throws {
    (folder, tools) = (try TemporaryFolder(), try TemporaryFolder())
    try tools.write("alter.py", Self.alter)
    try tools.write("records.py", Self.records)
    try tools.write("forget.py", Self.forget)
    let start = try run(
      """
      claimbook init && claimbook import $SAMPLES/harbour-interview.txt
      claimbook evidence add C-1 $SAMPLES/evidence/port-yearbook-2023.csv --stance context
      """)
    try #require(start.status == 0, "\(start.output)")
  }

  private func run(_ line: String) throws -> Program.Outcome {
    let fixtures = Program.root.appendingPathComponent("Tests/StorageTests/Fixtures").path
    return try Program.shell(line, in: folder.root, environment: ["FIXTURES": fixtures, "TOOLS": tools.root])
  }

  /// A line of shell that prints all that stands in the folder, with its bytes.
  private static let files = "sha256sum $(ls -A)"

  @Test("each is told with what helps, and nothing is touched", arguments: cases)
  func isTold(_ spoilt: Case) throws {
    let outcome = try run(
      """
      { \(spoilt.spoil); } > /dev/null 2>&1; before=$(\(Self.files)); claimbook doctor --json 2> /dev/null; status=$?
      claimbook doctor > $TOOLS/said 2>&1; [ $? = $status ] || echo "ends otherwise"
      [ "$(\(Self.files))" = "$before" ] || echo "touched"; exit $status
      """)
    #expect(outcome.status == spoilt.status, "\(outcome.output)")
    let troubles = try outcome.output.split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
    }
    let what = spoilt.what.replacing("FOLDER", with: folder.root)
    let found = try #require(
      troubles.first { $0["kind"] as? String == spoilt.kind && $0["what"] as? String == what }, "\(outcome.output)")
    #expect(found["weight"] as? String == spoilt.weight)
    #expect(found["command"] as? String == spoilt.command)
    #expect(found["mended"] as? Bool == false)
    // What is missing is told once.
    if spoilt.kind == "bytes-missing" { #expect(troubles.count == 1, "\(outcome.output)") }
    // People read the same.
    let said = try run("cat $TOOLS/said").output.unwrapped
    for part in ["what", "meaning", "remedy"] {
      let words = try #require(found[part] as? String)
      #expect(said.contains(words), "\(part): \(said)")
    }
    if let command = spoilt.command { #expect(said.contains("→ \(command)"), "\(said)") }
  }

  @Test("what is mended is an index, and nothing but it", arguments: cases)
  func isMended(_ spoilt: Case) throws {
    let isIndex = spoilt.kind == "index-stale"
    let outcome = try run(
      """
      look() { \(isIndex ? "python3 $TOOLS/records.py" : Self.files); }
      { \(spoilt.spoil); } > /dev/null 2>&1; before=$(look); [ -n "$before" ] || echo "nothing to compare"
      claimbook doctor --mend --json 2> /dev/null | grep -c '"mended":true'
      [ "$(look)" = "$before" ] || echo "touched"; claimbook doctor > /dev/null 2>&1; echo $?
      """)
    #expect(outcome.output == (isIndex ? "1\n0\n" : "0\n\(spoilt.status)\n"))
  }

  @Test("an older file is not said to be well before all of it was looked at")
  func olderFile() throws {
    let outcome = try run(
      """
      cp $FIXTURES/schema-5.sqlite claims.claimbook; claimbook doctor 2>&1 | tail -1
      claimbook count > /dev/null 2>&1; claimbook doctor 2>&1; ls
      """)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    let path = folder.path("claims.claimbook")
    #expect(
      lines.prefix(2) == ["\(path): its pages are well.", "\(path) is well: pages, log, records, bytes and indexes."])
    #expect(lines.count == 4 && lines[2] == "claims.claimbook" && lines[3].hasPrefix("claims.claimbook."), "\(lines)")
  }
}
