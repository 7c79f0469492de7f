import Claims
import Reading

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file, a device, a pipe or standard input (`-`), open for reading until nobody holds it any more.
final class OpenFile: Sendable {
  let path: String
  private let descriptor: Int32

  /// Opens what somebody named, and waits for whoever writes into a pipe. With `isLasting` only a regular file will do:
  /// whoever did not choose the name must not be kept waiting, and what is read once cannot be read again.
  convenience init(_ path: String, isLasting: Bool = false) throws(IntakeError) {
    guard !path.isEmpty else { throw .emptyName }
    let kind = InputFile.Kind(of: path)
    if let kind, kind == .socket || isLasting && kind.isPassing { throw .passing(path, kind) }
    if isLasting {
      try self.init(path, lasting: open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK))
    } else {
      try self.init(path, path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC))
    }
  }

  /// Takes what was just opened, and looks at it again: since the look at its name another may have taken its place.
  convenience init(_ path: String, lasting descriptor: Int32) throws(IntakeError) {
    try self.init(path, descriptor)
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .notReadable(path) }
    let kind = InputFile.Kind(mode: status.st_mode)
    if kind.isPassing { throw .passing(path, kind) }
  }

  private init(_ path: String, _ descriptor: Int32) throws(IntakeError) {
    (self.path, self.descriptor) = (path, descriptor)
    guard descriptor >= 0 else {
      guard errno == ENOENT || errno == ENOTDIR else { throw .notReadable(path) }
      throw path.isWebAddress ? .address(path) : .noFile(path)
    }
  }

  deinit { if descriptor > 0 { close(descriptor) } }

  /// How many bytes a regular file has; nothing where only the end tells.
  ///
  /// - Throws: `IntakeError.folder` for a folder.
  func size() throws(IntakeError) -> Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .notReadable(path) }
    if status.st_mode & S_IFMT == S_IFDIR { throw .folder(path) }
    return status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
  }

  /// Appends the next bytes, `most` of them or fewer; false at the end.
  func read(_ buffer: inout [UInt8], most: Int = 1 << 18) throws(IntakeError) -> Bool {
    let count = Self.read(descriptor, &buffer, most)
    if count < 0 { throw errno == EISDIR ? .folder(path) : .endsEarly(path) }
    return count > 0
  }

  /// What the system's `read` appended, however often it was interrupted.
  static func read(_ descriptor: Int32, _ buffer: inout [UInt8], _ most: Int) -> Int {
    withUnsafeTemporaryAllocation(byteCount: most, alignment: 1) { part -> Int in
      var count = -1
      #if canImport(Glibc)
        repeat { count = Glibc.read(descriptor, part.baseAddress, most) } while count < 0 && errno == EINTR
      #else
        repeat { count = Darwin.read(descriptor, part.baseAddress, most) } while count < 0 && errno == EINTR
      #endif
      if count > 0 { buffer.append(contentsOf: part[..<count]) }
      return count
    }
  }
}

/// Files by their names.
public enum InputFile {
  /// What a name leads to, its links followed.
  public enum Kind: String, Sendable, Hashable {
    case file, folder, pipe, socket, device

    /// Nothing where nothing is; `-` is a pipe.
    public init?(of path: String) {
      var status = stat()
      guard path != "-" else {
        self = .pipe
        return
      }
      guard stat(path, &status) == 0 else { return nil }
      self.init(mode: status.st_mode)
    }

    init(mode: mode_t) {
      switch mode & S_IFMT {
      case S_IFREG: self = .file
      case S_IFDIR: self = .folder
      case S_IFIFO: self = .pipe
      case S_IFSOCK: self = .socket
      default: self = .device
      }
    }

    /// Whether its bytes are gone once they are read, or come when somebody else pleases.
    public var isPassing: Bool { self == .pipe || self == .socket || self == .device }
  }

  /// The bytes of an article.
  ///
  /// - Throws: `ReadingError.tooLarge` beyond `PlainTextReader.defaultLimit`, else `IntakeError`.
  static func article(_ path: String) throws -> [UInt8] { try article(OpenFile(path)) }

  static func article(_ file: OpenFile) throws -> [UInt8] {
    let limit = PlainTextReader.defaultLimit
    return try bytes(of: file, limit: limit) { ReadingError.tooLarge(name: file.path, bytes: $0, limit: limit) }
  }

  /// The bytes of a file of at most `limit` bytes; `-` is standard input.
  ///
  /// - Throws: `IntakeError` that says what is wrong with the name, or what `tooLarge` makes of the size.
  public static func bytes(of path: String, limit: Int, tooLarge: (Int) -> any Error) throws -> [UInt8] {
    try bytes(of: OpenFile(path), limit: limit, tooLarge: tooLarge)
  }

  private static func bytes(of file: OpenFile, limit: Int, tooLarge: (Int) -> any Error) throws -> [UInt8] {
    let size = try file.path == "-" ? nil : file.size()
    if let size, size > limit { throw tooLarge(size) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size ?? 0)
    while try file.read(&bytes, most: 1 << 16) {
      guard bytes.count <= limit else { throw tooLarge(bytes.count) }
    }
    return bytes
  }

  /// The same with the sentence of `IntakeError.tooLarge`.
  public static func bytes(of path: String, limit: Int) throws -> [UInt8] {
    try bytes(of: path, limit: limit) { IntakeError.tooLarge(path, bytes: $0, limit: limit) }
  }

  /// The name without its folders, which the claims file keeps; a path may tell more than it should.
  public static func baseName(_ name: String) -> String {
    name == "-" ? "standard input" : name.split(separator: "/").last.map(String.init) ?? name
  }

  static func isFolder(_ path: String) -> Bool { Kind(of: path) == .folder }

  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Where a name leads, its links followed; nothing where that is nowhere, with `errno`.
  static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// Whether a name leads to something that is not below a folder, their links followed.
  static func leadsOut(_ path: String, of folder: String) -> Bool {
    guard let real = resolved(path), let root = resolved(folder) else { return false }
    return !real.utf8.starts(with: (root == "/" ? root : root + "/").utf8)
  }

  /// The first bytes of a regular file, for a look at what it is; none where it cannot be read, which reading it will
  /// tell.
  static func beginning(of path: String) -> [UInt8] {
    guard let file = try? OpenFile(path, isLasting: true), let size = try? file.size(), size > 0 else { return [] }
    var bytes: [UInt8] = []
    _ = try? file.read(&bytes, most: 4096)
    return bytes
  }
}
