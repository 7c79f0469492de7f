extension Day {
  /// The day that lies so many working days later. Saturdays and Sundays do not count; holidays differ from country to
  /// country and count as working days, so that a deadline is never later than the rule means.
  public func addingWorkingDays(_ count: Int) -> Day {
    var day = adding(days: 0).first
    var left = count
    while left > 0 {
      day = day.adding(days: 1)
      if day.weekday < 6 { left -= 1 }
    }
    return day
  }

  /// How many working days lie after this day up to another one; 0 when that is not later.
  public func workingDays(until end: Day) -> Int {
    let (start, days) = (daysSince1970, end.daysSince1970 - daysSince1970)
    guard days > 0 else { return 0 }
    let weeks = days / 7
    let rest = (1...7).prefix(days % 7).count { offset in
      (Day(daysSince1970: start + weeks * 7 + offset)?.weekday ?? 7) < 6
    }
    return weeks * 5 + rest
  }
}
