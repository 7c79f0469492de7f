import Foundation

/// What a long training says on standard error.
enum Progress {
  private static let start = ContinuousClock().now

  static func note(_ text: String) {
    let seconds = (ContinuousClock().now - start).components.seconds
    FileHandle.standardError.write(Data("[\(seconds) s] \(text)\n".utf8))
  }

  /// With two decimals.
  static func percent(_ part: Int, _ whole: Int) -> String {
    let hundredths = whole == 0 ? 0 : (part * 10_000 + whole / 2) / whole
    let cents = hundredths % 100
    return "\(hundredths / 100).\(cents < 10 ? "0" : "")\(cents) %"
  }
}
