/// Why a claims file cannot be opened, read or written. Paths are named; SQL and contents never are.
public enum StorageError: Error, Sendable, Equatable {
  case missing(path: String)
  case exists(path: String)
  case isFolder(path: String)
  case notAClaimsFile(path: String)
  case newer(path: String, version: Int, known: Int)
  case unknownMigration(path: String, name: String)
  case readOnly(path: String)
  case diskFull(path: String)
  case diskFailed(path: String)
  case busy(path: String)
  case damaged(path: String, detail: String)
  case failed(path: String, detail: String)
}

extension StorageError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missing(let path):
      "there is no file \(path). Make one: claimbook init \(path)"
    case .exists(let path):
      "\(path) exists already and was left as it is. Choose another name, or use it: claimbook status --file \(path)"
    case .isFolder(let path):
      "\(path) is a folder, not a claims file. Name the file in it, or make one: claimbook init"
    case .notAClaimsFile(let path):
      "\(path) is not a claims file. Make one with another name: claimbook init NAME.claimbook"
    case .newer(let path, let version, let known):
      "\(path) was written by a newer Claimbook (schema \(version), this program knows \(known)). Update Claimbook"
    case .unknownMigration(let path, let name):
      "\(path) was set up by a changed or unknown migration (\(name)), so this program won't touch it. "
        + "Open it with the Claimbook that made it"
    case .readOnly(let path):
      "\(path) cannot be written: the file or its folder is read-only. Nothing was changed. "
        + "Copy it to a folder of yours, or change its permissions"
    case .diskFull(let path):
      "the disk is full: \(path) could not be written, and nothing was changed. Make room and try again"
    case .diskFailed(let path):
      "the disk would not read or write \(path): it may be full, failing or gone. Nothing was changed. "
        + "Make room or mend the disk, and try again"
    case .busy(let path):
      "another program has been writing to \(path) for more than ten seconds. Nothing was changed; try again"
    case .damaged(let path, let detail):
      "\(path) is damaged (\(detail)). Restore a backup, and keep this file for inspection"
    case .failed(let path, let detail):
      "\(path): \(detail)"
    }
  }
}
