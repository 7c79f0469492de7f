#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What stands at a path.
enum FileSituation {
  case absent, file, folder
  /// A pipe, a device: opening it could wait for ever.
  case special

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
      default: .special
      }
  }

  /// In bytes; 0 for what is not there.
  static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Whether changes stand beside the file that SQLite has not moved into it yet: another program has it open, or was
  /// killed.
  static func hasChangesBeside(_ path: String) -> Bool { size(of: path + "-wal") > 0 }
}
