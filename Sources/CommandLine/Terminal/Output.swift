import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a command prints. Lines are written at once, so that whoever reads a pipe gets them as they come.
enum Output {
  static func line(_ text: String) { write(text + "\n", to: 1) }
  static func error(_ text: String) { write(text + "\n", to: 2) }

  /// Beside the data: on a terminal with it, in a pipe on standard error.
  static func aside(_ text: String) { Screen.isTerminal ? line(text) : error(text) }

  private static let pages = Mutex<String?>(nil)

  /// From now on standard output is kept, until `collected()` hands it over.
  static func collect() { pages.withLock { $0 = "" } }

  static func collected() -> String {
    pages.withLock { text in
      defer { text = nil }
      return text ?? ""
    }
  }

  static func write(_ text: String, to descriptor: Int32) {
    let isKept = pages.withLock { pages in
      guard descriptor == 1, pages != nil else { return false }
      pages?.append(text)
      return true
    }
    if isKept { return }
    var text = text
    text.withUTF8 { writeAll(UnsafeRawBufferPointer($0), to: descriptor) }
  }

  /// Bytes as they are, past the pager; nothing for a terminal, which would obey what is in them.
  static func write(_ bytes: [UInt8], to descriptor: Int32 = 1) {
    bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
  }

  private static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) {
    var rest = bytes
    while let base = rest.baseAddress, rest.count > 0 {
      let written = systemWrite(descriptor, base, rest.count)
      if written < 0 {
        if errno == EINTR { continue }
        // Nobody reads any more, or the disk behind a redirection is full.
        if descriptor != 2, errno != EPIPE {
          error("error: the output cannot be written: \(String(cString: strerror(errno)))")
        }
        exit(ExitStatus.error.rawValue)
      }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
    }
  }

  private static func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes, count)
    #else
      Darwin.write(descriptor, bytes, count)
    #endif
  }
}
