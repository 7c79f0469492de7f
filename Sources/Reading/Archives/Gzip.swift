/// Takes gzip's compression off.
public enum Gzip {
  /// Whether bytes are compressed by it.
  public static func isCompressed(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

  /// The bytes inside; nothing where they are damaged or more than `limit`, since a megabyte can hold a thousand.
  public static func decompressed(_ bytes: [UInt8], limit: Int) -> [UInt8]? { inflated(bytes, limit, isBare: false) }

  /// The same for bytes without gzip's frame, as members of ZIP archives are.
  static func inflated(_ bytes: [UInt8], _ limit: Int, isBare: Bool = true) -> [UInt8]? {
    guard let inflater = Inflater(isBare: isBare) else { return nil }
    inflater.feed(bytes)
    var output: [UInt8] = []
    while true {
      let status = inflater.inflate(&output)
      guard output.count <= limit else { return nil }
      switch status {
      case .goesOn: continue
      case .end: return output
      case .needsMore, .damaged: return nil
      }
    }
  }
}
