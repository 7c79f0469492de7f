/// Tells the time. A port, so that tests and reproducible examples can set it.
public protocol Clock: Sendable {
  var now: Instant { get }
  /// The calendar day of a moment in the newsroom's time zone.
  func day(of instant: Instant) -> Day
}

extension Clock {
  public var today: Day { day(of: now) }
}

/// A clock that stands still, in UTC.
public struct FixedClock: Clock {
  public let now: Instant

  public init(_ now: Instant) { self.now = now }

  public func day(of instant: Instant) -> Day { instant.dayInUTC }
}
