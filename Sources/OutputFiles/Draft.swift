import Claims

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A new file beside the one that it will replace, complete and on the disk.
struct Draft {
  let path: String

  /// With what SQLite may have kept beside it.
  func remove() { for suffix in [""] + ClaimsFile.companions { unlink(path + suffix) } }

  /// Gives a new file its name; nothing may stand there.
  ///
  /// - Throws: `OutputFileError.changedMeanwhile` when something stands there by now, `.failed`.
  func appear(at place: Place) throws(OutputFileError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .failed(path: place.named, .init(errno)) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .failed(path: place.named, .init(errno)) }
    // Unlike renaming, linking replaces nothing; some file systems (FAT) know no links.
    if link(path, place.path) == 0 { return }
    guard errno != EEXIST, try place.isFree() else { throw .changedMeanwhile(path: place.named) }
    try move(to: place)
  }

  /// - Throws: `OutputFileError.failed`. After it the draft may stand in its place already, but not for sure after a
  ///   power cut.
  func move(to place: Place) throws(OutputFileError) {
    guard rename(path, place.path) == 0 else { throw .failed(path: place.named, .init(errno)) }
    let folder = open(place.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    defer { close(folder) }
    // Some file systems know no syncing of folders.
    guard fsync(folder) == 0 || errno == EINVAL else { throw .failed(path: place.named, .init(errno)) }
  }
}

extension Place {
  /// - Throws: `OutputFileError` when a claims file stands there, or what cannot be read.
  func isFree() throws(OutputFileError) -> Bool {
    // Of what stands there nothing but that it does matters.
    try standing(against: EventChain.origin).content == .nothing
  }

  /// A new empty file beside the place, with the permissions of another, else closed to others.
  func emptyDraft(like other: String?) throws(OutputFileError) -> Draft {
    let path = "\(folder).claimbook-\(UInt64.random(in: 0 ... .max))"
    var status = stat()
    let mode = other.flatMap { stat($0, &status) == 0 ? status.st_mode & 0o777 | 0o600 : nil } ?? 0o600
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .failed(path: named, .init(errno)) }
    defer { close(descriptor) }
    fchmod(descriptor, mode)
    return Draft(path: path)
  }

  /// Writes the bytes beside the place, with a mark of what they are and the permissions of the file that they will
  /// replace, else the user's usual ones.
  func draft(_ bytes: [UInt8], _ digest: Digest, mode: mode_t?) throws(OutputFileError) -> Draft {
    let path = "\(folder).claimbook-\(UInt64.random(in: 0 ... .max))"
    // Closed to others until it has its mode.
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode == nil ? 0o666 : 0o600)
    guard descriptor >= 0 else { throw .failed(path: named, .init(errno)) }
    defer { close(descriptor) }
    let draft = Draft(path: path)
    Mark.write(digest, on: descriptor)
    guard Self.write(bytes, to: descriptor), mode.map({ fchmod(descriptor, $0) == 0 }) ?? true, fsync(descriptor) == 0
    else {
      let obstacle = OutputFileError.Obstacle(errno)
      draft.remove()
      throw .failed(path: named, obstacle)
    }
    return draft
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { all in
      var rest = all[...]
      while !rest.isEmpty {
        let count = writeSome(descriptor, rest)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }

  private static func writeSome(_ descriptor: Int32, _ bytes: Slice<UnsafeRawBufferPointer>) -> Int {
    let bytes = UnsafeRawBufferPointer(rebasing: bytes)
    #if canImport(Glibc)
      return Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      return Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }
}
