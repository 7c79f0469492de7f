/// Bytes that come piece by piece from wherever an archive lies, taken as they are needed.
struct ByteSource {
  /// The next bytes, at most so many; none at the end.
  private let read: (Int) throws -> [UInt8]
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  init(_ read: @escaping (Int) throws -> [UInt8]) { self.read = read }

  private static let piece = 1 << 16

  /// So many bytes, fewer where there are no more.
  mutating func take(_ count: Int) throws -> [UInt8] {
    while buffer.count - start < count, !isAtEnd { try fill(max(Self.piece, count - buffer.count + start)) }
    let end = min(buffer.count, start + count)
    defer { start = end }
    return Array(buffer[start..<end])
  }

  /// Goes on by so many bytes; false where there are fewer.
  mutating func skip(_ count: Int) throws -> Bool {
    var left = count
    while left > 0 {
      if start == buffer.count {
        guard !isAtEnd else { return false }
        try fill(Self.piece)
      }
      let step = min(left, buffer.count - start)
      start += step
      left -= step
    }
    return true
  }

  /// The next line without its end, of which no more than `longest` bytes are kept; nothing behind the last.
  mutating func line(longest: Int) throws -> [UInt8]? {
    var line: [UInt8] = []
    var isAny = false
    while true {
      if start == buffer.count {
        guard !isAtEnd else { return isAny ? line : nil }
        try fill(Self.piece)
        continue
      }
      isAny = true
      let end = buffer[start...].firstIndex(of: 10)
      line += buffer[start..<(end ?? buffer.count)].prefix(longest - line.count)
      start = end.map { $0 + 1 } ?? buffer.count
      if end != nil {
        if line.last == 13 { line.removeLast() }
        return line
      }
    }
  }

  /// Goes on to the next byte that ends no line.
  mutating func skipLineEnds() throws {
    while true {
      while start < buffer.count, buffer[start] == 10 || buffer[start] == 13 { start += 1 }
      guard start == buffer.count, !isAtEnd else { return }
      try fill(Self.piece)
    }
  }

  private mutating func fill(_ most: Int) throws {
    buffer.removeFirst(start)
    start = 0
    let part = try read(most)
    if part.isEmpty { isAtEnd = true } else { buffer += part }
  }
}
