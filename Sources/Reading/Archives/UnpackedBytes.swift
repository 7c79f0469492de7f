/// Bytes that come piece by piece, gzip's compression taken off where they have it, in bounded memory.
public final class UnpackedBytes {
  public enum Problem: Error, Equatable {
    /// The compressed data is damaged or breaks off.
    case damaged
    /// More bytes than the limit.
    case tooMany
  }

  private let read: (Int) throws -> [UInt8]
  private var left: Int
  private var inflater: Inflater?
  private var isBegun = false
  private var isFed = false
  /// Whether the last compressed file came to its end.
  private var isWhole = false

  /// Takes the bytes from `read`, which gives at most so many of the next and none at the end; `limit` bounds what
  /// comes out in all.
  public init(limit: Int, read: @escaping (Int) throws -> [UInt8]) {
    (left, self.read) = (limit, read)
  }

  /// The next bytes, at most so many; none at the end.
  ///
  /// - Throws: `Problem`, or what reading them throws.
  public func next(_ most: Int) throws -> [UInt8] {
    let bytes = try unpacked(most)
    left -= bytes.count
    guard left >= 0 else { throw Problem.tooMany }
    return bytes
  }

  private func unpacked(_ most: Int) throws -> [UInt8] {
    if !isBegun {
      isBegun = true
      var head: [UInt8] = []
      // The sign has two bytes, which may come one by one.
      while head.count < 2 {
        let part = try read(most)
        if part.isEmpty { break }
        head += part
      }
      guard Gzip.isCompressed(head), let inflater = Inflater() else { return head }
      inflater.feed(head)
      (self.inflater, isFed) = (inflater, true)
    }
    guard let inflater else { return try read(most) }
    var bytes: [UInt8] = []
    while bytes.isEmpty {
      if !isFed {
        let packed = try read(1 << 16)
        guard !packed.isEmpty else {
          guard isWhole else { throw Problem.damaged }
          return []
        }
        if isWhole, !inflater.restart() { throw Problem.damaged }
        (isFed, isWhole) = (true, false)
        inflater.feed(packed)
      }
      switch inflater.inflate(&bytes, most: max(1, min(most, 1 << 16))) {
      case .goesOn: break
      case .needsMore: isFed = false
      case .end: (isFed, isWhole) = (false, true)
      case .damaged: throw Problem.damaged
      }
    }
    return bytes
  }
}
