/// Counting with days. The two conversions are Howard Hinnant's `days_from_civil` and `civil_from_days`
/// ("chrono-Compatible Low-Level Date Algorithms"), exact for the whole proleptic Gregorian calendar.
extension Day {
  /// Days since 1970-01-01 of the first day that it can mean.
  public var daysSince1970: Int {
    let day = first
    let month = day.month ?? 1
    let year = month <= 2 ? day.year - 1 : day.year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + (day.day ?? 1) - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day that lies so many days after 1970-01-01; days before year 1 or after 9999 give nothing.
  public init?(daysSince1970 days: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
      month: month,
      day: dayOfYear - (153 * monthIndex + 2) / 5 + 1)
  }

  /// 1 for Monday to 7 for Sunday (ISO 8601), of the first day that it can mean.
  public var weekday: Int {
    let index = (daysSince1970 + 3) % 7
    return (index < 0 ? index + 7 : index) + 1
  }

  /// The day `days` later, or earlier where negative; stays within years 1 to 9999.
  public func adding(days: Int) -> Day {
    Day(daysSince1970: daysSince1970 + days) ?? self
  }
}

extension Day {
  /// 1970-01-01.
  static var epoch: Day { Day(unchecked: 1970, 1, 1) }
}
