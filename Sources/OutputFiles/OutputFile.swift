import Claims
import Drafts

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that Claimbook writes for somebody: a report, the bytes of a capture. The one way to write one.
///
/// It never stands where the record does: a claims file and what SQLite keeps beside it, devices, pipes and folders are
/// refused, whoever agrees. What somebody else wrote, or changed, is replaced only if the caller says so. What Claimbook
/// wrote carries the SHA-256 of its bytes as an extended attribute, so that nobody is asked about a report that is
/// written anew; where the file system keeps no attributes, the caller is asked.
public struct OutputFile: Sendable {
  public let path: String
  let record: String?

  /// - Parameters:
  ///   - path: as somebody named it. A symbolic link is followed, as a shell's `>` does: the link stays, and what it
  ///     leads to is written.
  ///   - record: the claims file that this process has open. It is told by its identity and never opened here: closing
  ///     any descriptor of a file gives up the locks that SQLite has on it (POSIX).
  public init(path: String, record: String? = nil) {
    self.path = path
    self.record = record
  }

  /// Why a file is not replaced without asking.
  public enum Occupant: Sendable, Hashable {
    /// Nothing shows that Claimbook wrote it.
    case foreign
    /// Claimbook wrote it, and its bytes are others now.
    case changed
    /// It may not be written, which somebody has meant.
    case readOnly
  }

  /// Writes the bytes under the path, all of them or none: beside it first, onto the disk, and then by renaming. The
  /// file has the mode of the one that it replaces. Bytes that stand there already are left alone.
  ///
  /// - Parameters:
  ///   - bytes: all that the file will hold.
  ///   - mayReplace: asked when somebody else's file stands there; what it throws is passed on.
  /// - Throws: `OutputFileError`; what stood there is as it was then, and nothing is left beside it.
  public func write(_ bytes: [UInt8], replacing mayReplace: (Occupant) throws -> Bool) throws {
    let place = try Place(of: self)
    let digest = Digest(of: bytes)
    let found = try place.standing(against: digest)
    switch found.content {
    case .nothing, .ours: break
    case .same: return
    case .another(let occupant, _):
      guard try mayReplace(occupant) else { throw OutputFileError.occupied(path: path, occupant) }
    }
    let draft = try place.draft(bytes, digest, mode: found.mode)
    defer { draft.remove() }
    // Whoever was asked may have thought for long.
    guard try place.standing(against: digest) == found else { throw OutputFileError.changedMeanwhile(path: path) }
    try place.take(draft)
  }

  /// Lets `write` fill a new file, which appears under the path when it is complete and on the disk; nothing may stand
  /// there. It has the permissions of the record, since it will hold the same.
  ///
  /// - Parameter write: is given the path of an empty file beside it.
  /// - Throws: `OutputFileError`, `.occupied` when anything stands there; what `write` throws is passed on. Nothing is
  ///   left beside it then.
  public func make(_ write: (_ draft: String) throws -> Void) throws {
    let place = try Place(of: self)
    guard try place.isFree() else { throw OutputFileError.occupied(path: path, .foreign) }
    let draft = try place.emptyDraft(like: record)
    defer { draft.remove() }
    try write(draft.path)
    try place.receive(draft)
  }
}
