internal import CZlib

/// A page that is sent compressed, unpacked as it comes. libcurl could do it, but does not tell a page whose compressed data
/// breaks off from a whole one.
final class Inflation {
  /// The encodings that are asked for.
  enum Encoding: Equatable {
    case gzip
    /// With zlib's frame, as the standard has it, or without, as some servers do.
    case deflate

    /// As a server calls it, in lower case.
    init?(_ name: String) {
      switch name {
      case "gzip", "x-gzip": self = .gzip
      case "deflate": self = .deflate
      default: return nil
      }
    }
  }

  enum Outcome { case taken, stopped, damaged }

  /// Whether the data came to its end, its checksum right.
  private(set) var isWhole = false
  private let encoding: Encoding
  // On the heap, since zlib holds its address.
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private var isStarted = false
  /// The first two bytes of deflate, which tell whether it has a frame.
  private var head: [UInt8] = []

  init(_ encoding: Encoding) {
    self.encoding = encoding
    stream.initialize(to: z_stream())
  }

  deinit {
    if isStarted { inflateEnd(stream) }
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// Unpacks what came next; `take` gets it in pieces, and stops it by false.
  func unpack(_ bytes: UnsafeRawBufferPointer, _ take: (UnsafeRawBufferPointer) -> Bool) -> Outcome {
    guard !isStarted else { return inflate(bytes, take) }
    head += bytes
    guard head.count >= 2 || encoding == .gzip else { return .taken }
    guard start() else { return .damaged }
    return head.withUnsafeBytes { inflate($0, take) }
  }

  private func start() -> Bool {
    let status =
      switch encoding {
      case .gzip: claimbook_inflate_start(stream)
      case .deflate:
        Self.isFrame(head) ? claimbook_inflate_zlib_start(stream) : claimbook_inflate_bare_start(stream)
      }
    isStarted = status == Z_OK
    return isStarted
  }

  /// RFC 1950: the method is 8, and the two bytes are a multiple of 31.
  private static func isFrame(_ head: [UInt8]) -> Bool {
    head[0] & 0x0F == 8 && (Int(head[0]) << 8 | Int(head[1])) % 31 == 0
  }

  private func inflate(_ bytes: UnsafeRawBufferPointer, _ take: (UnsafeRawBufferPointer) -> Bool) -> Outcome {
    stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.bindMemory(to: UInt8.self).baseAddress)
    stream.pointee.avail_in = UInt32(bytes.count)
    let size = 1 << 16
    return withUnsafeTemporaryAllocation(byteCount: size, alignment: 1) { part in
      while true {
        if isWhole {
          // Several compressed pieces may stand one behind the other; anything else there is nobody's.
          guard encoding == .gzip, stream.pointee.avail_in > 0, stream.pointee.next_in.pointee == 0x1F else {
            return .taken
          }
          isWhole = false
          guard inflateReset(stream) == Z_OK else { return .damaged }
        }
        stream.pointee.next_out = part.bindMemory(to: UInt8.self).baseAddress
        stream.pointee.avail_out = UInt32(size)
        let status = CZlib.inflate(stream, Z_NO_FLUSH)
        let count = size - Int(stream.pointee.avail_out)
        if count > 0, !take(UnsafeRawBufferPointer(rebasing: part[..<count])) { return .stopped }
        switch status {
        case Z_STREAM_END: isWhole = true
        case Z_OK where count == size || stream.pointee.avail_in > 0: continue
        // All that came is unpacked.
        case Z_OK, Z_BUF_ERROR: return .taken
        default: return .damaged
        }
      }
    }
  }
}
