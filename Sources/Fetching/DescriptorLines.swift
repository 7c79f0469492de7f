#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The lines of a descriptor as they come, each within a limit.
struct DescriptorLines: IteratorProtocol {
  enum Line {
    case bytes([UInt8])
    case tooLong
  }

  private let descriptor: Int32
  private let limit: Int
  private var buffer: ArraySlice<UInt8> = []

  init(_ descriptor: Int32, limit: Int) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// The next line that isn't blank.
  mutating func next() -> Line? {
    while true {
      var line: [UInt8] = []
      var isTooLong = false
      var isAtEnd = false
      while true {
        let end = buffer.firstIndex(of: 10)
        if line.count + buffer[..<(end ?? buffer.endIndex)].count > limit {
          isTooLong = true
        } else {
          line += buffer[..<(end ?? buffer.endIndex)]
        }
        if let end {
          buffer = buffer[(end + 1)...]
          break
        }
        buffer = Self.read(descriptor)
        if buffer.isEmpty {
          isAtEnd = true
          break
        }
      }
      if isTooLong { return .tooLong }
      if line.contains(where: { $0 > 0x20 }) { return .bytes(line) }
      if isAtEnd { return nil }
    }
  }

  private static func read(_ descriptor: Int32) -> ArraySlice<UInt8> {
    var bytes = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = systemRead(descriptor, &bytes, bytes.count)
      if count < 0, errno == EINTR { continue }
      return bytes[..<max(0, count)]
    }
  }
}

private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(descriptor, bytes, count)
}
