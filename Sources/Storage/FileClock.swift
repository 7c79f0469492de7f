import Claims
import Synchronization

/// The clock of a file, known once its settings are read: what tells days inside its queries.
final class FileClock: Sendable {
  private let clock = Mutex<(any Clock)?>(nil)

  func set(_ clock: any Clock) { self.clock.withLock { $0 = clock } }

  func day(of instant: Instant) -> Day {
    clock.withLock { $0 }?.day(of: instant) ?? instant.dayInUTC
  }
}
