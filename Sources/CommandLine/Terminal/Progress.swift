import Claims

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A line on standard error that says how far a long run has come: only on a terminal, only when the data goes
/// elsewhere, and only once a second has passed.
struct Progress: Sendable {
  private let isWanted = isatty(2) == 1 && !Screen.isTerminal
  private let start = SystemClock().now.millisecondsSince1970
  private var shown: Int64?
  private var isOnScreen = false

  private static let patience: Int64 = 1000
  private static let interval: Int64 = 200

  mutating func show(_ text: @autoclosure () -> String) {
    guard isWanted else { return }
    let now = SystemClock().now.millisecondsSince1970
    guard now - start >= Self.patience, now - (shown ?? 0) >= Self.interval else { return }
    shown = now
    isOnScreen = true
    Output.write("\r\u{1B}[K\(text()), \((now - start) / 1000) s", to: 2)
  }

  /// Takes the line away, before anything else is written there.
  mutating func clear() {
    guard isOnScreen else { return }
    Output.write("\r\u{1B}[K", to: 2)
    isOnScreen = false
  }
}
