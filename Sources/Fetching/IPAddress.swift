#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An address of the internet protocol, version 4 or 6.
public enum IPAddress: Sendable, Hashable {
  case four(UInt32)
  case six(high: UInt64, low: UInt64)

  /// From its 4 or 16 bytes in network order.
  public init?(bytes: some Collection<UInt8>) {
    func number(_ bytes: some Sequence<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
    switch bytes.count {
    case 4: self = .four(UInt32(number(bytes)))
    case 16: self = .six(high: number(bytes.prefix(8)), low: number(bytes.suffix(8)))
    default: return nil
    }
  }

  /// From its usual notation, `192.0.2.1` or `2001:db8::1`, nothing shorter.
  public init?(_ text: String) {
    var bytes = [UInt8](repeating: 0, count: 16)
    if inet_pton(AF_INET, text, &bytes) == 1 {
      self.init(bytes: bytes.prefix(4))
    } else if inet_pton(AF_INET6, text, &bytes) == 1 {
      self.init(bytes: bytes)
    } else {
      return nil
    }
  }

  /// The address of version 4 that this one of version 6 stands for: mapped (`::ffff:0:0/96`), translated
  /// (`64:ff9b::/96`, RFC 6052) or tunnelled (`2002::/16`, RFC 3056).
  var embedded: IPAddress? {
    guard case .six(let high, let low) = self else { return nil }
    if high == 0, low >> 32 == 0xFFFF { return .four(UInt32(truncatingIfNeeded: low)) }
    if high == 0x0064_FF9B_0000_0000, low >> 32 == 0 { return .four(UInt32(truncatingIfNeeded: low)) }
    if high >> 48 == 0x2002 { return .four(UInt32(truncatingIfNeeded: high >> 16)) }
    return nil
  }
}

extension IPAddress: CustomStringConvertible {
  public var description: String {
    switch self {
    case .four(let number):
      return stride(from: 24, through: 0, by: -8).map { String(number >> UInt32($0) & 0xFF) }.joined(separator: ".")
    case .six(let high, let low):
      var bytes = [high, low].flatMap { word in stride(from: 56, through: 0, by: -8).map { UInt8(word >> $0 & 0xFF) } }
      var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
      guard inet_ntop(AF_INET6, &bytes, &text, socklen_t(text.count)) != nil else { return "::" }
      return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }
}

/// A range of addresses with the same beginning.
struct Network: Sendable {
  let first: IPAddress
  /// How many leading bits they share.
  let bits: Int
  /// What it is for, as in “is … ”.
  let purpose: String

  init(_ first: IPAddress, _ bits: Int, _ purpose: String) {
    self.first = first
    self.bits = bits
    self.purpose = purpose
  }

  func contains(_ address: IPAddress) -> Bool {
    switch (first, address) {
    case (.four(let first), .four(let other)): (first ^ other) >> UInt32(32 - bits) == 0
    case (.six(let high, let low), .six(let otherHigh, let otherLow)):
      bits <= 64
        ? (high ^ otherHigh) >> UInt64(64 - bits) == 0
        : high == otherHigh && (low ^ otherLow) >> UInt64(128 - bits) == 0
    default: false
    }
  }
}
