#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files that a list names. A list may come from a stranger and must not read this machine for him: its names lead no
/// further than its own folder, links followed, and to regular files that nobody hides.
enum ListedFile {
  /// Opens the file that a list in `folder` calls `path`. Nothing is opened before it is known to be one that may be.
  ///
  /// - Throws: `IntakeError.notBeside` for what is not in the folder, and what is wrong with a file that is.
  static func open(_ path: String, in folder: String) throws(IntakeError) -> OpenFile {
    // Bytes, as the system has them: a letter of Swift may hold a stroke and an accent.
    let parts = path.utf8.split(separator: slash)
    if path.utf8.first == slash { throw .notBeside(path, .absolute) }
    if parts.contains(where: { $0.elementsEqual("..".utf8) }) { throw .notBeside(path, .parent) }
    if parts.contains(where: isHidden) { throw .notBeside(path, .hidden) }
    let named = folder + "/" + path
    guard let root = InputFile.resolved(folder), let real = InputFile.resolved(named) else {
      throw errno == ENOENT ? .noFile(named) : .notReadable(named)
    }
    let start = root == "/" ? root : root + "/"
    if real == root { throw .folder(named) }
    guard real.utf8.starts(with: start.utf8) else { throw .notBeside(path, .link) }
    if systems.contains(where: { real.utf8.starts(with: $0.utf8) }) { throw .notBeside(path, .system) }
    let steps = real.utf8.dropFirst(start.utf8.count).split(separator: slash)
    if steps.contains(where: isHidden) { throw .notBeside(path, .hidden) }
    return try open(steps.map { String(Substring($0)) }, from: root, named)
  }

  private static let slash = UInt8(ascii: "/")
  /// Regular files by their kind, but answers of the kernel: the variables of this very process are among them.
  private static let systems = ["/proc/", "/sys/"]

  private static func isHidden(_ part: Substring.UTF8View) -> Bool {
    part.first == UInt8(ascii: ".") && part.count > 1
  }

  /// Goes down a path without links, folder by folder, so that a link that somebody puts there meanwhile is not followed.
  private static func open(_ steps: [String], from root: String, _ named: String) throws(IntakeError) -> OpenFile {
    var place = openat(AT_FDCWD, root, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    for step in steps.dropLast() where place >= 0 {
      let next = openat(place, step, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      close(place)
      place = next
    }
    guard place >= 0, let name = steps.last else { throw .notReadable(named) }
    defer { close(place) }
    var status = stat()
    guard fstatat(place, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { throw .notReadable(named) }
    let kind = InputFile.Kind(mode: status.st_mode)
    if kind.isPassing { throw .passing(named, kind) }
    return try OpenFile(named, lasting: openat(place, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC))
  }
}
