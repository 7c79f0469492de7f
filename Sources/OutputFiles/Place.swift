import CFileMarks
import Claims
import struct Crypto.SHA256
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where a file goes: the path with its links followed, once it is sure that it may go there.
struct Place {
  /// As it was named, for errors.
  let named: String
  let folder: String
  let name: String

  var path: String { folder + name }

  /// - Throws: `OutputFileError` where no file may ever be written.
  init(of file: OutputFile) throws(OutputFileError) {
    named = file.path
    var status = stat()
    if stat(named, &status) == 0 {
      if let kind = OutputFileError.Kind(status.st_mode) { throw .notAFile(path: named, kind) }
      if status.isSameFile(as: { fstat(1, &$0) }) { throw .standardOutput(path: named) }
      if let record = file.record, status.isSameFile(as: { stat(record, &$0) }) { throw .claimsFile(path: named) }
    } else if errno != ENOENT {
      throw errno == ELOOP ? .notAFile(path: named, .endlessLink) : .failed(path: named, .init(errno))
    }
    let path = Self.followed(named)
    let slash = path.lastIndex(of: "/")
    folder = slash.map { String(path[...$0]) } ?? "./"
    name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    guard !name.isEmpty else { throw .notAFile(path: named, .folder) }
    if name.hasSuffix(ClaimsFile.ending) { throw .claimsFile(path: named) }
    for suffix in ClaimsFile.companions where name.hasSuffix(suffix) {
      let main = String(path.dropLast(suffix.count))
      if main.hasSuffix(ClaimsFile.ending) || file.record.map({ Self.followed($0) == main }) == true
        || ClaimsFile.stands(at: main)
      {
        throw .besideClaimsFile(path: named)
      }
    }
  }

  /// Where links lead, also those to what is not there yet.
  private static func followed(_ path: String) -> String {
    var path = path
    // More links than the system follows itself; those have failed by now.
    for _ in 0..<64 {
      guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else { break }
      let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
      path = target.hasPrefix("/") ? target : folder + target
    }
    return path
  }

  /// What stands at a place.
  struct Standing: Equatable {
    let content: Content
    /// Its permissions.
    let mode: mode_t?

    enum Content: Equatable {
      case nothing
      /// The very bytes that are to be written.
      case same
      /// Claimbook's, as it was written.
      case ours(Digest)
      case another(OutputFile.Occupant, Digest)
    }
  }

  /// Looks at what stands here.
  func standing(against digest: Digest) throws(OutputFileError) -> Standing {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      guard errno == ENOENT else { throw .unreadable(path: named) }
      return Standing(content: .nothing, mode: nil)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(path: named) }
    if let kind = OutputFileError.Kind(status.st_mode) { throw .notAFile(path: named, kind) }
    if ClaimsFile.isOpen(on: descriptor) { throw .claimsFile(path: named) }
    guard let found = Self.digest(of: descriptor) else { throw .unreadable(path: named) }
    let mark = Mark.read(from: descriptor)
    let content: Standing.Content =
      if found == digest {
        .same
      } else if status.st_mode & 0o222 == 0 {
        .another(.readOnly, found)
      } else if mark == found {
        .ours(found)
      } else {
        .another(mark == nil ? .foreign : .changed, found)
      }
    return Standing(content: content, mode: status.st_mode & 0o777)
  }

  /// Nothing when it cannot be read to its end.
  private static func digest(of descriptor: Int32) -> Digest? {
    var hash = SHA256()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      guard count > 0 else { break }
      buffer.withUnsafeBytes { hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
    let digits = hash.finalize().map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
    return Digest(hexadecimal: digits.joined())
  }
}

/// The SHA-256 of what Claimbook wrote, kept with the file.
enum Mark {
  private static let name = "user.claimbook.sha256"

  static func read(from descriptor: Int32) -> Digest? {
    var bytes = [UInt8](repeating: 0, count: 64)
    guard file_mark_get(descriptor, name, &bytes, bytes.count) == bytes.count else { return nil }
    return Digest(hexadecimal: String(decoding: bytes, as: UTF8.self))
  }

  /// Where the file system keeps no attributes, somebody is asked the next time.
  static func write(_ digest: Digest, on descriptor: Int32) {
    let bytes = Array(digest.hexadecimal.utf8)
    _ = file_mark_set(descriptor, name, bytes, bytes.count)
  }
}

extension OutputFileError.Kind {
  /// Nothing for a regular file.
  fileprivate init?(_ mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: return nil
    case S_IFDIR: self = .folder
    case S_IFIFO: self = .pipe
    case S_IFSOCK: self = .socket
    default: self = .device
    }
  }
}

extension OutputFileError.Obstacle {
  init(_ code: Int32) {
    self =
      switch code {
      case ENOENT, ENOTDIR: .noFolder
      case EACCES, EPERM, EROFS: .noPermission
      case ENOSPC, EDQUOT, EFBIG: .noRoom
      default: .other(String(cString: strerror(code)))
      }
  }
}

extension stat {
  fileprivate func isSameFile(as look: (inout stat) -> Int32) -> Bool {
    var other = stat()
    return look(&other) == 0 && st_dev == other.st_dev && st_ino == other.st_ino
  }
}
