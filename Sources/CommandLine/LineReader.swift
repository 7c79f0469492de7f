import Claims

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads a file or standard input line by line, in bounded memory.
final class LineReader {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  init(_ name: String) throws {
    if name == "-" {
      descriptor = 0
      return
    }
    descriptor = open(name, O_RDONLY)
    guard descriptor >= 0 else {
      throw CommandFailure(
        errno == ENOENT ? "there is no file \(Escaped.terminal(name))" : "\(Escaped.terminal(name)) cannot be read",
        errno == ENOENT ? .notFound : .error)
    }
  }

  deinit { if descriptor > 0 { close(descriptor) } }

  /// The next line without its end; nothing after the last.
  func next() -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 10) {
        let line = Array(buffer[start..<end])
        start = end + 1
        return line
      }
      if isAtEnd {
        guard start < buffer.count else { return nil }
        let line = Array(buffer[start...])
        start = buffer.count
        return line
      }
      buffer.removeFirst(start)
      start = 0
      searched = buffer.count
      fill()
    }
  }

  private func fill() {
    let size = 1 << 18
    let count = withUnsafeTemporaryAllocation(byteCount: size, alignment: 1) { bytes -> Int in
      var count = -1
      repeat { count = read(descriptor, bytes.baseAddress, size) } while count < 0 && errno == EINTR
      if count > 0 { buffer.append(contentsOf: bytes[..<count]) }
      return count
    }
    if count <= 0 { isAtEnd = true }
  }
}
