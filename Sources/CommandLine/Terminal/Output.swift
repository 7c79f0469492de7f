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

  static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while let base = rest.baseAddress, rest.count > 0 {
        let written = systemWrite(descriptor, base, rest.count)
        if written < 0 {
          if errno == EINTR { continue }
          // Nobody reads any more, or the disk behind a redirection is full.
          exit(ExitStatus.error.rawValue)
        }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
      }
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
