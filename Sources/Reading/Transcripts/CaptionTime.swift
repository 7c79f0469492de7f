/// The line that says when a caption is shown: `00:01:02,500 --> 00:01:04.000 align:start`.
struct CaptionTime: Equatable {
  /// In milliseconds; nothing where what stands there is no time.
  let start: Int?
  let end: Int?

  /// Nothing for a line that has no arrow; what stands behind the times (settings, coordinates) is left out.
  init?(_ line: Substring) {
    guard let arrow = line.firstRange(of: "-->") else { return nil }
    start = Self.milliseconds(line[..<arrow.lowerBound].split(whereSeparator: \.isWhitespace).last)
    let end = Self.milliseconds(line[arrow.upperBound...].split(whereSeparator: \.isWhitespace).first)
    // A caption that ends before it begins has one wrong time; the beginning is what a quotation needs.
    if let start, let last = end, last < start { self.end = nil } else { self.end = end }
  }

  var isBroken: Bool { start == nil || end == nil }

  /// `1:02:03,4`, `02:03.400`, `00:02:03`
  private static func milliseconds(_ text: Substring?) -> Int? {
    guard let text else { return nil }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let last = parts.last else { return nil }
    var total = 0
    for part in parts.dropLast() {
      guard let number = number(part, digits: 1...4) else { return nil }
      total = total * 60 + number
    }
    let seconds = last.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard seconds.count <= 2, let whole = number(seconds[0], digits: 1...2), whole < 60 else { return nil }
    total = (total * 60 + whole) * 1000
    guard seconds.count == 2 else { return total }
    guard let fraction = number(seconds[1], digits: 1...3) else { return nil }
    return total + fraction * [100, 10, 1][seconds[1].utf8.count - 1]
  }

  private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
    digits.contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }
}
