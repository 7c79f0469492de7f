internal import CZlib

/// Takes gzip's compression off.
public enum Gzip {
  /// Whether bytes are compressed by it.
  public static func isCompressed(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

  /// The bytes inside; nothing where they are damaged or more than `limit`, since a megabyte can hold a thousand.
  public static func decompressed(_ bytes: [UInt8], limit: Int) -> [UInt8]? { inflated(bytes, limit, isBare: false) }

  /// The same for bytes without gzip's frame, as members of ZIP archives are.
  static func inflated(_ bytes: [UInt8], _ limit: Int, isBare: Bool = true) -> [UInt8]? {
    var stream = z_stream()
    let start = isBare ? claimbook_inflate_bare_start(&stream) : claimbook_inflate_start(&stream)
    guard start == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    var input = bytes
    var output: [UInt8] = []
    let size = 1 << 16
    return input.withUnsafeMutableBufferPointer { input -> [UInt8]? in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      while true {
        var status = Z_OK
        let count = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: size) { part -> Int in
          stream.next_out = part.baseAddress
          stream.avail_out = UInt32(size)
          status = inflate(&stream, Z_NO_FLUSH)
          let count = size - Int(stream.avail_out)
          output.append(contentsOf: part[..<count])
          return count
        }
        guard output.count <= limit else { return nil }
        switch status {
        case Z_STREAM_END:
          // Several compressed files may stand one behind the other.
          guard !isBare, stream.avail_in > 0, inflateReset(&stream) == Z_OK else { return output }
        case Z_OK where count > 0 || stream.avail_in > 0: continue
        default: return nil
        }
      }
    }
  }
}
