/// How often words were cues in the training articles.
package struct CueLexicon: Sendable {
  /// One class; a word's weight is the square of its class plus one.
  private let table: WeightTable

  package init(_ table: WeightTable) { self.table = table }

  /// 0 to 6: the share of a word's uses in which it was a cue (below 1, 5, 15, 30, 50, 75 %, and above); 7 for a word
  /// never seen, 8 and 9 for one seen less than three times, once as a cue or never; 10 for a word without content.
  func cueClass(_ word: UInt64) -> UInt8 {
    if Self.emptyWords.contains(word) { return 10 }
    var value: Int32 = 0
    withUnsafeMutablePointer(to: &value) { table.add(word, to: $0) }
    return value > 0 ? UInt8(Float(value).squareRoot()) - 1 : 7
  }

  /// The class of a word that was a cue in so many of its uses.
  package static func cueClass(_ word: UInt64, cues: Int, uses: Int) -> UInt8 {
    if emptyWords.contains(word) { return 10 }
    guard uses > 0 else { return 7 }
    guard uses >= 3 else { return cues > 0 ? 8 : 9 }
    let share = Double(cues) / Double(uses)
    return UInt8([0.01, 0.05, 0.15, 0.3, 0.5, 0.75].count { share >= $0 })
  }

  private static let emptyWords: Set<UInt64> = Set(
    """
    the a an to of in on for with at by as that and or but not n't is are was were be been being has have had do does did
    will would can could should may might must 's , . : ; - — his her their its he she they it we i you also again this
    these those more most
    """.split(whereSeparator: \.isWhitespace).map { Hash.string(String($0)) })
}
