import Claims
import Storage
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The time zone that the claims file is set to: what `today` means for a newsroom, on whatever machine.
enum NewsroomZone {
  private static let isKnown = Mutex(false)

  /// Makes the file's zone that of this process; `system` leaves it as it is.
  private static func adopt(_ settings: Settings) {
    let zone = settings.value(.timeZone)
    guard zone != "system" else { return }
    setenv("TZ", ":" + zone, 1)
    tzset()
  }

  /// Asks a file that is open, unless that has been done.
  static func ensure(from store: SQLiteStore) {
    if isFirst { adopt(from: store) }
  }

  private static func adopt(from store: SQLiteStore) {
    guard let settings = try? store.settings() else { return }
    adopt(settings)
  }

  private static var isFirst: Bool {
    isKnown.withLock { known in
      defer { known = true }
      return !known
    }
  }

  /// Whether the system knows a zone of this name.
  static func isKnown(_ zone: String) -> Bool {
    if zone == "system" || zone == "UTC" { return true }
    let parts = zone.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0 != ".." && $0.first?.isLetter == true }) else { return false }
    return access("/usr/share/zoneinfo/\(zone)", R_OK) == 0
  }
}
