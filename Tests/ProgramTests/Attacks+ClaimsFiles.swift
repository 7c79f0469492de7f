extension Attacks {
  /// What a stranger plants into a file, and what the first line about it says. Each command is asked: none ends by a
  /// signal, hangs, or acts on what was planted.
  private static let planted: [(what: String, sql: String, says: String)] = [
    (
      "a claim's number at its limit", "UPDATE claim SET number = 9223372036854775807 WHERE number = 14",
      "C-9223372036854775807, whose number"
    ),
    (
      "an event's number at its limit",
      "DROP TRIGGER event_is_not_changed; UPDATE event SET number = 9223372036854775807 WHERE number = (SELECT max(number) FROM event)",
      "no trigger “event_is_not_changed”"
    ),
    (
      "a commit's number at its limit",
      #"DROP TRIGGER commit_is_not_changed; UPDATE \"commit\" SET number = 9223372036854775807 WHERE number = (SELECT max(number) FROM \"commit\")"#,
      "no trigger “commit_is_not_changed”"
    ),
    (
      "an infinite confidence", "PRAGMA ignore_check_constraints = ON; UPDATE claim SET confidence = 9e999",
      "whose confidence cannot be read"
    ),
    ("nested JSON in tags", "UPDATE claim SET tags = '[[1]]'", "whose tags cannot be read"),
    (
      "a view without end for a table",
      "DROP TABLE settings; CREATE VIEW settings AS WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) "
        + "SELECT x AS number, 'a' AS id, 1 AS version, 0 AS is_removed, 'newsroom' AS preset, '[]' AS differences FROM c",
      "the view “settings”"
    ),
    (
      "a trigger that turns verdicts round",
      "CREATE TRIGGER t AFTER INSERT ON verdict BEGIN UPDATE verdict SET rating = 'verified' WHERE number = new.number; END",
      "the trigger “t”"
    ),
    (
      "a trigger that inserts without end",
      "CREATE TRIGGER t AFTER INSERT ON note BEGIN INSERT INTO note SELECT number + 1, hex(randomblob(16)), 1, 0, claim, text, 0, "
        + #"\"by\", at FROM note WHERE number = new.number; END"#, "the trigger “t”"
    ),
    (
      "a default of 900 MB", "ALTER TABLE note ADD COLUMN x BLOB DEFAULT (randomblob(900000000))",
      "another table “note”"
    ),
    ("code of a library", "CREATE VIEW v AS SELECT load_extension('x')", "the view “v”"),
    ("a lowered version", "PRAGMA user_version = 2", "it says that it has schema 2"),
  ]

  private static let calls = [
    "list", "show C-7", "add --text x", "note C-1 x", "undo --yes", "search city", "report id:C-7", "status", "desk",
  ]

  private static let plants = planted.map { what, sql, says in
    Attack(
      "failure 8: \(what)",
      tools
        + "sql \"PRAGMA foreign_keys = OFF; \(sql)\"; each \(calls.map { "'\($0)'" }.joined(separator: " ")) 'audit verify'; exit $status",
      exit: 5, says: [says], never: ["Error(", "duplicate column", "UNIQUE", "ends with 132"], leaves: .altered)
  }

  static let claimsFiles: [Attack] =
    plants + [
      Attack("4 claims file: whatever else a schema can hold", heldBy: "HostileSchemaTests.isRefusedAndNamed"),
      Attack("4 claims file: whatever else a value can be", heldBy: "HostileValuesTests.valuesThatCannotBe"),
      Attack("4 claims file: a query that is none", heldBy: "QueryTests.refuses"),
      Attack(
        "4 claims file: a rating that was turned round past the log",
        tools + "sql \"UPDATE verdict SET rating = 'verified'\"; claimbook audit verify", exit: 5,
        says: ["V-1, which is not what the log says"], leaves: .altered),
      Attack(
        "failure 8: an index that was emptied is told, and built anew",
        tools + """
          sql "DELETE FROM claim_speaker; INSERT INTO claim_words (claim_words) VALUES ('delete-all')"; claimbook audit verify
          echo "ends with $?"; claimbook doctor --mend > /dev/null && claimbook search quay
          """, says: ["ends with 1", "the index of the words of claims is not what the records say", "C-7\t"],
        leaves: .whole),
      Attack(
        "failure 8: an index that was taken apart",
        tools
          + "sql 'DELETE FROM claim_words_data'; claimbook search city; claimbook doctor --mend > /dev/null; claimbook search quay",
        says: ["claimbook doctor --mend", "C-7\t"], never: ["Restore a backup"], leaves: .whole),
      Attack("failure 1: a new file on a nearly full disk", heldBy: "FullDiskTests.keepsItsPromises"),
      Attack("failure 3: a colleague who may not write", heldBy: "ReadOnlyTests.lockOut"),
      Attack(
        "failure 5: the copy before an upgrade is as closed as the file",
        """
        umask 022; cp $FIXTURES/schema-4.sqlite $NAME; chmod 600 $NAME; claimbook add --text x --by 'Ana Kovač' > /dev/null
        stat -c '%a' $NAME*.backup 2> /dev/null || stat -f '%Lp' $NAME*.backup
        """, says: ["600\n"], never: ["644"], leaves: .whole),
      Attack(
        "failure 5: a link in the place of that copy is not followed",
        """
        cp $FIXTURES/schema-4.sqlite $NAME; echo precious > other.db; ln -s other.db $NAME.schema-4.backup
        ln -s nowhere.db $NAME.schema-4-2.backup; claimbook add --text x --by 'Ana Kovač' > /dev/null
        cat other.db; ls; test ! -e nowhere.db
        """, says: ["precious", ".schema-4-3.backup"], leaves: .whole),
      Attack(
        "failure 5: a copy that is there stays",
        """
        cp $FIXTURES/schema-4.sqlite $NAME; echo mine > $NAME.schema-4.backup
        claimbook add --text x --by 'Ana Kovač' > /dev/null; cat $NAME.schema-4.backup; ls
        """, says: ["mine", ".schema-4-2.backup"], leaves: .whole),
      Attack("failure 6: what an editor program gets", heldBy: "TemporaryFileTests.editing"),
      Attack("failure 6: what the reader of PDF gets", heldBy: "TemporaryFileTests.pdf"),
      Attack(
        "failure 10: a pipe for a claims file", "mkfifo pipe.claimbook; claimbook list --file pipe.claimbook", exit: 5,
        says: ["is a pipe, not a claims file"]),
      Attack(
        "failure 10: names that SQLite takes for something else",
        "claimbook init :memory: && exit 0; claimbook list --file \"file:$NAME?mode=memory\" && exit 0; claimbook init ''",
        exit: 2, says: ["is no name for a claims file"], never: ["is ready"]),
      Attack("failure 10: where nobody can see how a program was called", heldBy: "TemporaryFileTests.withoutProc"),
      Attack(
        "failure 10: a filter of thousands of not:",
        "claimbook list -- \"$(printf 'not:%.0s' $(seq 4000))a\"", exit: 2, says: ["stands more than 8 times"]),
      Attack(
        "failure 10: a name with characters that are not seen", on: .solo,
        """
        claimbook note C-1 n --by "$(printf 'Ve\\u202era')" && exit 0; claimbook note C-1 n --by "$(printf '\\u3164')" && exit 0
        claimbook person add "$(printf '\\u3164')" --role editor && exit 0; claimbook person add "$(printf 'Ve\\u200bra')" --role editor
        """, exit: 2, says: ["it needs letters that can be seen"], never: ["\u{202E}"]),
      Attack(
        "failure 10: a name that looks like another's",
        "claimbook person add 'Vеra' --role editor; echo $?; claimbook add --text x --speaker 'Ingrid Sоlberg' --by Mira; echo $?; "
          + "claimbook add --text x --source 'NОRDPRESS' --by Mira", exit: 2,
        says: [
          "looks like Vera (P-3) and is spelt otherwise", "Did you mean Ingrid Solberg (S-1)?",
          "Did you mean NORDPRESS (SRC-1)?",
        ]),
    ]
}
