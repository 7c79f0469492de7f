/// A zone in the words of POSIX, as the variable `TZ` and the last line of a TZif file write it (RFC 9636, 3.3.1):
/// how far ahead of UTC its clocks are, and on which days of each year they go to summer time and back.
struct PosixZone: Sendable, Hashable {
  /// Seconds ahead of UTC in standard time.
  let standard: Int
  let summer: Summer?

  struct Summer: Sendable, Hashable {
    /// Seconds ahead of UTC. In Dublin it is the winter that has a time of its own, so it may be less than `standard`.
    let offset: Int
    /// In standard time.
    let start: YearlyMoment
    /// In summer time.
    let end: YearlyMoment
  }

  /// Reads the words; nothing where they are no zone.
  init?(_ text: some StringProtocol) {
    var words = PosixZoneWords(text)
    guard words.skipName(), let standard = words.offset() else { return nil }
    self.standard = -standard
    guard !words.isAtEnd else {
      summer = nil
      return
    }
    guard words.skipName() else { return nil }
    // An hour ahead, where it is not said.
    let offset: Int
    if words.isAtEnd || words.isAt(",") {
      offset = self.standard + 3600
    } else {
      guard let read = words.offset() else { return nil }
      offset = -read
    }
    if words.isAtEnd { words = PosixZoneWords(",M3.2.0,M11.1.0") }
    guard words.skip(","), let start = words.moment(), words.skip(","), let end = words.moment(), words.isAtEnd
    else { return nil }
    summer = Summer(offset: offset, start: start, end: end)
  }

  /// Seconds ahead of UTC at a second since 1970.
  func offset(atSecond second: Int64) -> Int {
    guard let summer, let day = Day(daysSince1970: Int(second / 86_400)) else { return standard }
    // The last change up to now, looked for backwards. A year's changes may lie in the year beside it: by the offset, or
    // by hours that count over midnight.
    for year in stride(from: day.year + 1, through: day.year - 1, by: -1) {
      guard let start = summer.start.second(in: year), let end = summer.end.second(in: year) else { continue }
      let toSummer = (second: start - Int64(standard), offset: summer.offset)
      let toStandard = (second: end - Int64(summer.offset), offset: standard)
      let isSouthern = toStandard.second < toSummer.second
      let (last, first) = isSouthern ? (toSummer, toStandard) : (toStandard, toSummer)
      if last.second <= second { return last.offset }
      if first.second <= second { return first.offset }
    }
    return standard
  }
}

/// A moment that comes back each year, by the clocks of the place: `M3.5.0/2` is the last Sunday of March, two o'clock.
struct YearlyMoment: Sendable, Hashable {
  enum Date: Sendable, Hashable {
    /// The 1st to 365th day of a year whose February has 28 days, so that 60 is always 1 March.
    case dayWithoutLeap(Int)
    /// 0 to 365: days after 1 January.
    case daysAfterNewYear(Int)
    /// The 1st to 4th weekday of its kind in a month, or with 5 the last; 0 is Sunday.
    case weekday(Int, week: Int, month: Int)
  }

  let date: Date
  /// Seconds after midnight; may count into other days, and backwards.
  let time: Int

  /// The second since 1970 on clocks that show UTC.
  func second(in year: Int) -> Int64? {
    daysSince1970(in: year).map { Int64($0) * 86_400 + Int64(time) }
  }

  private func daysSince1970(in year: Int) -> Int? {
    switch date {
    case .dayWithoutLeap(let number):
      let isAfterLeapDay = number > 59 && Day.length(ofMonth: 2, year: year) == 29
      return Day(year: year).map { $0.daysSince1970 + number - (isAfterLeapDay ? 0 : 1) }
    case .daysAfterNewYear(let count):
      return Day(year: year).map { $0.daysSince1970 + count }
    case .weekday(let weekday, let week, let month):
      guard let first = Day(year: year, month: month, day: 1)?.daysSince1970 else { return nil }
      // 1970-01-01 was a Thursday.
      let offset = ((weekday - first - 4) % 7 + 7) % 7 + (week - 1) * 7
      return first + (offset < Day.length(ofMonth: month, year: year) ? offset : offset - 7)
    }
  }
}
