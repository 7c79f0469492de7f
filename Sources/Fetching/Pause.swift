#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Waiting, and the clock that goes with it. A port, so that tests never wait.
public protocol Pause: Sendable {
  /// Milliseconds on a clock that only goes forward.
  var milliseconds: Int { get }
  /// Seconds since 1970.
  var epochSeconds: Int { get }
  func wait(milliseconds: Int)
}

/// The system's clocks.
public struct SystemPause: Pause {
  public init() {}

  public var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  public var epochSeconds: Int { time(nil) }

  public func wait(milliseconds: Int) {
    guard milliseconds > 0 else { return }
    var left = timespec(tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
    var rest = timespec()
    while nanosleep(&left, &rest) == -1, errno == EINTR { left = rest }
  }
}
