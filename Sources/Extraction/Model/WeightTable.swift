internal import CExtractionModel

/// Weights of a linear model by hashed feature, quantised to eight bits, read in place from the embedded model.
///
/// What is stored is a weight's signed square root: small weights keep their differences beside large ones (with equal
/// steps the tagger loses 1.5 points), and sums stay whole numbers, the same on every machine.
///
/// Layout, little-endian: class count, bucket bits, bytes of data (UInt32 each), scale (Float32), 2^bits + 1 bucket
/// offsets (UInt32), data. The first bits of a feature choose its bucket; there, an entry is 16 further bits of it
/// (an unknown feature is taken for a known one in about one look-up of 30,000), a count, and as many pairs of class and weight.
package struct WeightTable: @unchecked Sendable {
  package let classCount: Int
  /// What one step of a weight is worth.
  package let scale: Float
  private let shift: UInt64
  private let offsets: UnsafePointer<UInt32>
  private let data: UnsafePointer<UInt8>

  /// Reads a table in place, nothing when the bytes are none.
  ///
  /// - Parameter bytes: at a four-byte border, in memory that lives as long as the program.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= 16, let base = bytes.baseAddress, Int(bitPattern: base) % 4 == 0 else { return nil }
    let words = base.assumingMemoryBound(to: UInt32.self)
    let bits = Int(words[1])
    guard bits < 32, words[0] <= 256 else { return nil }
    let bucketCount = 1 << bits
    guard bytes.count >= 16 + 4 * (bucketCount + 1) + Int(words[2]) else { return nil }
    classCount = Int(words[0])
    scale = Float(bitPattern: words[3])
    shift = UInt64(64 - bits)
    offsets = words + 4
    data = base.assumingMemoryBound(to: UInt8.self) + 16 + 4 * (bucketCount + 1)
    guard offsets[bucketCount] == words[2] else { return nil }
  }

  /// Where the entries of a feature's bucket begin and end in the data.
  @inline(__always)
  private func bucket(of feature: Feature) -> (start: Int, end: Int) {
    let bucket = Int(truncatingIfNeeded: feature >> shift)
    return (Int(offsets[bucket]), Int(offsets[bucket + 1]))
  }

  /// Adds a feature's weights to the scores of the classes, in steps.
  @inline(__always)
  package func add(_ feature: Feature, to scores: UnsafeMutablePointer<Int32>) {
    let bucket = bucket(of: feature)
    var entry = data + bucket.start
    let end = data + bucket.end
    let (low, high) = (UInt8(truncatingIfNeeded: feature), UInt8(truncatingIfNeeded: feature >> 8))
    while entry < end {
      let count = Int(entry[2])
      if entry[0] == low, entry[1] == high {
        var pair = entry + 3
        for _ in 0..<count {
          let root = Int32(Int8(bitPattern: pair[1]))
          scores[Int(pair[0])] &+= root &* abs(root)
          pair += 2
        }
        return
      }
      entry += 3 + 2 * count
    }
  }

  @inline(__always)
  package func add(_ list: FeatureList, to scores: UnsafeMutablePointer<Int32>) {
    list.features.withUnsafeBufferPointer { features in
      // The table is larger than the processor's caches: what will be read is asked for some features ahead, so that the
      // memory is waited for once and not at each.
      for feature in features { claimbook_will_read(offsets + Int(truncatingIfNeeded: feature >> shift)) }
      let ahead = 8
      for feature in features.prefix(ahead) { claimbook_will_read(data + bucket(of: feature).start) }
      for number in features.indices {
        if number + ahead < features.count {
          claimbook_will_read(data + bucket(of: features[number + ahead]).start)
        }
        add(features[number], to: scores)
      }
    }
  }

  /// The summed weight of features of a model with one class.
  package func sum(_ list: FeatureList) -> Float {
    var score: Int32 = 0
    withUnsafeMutablePointer(to: &score) { add(list, to: $0) }
    return Float(score) * scale
  }

  // MARK: Writing

  /// The bytes of the same table without the weights that are smaller than `cut`.
  package func pruned(below cut: Float) -> [UInt8] {
    let bucketCount = 1 << (64 - Int(shift))
    var kept: [UInt8] = []
    var starts: [UInt32] = [0]
    for bucket in 0..<bucketCount {
      var entry = data + Int(offsets[bucket])
      let end = data + Int(offsets[bucket + 1])
      while entry < end {
        let count = Int(entry[2])
        let pairs = (0..<count).filter { number in
          let root = Float(Int8(bitPattern: entry[4 + 2 * number]))
          return root * root * scale >= cut
        }
        if !pairs.isEmpty {
          kept += [entry[0], entry[1], UInt8(pairs.count)]
          for number in pairs { kept += [entry[3 + 2 * number], entry[4 + 2 * number]] }
        }
        entry += 3 + 2 * count
      }
      starts.append(UInt32(kept.count))
    }
    return Self.bytes(starts: starts, data: kept, classCount: classCount, bits: 64 - Int(shift), scale: scale)
  }

  /// The bytes of a table with these weights; those that round to no step at all are left out.
  ///
  package static func bytes(
    _ rows: [(feature: Feature, weights: [(class: Int, weight: Float)])], classCount: Int
  ) -> [UInt8] {
    let largest = rows.reduce(Float(0)) { $1.weights.reduce($0) { max($0, abs($1.weight)) } }
    let scale = max(largest, 1e-6) / (127 * 127)
    var kept: [(feature: Feature, pairs: [UInt8])] = []
    for row in rows {
      var pairs: [UInt8] = []
      for (number, weight) in row.weights {
        let step = ((abs(weight) / scale).squareRoot() * (weight < 0 ? -1 : 1)).rounded()
        guard step != 0 else { continue }
        pairs += [UInt8(number), UInt8(bitPattern: Int8(step))]
      }
      if !pairs.isEmpty { kept.append((row.feature, pairs)) }
    }
    kept.sort { $0.feature < $1.feature }
    var bits = 4
    while bits < 24, (1 << bits) * 2 < kept.count { bits += 1 }
    var data: [UInt8] = []
    var offsets: [UInt32] = [0]
    var next = 0
    for bucket in 0..<(UInt64(1) << UInt64(bits)) {
      while next < kept.count, kept[next].feature >> UInt64(64 - bits) == bucket {
        let (feature, pairs) = kept[next]
        data += [UInt8(truncatingIfNeeded: feature), UInt8(truncatingIfNeeded: feature >> 8), UInt8(pairs.count / 2)]
        data += pairs
        next += 1
      }
      offsets.append(UInt32(data.count))
    }
    return Self.bytes(starts: offsets, data: data, classCount: classCount, bits: bits, scale: scale)
  }

  private static func bytes(starts: [UInt32], data: [UInt8], classCount: Int, bits: Int, scale: Float) -> [UInt8] {
    var bytes: [UInt8] = []
    for word in [UInt32(classCount), UInt32(bits), UInt32(data.count), scale.bitPattern] + starts {
      withUnsafeBytes(of: word.littleEndian) { bytes += $0 }
    }
    bytes += data
    while bytes.count % 16 != 0 { bytes.append(0) }
    return bytes
  }
}
