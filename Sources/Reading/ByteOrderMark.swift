/// The Unicode encoding that a file's first bytes announce, or that its zeros give away.
struct ByteOrderMark {
  let encoding: String
  /// How many bytes the mark takes; none where it was guessed.
  private let length: Int
  private let unitSize: Int
  private let isBigEndian: Bool

  private init(_ encoding: String, length: Int, unitSize: Int, isBigEndian: Bool) {
    self.encoding = encoding
    self.length = length
    self.unitSize = unitSize
    self.isBigEndian = isBigEndian
  }

  /// The mark at the beginning. UTF-32 comes first, since its little-endian mark begins with UTF-16's.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self.init("utf-8", length: 3, unitSize: 1, isBigEndian: true)
    } else if bytes.starts(with: [0xFF, 0xFE, 0, 0]) {
      self.init("utf-32le", length: 4, unitSize: 4, isBigEndian: false)
    } else if bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      self.init("utf-32be", length: 4, unitSize: 4, isBigEndian: true)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self.init("utf-16le", length: 2, unitSize: 2, isBigEndian: false)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self.init("utf-16be", length: 2, unitSize: 2, isBigEndian: true)
    } else {
      return nil
    }
  }

  /// Latin text in UTF-16 has a zero in nearly every other byte and next to none between: it is unmistakable.
  /// Text in other scripts is not, so it needs its mark.
  init?(guessedFromZeros bytes: [UInt8]) {
    let sample = bytes.prefix(4096)
    guard sample.count >= 8 else { return nil }
    var zeros = [0, 0]
    for (index, byte) in sample.enumerated() where byte == 0 { zeros[index % 2] += 1 }
    let half = sample.count / 2
    if zeros[1] * 10 > half * 7, zeros[0] * 10 < half {
      self.init("utf-16le", length: 0, unitSize: 2, isBigEndian: false)
    } else if zeros[0] * 10 > half * 7, zeros[1] * 10 < half {
      self.init("utf-16be", length: 0, unitSize: 2, isBigEndian: true)
    } else {
      return nil
    }
  }

  func transcribe(_ bytes: [UInt8]) -> Transcription {
    switch unitSize {
    case 1: Transcription(bytes[length...], as: UTF8.self)
    case 2: Transcription(units(bytes, as: UInt16.self), as: UTF16.self)
    default: Transcription(units(bytes, as: UInt32.self), as: UTF32.self)
    }
  }

  /// Bytes left over at the end make one last unit that no encoding allows, so that the loss is counted.
  private func units<Unit: FixedWidthInteger>(_ bytes: [UInt8], as type: Unit.Type) -> [Unit] {
    var units: [Unit] = []
    units.reserveCapacity(bytes.count / unitSize + 1)
    var index = length
    while index + unitSize <= bytes.count {
      var unit: Unit = 0
      for offset in 0..<unitSize {
        unit = unit << 8 | Unit(bytes[isBigEndian ? index + offset : index + unitSize - 1 - offset])
      }
      units.append(unit)
      index += unitSize
    }
    if index < bytes.count { units.append(0xD800) }
    return units
  }
}
