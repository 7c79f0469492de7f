/// A clock that tells the days of a time zone: the newsroom's, on whatever machine and in whatever company. Clocks of
/// different zones live side by side, since nothing of the process is set.
///
/// ```swift
/// let clock = ZonedClock(FixedClock(noon), in: try TimeZoneRules(tzif: bytes))
/// clock.today  // the newsroom's day at noon of UTC
/// ```
public struct ZonedClock: Clock {
  /// What the days are told by.
  public let zone: TimeZoneRules
  private let base: any Clock

  /// A clock that asks another one for the moment, and tells its days by `zone`.
  public init(_ base: any Clock, in zone: TimeZoneRules) {
    self.base = base
    self.zone = zone
  }

  public var now: Instant { base.now }

  public func day(of instant: Instant) -> Day { zone.day(of: instant) }
}
