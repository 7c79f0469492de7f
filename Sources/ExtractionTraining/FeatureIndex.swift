import Extraction

/// Numbers the features that are seen often enough: first all are counted, then those below the minimum forgotten.
final class FeatureIndex: @unchecked Sendable {
  private(set) var count = 0
  private var keys: UnsafeMutablePointer<Feature>
  private var values: UnsafeMutablePointer<UInt32>
  private var capacity: Int
  private var used = 0

  init(capacity: Int = 1 << 20) {
    self.capacity = capacity
    keys = .allocate(capacity: capacity)
    keys.initialize(repeating: 0, count: capacity)
    values = .allocate(capacity: capacity)
    values.initialize(repeating: 0, count: capacity)
  }

  deinit {
    keys.deallocate()
    values.deallocate()
  }

  @inline(__always)
  private func slot(_ feature: Feature) -> Int {
    let mask = capacity - 1
    var slot = Int(truncatingIfNeeded: feature) & mask
    while keys[slot] != 0, keys[slot] != feature { slot = (slot + 1) & mask }
    return slot
  }

  /// Counts a feature once more.
  func count(_ feature: Feature) {
    let slot = slot(feature)
    if keys[slot] == 0 {
      keys[slot] = feature
      used += 1
      values[slot] = 1
      if used * 2 > capacity { grow() }
    } else {
      values[slot] &+= 1
    }
  }

  private func grow() {
    let (oldKeys, oldValues, oldCapacity) = (keys, values, capacity)
    capacity *= 2
    keys = .allocate(capacity: capacity)
    keys.initialize(repeating: 0, count: capacity)
    values = .allocate(capacity: capacity)
    values.initialize(repeating: 0, count: capacity)
    for old in 0..<oldCapacity where oldKeys[old] != 0 {
      let new = slot(oldKeys[old])
      keys[new] = oldKeys[old]
      values[new] = oldValues[old]
    }
    oldKeys.deallocate()
    oldValues.deallocate()
  }

  /// Ends counting: features seen so often are numbered from 0, in an order that depends on nothing but themselves.
  func number(minimum: UInt32) {
    let kept = (0..<capacity).filter { keys[$0] != 0 && values[$0] >= minimum }.map { keys[$0] }.sorted()
    keys.deallocate()
    values.deallocate()
    capacity = 1 << 10
    while capacity < kept.count * 2 { capacity *= 2 }
    keys = .allocate(capacity: capacity)
    keys.initialize(repeating: 0, count: capacity)
    values = .allocate(capacity: capacity)
    values.initialize(repeating: 0, count: capacity)
    for (number, feature) in kept.enumerated() {
      let slot = slot(feature)
      keys[slot] = feature
      values[slot] = UInt32(number)
    }
    count = kept.count
  }

  /// A numbered feature's number.
  @inline(__always)
  func number(of feature: Feature) -> UInt32? {
    let slot = slot(feature)
    return keys[slot] == 0 ? nil : values[slot]
  }

  func append(_ list: FeatureList, to numbers: inout [UInt32]) {
    for feature in list.features {
      if let number = number(of: feature) { numbers.append(number) }
    }
  }

  /// All numbered features, by number.
  var features: [Feature] {
    var features = [Feature](repeating: 0, count: count)
    for slot in 0..<capacity where keys[slot] != 0 { features[Int(values[slot])] = keys[slot] }
    return features
  }
}
