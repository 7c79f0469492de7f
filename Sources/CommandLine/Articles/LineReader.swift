import Claims
import Reading

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads a file or standard input line by line, in bounded memory.
final class LineReader {
  enum Line {
    case bytes([UInt8])
    /// It has more than the limit, and was read over.
    case tooLong
  }

  /// 80 MB: four bytes of JSON for each byte of the longest article.
  static let defaultLimit = 4 * PlainTextReader.defaultLimit

  private let name: String
  private let descriptor: Int32
  private let limit: Int
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  init(_ name: String, limit: Int = defaultLimit) throws {
    self.name = name
    self.limit = limit
    descriptor = name == "-" ? 0 : open(name, O_RDONLY)
    guard descriptor >= 0 else {
      throw CommandFailure(
        errno == ENOENT ? "there is no file \(Escaped.terminal(name))" : "\(Escaped.terminal(name)) cannot be read",
        errno == ENOENT ? .notFound : .error)
    }
  }

  deinit { if descriptor > 0 { close(descriptor) } }

  /// The next line without its end; nothing after the last.
  ///
  /// - Throws: `CommandFailure` when the file cannot be read on.
  func next() throws -> Line? {
    var searched = start
    var isTooLong = false
    while true {
      if let end = buffer[searched...].firstIndex(of: 10) {
        defer { start = end + 1 }
        return isTooLong || end - start > limit ? .tooLong : .bytes(Array(buffer[start..<end]))
      }
      if isAtEnd {
        defer { start = buffer.count }
        if isTooLong { return .tooLong }
        return start < buffer.count ? .bytes(Array(buffer[start...])) : nil
      }
      if buffer.count - start > limit {
        isTooLong = true
        start = buffer.count
      }
      buffer.removeFirst(start)
      start = 0
      searched = buffer.count
      try fill()
    }
  }

  private func fill() throws {
    let size = 1 << 18
    let count = withUnsafeTemporaryAllocation(byteCount: size, alignment: 1) { bytes -> Int in
      var count = -1
      repeat { count = read(descriptor, bytes.baseAddress, size) } while count < 0 && errno == EINTR
      if count > 0 { buffer.append(contentsOf: bytes[..<count]) }
      return count
    }
    guard count >= 0 else {
      let shown = Escaped.terminal(name)
      throw errno == EISDIR
        ? CommandFailure("\(shown) is a folder. Name the files in it: \(shown)/*.txt", .usage)
        : CommandFailure("\(shown) cannot be read to its end", .error)
    }
    if count == 0 { isAtEnd = true }
  }
}
