public import Claims
import GRDB

/// A claims file: one SQLite database.
///
/// Writes begin with `BEGIN IMMEDIATE`, so the rules decide on what they will change and two processes take turns.
public final class SQLiteStore: ClaimStore {
  let path: String
  let queue: DatabaseQueue
  let fileClock = FileClock()

  /// How long another process's write is waited for, in seconds.
  static let busyTimeout: Double = 10

  /// A connection to the database at `location`, which may be a `file:` address; messages call it `path`. Its queries
  /// tell days in UTC until a clock is set.
  init(path: String, location: String?, isReadOnly: Bool = false) throws {
    self.path = path
    let configuration = Connection.configuration(clock: fileClock, isReadOnly: isReadOnly)
    queue =
      try location.map { try DatabaseQueue(path: $0, configuration: configuration) }
      ?? DatabaseQueue(configuration: configuration)
  }

  /// A store in memory, for tests: everything but the file.
  public static func inMemory(clock: any Clock) throws -> SQLiteStore {
    do {
      let store = try SQLiteStore(path: ":memory:", location: nil)
      store.fileClock.set(clock)
      try store.queue.writeWithoutTransaction { try Schema.migrate($0, path: ":memory:", backup: nil) }
      return store
    } catch {
      throw StorageError.translated(error, path: ":memory:")
    }
  }

  public func commit<Outcome: Sendable>(_ ruling: Ruling<Outcome>) async throws -> Receipt<Outcome> {
    do {
      let (receipt, hasErased) = try await queue.write { database in
        let decision = try ruling.decision(on: SQLiteSnapshot(database: database))
        let number = try CommitWriter(database: database).write(decision.commit)
        let receipt = Receipt(
          outcome: decision.outcome, commitNumber: number, changeCount: decision.commit.changes.count)
        // Also when nothing was left to erase: who asks again may do so since the program was killed here.
        return (receipt, decision.commit.erasure != nil)
      }
      if hasErased { try await sweep() }
      return receipt
    } catch {
      throw StorageError.translated(error, path: path)
    }
  }

  public func read<Value: Sendable>(_ inquiry: Inquiry<Value>) async throws -> Value {
    do {
      return try await queue.read { try inquiry.answer(from: SQLiteSnapshot(database: $0)) }
    } catch {
      throw StorageError.translated(error, path: path)
    }
  }

  /// Writes the whole file anew, and empties what SQLite keeps beside it: what was erased, now or by an earlier edit,
  /// still stands in the free space of its pages otherwise.
  ///
  /// - Throws: `StorageError.failed` when that was not possible. The erasure itself is written then.
  private func sweep() async throws {
    do {
      let isSettled = try await queue.writeWithoutTransaction { database in
        try database.execute(sql: "VACUUM")
        return try database.settle()
      }
      if isSettled { return }
    } catch {}
    throw StorageError.failed(
      path: path,
      detail: "the redaction is written, but its words may still stand in unused parts of the file: another program "
        + "has it open, or the disk is full. When it is closed there, or there is room, give the same command again")
  }

  /// The file's settings, without a task of its own: every command reads them first, and starting one would cost it more
  /// than the reading.
  public func settings() throws -> Settings {
    do {
      return try queue.read { try SQLiteSnapshot(database: $0).settings() }
    } catch {
      throw StorageError.translated(error, path: path)
    }
  }

  /// Moves all that was written into the file itself, onto the disk. Closing tries the same and keeps silent where it
  /// cannot, since nothing is lost: what stands beside the file is taken up again, as long as it stays there.
  func settle() throws {
    guard try queue.writeWithoutTransaction({ try $0.settle() }) else { throw StorageError.busy(path: path) }
  }

  /// Closes the file, so that nothing is left beside it; what could not be moved into it stays in its `-wal`.
  public func close() throws {
    do {
      try queue.close()
    } catch {
      throw StorageError.translated(error, path: path)
    }
  }
}

extension Database {
  /// Moves what stands in the `-wal` into the file and empties the `-wal`.
  ///
  /// - Returns: whether all of it was moved; another program that reads or writes can keep it from that.
  fileprivate func settle() throws -> Bool {
    try Int.fetchOne(self, sql: "PRAGMA wal_checkpoint(TRUNCATE)") == 0
  }
}
