public import Claims
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
  /// - Throws: `StorageError.exists` when there is a file of this name, `.isFolder`, `.readOnly`, `.diskFull`.
  public static func create<Value: Sendable>(
    at path: String, clock: any Clock, start: @Sendable (SQLiteStore) async throws -> Value
  ) async throws -> Value {
    try await create(at: path, clock: clock, migrations: Migration.all, start: start)
  }

  /// The same with the tables of an earlier version, which `start` brings up to date.
  static func create<Value: Sendable>(
    at path: String, clock: any Clock, migrations: [Migration], start: @Sendable (SQLiteStore) async throws -> Value
  ) async throws -> Value {
    switch FileSituation(path) {
    case .folder: throw StorageError.isFolder(path: path)
    case .file, .special: throw StorageError.exists(path: path)
    case .absent: break
    }
    let draft = "\(path).new-\(getpid())"
    defer { for suffix in ["", "-wal", "-shm", "-journal"] { unlink(draft + suffix) } }
    let value: Value
    do {
      let store = try SQLiteStore(path: path, location: draft)
      store.fileClock.set(clock)
      try await store.setUp(migrations: migrations)
      value = try await start(store)
      try store.close()
    } catch {
      throw StorageError.translated(error, path: path)
    }
    guard link(draft, path) == 0 || errno != EEXIST else { throw StorageError.exists(path: path) }
    // Some file systems (FAT) know no links.
    if FileSituation(path) == .absent, rename(draft, path) != 0 { throw StorageError.readOnly(path: path) }
    return value
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
