public import Claims
import FoundationEssentials
import GRDB

extension SQLiteStore {
  /// Where the logs of these files begin and end, and what they have where the others end. Reads a few rows of each;
  /// nothing is written, and no older schema is brought up to date. A process that has one of them open must not ask:
  /// looking at a file gives up the locks that SQLite has on it (POSIX).
  ///
  /// - Returns: in their order; nothing for a file that is damaged, of another kind, or cannot be read.
  public static func outlines(at paths: [String]) -> [LogOutline?] {
    let looks = paths.map { try? Look(at: $0) }
    let ends = Set(looks.compactMap { $0?.count } + [1])
    return looks.map { try? $0?.outline(ends) }
  }

  /// Opens a copy only to read it: nothing is written, not even beside it.
  ///
  /// - Throws: `StorageError`; of an older schema too, since bringing it up to date would change it.
  public static func openCopy(at path: String) throws -> SQLiteStore {
    let store = try openUnseen(path)
    do {
      try store.checkVersion()
      return store
    } catch {
      throw StorageError.translated(error, path: path)
    }
  }

  /// Opens a file only to read it, whatever is in it: nothing has been checked.
  ///
  /// - Throws: `StorageError`.
  static func openUnseen(_ path: String) throws -> SQLiteStore {
    do {
      return try SQLiteStore(path: path, access(to: path).wayToLook())
    } catch {
      throw StorageError.translated(error, path: path)
    }
  }

  /// Writes all that the file holds now into the file at the path, which must be empty, while others go on working.
  ///
  /// - Parameters:
  ///   - path: where it goes.
  ///   - name: what errors call it, where it will get another name.
  /// - Throws: `StorageError`.
  public func copy(to path: String, named name: String? = nil) throws {
    do {
      let copy = try DatabaseQueue(path: DatabaseAddress.file(path))
      let result = Result { try queue.backup(to: copy) }
      try copy.close()
      try result.get()
    } catch {
      throw StorageError.translated(error, path: name ?? path)
    }
  }

  /// What SQLite finds wrong with the pages of the file and with its own indexes, at most twenty sentences; none when
  /// all is well.
  ///
  /// - Throws: `StorageError`.
  public func pageProblems() throws -> [String] {
    do {
      return try queue.read { try String.fetchAll($0, sql: "PRAGMA integrity_check(20)") }.filter { $0 != "ok" }
    } catch {
      throw StorageError.translated(error, path: path)
    }
  }
}

extension SQLiteStore {
  /// A short look at a file.
  private final class Look {
    let path: String
    let queue: DatabaseQueue
    let count: Int

    init(at path: String) throws {
      var configuration = Connection.configuration(clock: FileClock(), isReadOnly: true)
      configuration.busyMode = .timeout(1)
      let way = try SQLiteStore.access(to: path).wayToLook()
      queue = try DatabaseQueue(path: way.address(of: path), configuration: configuration)
      self.path = path
      count = try queue.read { database in
        guard try Schema.version(of: database, path: path) > 0 else { throw StorageError.notAClaimsFile(path: path) }
        return try database.highestNumber(in: "event")
      }
    }

    func outline(_ numbers: Set<Int>) throws -> LogOutline {
      try queue.read { database in
        var hashes: [Int: Digest] = [:]
        for number in numbers where number <= count {
          let hash = try String.fetchOne(database, sql: "SELECT hash FROM event WHERE number = ?", arguments: [number])
          hashes[number] = hash.flatMap(Digest.init(hexadecimal:))
        }
        let at = try String.fetchOne(database, sql: #"SELECT at FROM "commit" ORDER BY number DESC LIMIT 1"#)
        return LogOutline(path: path, count: count, changed: at.flatMap(Instant.init(iso:)), hashes: hashes)
      }
    }
  }
}
