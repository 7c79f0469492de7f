/// How far the clocks of a place were ahead of UTC, at every moment: the changes that are on record, and the rule by
/// which they go on.
///
/// Nothing is asked of the system, so that the day of a moment costs a binary search.
public struct TimeZoneRules: Sendable, Hashable {
  /// The seconds since 1970 at which the offset changed, ascending.
  let changes: [Int64]
  /// Seconds ahead of UTC: one before the first change and one from each change on.
  let offsets: [Int32]
  /// What holds from the last change on, where the offset before it does not simply stay.
  let rule: PosixZone?

  /// Coordinated universal time, which is never ahead of itself.
  public static let utc = TimeZoneRules(changes: [], offsets: [0], rule: nil)

  init(changes: [Int64], offsets: [Int32], rule: PosixZone?) {
    self.changes = changes
    self.offsets = offsets
    self.rule = rule
  }

  /// Reads the words of POSIX for a zone, as the variable `TZ` holds them: `CET-1CEST,M3.5.0,M10.5.0/3`, `UTC0`,
  /// `<+0545>-5:45`. Zones with summer time but without its days get those of the United States, as C libraries do.
  ///
  /// - Returns: nothing for words that are no such zone.
  public init?(posix words: some StringProtocol) {
    guard let rule = PosixZone(words) else { return nil }
    self.init(changes: [], offsets: [Int32(rule.standard)], rule: rule)
  }

  /// The calendar day that it was in the zone; like all days within the years 1 to 9999, else 1970-01-01.
  public func day(of instant: Instant) -> Day {
    let second = Self.second(of: instant)
    let local = second + Int64(offset(atSecond: second))
    return Day(daysSince1970: Int(Self.floored(local, by: 86_400))) ?? .epoch
  }

  /// How many seconds the zone's clocks were ahead of UTC; fewer than 0 west of Greenwich.
  public func offset(at instant: Instant) -> Int { offset(atSecond: Self.second(of: instant)) }

  private func offset(atSecond second: Int64) -> Int {
    if let rule, changes.last.map({ second >= $0 }) ?? true { return rule.offset(atSecond: second) }
    // How many changes lie before this moment, or at it.
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = (low + high) / 2
      if changes[middle] <= second { low = middle + 1 } else { high = middle }
    }
    return Int(offsets[low])
  }

  private static func second(of instant: Instant) -> Int64 { floored(instant.millisecondsSince1970, by: 1000) }

  private static func floored(_ number: Int64, by divisor: Int64) -> Int64 {
    number / divisor - (number % divisor < 0 ? 1 : 0)
  }
}
