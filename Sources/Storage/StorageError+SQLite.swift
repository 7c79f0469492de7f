import Drafts
import GRDB

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension StorageError {
  /// What the system or SQLite says, as an error that says what to do; other errors pass as they are.
  static func translated(_ error: any Error, path: String) -> any Error {
    if let error = error as? SystemError { return StorageError(error, path: path) }
    if let obstacle = error as? FileAccess.Obstacle { return StorageError(obstacle, path: path) }
    if error is RowDecodingError || error is UnreadableColumn {
      return StorageError.damaged(path: path, detail: "a value in it is not what its column has")
    }
    guard let error = error as? DatabaseError else { return error }
    if error.isOfIndexes { return StorageError.indexDamaged(path: path) }
    switch error.resultCode {
    case .SQLITE_NOTADB: return StorageError.notAClaimsFile(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN: return StorageError.readOnly(path: path)
    case .SQLITE_FULL: return StorageError.diskFull(path: path)
    // A commit's frames are written, and its sync failed: the next reader of the file may find them or not.
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_FSYNC:
      return StorageError.outcomeUnknown(path: path)
    case .SQLITE_IOERR: return StorageError.diskFailed(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: return StorageError.busy(path: path)
    case .SQLITE_TOOBIG:
      return StorageError.damaged(path: path, detail: "a value in it is longer than any that is kept")
    case .SQLITE_CORRUPT: return StorageError.damaged(path: path, detail: error.message ?? "corrupt")
    // The message of SQLite names tables and columns at most, never values.
    default: return StorageError.failed(path: path, detail: error.message ?? "SQLite error \(error.resultCode)")
    }
  }
  private init(_ error: SystemError, path: String) {
    self =
      switch error.code {
      case EEXIST: .exists(path: path)
      case ENOSPC, EDQUOT, EFBIG: .diskFull(path: path)
      case EACCES, EPERM, EROFS, ENOENT, ENOTDIR: .readOnly(path: path)
      default: .diskFailed(path: path)
      }
  }
}

extension DatabaseError {
  /// Whether it is about what only helps to find things (`FindingIndexes`): SQLite's and the full-text search's own say
  /// that an index is damaged, or one has rows that no record does.
  var isOfIndexes: Bool {
    let message = message ?? ""
    return switch resultCode {
    case .SQLITE_CORRUPT: [.SQLITE_CORRUPT_VTAB, .SQLITE_CORRUPT_INDEX].contains(extendedResultCode)
    // Without a column it is of the full-text search.
    case .SQLITE_CONSTRAINT:
      message.contains("claim_speaker.") || message.contains("speaker_name.") || message == "constraint failed"
    // “invalid fts5 file format”, “vtable constructor failed: claim_words”
    case .SQLITE_ERROR: message.contains("fts5") || message.contains(": claim_words")
    default: false
    }
  }
}
