import CDrafts

#if canImport(Glibc)
  public import Glibc
#elseif canImport(Darwin)
  public import Darwin
#endif

/// A new file with a name of its own, which gets the name that it is for when it is complete and on the disk: under that
/// name stands all of it or nothing, whatever becomes of the program, the disk or the power.
///
/// It is made new, never through a link or over what stands there, and goes away when a signal ends the program; only what
/// nobody can catch (kill -9) leaves it.
public struct Draft: Sendable {
  public let path: String
  private let remembered: [Int32]

  /// What SQLite adds to a file's name for what it keeps beside it.
  private static let companions = ["-wal", "-shm", "-journal"]

  /// Makes the file.
  ///
  /// - Parameters:
  ///   - path: a name in the folder of the one that it is for.
  ///   - mode: its permissions.
  ///   - isExact: whether it has just these, and is closed to others until it is filled; else umask takes from them, as
  ///     from every new file.
  ///   - fill: writes into it by its descriptor; others may write into it later, by its path.
  /// - Throws: `SystemError`, also that of `fill`; no file is left then.
  public init(
    at path: String, mode: mode_t, isExact: Bool, fill: (_ descriptor: Int32) throws(SystemError) -> Void = { _ in }
  ) throws(SystemError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, isExact ? 0o600 : mode)
    guard descriptor >= 0 else { throw .last }
    self.path = path
    remembered = ([""] + Self.companions).map { draft_remember(path + $0) }
    do throws(SystemError) {
      defer { close(descriptor) }
      try fill(descriptor)
      if isExact, fchmod(descriptor, mode) != 0 { throw .last }
      try Disk.settle(descriptor)
    } catch {
      remove()
      throw error
    }
  }

  /// Removes it, with what SQLite may have kept beside it; what has its name by now stays.
  public func remove() {
    for suffix in [""] + Self.companions { unlink(path + suffix) }
    for number in remembered { draft_forget(number) }
  }

  /// Removes all that are unfinished: for programs that handle signals themselves, in whose handlers it may be called.
  public static func removeAll() { draft_remove_all() }

  /// Gives it a name under which nothing may stand, once all that was written into it is on the disk. No descriptor of
  /// it may be open that holds locks: looking at a file gives them up (POSIX).
  ///
  /// - Throws: `SystemError`: `EEXIST` when something stands there. Under the name stands then what stood there.
  public func appear(as name: String) throws(SystemError) {
    try Disk.settle(path)
    // Some file systems (FAT) know no links. Renaming would do too, but where it cannot refuse to replace, linking can.
    if link(path, name) != 0 {
      guard errno != EEXIST, draft_rename_new(path, name) == 0 else { throw .last }
    }
    do throws(SystemError) {
      try Disk.settleFolder(of: name)
    } catch {
      unlink(name)
      throw error
    }
  }

  /// Puts it in the place of another file.
  ///
  /// - Throws: `SystemError`. After it the file may stand there already, but not for sure after a power cut.
  public func replace(_ name: String) throws(SystemError) {
    guard rename(path, name) == 0 else { throw .last }
    try Disk.settleFolder(of: name)
  }
}

/// What sees to it that something is on the disk, and not only on its way there.
enum Disk {
  static func settle(_ descriptor: Int32) throws(SystemError) {
    #if canImport(Darwin)
      // There fsync leaves it in the drive's own memory.
      if fcntl(descriptor, F_FULLFSYNC) == 0 { return }
    #endif
    guard fsync(descriptor) == 0 else { throw .last }
  }

  static func settle(_ path: String) throws(SystemError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    try settle(descriptor)
  }

  /// The names in the folder of a file.
  static func settleFolder(of path: String) throws(SystemError) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    // Whoever may write into a folder need not be able to read it.
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    // Some file systems know no syncing of folders.
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP else { throw .last }
  }
}

extension Draft {
  /// Writes all bytes.
  ///
  /// - Throws: `SystemError`.
  public static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
    let isWhole = bytes.withUnsafeBytes { all in
      var rest = all[...]
      while !rest.isEmpty {
        let count = writeSome(UnsafeRawBufferPointer(rebasing: rest), to: descriptor)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
    guard isWhole else { throw .last }
  }

  private static func writeSome(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }
}
