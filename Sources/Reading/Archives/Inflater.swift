internal import CZlib

/// Takes compression off, as much at a time as is asked for.
final class Inflater {
  enum Status { case goesOn, needsMore, end, damaged }

  // On the heap, since zlib holds its address.
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private let isBare: Bool
  private var input: [UInt8] = []
  private var place = 0

  /// How many of the bytes that were fed last are taken.
  var taken: Int { place }

  /// With `isBare` for bytes without gzip's frame, as members of ZIP archives are.
  init?(isBare: Bool = false) {
    self.isBare = isBare
    stream.initialize(to: z_stream())
    guard (isBare ? claimbook_inflate_bare_start(stream) : claimbook_inflate_start(stream)) == Z_OK else { return nil }
  }

  deinit {
    inflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// What comes next, once all that came before is taken.
  func feed(_ bytes: [UInt8]) { (input, place) = (bytes, 0) }

  /// Appends what comes out, at most `most` bytes of it.
  func inflate(_ output: inout [UInt8], most: Int = 1 << 16) -> Status {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: most) { part in
      stream.pointee.next_out = part.baseAddress
      stream.pointee.avail_out = UInt32(most)
      let status = input.withUnsafeMutableBufferPointer { input in
        stream.pointee.next_in = input.baseAddress.map { $0 + place }
        stream.pointee.avail_in = UInt32(input.count - place)
        defer { place = input.count - Int(stream.pointee.avail_in) }
        return CZlib.inflate(stream, Z_NO_FLUSH)
      }
      let count = most - Int(stream.pointee.avail_out)
      output.append(contentsOf: part[..<count])
      switch status {
      case Z_STREAM_END:
        if isBare || place == input.count { return .end }
        // Several compressed files may stand one behind the other.
        return inflateReset(stream) == Z_OK ? .goesOn : .damaged
      case Z_OK where count == most || place < input.count: return .goesOn
      case Z_OK, Z_BUF_ERROR: return .needsMore
      default: return .damaged
      }
    }
  }

  /// Begins with another compressed file.
  func restart() -> Bool { inflateReset(stream) == Z_OK }
}
