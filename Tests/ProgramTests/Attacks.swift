/// The tables of attacks, and which rows they must have.
enum Attacks {
  /// Of the hostile test of the release build: its figures for hostile input, addresses and the workflow, and its failures.
  static let rowsOfTheHostileTest =
    [
      "4 terminal", "4 reports", "4 hostile files", "4 claims file", "5 addresses", "5 names", "5 servers",
      "6 workflow",
    ]
    + (1...10).map { "failure \($0)" }
  /// Of the list of what importing must withstand.
  static let rowsOfImporting = (1...33).map { "import \($0)" }

  static let all = arriving + claimsFiles + workflow + network + output

  /// Enough for a page to be an article.
  static let prose =
    "<p>The quay of Holm is open to all ships again, harbour master Ingrid Solberg said on Monday, after the ice had gone out of "
    + "the whole bay.</p><p>The first ship brought timber, grain and coal from three countries, and its crew stayed for two days "
    + "in the town, where all shops were open.</p><p>The town will pay for a second crane before the winter, the council decided "
    + "last week, and the old one will be painted and kept.</p>"

  /// What the trials call: SQL past the program, and a look at what commands say of an altered file.
  static let tools = #"""
    sql() { python3 -c 'import sqlite3, sys; sqlite3.connect(sys.argv[1]).executescript(sys.argv[2])' "$CLAIMBOOK_FILE" "$1"; }
    each() { for call in "$@"; do claimbook $call; status=$?; echo "[$call ends with $status]"; [ $status -lt 126 ] || exit $status; done; }

    """#
}
