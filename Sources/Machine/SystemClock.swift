public import Claims

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The computer's clock, and the days of a time zone.
///
/// A debug build takes the time from `CLAIMBOOK_NOW`, so that examples and transcripts stay the same; the released
/// program cannot be set, or anyone could date a verdict back.
public struct SystemClock: Clock {
  /// What the days are told by.
  public let zone: TimeZoneRules

  public init(in zone: TimeZoneRules) { self.zone = zone }

  public var now: Instant {
    #if DEBUG
      if let fixed = getenv("CLAIMBOOK_NOW").flatMap({ Instant(iso: String(cString: $0)) }) { return fixed }
    #endif
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(millisecondsSince1970: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  public func day(of instant: Instant) -> Day { zone.day(of: instant) }
}
