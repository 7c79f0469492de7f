/// A date of the Gregorian calendar that is known to the year, the month or the day.
///
/// A day never invents what its text does not say: `2024` stays `2024`. It is written in ISO 8601 at its own
/// precision (`2024`, `2024-05`, `2024-05-17`).
public struct Day: Sendable, Hashable {
  /// 1 to 9999.
  public let year: Int
  /// 1 to 12, absent where only the year is known.
  public let month: Int?
  /// 1 to 31, absent where only the month is known.
  public let day: Int?

  /// Makes a date, or nothing when there is no such date (month 13, 30 February, a day without its month).
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day, !(1...Self.length(ofMonth: month, year: year)).contains(day) { return nil }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, nothing else.
  public init?(iso text: some StringProtocol) {
    // By its bytes: a file is read with millions of dates.
    let count = text.utf8.count
    guard count == 4 || count == 7 || count == 10 else { return nil }
    var (year, month, day) = (0, 0, 0)
    for (place, byte) in text.utf8.enumerated() {
      if place == 4 || place == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard (48...57).contains(byte) else { return nil }
      let digit = Int(byte - 48)
      if place < 4 {
        year = year * 10 + digit
      } else if place < 7 {
        month = month * 10 + digit
      } else {
        day = day * 10 + digit
      }
    }
    self.init(year: year, month: count > 4 ? month : nil, day: count > 7 ? day : nil)
  }

  public enum Precision: String, Sendable, Codable { case year, month, day }

  public var precision: Precision { day != nil ? .day : month != nil ? .month : .year }

  /// ISO 8601 at the date's own precision.
  public var iso: String {
    var text = Self.digits(year, 4)
    if let month { text += "-" + Self.digits(month, 2) }
    if let day { text += "-" + Self.digits(day, 2) }
    return text
  }

  /// The first day that it can mean.
  public var first: Day { Day(unchecked: year, month ?? 1, day ?? 1) }

  /// The last day that it can mean.
  public var last: Day {
    let lastMonth = month ?? 12
    return Day(unchecked: year, lastMonth, day ?? Self.length(ofMonth: lastMonth, year: year))
  }

  init(unchecked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  static func digits(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }

  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let day = Day(iso: text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "\(text) is no ISO date"))
    }
    self = day
  }

  public func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    try value.encode(iso)
  }
}

extension Day: CustomStringConvertible {
  public var description: String { iso }
}
