#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What tells a claims file from others, without SQLite: its first bytes and its name.
enum ClaimsFile {
  /// Commands look for files of this ending; another file with it would be taken for the newsroom's.
  static let ending = ".claimbook"

  /// What SQLite adds to the file's name for what it keeps beside it.
  static let companions = ["-wal", "-shm", "-journal"]

  /// The beginning of every SQLite database, and at byte 68 the application that it belongs to (as in
  /// `Storage/Schema.swift`).
  private static let header = Array("SQLite format 3\0".utf8)
  private static let application = Array("CLMB".utf8)

  static func isOpen(on descriptor: Int32) -> Bool {
    var bytes = [UInt8](repeating: 0, count: 72)
    return pread(descriptor, &bytes, bytes.count, 0) == bytes.count
      && bytes.starts(with: header) && Array(bytes[68...]) == application
  }

  static func stands(at path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return isOpen(on: descriptor)
  }
}
