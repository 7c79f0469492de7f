import Claims
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The computer's clock, and the time zone that the file is set to, else the computer's.
///
/// A debug build takes the time from `CLAIMBOOK_NOW`, so that examples and transcripts stay the same; the released
/// program cannot be set, or anyone could date a verdict back.
struct SystemClock: Clock {
  var now: Instant {
    #if DEBUG
      if let fixed = Environment["CLAIMBOOK_NOW"].flatMap(Instant.init(iso:)) { return fixed }
    #endif
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(millisecondsSince1970: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  func day(of instant: Instant) -> Day {
    var seconds = time_t(instant.millisecondsSince1970 / 1000)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil,
      let day = Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    else { return instant.dayInUTC }
    return day
  }
}
