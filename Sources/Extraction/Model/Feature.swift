/// A feature of a decision: a template's number and what it saw, hashed to 64 bits.
package typealias Feature = UInt64

/// Hashing of features. It is part of the model's format: other constants need new weights.
package enum Hash {
  /// The finalizer of MurmurHash3 (Appleby 2011): every input bit reaches every output bit.
  @inline(__always)
  package static func mix(_ value: UInt64) -> UInt64 {
    var hash = value
    hash ^= hash >> 33
    hash = hash &* 0xFF51_AFD7_ED55_8CCD
    hash ^= hash >> 33
    hash = hash &* 0xC4CE_B9FE_1A85_EC53
    hash ^= hash >> 33
    return hash
  }

  @inline(__always)
  package static func combine(_ first: UInt64, _ second: UInt64) -> UInt64 {
    mix(first &* 0x9E37_79B9_7F4A_7C15 &+ second &+ 0x632B_E59B_D9B4_E019)
  }

  @inline(__always)
  package static func combine(_ first: UInt64, _ second: UInt64, _ third: UInt64) -> UInt64 {
    combine(combine(first, second), third)
  }

  @inline(__always)
  package static func combine(_ first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64) -> UInt64 {
    combine(combine(combine(first, second), third), fourth)
  }

  /// FNV-1a (Fowler, Noll and Vo) over the bytes, then mixed.
  package static func bytes(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 1_469_598_103_934_665_603
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
    return mix(hash)
  }

  package static func string(_ text: String) -> UInt64 { bytes(text.utf8) }
}

/// The features of one decision.
package struct FeatureList: Sendable {
  package private(set) var features: [Feature] = []

  package init() { features.reserveCapacity(128) }

  package mutating func removeAll() { features.removeAll(keepingCapacity: true) }

  @inline(__always) mutating func add(_ template: UInt64) { features.append(Hash.mix(template)) }
  @inline(__always) mutating func add(_ template: UInt64, _ a: UInt64) { features.append(Hash.combine(template, a)) }
  @inline(__always) mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64) {
    features.append(Hash.combine(template, a, b))
  }
  @inline(__always) mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64) {
    features.append(Hash.combine(template, a, b, c))
  }
  @inline(__always) mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64) {
    features.append(Hash.combine(Hash.combine(template, a, b, c), d))
  }
  @inline(__always)
  mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64, _ e: UInt64) {
    features.append(Hash.combine(Hash.combine(template, a, b, c), d, e))
  }
}

extension Bool {
  /// 0 or 1, for hashing.
  var bit: UInt64 { self ? 1 : 0 }
}
