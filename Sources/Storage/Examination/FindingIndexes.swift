import CSQLiteGuards
import Claims
import GRDB

/// What stands beside the records only to find them: the words of claims, the names and claims of speakers, and SQLite's
/// own indexes. All of it can be built anew from the records.
struct FindingIndexes {
  let database: Database

  /// What is not as the records say. Compares the words only where the file can be written, since FTS5 has its check as
  /// an insert.
  func troubles(canWrite: Bool) throws -> [Trouble] {
    var stale: [String] = []
    if canWrite, try !areWordsRight() { stale.append("the words of claims") }
    if try differs(Self.names, from: "SELECT folded, speaker FROM speaker_name") {
      stale.append("the names of speakers")
    }
    if try differs(Self.speakers, from: "SELECT claim, place, speaker FROM claim_speaker") {
      stale.append("the claims of speakers")
    }
    return stale.map { Trouble(kind: .indexStale, what: "the index of \($0) is not what the records say") }
  }

  func rebuild() throws {
    try rebuildWords()
    try database.execute(
      sql: """
        REINDEX;
        DELETE FROM speaker_name;
        INSERT INTO speaker_name (folded, speaker) \(Self.names);
        DELETE FROM claim_speaker;
        INSERT INTO claim_speaker (claim, place, speaker) \(Self.speakers);
        """)
  }

  private func rebuildWords() throws {
    let rebuilding = "INSERT INTO claim_words (claim_words) VALUES ('rebuild')"
    do {
      try database.execute(sql: rebuilding)
    } catch let error as DatabaseError where error.isOfIndexes {
      // Too damaged to be opened: first made as FTS5 makes an empty one (its format 4).
      let connection = UnsafeMutableRawPointer(database.sqliteConnection)
      sqlite_keep_search_tables(connection, 0)
      defer { sqlite_keep_search_tables(connection, 1) }
      try database.execute(
        sql: """
          DELETE FROM claim_words_data; DELETE FROM claim_words_idx; DELETE FROM claim_words_docsize;
          DELETE FROM claim_words_config; INSERT INTO claim_words_config (k, v) VALUES ('version', 4);
          INSERT INTO claim_words_data (id, block) VALUES (1, x''), (10, x'00000000000000');
          """)
      try database.execute(sql: rebuilding)
    }
  }

  /// As `CommitWriter` writes them.
  private static let names = """
    SELECT folded(name), id FROM speaker
    UNION SELECT folded(alias.value), speaker.id FROM speaker, json_each(speaker.aliases) AS alias
    """

  private static let speakers = """
    SELECT claim.id, entry.key, entry.value FROM claim, json_each(claim.speakers) AS entry
    """

  private func differs(_ wanted: String, from kept: String) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT * FROM (\(wanted)) EXCEPT \(kept)) OR EXISTS (\(kept) EXCEPT SELECT * FROM (\(wanted)))
        """
    ) ?? false
  }

  private func areWordsRight() throws -> Bool {
    do {
      // With a rank of 1 the index is compared with the claims, not only with itself.
      try database.execute(sql: "INSERT INTO claim_words (claim_words, rank) VALUES ('integrity-check', 1)")
      return true
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT || error.isOfIndexes {
      return false
    }
  }
}
