import Claims
import Storage
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The time zone that the claims file is set to: what `today` means for a newsroom, on whatever machine.
///
/// Dates are read before a file is opened (`due:today`), so that the first look at a day asks the file; a command that
/// has opened it already says so instead.
enum NewsroomZone {
  private static let isKnown = Mutex(false)

  /// Makes the file's zone that of this process; `system` leaves it as it is.
  private static func adopt(_ settings: Settings) {
    let zone = settings.value(.timeZone)
    guard zone != "system" else { return }
    setenv("TZ", ":" + zone, 1)
    tzset()
  }

  /// Asks the file that this command is about, unless that has been done. Whatever hinders it is for the command
  /// itself to say.
  static func ensure() {
    // Opening a file costs a command a third of its start; only relative dates need it so early.
    guard mayNameADay, isFirst, let path = try? FileLocation.find(namedFile),
      let store = try? SQLiteStore.open(at: path, clock: SystemClock(), isReadOnly: true)
    else { return }
    adopt(from: store)
    try? store.close()
  }

  /// Asks a file that is open, unless that has been done.
  static func ensure(from store: SQLiteStore) {
    if isFirst { adopt(from: store) }
  }

  private static func adopt(from store: SQLiteStore) {
    guard let settings = try? store.settings() else { return }
    adopt(settings)
  }

  /// Whether some word of the command may be a date that counts from today.
  private static var mayNameADay: Bool {
    // `is:overdue` counts from today, and nobody knows yet what a saved filter holds.
    let stems = ["today", "yesterday", "tomorrow", "now", "day", "week", "month", "year", "is:", "@"]
    return CommandLine.arguments.dropFirst().contains { word in
      let word = word.lowercased()
      return stems.contains { word.contains($0) }
    }
  }

  private static var isFirst: Bool {
    isKnown.withLock { known in
      defer { known = true }
      return !known
    }
  }

  /// The file after `--file`.
  private static var namedFile: String? {
    let words = CommandLine.arguments
    for (place, word) in words.enumerated() {
      if word.hasPrefix("--file=") { return String(word.dropFirst(7)) }
      if word == "--file", place + 1 < words.count { return words[place + 1] }
    }
    return nil
  }

  /// Whether the system knows a zone of this name.
  static func isKnown(_ zone: String) -> Bool {
    if zone == "system" || zone == "UTC" { return true }
    let parts = zone.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0 != ".." && $0.first?.isLetter == true }) else { return false }
    return access("/usr/share/zoneinfo/\(zone)", R_OK) == 0
  }
}
