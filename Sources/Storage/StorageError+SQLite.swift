import GRDB

extension StorageError {
  /// SQLite's result code as an error that says what to do; other errors pass as they are.
  static func translated(_ error: any Error, path: String) -> any Error {
    guard let error = error as? DatabaseError else { return error }
    switch error.resultCode {
    case .SQLITE_NOTADB: return StorageError.notAClaimsFile(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN: return StorageError.readOnly(path: path)
    case .SQLITE_FULL: return StorageError.diskFull(path: path)
    case .SQLITE_IOERR: return StorageError.diskFailed(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: return StorageError.busy(path: path)
    case .SQLITE_CORRUPT: return StorageError.damaged(path: path, detail: error.message ?? "corrupt")
    // The message of SQLite names tables and columns at most, never values.
    default: return StorageError.failed(path: path, detail: error.message ?? "SQLite error \(error.resultCode)")
    }
  }
}
