import Claims
import FoundationEssentials
import GRDB

/// Writes a commit: its contents, its records, its line in the log and the events, through cached statements, since
/// an import of an archive writes hundreds of thousands of them.
struct CommitWriter {
  let database: Database
  private let inserts = InsertStatements()

  init(database: Database) { self.database = database }

  /// - Returns: the commit's number, or nothing when it has no changes and so wasn't written.
  func write(_ commit: Commit) throws -> Int? {
    guard !commit.changes.isEmpty else { return nil }
    try write(commit.contents)
    for change in commit.changes { try write(change) }
    let number = try database.highestNumber(in: "commit") + 1
    try run(
      #"INSERT INTO "commit" (number, id, action, "by", at, reason, undoes) VALUES (?, ?, ?, ?, ?, ?, ?)"#,
      [
        number.databaseValue, column(commit.id), commit.action.rawValue.databaseValue, column(commit.by),
        commit.at.iso.databaseValue, column(commit.reason), column(commit.undoes),
      ])
    try writeEvents(of: commit)
    if let erasure = commit.erasure { try erase(erasure, of: commit) }
    return number
  }

  /// Takes payloads and bytes away, and the words that full-text search remembers of them: its index keeps words of
  /// earlier versions until it is made anew.
  private func erase(_ erasure: Erasure, of commit: Commit) throws {
    for event in erasure.events { try run("UPDATE event SET payload = NULL WHERE number = ?", [event.databaseValue]) }
    for digest in erasure.contents { try run("UPDATE content SET bytes = x'' WHERE digest = ?", [column(digest)]) }
    let hasClaims = commit.changes.contains { Redaction($0.after)?.subject == .claim }
    if hasClaims { try run("INSERT INTO claim_words (claim_words) VALUES ('rebuild')", []) }
  }

  private func write(_ contents: [Content]) throws {
    for content in contents {
      try run(
        // Bytes that were redacted come back when somebody adds them again.
        """
        INSERT INTO content (digest, bytes) VALUES (?, ?)
        ON CONFLICT (digest) DO UPDATE SET bytes = excluded.bytes WHERE length(content.bytes) = 0
        """,
        [column(content.digest), Data(content.bytes).databaseValue])
    }
  }

  private func write(_ change: Change) throws {
    switch change.after {
    case .article(let after): try write(after, before: change.before.flatMap(Article.init))
    case .claim(let after):
      let before = change.before.flatMap(Claim.init)
      try write(after, before: before)
      try ClaimIndexes(writer: self).update(from: before, to: after)
    case .speaker(let after):
      try write(after, before: change.before.flatMap(Speaker.init))
      try writeNames(of: after)
    default: try write(change, as: change.after.kind.table)
    }
  }

  private func write<R: StoredRecord>(_ change: Change, as type: R.Type) throws {
    guard let after = R(change.after) else { throw ClaimsError.damaged("a \(R.kind.word) that is none") }
    try write(after, before: change.before.flatMap(R.init))
  }

  private func write<R: StoredRecord>(_ after: R, before: R?) throws {
    guard let before else {
      try run(inserts.statement(for: R.self, in: database), after.insertValues)
      return
    }
    try run(R.updateSQL, after.updateValues(from: before.version))
    guard database.changesCount == 1 else {
      let now = try Int.fetchOne(
        database, sql: "SELECT version FROM \(R.table) WHERE id = ?", arguments: [after.uuidText])
      throw ClaimsError.conflict(after.shortID, seen: before.version, now: now ?? 0)
    }
  }

  private func writeNames(of speaker: Speaker) throws {
    try run("DELETE FROM speaker_name WHERE speaker = ?", [column(speaker.id)])
    for name in Set(([speaker.name] + speaker.aliases).map(Folding.folded)) {
      try run(
        "INSERT INTO speaker_name (folded, speaker) VALUES (?, ?)", [name.databaseValue, column(speaker.id)])
    }
  }

  private func writeEvents(of commit: Commit) throws {
    var chain = try LogTable(database: database).chain()
    for event in chain.append(commit) {
      try run(
        """
        INSERT INTO event (number, "commit", kind, record, version, digest, previous, hash, payload)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          event.number.databaseValue, column(event.commit), event.kind.rawValue.databaseValue,
          event.record.databaseValue, event.version.databaseValue, column(event.digest), column(event.previous),
          column(event.hash), event.payload.map { String(decoding: $0, as: UTF8.self).databaseValue } ?? .null,
        ])
    }
  }

  /// Runs a statement that is prepared once for the connection.
  func run(_ sql: String, _ values: [DatabaseValue]) throws {
    try run(try database.cachedStatement(sql: sql), values)
  }

  private func run(_ statement: GRDB.Statement, _ values: [DatabaseValue]) throws {
    statement.setUncheckedArguments(StatementArguments(values))
    try statement.execute()
  }
}

/// The insert of each kind of record, so that its text is put together once a commit and not once a row.
private final class InsertStatements {
  private var statements: [RecordKind: GRDB.Statement] = [:]

  func statement(for type: (some StoredRecord).Type, in database: Database) throws -> GRDB.Statement {
    if let known = statements[type.kind] { return known }
    let new = try database.cachedStatement(sql: type.insertSQL)
    statements[type.kind] = new
    return new
  }
}

/// What stands beside the claim table to find claims quickly: their speakers and their words.
struct ClaimIndexes {
  let writer: CommitWriter

  func update(from before: Claim?, to after: Claim) throws {
    if before?.speakers != after.speakers {
      if before != nil { try writer.run("DELETE FROM claim_speaker WHERE claim = ?", [column(after.id)]) }
      for (place, speaker) in after.speakers.enumerated() {
        try writer.run(
          "INSERT INTO claim_speaker (claim, place, speaker) VALUES (?, ?, ?)",
          [column(after.id), place.databaseValue, column(speaker)])
      }
    }
    let (old, new) = (before.map(words), words(of: after))
    guard old != new else { return }
    if let old {
      // FTS5 needs the old words to take them out of an index whose text lies in another table.
      try writer.run(
        "INSERT INTO claim_words (claim_words, rowid, text, quote, respelled) VALUES ('delete', ?, ?, ?, ?)", old)
    }
    try writer.run("INSERT INTO claim_words (rowid, text, quote, respelled) VALUES (?, ?, ?, ?)", new)
  }

  private func words(of claim: Claim) -> [DatabaseValue] {
    let quote = claim.passage?.quote
    return [
      claim.number.databaseValue, claim.text.databaseValue, column(quote),
      column(Folding.respelled(quote.map { claim.text + " " + $0 } ?? claim.text)),
    ]
  }
}
