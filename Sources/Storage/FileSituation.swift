#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What stands at a path.
enum FileSituation: Equatable {
  case absent, file, folder
  /// Opening it could wait for ever.
  case special(Kind)

  enum Kind: String {
    case pipe, socket, device
  }

  init(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      self = .absent
      return
    }
    self =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFIFO: .special(.pipe)
      case S_IFSOCK: .special(.socket)
      default: .special(.device)
      }
  }

  /// - Throws: `StorageError` where no claims file stands at the path, or could by its name.
  static func requireFile(at path: String) throws(StorageError) {
    try requireName(path)
    switch FileSituation(path) {
    case .folder: throw .isFolder(path: path)
    case .absent: throw .missing(path: path)
    case .special(let kind): throw .notAFile(path: path, kind: kind.rawValue)
    case .file: break
    }
  }

  /// - Throws: `StorageError.ambiguousName` for a name that SQLite would take for something else than a file.
  static func requireName(_ path: String) throws(StorageError) {
    guard !DatabaseAddress.isAmbiguous(path) else { throw .ambiguousName(path: path) }
  }

  /// In bytes; 0 for what is not there.
  static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}
