import Claims
import GRDB

/// A look at a claims file as a whole, which goes on where others stop: at damage.
public struct Examination: Sendable, Hashable {
  public private(set) var troubles: [Trouble] = []

  /// Looks at the file, its records and all that surrounds it. The record is never changed.
  ///
  /// - Parameters:
  ///   - path: the claims file.
  ///   - mends: whether what can be built anew from the records is, where it is wrong.
  /// - Throws: `StorageError` where there is no claims file to look at, or it cannot be opened at all.
  public init(of path: String, mends: Bool = false) async throws {
    let surroundings = Surroundings(path: path).troubles()
    do {
      try await look(at: path, mends: mends)
    } catch {
      switch StorageError.translated(error, path: path) {
      case StorageError.damaged(_, let detail): add(.pagesDamaged, detail)
      case StorageError.altered(_, let what): for each in what { add(.schemaAltered, "the file has \(each)") }
      case let error: throw error
      }
    }
    troubles += surroundings
  }

  /// The gravest that was not put right; nothing when all is well.
  public var weight: Trouble.Weight? {
    let open = troubles.filter { !$0.isMended }.map(\.kind.weight)
    return [.damage, .hindrance, .note].first(where: open.contains)
  }

  private mutating func add(_ kind: Trouble.Kind, _ what: String) {
    let trouble = Trouble(kind: kind, what: what)
    if !troubles.contains(trouble) { troubles.append(trouble) }
  }

  private mutating func look(at path: String, mends: Bool) async throws {
    let store = try SQLiteStore.openToExamine(path)
    defer { try? store.close() }
    let isNewest = try store.hasNewestSchema()
    try lookAtPages(store)
    guard isNewest else {
      return add(.olderSchema, "\(path) has the schema of an earlier Claimbook")
    }
    let canWrite = SQLiteStore.canWrite(path)
    troubles += try await store.queue.indexTroubles(canWrite: canWrite)
    if mends, canWrite, troubles.contains(where: \.kind.isMendable) { try await mend(store) }
    try await lookAtRecords(store)
  }

  private mutating func lookAtPages(_ store: SQLiteStore) throws {
    for problem in try store.pageProblems() {
      // SQLite's own indexes are built anew as others are.
      let isIndex =
        problem.hasPrefix("wrong # of entries in index") || problem.contains("missing from index")
        || problem.contains("FTS5")
      add(isIndex ? .indexStale : .pagesDamaged, problem)
    }
  }

  private mutating func mend(_ store: SQLiteStore) async throws {
    try await store.queue.write { try FindingIndexes(database: $0).rebuild() }
    let left = try await store.queue.indexTroubles(canWrite: true).map(\.what) + store.pageProblems()
    for place in troubles.indices where troubles[place].kind.isMendable && !left.contains(troubles[place].what) {
      troubles[place].isMended = true
    }
  }

  private mutating func lookAtRecords(_ store: SQLiteStore) async throws {
    // What is looked for tells no days and has no author.
    let workbench = Workbench(store: store, clock: FixedClock(Instant(millisecondsSince1970: 0)), author: "")
    do {
      _ = try await workbench.audit()
    } catch let error as ClaimsError {
      add(.recordAltered, error.description)
    }
    do {
      for problem in try await workbench.auditEvidence().problems {
        add(.bytesMissing, "the \(problem.part.rawValue) of \(problem.evidence.shortID) are not those of its digest")
      }
    } catch let error as ClaimsError {
      add(.recordAltered, error.description)
    }
  }
}

extension SQLiteStore {
  /// Opens a file as it is: an older one is not brought up to date.
  fileprivate static func openToExamine(_ path: String) throws -> SQLiteStore {
    do {
      switch FileSituation(path) {
      case .folder: throw StorageError.isFolder(path: path)
      case .absent: throw StorageError.missing(path: path)
      case .special: throw StorageError.notAClaimsFile(path: path)
      case .file: break
      }
      guard !canWrite(path) else { return try SQLiteStore(path: path, location: path) }
      let location = FileSituation.hasChangesBeside(path) ? path : immutableLocation(of: path)
      return try SQLiteStore(path: path, location: location, isReadOnly: true)
    } catch {
      throw StorageError.translated(error, path: path)
    }
  }

  /// - Throws: `StorageError` for a file of another kind, or of a newer Claimbook.
  fileprivate func hasNewestSchema() throws -> Bool {
    let version = try queue.read { try Schema.version(of: $0, path: path) }
    guard version > 0 else { throw StorageError.notAClaimsFile(path: path) }
    return version == Schema.newest
  }
}

extension SQLiteStore {
  /// The indexes that are not what the records say, as sentences; none when all are. The words of claims are compared only
  /// where the file can be written.
  ///
  /// - Throws: `StorageError`.
  public func staleIndexes() async throws -> [String] {
    do {
      return try await queue.indexTroubles(canWrite: Self.canWrite(path)).map(\.what)
    } catch {
      throw StorageError.translated(error, path: path)
    }
  }
}

extension DatabaseQueue {
  fileprivate func indexTroubles(canWrite: Bool) async throws -> [Trouble] {
    guard canWrite else { return try await read { try FindingIndexes(database: $0).troubles(canWrite: false) } }
    return try await write { try FindingIndexes(database: $0).troubles(canWrite: true) }
  }
}
