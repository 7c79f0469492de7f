/// Dates for readers, in English.
extension Day {
  /// `10 August 2022`, `August 2022` or `2022`, at the date's own precision.
  public var words: String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    guard let month else { return String(year) }
    return (day.map { "\($0) " } ?? "") + "\(names[month - 1]) \(year)"
  }
}

extension DayRange {
  /// `since 1 June 2024`, `until …`, `in June 2024`, `on …`, `from … to …`; nothing for a range without ends.
  var words: String? {
    switch (first, last) {
    case (nil, nil): return nil
    case (let first?, nil): return "since \(first.words)"
    case (nil, let last?): return "until \(last.words)"
    case (let first?, let last?):
      if first == last { return "on \(first.words)" }
      return whole.map { "in \($0.words)" } ?? "from \(first.words) to \(last.words)"
    }
  }
}
