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
    try await step(at: path) { try await $0.look(at: path, mends: mends) }
    troubles += surroundings
  }

  /// The gravest that was not put right; nothing when all is well.
  public var weight: Trouble.Weight? {
    let open = troubles.filter { !$0.isMended }.map(\.kind.weight)
    return [.damage, .hindrance, .note].first(where: open.contains)
  }

  /// A part of the look; damage that ends it is noted, and the others go on.
  private mutating func step(at path: String, _ body: (inout Examination) async throws -> Void) async throws {
    do {
      try await body(&self)
    } catch {
      switch StorageError.translated(error, path: path) {
      case StorageError.damaged(_, let detail): add(.pagesDamaged, detail)
      case StorageError.altered(_, let what): for each in what { add(.schemaAltered, "the file has \(each)") }
      case let error: throw error
      }
    }
  }

  private mutating func add(_ kind: Trouble.Kind, _ what: String) {
    let trouble = Trouble(kind: kind, what: what)
    if !troubles.contains(trouble) { troubles.append(trouble) }
  }

  private mutating func look(at path: String, mends: Bool) async throws {
    let (store, canWrite) = try SQLiteStore.openToExamine(path)
    defer { try? store.close() }
    let isNewest = try store.hasNewestSchema()
    try await step(at: path) { try $0.lookAtPages(store) }
    guard isNewest else {
      return add(.olderSchema, "\(path) has the schema of an earlier Claimbook")
    }
    try await step(at: path) { examination in
      examination.troubles += try await store.queue.indexTroubles(canWrite: canWrite)
      let isStale = examination.troubles.contains(where: \.kind.isMendable)
      if mends, canWrite, isStale { try await examination.mend(store) }
    }
    // What is looked for tells no days and has no author.
    let workbench = Workbench(store: store, clock: FixedClock(Instant(millisecondsSince1970: 0)), author: "")
    try await step(at: path) { try await $0.lookAtRecords(workbench) }
    try await step(at: path) { try await $0.lookAtBytes(workbench) }
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

  private mutating func lookAtRecords(_ workbench: Workbench) async throws {
    do {
      // The bytes of evidence are looked at by themselves: one fault is told once, and hides no other.
      try await workbench.auditWithoutEvidenceBytes()
    } catch ClaimsError.brokenChain(let what) {
      add(.recordAltered, "the log was altered: \(what)")
    } catch ClaimsError.damaged(let what) {
      add(.recordAltered, "the file holds \(what)")
    }
  }

  private mutating func lookAtBytes(_ workbench: Workbench) async throws {
    do {
      for problem in try await workbench.auditEvidence().problems {
        add(.bytesMissing, problem.words)
      }
    } catch ClaimsError.damaged(let what) {
      add(.recordAltered, "the file holds \(what)")
    }
  }
}

extension EvidenceAudit.Problem {
  /// “the bytes of E-7 are missing”.
  fileprivate var words: String {
    let (verb, other) = part == .bytes ? ("are", "those") : ("is", "that")
    return "the \(part.rawValue) of \(evidence.shortID) \(verb) "
      + (found == .nothing ? "missing" : "not \(other) of the digest")
  }
}

extension SQLiteStore {
  /// Opens a file as it is: an older one is not brought up to date.
  fileprivate static func openToExamine(_ path: String) throws -> (SQLiteStore, canWrite: Bool) {
    let access = try access(to: path)
    do {
      let way = try access.wayToRead()
      return (try SQLiteStore(path: path, way), !way.isReadOnly)
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
      return try await queue.indexTroubles(canWrite: (try? FileAccess(to: path).wayToWrite()) != nil).map(\.what)
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
