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
  /// - Throws: `StorageError.exists` when there is a file of this name, `.ambiguousName`, `.isFolder`, `.noFolder`,
  ///   `.readOnly`, `.diskFull`.
  public static func create<Value: Sendable>(
    at path: String, clock: any Clock, start: @Sendable (SQLiteStore) async throws -> Value
  ) async throws -> Value {
    try await create(at: path, clock: clock, migrations: Migration.all, start: start)
  }

  /// The same with the tables of an earlier version, which `start` brings up to date.
  static func create<Value: Sendable>(
    at path: String, clock: any Clock, migrations: [Migration], start: @Sendable (SQLiteStore) async throws -> Value
  ) async throws -> Value {
    try FileSituation.requireName(path)
    switch FileSituation(path) {
    case .folder: throw StorageError.isFolder(path: path)
    case .file, .special: throw StorageError.exists(path: path)
    case .absent: break
    }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    guard FileSituation(folder) == .folder else {
      throw StorageError.noFolder(
        path: path, folder: folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder)
    }
    do {
      // As SQLite makes its files.
      let draft = try newDraft(beside: path, mode: 0o644, isExact: false)
      defer { draft.remove() }
      let value = try await filled(draft, path, clock, migrations, start)
      try draft.appear(as: path)
      return value
    } catch {
      throw StorageError.translated(error, path: path)
    }
  }

  /// What a new file has from `start` stands in the file itself, and not beside it, when it is closed.
  private static func filled<Value: Sendable>(
    _ draft: Draft, _ path: String, _ clock: any Clock, _ migrations: [Migration],
    _ start: @Sendable (SQLiteStore) async throws -> Value
  ) async throws -> Value {
    let store = try SQLiteStore(path: path, location: DatabaseAddress.file(draft.path))
    do {
      store.fileClock.set(clock)
      try await store.setUp(migrations: migrations)
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
    let access = try access(to: path)
    do {
      let way = isReadOnly ? try access.wayToRead() : try access.wayToWrite()
      let store = try SQLiteStore(path: path, way)
      if way.isReadOnly { try store.checkVersion() } else { try store.bringUpToDate() }
      return store
    } catch {
      throw StorageError.translated(error, path: path)
    }
  }

  /// - Throws: `StorageError` where no claims file stands at the path, or could by its name.
  static func access(to path: String) throws(StorageError) -> FileAccess {
    try FileSituation.requireFile(at: path)
    return FileAccess(to: path)
  }

  convenience init(path: String, _ way: FileAccess.Way) throws {
    try self.init(path: path, location: way.address(of: path), isReadOnly: way.isReadOnly)
  }
}
