import FetchMessages

/// What `claimbook-fetch` is doing, on a terminal's standard error, gone when it is done.
enum FetchProgressLine {
  static let isWanted = isTerminal(2)

  /// Shows how far a question has come; nothing at its end.
  static func show(_ state: FetchProgress.State?) {
    guard let state else { return Output.write("\r\u{1B}[K", to: 2) }
    let host = Escaped.line(state.host)
    let words =
      if let waiting = state.waiting {
        "\(host) is busy: trying again in \((waiting + 999) / 1000) s"
      } else if state.received == 0 {
        "asking \(host)"
      } else {
        "reading from \(host): \((state.received + 999) / 1000) kB"
      }
    Output.write("\r\u{1B}[K\(words)", to: 2)
  }
}
