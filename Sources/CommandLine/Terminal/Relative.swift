import Claims

/// Dates as people read them: ISO, and how long ago.
enum Relative {
  static func text(_ day: Day, today: Day) -> String {
    guard day.precision == .day else { return day.iso }
    let days = today.daysSince1970 - day.daysSince1970
    let words: String
    switch days {
    case 0: words = "today"
    case 1: words = "yesterday"
    case -1: words = "tomorrow"
    case 2..<60: words = "\(days) days ago"
    case 60..<730: words = "\(days / 30) months ago"
    case 730...: words = "\(days / 365) years ago"
    default: words = "in \(-days) days"
    }
    return "\(day.iso) (\(words))"
  }

  /// How long ago in few letters, to stand beside a day: `4d`, `3mo`, `2y`; nothing for a month or a year.
  static func age(_ day: Day, today: Day) -> String? {
    guard day.precision == .day else { return nil }
    switch today.daysSince1970 - day.daysSince1970 {
    case 0: return "today"
    case let days where days < 0: return "in \(-days)d"
    case let days where days < 60: return "\(days)d"
    case let days where days < 730: return "\(days / 30)mo"
    case let days: return "\(days / 365)y"
    }
  }
}
