#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A line on standard error that says how far a long run has come: only on a terminal, only when the data goes
/// elsewhere, and only once a second has passed.
struct Progress: Sendable {
  private let isWanted = isatty(2) == 1 && !Screen.isTerminal
  private let start = ContinuousClock.now
  private var shown: ContinuousClock.Instant?
  private var isOnScreen = false

  private static let patience = Duration.seconds(1)
  private static let interval = Duration.milliseconds(200)

  mutating func show(_ text: @autoclosure () -> String) {
    guard isWanted else { return }
    let now = ContinuousClock.now
    guard now - start >= Self.patience, shown.map({ now - $0 >= Self.interval }) ?? true else { return }
    shown = now
    isOnScreen = true
    Output.write("\r\u{1B}[K\(text()), \((now - start).components.seconds) s", to: 2)
  }

  /// Takes the line away, before anything else is written there.
  mutating func clear() {
    guard isOnScreen else { return }
    Output.write("\r\u{1B}[K", to: 2)
    isOnScreen = false
  }
}
