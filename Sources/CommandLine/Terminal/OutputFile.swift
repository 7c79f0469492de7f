import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that a command writes.
struct OutputFile {
  let path: String

  /// Atomically: when the disk fills up, an older file stays as it was. A device or a pipe is written to as it is.
  ///
  /// - Throws: `CommandFailure` with what to look at.
  func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// The same for bytes.
  func write(_ bytes: [UInt8]) throws {
    do {
      guard isSpecial else { return try Data(bytes).write(to: URL(filePath: path), options: .atomic) }
      let descriptor = open(path, O_WRONLY)
      guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown) }
      defer { close(descriptor) }
      Output.write(bytes, to: descriptor)
    } catch {
      throw CommandFailure(
        "\(Escaped.terminal(path)) cannot be written: check the folder, its permissions and the disk's room", .error)
    }
  }

  /// Whether something stands there that a new file must not replace.
  private var isSpecial: Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
  }
}
