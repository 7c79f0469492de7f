import CCurl
import FetchMessages

/// Which failures are tried again, and when. Only reading is ever asked, so asking again changes nothing.
struct RetryRule {
  let limits: FetchLimits

  /// 429 too many requests, 502, 503 and 504 from a server that is busy or being renewed.
  static let statuses: Set<Int> = [429, 502, 503, 504]
  /// Milliseconds before the first retry; twice as long before each that follows.
  static let firstDelay = 1_000

  enum Decision: Equatable {
    case retry(milliseconds: Int)
    case giveUp
    /// The server asks for a longer wait than anybody sits through.
    case later(seconds: Int)
  }

  /// What to do after so many attempts; `retryAfter` are the seconds that the server asks to wait.
  func decide(after failure: FetchFailure.Code, status: Int?, attempts: Int, retryAfter: Int?) -> Decision {
    let isTemporary = failure == .timeout || failure == .status && status.map(Self.statuses.contains) == true
    guard isTemporary else { return .giveUp }
    if let retryAfter, retryAfter > limits.retryAfterSeconds { return .later(seconds: retryAfter) }
    guard attempts <= limits.retries else { return .giveUp }
    let delay = Self.firstDelay << min(attempts - 1, 6)
    return .retry(milliseconds: max(delay, (retryAfter ?? 0) * 1_000))
  }

  /// The seconds that a `Retry-After` asks for, which gives seconds or a moment.
  static func seconds(_ header: String?, now: Int) -> Int? {
    guard let header, !header.isEmpty else { return nil }
    if header.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return Int(header) ?? .max / 1_000 }
    let moment = curl_getdate(header, nil)
    return moment < 0 ? nil : max(0, moment - now)
  }
}
