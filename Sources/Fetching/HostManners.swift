/// Keeps a distance between two questions to the same host, as one who reads page after page would.
///
/// One question at a time needs no rule: the program asks one after another.
struct HostManners {
  /// Milliseconds between the end of an answer and the next question; crawlers that are welcome keep about a second.
  static let interval = 1_000

  private var lastAnswer: [String: Int] = [:]

  /// Milliseconds to wait before the host may be asked.
  func delay(before host: String, now: Int) -> Int {
    lastAnswer[host].map { max(0, $0 + Self.interval - now) } ?? 0
  }

  mutating func noteAnswer(of host: String, now: Int) { lastAnswer[host] = now }
}
