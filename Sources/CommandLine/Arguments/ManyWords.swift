import ArgumentParser
import Claims

/// Commands that are given thousands of words. The parser of arguments takes time with their square, so that numbers of
/// claims go through it in one word, which every selection of claims reads as so many, and of other words there is a most.
enum ManyWords {
  /// More files are named by their folder or a list, more terms are no filter.
  static let most = 4_000
  /// Fewer need no help.
  private static let longRun = 64

  /// The words with each long row of claims' numbers (`C-12`) in one.
  ///
  /// - Throws: `CommandFailure` where too many are left.
  static func packed(_ words: [String]) throws(CommandFailure) -> [String] {
    guard words.count > longRun else { return words }
    var packed: [String] = []
    var rest = words[...]
    while let word = rest.first {
      // What follows an option may be its value.
      if packed.last?.hasPrefix("-") != true {
        let run = rest.prefix(while: ClaimSelection.isNumber)
        if run.count > longRun {
          packed.append(run.joined(separator: " "))
          rest = rest.dropFirst(run.count)
          continue
        }
      }
      packed.append(word)
      rest = rest.dropFirst()
    }
    guard packed.count <= most else {
      throw CommandFailure(
        "\(packed.count) words are more than the \(most) that one command takes. Name a folder or a list instead of files, and "
          + "a filter instead of claims", .wrongUsage)
    }
    return packed
  }
}
