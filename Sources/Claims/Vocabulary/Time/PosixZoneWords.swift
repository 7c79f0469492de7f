/// Reads the words of a zone from left to right, byte by byte.
struct PosixZoneWords {
  private let bytes: [UInt8]
  private var place = 0

  init(_ text: some StringProtocol) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { place == bytes.count }

  func isAt(_ mark: Unicode.Scalar) -> Bool { place < bytes.count && bytes[place] == UInt8(ascii: mark) }

  mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    guard isAt(mark) else { return false }
    place += 1
    return true
  }

  /// Passes over `CET` or `<+0545>`; false where no name is.
  mutating func skipName() -> Bool {
    let isQuoted = skip("<")
    let start = place
    while place < bytes.count, Self.isInName(bytes[place], isQuoted: isQuoted) { place += 1 }
    // At least three letters, as POSIX asks.
    return place - start >= 3 && (!isQuoted || skip(">"))
  }

  /// `[+-]hh[:mm[:ss]]` in seconds, the hours up to 24.
  mutating func offset() -> Int? { time(hours: 24) }

  /// `Mm.w.d`, `Jn` or `n`, and `/time` behind it; 02:00 where none is said.
  mutating func moment() -> YearlyMoment? {
    guard let date = date() else { return nil }
    guard skip("/") else { return YearlyMoment(date: date, time: 2 * 3600) }
    return time(hours: 167).map { YearlyMoment(date: date, time: $0) }
  }

  private mutating func date() -> YearlyMoment.Date? {
    if skip("J") { return number(1...365).map { .dayWithoutLeap($0) } }
    guard skip("M") else { return number(0...365).map { .daysAfterNewYear($0) } }
    guard let month = number(1...12), skip("."), let week = number(1...5), skip("."), let weekday = number(0...6)
    else { return nil }
    return .weekday(weekday, week: week, month: month)
  }

  private mutating func time(hours limit: Int) -> Int? {
    let isNegative = skip("-")
    if !isNegative { _ = skip("+") }
    guard let hours = number(0...limit) else { return nil }
    var seconds = hours * 3600
    for unit in [60, 1] where skip(":") {
      guard let part = number(0...59) else { return nil }
      seconds += part * unit
    }
    return isNegative ? -seconds : seconds
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int? {
    let start = place
    var value = 0
    // Three digits at most, so that nothing overflows.
    while place < bytes.count, place - start < 3, (48...57).contains(bytes[place]) {
      value = value * 10 + Int(bytes[place] - 48)
      place += 1
    }
    return place > start && range.contains(value) ? value : nil
  }

  private static func isInName(_ byte: UInt8, isQuoted: Bool) -> Bool {
    let isLetter = (65...90).contains(byte) || (97...122).contains(byte)
    let isSigned = (48...57).contains(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
    return isLetter || (isQuoted && isSigned)
  }
}
