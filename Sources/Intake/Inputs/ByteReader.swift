/// Bytes that come piece by piece, from a file, a pipe or another program, taken a line or a number at a time in bounded
/// memory. `fill` appends what comes next and says whether anything did.
struct ByteReader: Sendable {
  enum Line {
    case bytes([UInt8])
    /// It has more than the limit, and was read over.
    case tooLong
  }

  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// The next line without its end; nothing after the last.
  mutating func line<Failure: Error>(
    limit: Int, _ fill: (inout [UInt8]) throws(Failure) -> Bool
  ) throws(Failure) -> Line? {
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
      dropTaken()
      searched = buffer.count
      isAtEnd = try !fill(&buffer)
    }
  }

  /// The next so many bytes; fewer where there are no more.
  mutating func bytes<Failure: Error>(
    _ count: Int, _ fill: (inout [UInt8]) throws(Failure) -> Bool
  ) throws(Failure) -> [UInt8] {
    dropTaken()
    while buffer.count < count, !isAtEnd { isAtEnd = try !fill(&buffer) }
    let end = min(count, buffer.count)
    defer { start = end }
    return Array(buffer[..<end])
  }

  private mutating func dropTaken() {
    buffer.removeFirst(start)
    start = 0
  }
}
