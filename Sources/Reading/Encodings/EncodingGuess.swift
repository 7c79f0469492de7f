/// The encoding of bytes that nothing names: by how well pairs of bytes form the common characters of East Asia, by
/// where Cyrillic has its small letters, and by the letters of Europe's languages.
enum EncodingGuess {
  static func encoding(of bytes: [UInt8]) -> String {
    // Some kilobytes of text settle it; the markup before it says nothing.
    let sample = Array(bytes.drop { $0 < 0x80 }.prefix(60_000))
    let best = EastAsian.all.map { ($0.name, $0.likeness(sample)) }.max { $0.1 < $1.1 }
    if let best, best.1 > 0.85 { return best.0 }
    // Cyrillic is written in upper bytes throughout: they come in whole words.
    let (small, large) = sample.reduce(into: (0, 0)) { counts, byte in
      if byte >= 0xE0 { counts.0 += 1 } else if byte >= 0xC0 { counts.1 += 1 }
    }
    let runs = sample.split { $0 < 0x80 }
    let upper = runs.reduce(0) { $0 + $1.count }
    if (small + large) * 10 > upper * 8, upper > 3 * runs.count { return small > large ? "windows-1251" : "koi8-r" }
    return CodePageChoice.likeliest(for: bytes).name
  }

  /// Where an encoding of two bytes a character has its frequent ones, by their first bytes.
  private struct EastAsian {
    let name: String
    let common: ClosedRange<UInt8>
    /// Signs and, where there are any, the Japanese syllables.
    let signs: ClosedRange<UInt8>
    var syllables: ClosedRange<UInt8>?
    let trails: [ClosedRange<UInt8>]
    /// Whether its second bytes lie in the upper half too, so that upper bytes come in even numbers.
    var isPaired = true

    /// The standards put the frequent characters first: GB 2312's first level, Big5's, KS X 1001's syllables, JIS's.
    static let all = [
      EastAsian(name: "euc-kr", common: 0xB0...0xC8, signs: 0xA1...0xA3, trails: [0xA1...0xFE]),
      EastAsian(name: "gbk", common: 0xB0...0xD7, signs: 0xA1...0xA3, trails: [0xA1...0xFE]),
      EastAsian(name: "euc-jp", common: 0xB0...0xCF, signs: 0xA1...0xA3, syllables: 0xA4...0xA5, trails: [0xA1...0xFE]),
      EastAsian(
        name: "shift_jis", common: 0x88...0x97, signs: 0x81...0x81, syllables: 0x82...0x83,
        trails: [0x40...0x7E, 0x80...0xFC], isPaired: false),
      EastAsian(
        name: "big5", common: 0xA4...0xC6, signs: 0xA1...0xA3, trails: [0x40...0x7E, 0xA1...0xFE], isPaired: false),
    ]

    /// The share of characters beyond ASCII that are frequent ones, 0 to 1.
    func likeness(_ sample: [UInt8]) -> Double {
      if isPaired {
        let runs = sample.split { $0 < 0x80 }
        guard runs.count(where: { $0.count % 2 == 1 }) * 20 < runs.count else { return 0 }
      }
      var (all, frequent, syllableCount) = (0.0, 0.0, 0.0)
      var index = 0
      while index < sample.count {
        let lead = sample[index]
        index += 1
        guard lead >= 0x80 else { continue }
        all += 1
        guard index < sample.count, trails.contains(where: { $0.contains(sample[index]) }) else { continue }
        index += 1
        if syllables?.contains(lead) == true {
          syllableCount += 1
          frequent += 1
        } else if common.contains(lead) || signs.contains(lead) {
          frequent += 1
        }
      }
      guard all > 0 else { return 0 }
      // Japanese is a third and more syllables.
      return syllables == nil || syllableCount > 0.15 * all ? frequent / all : 0
    }
  }
}
