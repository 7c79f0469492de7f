public import Claims
import Drafts
import GRDB
import Migrations

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension SQLiteStore {
  /// Makes a new file that `start` has made ready. It appears under its name only when it is complete, so a killed
  /// `init` leaves no half-made claims file.
  ///
  /// - Throws: `StorageError.exists` when there is a file of this name, `.isFolder`, `.readOnly`,
  ///   `.diskFull`.
  public static func create<Value: Sendable>(
    at path: String, clock: any Clock, start: @Sendable (SQLiteStore) async throws -> Value
  ) async throws -> Value {
    switch FileSituation(path) {
    case .folder: throw StorageError.isFolder(path: path)
    case .file, .special: throw StorageError.exists(path: path)
    case .absent: break
    }
    do {
      // As SQLite makes its files.
      let draft = try newDraft(beside: path, mode: 0o644, isExact: false)
      defer { draft.remove() }
      let value = try await filled(draft, path, clock, start)
      try draft.appear(as: path)
      return value
    } catch {
      throw StorageError.translated(error, path: path)
    }
  }

  /// What a new file has from `start` stands in the file itself, and not beside it, when it is closed.
  private static func filled<Value: Sendable>(
    _ draft: Draft, _ path: String, _ clock: any Clock, _ start: @Sendable (SQLiteStore) async throws -> Value
  ) async throws -> Value {
    let store = try SQLiteStore(path: path, location: draft.path)
    do {
      store.fileClock.set(clock)
      try await store.setUp()
      let value = try await start(store)
      try store.settle()
      try store.close()
      return value
    } catch {
      try? store.close()
      throw error
    }
  }

  /// A new file with a name of its own, which `doctor` tells as a draft where a killed program left it.
  static func newDraft(beside path: String, mode: mode_t, isExact: Bool) throws(SystemError) -> Draft {
    try Draft(at: "\(path).new-\(UInt64.random(in: 0 ... .max))", mode: mode, isExact: isExact)
  }

  /// Opens a claims file, brings an older one up to date after a backup, and refuses a newer or a foreign one. With
  /// `isReadOnly`, for commands that only read, a file that cannot be written opens too.
  public static func open(at path: String, clock: any Clock, isReadOnly: Bool = false) throws -> SQLiteStore {
    try open(at: path, isReadOnly: isReadOnly) { _ in clock }.store
  }

  /// The same with a clock of the file's own, since each newsroom may have its time zone: `clock` makes it of the
  /// file's settings.
  ///
  /// - Returns: the store, and what `clock` made.
  /// - Throws: `StorageError`.
  public static func open(
    at path: String, isReadOnly: Bool = false, clock: (Settings) -> any Clock
  ) throws -> (store: SQLiteStore, clock: any Clock) {
    let store = try opened(at: path, isReadOnly: isReadOnly)
    do {
      let clock = clock(try store.settings())
      store.fileClock.set(clock)
      return (store, clock)
    } catch {
      try? store.close()
      throw error
    }
  }

  private static func opened(at path: String, isReadOnly: Bool) throws -> SQLiteStore {
    switch FileSituation(path) {
    case .folder: throw StorageError.isFolder(path: path)
    case .absent: throw StorageError.missing(path: path)
    case .special: throw StorageError.notAClaimsFile(path: path)
    case .file: break
    }
    do {
      if isReadOnly, !canWrite(path) { return try openImmutable(path) }
      let store = try SQLiteStore(path: path, location: path)
      try store.bringUpToDate()
      return store
    } catch {
      throw StorageError.translated(error, path: path)
    }
  }

  /// Nothing may be written beside such a file, not even SQLite's own lock files.
  private static func openImmutable(_ path: String) throws -> SQLiteStore {
    guard !FileSituation.hasChangesBeside(path) else {
      throw StorageError.failed(
        path: path,
        detail: "another program's latest changes still stand beside it, and the folder is read-only. "
          + "Copy the file with its -wal and -shm to a folder of yours and open it there")
    }
    let store = try SQLiteStore(path: path, location: immutableLocation(of: path), isReadOnly: true)
    try store.checkVersion()
    return store
  }

  static func immutableLocation(of path: String) -> String {
    // The three characters that mean something in a file: URI.
    let encoded = path.map { ["%": "%25", "?": "%3f", "#": "%23"][$0] ?? String($0) }.joined()
    return "file:\(encoded)?immutable=1"
  }

  static func canWrite(_ path: String) -> Bool {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    let parent = folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder
    return access(path, W_OK) == 0 && access(parent, W_OK) == 0
  }
}
